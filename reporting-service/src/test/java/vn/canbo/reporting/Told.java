package vn.canbo.reporting;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.canbo.events.AllocationState;
import vn.canbo.events.AssessedCriterion;
import vn.canbo.events.EventType;
import vn.canbo.events.PersonFacts;
import vn.canbo.events.PersonState;
import vn.canbo.events.PostState;
import vn.canbo.events.PublicState;
import vn.canbo.events.SecondmentState;
import vn.canbo.events.UnitPeriod;
import vn.canbo.events.UnitState;
import vn.canbo.events.VerdictState;
import vn.canbo.events.code.Block;
import vn.canbo.events.code.Category;
import vn.canbo.events.code.Criterion;
import vn.canbo.events.code.ManagingAuthority;
import vn.canbo.events.code.SecondmentStatus;
import vn.canbo.events.code.Sex;
import vn.canbo.events.code.UnitKind;
import vn.canbo.events.code.UnitLevel;
import vn.canbo.events.code.Verdict;
import vn.canbo.service.feed.Received;

/** What the owners tell about an invented province: states that are valid as they come. */
public final class Told {

    public static final LocalDate BEFORE = LocalDate.of(2025, 7, 1);

    private Told() {}

    public static UnitState province(UUID id, String code) {
        return unit(id, code, UnitLevel.PROVINCE, UnitKind.PROVINCE, "Tỉnh Thử " + code, null);
    }

    public static UnitState commune(UUID id, String code, UUID province) {
        return unit(id, code, UnitLevel.COMMUNE, UnitKind.COMMUNE, "Xã Thử " + code, province);
    }

    public static UnitState unit(
            UUID id,
            String code,
            UnitLevel level,
            UnitKind kind,
            String name,
            @Nullable UUID parent) {
        return new UnitState(
                id,
                code,
                level,
                Block.GOVERNMENT,
                BEFORE,
                null,
                List.of(new UnitPeriod(BEFORE, null, kind, name, parent, Set.of())),
                List.of());
    }

    /** The same unit, ended after a last day and taken over by others. */
    public static UnitState merged(UnitState unit, LocalDate lastDay, UUID... successors) {
        var period = unit.periods().getFirst();
        return new UnitState(
                unit.unitId(),
                unit.code(),
                unit.level(),
                unit.block(),
                unit.validFrom(),
                lastDay,
                List.of(
                        new UnitPeriod(
                                period.from(),
                                lastDay,
                                period.kind(),
                                period.name(),
                                period.parentId(),
                                period.areas())),
                List.of(successors));
    }

    public static PersonState person(UUID id, Category category) {
        return new PersonState(id, category, ManagingAuthority.COMMUNE, null, null, null, false);
    }

    public static PersonState withdrawn(UUID id, Category category) {
        return new PersonState(id, category, ManagingAuthority.COMMUNE, null, null, null, true);
    }

    public static PersonFacts facts(UUID id, Sex sex) {
        return new PersonFacts(id, sex, YearMonth.of(1990, 5), false, false, true, List.of());
    }

    public static PostState post(UUID id, UUID person, UUID unit, String title, boolean main) {
        return new PostState(id, person, unit, title, main, BEFORE, null, null, false);
    }

    public static VerdictState verdict(UUID person, String title, UUID unit, Verdict verdict) {
        return verdict(person, title, unit, verdict, null);
    }

    public static VerdictState verdict(
            UUID person, String title, UUID unit, Verdict verdict, @Nullable LocalDate holdsUntil) {
        return new VerdictState(
                person,
                title,
                unit,
                verdict,
                List.of(
                        new AssessedCriterion(
                                Criterion.PROFESSIONAL_LEVEL,
                                "UNIVERSITY",
                                verdict == Verdict.CANNOT_TELL ? null : "COLLEGE",
                                verdict,
                                "Nghị định 33/2023/NĐ-CP, điều 10"),
                        new AssessedCriterion(
                                Criterion.GENERAL_EDUCATION,
                                "UPPER_SECONDARY",
                                "UPPER_SECONDARY",
                                Verdict.MET,
                                "Nghị định 33/2023/NĐ-CP, điều 10")),
                "national-baseline",
                "1",
                BEFORE,
                verdict == Verdict.UNMET_IN_GRACE ? LocalDate.of(2030, 7, 1) : null,
                holdsUntil);
    }

    public static AllocationState allocation(
            UUID id, UUID unit, @Nullable String title, int posts) {
        return new AllocationState(id, unit, title, posts, BEFORE, null, false);
    }

    public static SecondmentState secondment(
            UUID id, UUID person, UUID sender, UUID host, SecondmentStatus status) {
        return secondment(id, person, sender, host, status, false);
    }

    public static SecondmentState secondment(
            UUID id,
            UUID person,
            UUID sender,
            UUID host,
            SecondmentStatus status,
            boolean withdrawn) {
        return new SecondmentState(
                id,
                person,
                sender,
                host,
                null,
                LocalDate.of(2025, 10, 1),
                LocalDate.of(2028, 9, 30),
                status,
                status == SecondmentStatus.ACTIVE ? null : LocalDate.of(2025, 11, 20),
                status == SecondmentStatus.RETURNED ? LocalDate.of(2025, 11, 25) : null,
                withdrawn);
    }

    /** The event as the feed reader hands it on. */
    public static Received event(EventType type, PublicState state, long version) {
        return event(type, state, 1, version);
    }

    public static Received event(EventType type, PublicState state, long epoch, long version) {
        return new Received(
                UUID.randomUUID(),
                type,
                state,
                epoch,
                version,
                BEFORE,
                Instant.EPOCH,
                UUID.randomUUID(),
                null,
                0);
    }
}
