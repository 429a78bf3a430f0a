package vn.canbo.policy.figure;

/** What a figure is about; in the order in which figures are shown. */
public enum FigureKind {
    STANDARD,
    DEROGATION,
    GRACE,
    TITLE,
    OFFER,
    SECONDMENT,
    EVALUATION,
    RETIREMENT
}
