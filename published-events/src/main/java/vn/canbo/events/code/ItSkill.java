package vn.canbo.events.code;

/** IT skill, ascending. */
public enum ItSkill {
    NONE,
    CERTIFICATE,
    DEGREE
}
