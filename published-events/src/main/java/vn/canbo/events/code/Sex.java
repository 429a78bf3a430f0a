package vn.canbo.events.code;

/** Sex as written in the identity document; it decides the retirement age (Decree 135/2020). */
public enum Sex {
    MALE,
    FEMALE
}
