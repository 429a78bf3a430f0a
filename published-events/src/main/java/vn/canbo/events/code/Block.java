package vn.canbo.events.code;

/** The four blocks of the political system (TN12-10). */
public enum Block {
    PARTY,
    GOVERNMENT,
    FATHERLAND_FRONT,
    MASS_ORG
}
