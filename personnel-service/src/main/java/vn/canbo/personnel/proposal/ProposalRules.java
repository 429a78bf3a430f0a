package vn.canbo.personnel.proposal;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.canbo.events.UnitPeriod;
import vn.canbo.policy.quota.Area;
import vn.canbo.policy.quota.Place;
import vn.canbo.policy.quota.Quota;

/** From what a number of posts can be computed. */
final class ProposalRules {

    private ProposalRules() {}

    /**
     * What the unit is as far as norms go, as stated or as its kind and areas say.
     *
     * @return empty when they do not say it, as of a ward, or do not allow what is stated
     */
    static Optional<Place> placeOf(UnitPeriod unit, @Nullable Place stated) {
        if (stated != null) {
            return Optional.of(stated).filter(it -> it.isOf(unit.kind()));
        }
        return switch (unit.kind()) {
            case TOWNSHIP -> Optional.of(Place.TOWNSHIP);
            case COMMUNE, SPECIAL_ZONE -> Optional.of(Place.ofCommune(unit.areas()));
            case WARD, PROVINCE, DISTRICT, PROVINCIAL_AGENCY, PUBLIC_SERVICE_UNIT ->
                    Optional.empty();
        };
    }

    /**
     * @param quotas for units of its kind on the day
     */
    static List<Refusal> objectionsTo(
            ProposeEstablishment asked, UnitPeriod unit, LocalDate day, List<Quota> quotas) {
        if (quotas.isEmpty()) {
            return List.of(new Refusal.QuotaNotKnown(unit.kind(), day));
        }
        var objections = new ArrayList<Refusal>();
        if (placeOf(unit, asked.place()).isEmpty()) {
            objections.add(
                    asked.place() == null
                            ? new Refusal.PlaceMissing(unit.kind())
                            : new Refusal.PlaceNotOfKind(asked.place(), unit.kind()));
        }
        if (asked.population() <= 0) {
            objections.add(new Refusal.PopulationNotPositive(asked.population()));
        }
        if (areaOf(asked.squareKilometres()).isEmpty()) {
            objections.add(new Refusal.AreaNotPossible(asked.squareKilometres()));
        }
        return objections;
    }

    /** Empty when it is not positive or finer than a square metre. */
    static Optional<Area> areaOf(BigDecimal squareKilometres) {
        try {
            return Optional.of(Area.ofSquareKilometres(squareKilometres));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }
}
