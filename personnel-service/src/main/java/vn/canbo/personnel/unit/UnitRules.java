package vn.canbo.personnel.unit;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.canbo.events.UnitPeriod;
import vn.canbo.events.code.UnitKind;
import vn.canbo.events.code.UnitLevel;
import vn.canbo.personnel.unit.Refusal.*;
import vn.canbo.personnel.unit.UnitChange.EstablishUnit;

/** What makes a unit possible on a day (domain reference 5.1 and 5.3). */
final class UnitRules {

    /** The last day of the district tier and of townships (domain reference 5.1). */
    static final LocalDate LAST_DAY_OF_THREE_TIERS = LocalDate.of(2025, 6, 30);

    private static final Pattern PROVINCE = Pattern.compile("(?!00)[0-9]{2}");
    private static final Pattern DISTRICT = Pattern.compile("(?!000)[0-9]{3}");
    private static final Pattern COMMUNE = Pattern.compile("(?!00000)[0-9]{5}");
    private static final Pattern AGENCY = Pattern.compile("(?=.*[A-Z])[A-Z0-9][A-Z0-9._-]{1,29}");

    private UnitRules() {}

    /**
     * @param parent as known; absent when none is named
     */
    static List<Refusal> objectionsTo(
            EstablishUnit unit, @Nullable UnitHistory parent, LocalDate today) {
        var objections = new ArrayList<Refusal>();
        if (!codeOf(unit.kind()).matcher(unit.code()).matches()) {
            objections.add(new UnitCodeMalformed(unit.code(), unit.kind()));
        }
        if (unit.name().isBlank()) {
            objections.add(new UnitNameMissing());
        }
        if (unit.validTo() != null && unit.validTo().isBefore(unit.validFrom())) {
            objections.add(new ValidityReversed(unit.validFrom(), unit.validTo()));
        }
        kindOn(unit.kind(), unit.validFrom(), unit.validTo(), today).ifPresent(objections::add);
        objections.addAll(objectionsToParent(unit.kind(), parent, unit.validFrom()));
        return objections;
    }

    /**
     * What a unit may not have been, once its record is corrected.
     *
     * @param parent of the corrected period, as known; absent when none is named
     */
    static List<Refusal> objectionsToCorrection(
            UnitHistory unit,
            UnitPeriod wrong,
            UnitPeriod right,
            @Nullable UnitHistory parent,
            LocalDate today) {
        var objections = new ArrayList<Refusal>();
        if (right.name().isBlank()) {
            objections.add(new UnitNameMissing());
        }
        if (levelOf(right.kind(), unit) != unit.level()) {
            objections.add(new ParentUnitOfWrongLevel(right.kind(), unit.level()));
        }
        objections.addAll(objectionsToParent(right.kind(), parent, right.from()));
        var afterTheOneBefore =
                unit.before(wrong).map(it -> it.from().isBefore(right.from())).orElse(true);
        var beforeItsEnd = right.to() == null || !right.from().isAfter(right.to());
        if (!afterTheOneBefore || !beforeItsEnd) {
            objections.add(new FirstDayOutOfPlace(right.from()));
        } else {
            objections.addAll(objectionsToKinds(unit, unit.corrected(wrong, right), today));
        }
        return objections;
    }

    /** Whether the kind of every period that is believed anew existed on all of its days. */
    static List<Refusal> objectionsToKinds(UnitHistory before, UnitHistory after, LocalDate today) {
        return after.periods().stream()
                .filter(it -> !before.periods().contains(it))
                .flatMap(it -> kindOn(it.kind(), it.from(), it.to(), today).stream())
                .toList();
    }

    static List<Refusal> objectionsToParent(
            UnitKind kind, @Nullable UnitHistory parent, LocalDate from) {
        if (parent == null) {
            return kind == UnitKind.PROVINCE ? List.of() : List.of(new ParentUnitMissing(kind));
        }
        var objections = new ArrayList<Refusal>();
        if (!parentsOf(kind).contains(parent.level())) {
            objections.add(new ParentUnitOfWrongLevel(kind, parent.level()));
        }
        if (!parent.existsOn(from)) {
            objections.add(new ParentUnitNotInForce(from));
        }
        return objections;
    }

    /**
     * Whether units of the kind exist on every one of these days. A kind that is to end later holds
     * no unit back; once it has ended, its units must state their last day.
     */
    static Optional<Refusal> kindOn(
            UnitKind kind, LocalDate from, @Nullable LocalDate to, LocalDate today) {
        var last = to == null ? today.isBefore(from) ? from : today : to;
        return switch (kind) {
            case DISTRICT, TOWNSHIP ->
                    last.isAfter(LAST_DAY_OF_THREE_TIERS)
                            ? Optional.of(new UnitKindNotInForce(kind, last))
                            : Optional.empty();
            case SPECIAL_ZONE ->
                    from.isAfter(LAST_DAY_OF_THREE_TIERS)
                            ? Optional.empty()
                            : Optional.of(new UnitKindNotInForce(kind, from));
            case PROVINCE, COMMUNE, WARD, PROVINCIAL_AGENCY, PUBLIC_SERVICE_UNIT ->
                    Optional.empty();
        };
    }

    /** A public service unit stands on the level of the unit it belongs to. */
    static UnitLevel levelOf(UnitKind kind, @Nullable UnitHistory parent) {
        return switch (kind) {
            case PROVINCE, PROVINCIAL_AGENCY -> UnitLevel.PROVINCE;
            case DISTRICT -> UnitLevel.DISTRICT;
            case COMMUNE, WARD, TOWNSHIP, SPECIAL_ZONE -> UnitLevel.COMMUNE;
            case PUBLIC_SERVICE_UNIT -> parent == null ? UnitLevel.PROVINCE : parent.level();
        };
    }

    private static Set<UnitLevel> parentsOf(UnitKind kind) {
        return switch (kind) {
            case PROVINCE -> Set.of();
            case DISTRICT, PROVINCIAL_AGENCY -> Set.of(UnitLevel.PROVINCE);
            case COMMUNE, WARD, TOWNSHIP, SPECIAL_ZONE ->
                    Set.of(UnitLevel.PROVINCE, UnitLevel.DISTRICT);
            case PUBLIC_SERVICE_UNIT -> Set.of(UnitLevel.values());
        };
    }

    private static Pattern codeOf(UnitKind kind) {
        return switch (kind) {
            case PROVINCE -> PROVINCE;
            case DISTRICT -> DISTRICT;
            case COMMUNE, WARD, TOWNSHIP, SPECIAL_ZONE -> COMMUNE;
            case PROVINCIAL_AGENCY, PUBLIC_SERVICE_UNIT -> AGENCY;
        };
    }
}
