package vn.canbo.service.testing.hostile;

/** A door by which an event from outside comes in. */
public enum Channel {
    HTTP,
    BATCH,
    STRUCTURED,
    BINARY
}
