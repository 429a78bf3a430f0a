package vn.canbo.assignment.official;

/** The version of one thing of personnel on which a decision rested. */
public record KnownVersion(String kind, String thingId, long epoch, long version) {}
