package vn.canbo.personnel.proposal;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.canbo.policy.quota.Place;
import vn.canbo.policy.quota.UnitClass;

/**
 * Asks how many posts a unit should have; nothing is written.
 *
 * @param place absent where the unit says it itself: of a ward it must be stated
 * @param squareKilometres at most six decimals
 * @param asOf absent for today
 */
record ProposeEstablishment(
        UnitClass unitClass,
        @Nullable Place place,
        int population,
        BigDecimal squareKilometres,
        @Nullable LocalDate asOf) {}
