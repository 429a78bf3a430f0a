package vn.canbo.reporting.trend;

import java.util.UUID;
import vn.canbo.events.code.UnitKind;
import vn.canbo.events.code.UnitLevel;

/**
 * What a unit had on a day with everything in it, and what it was on the day of the geography.
 *
 * @param headcount people, each once, in the unit of the main post
 * @param posts held; a person may hold several
 */
record PlacedFigures(
        UUID unitId,
        String code,
        String name,
        UnitKind kind,
        UnitLevel level,
        long headcount,
        long women,
        long posts,
        long allocatedPosts) {}
