package vn.canbo.events.code;

/** How a language or a job skill is attested, ascending. */
public enum SkillProof {
    NONE,
    CERTIFICATE,
    DEGREE
}
