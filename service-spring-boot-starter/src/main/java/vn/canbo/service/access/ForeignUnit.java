package vn.canbo.service.access;

/** The caller may not write for this unit: answered with 403, and to a publisher as an outcome. */
public record ForeignUnit(String unitCode) implements BeyondScope {}
