package vn.canbo.reporting.compliance;

/**
 * How the holders of one title stand, in a unit with everything below it (TN12-3).
 *
 * @param title code
 * @param elected filled by election (TN12-4)
 * @param posts held; a person with two titles is in both
 * @param meetsStandard holders who meet the standard of this title, of all its holders
 * @param electedBelowStandard an elected title with holders below its standard (TN12-4)
 * @param unmet holders who fall short without grace
 */
record TitleCompliance(
        String title,
        String nameVi,
        String nameEn,
        boolean elected,
        long posts,
        Share meetsStandard,
        long unmet,
        long unmetInGrace,
        long cannotTell,
        boolean electedBelowStandard) {}
