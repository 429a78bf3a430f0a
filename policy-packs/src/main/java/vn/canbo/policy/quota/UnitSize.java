package vn.canbo.policy.quota;

/** What a number of posts is computed from. */
public record UnitSize(UnitClass unitClass, Place place, int population, Area area) {

    public UnitSize {
        if (population <= 0) {
            throw new IllegalArgumentException("somebody lives in the unit");
        }
    }
}
