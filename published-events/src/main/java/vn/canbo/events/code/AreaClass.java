package vn.canbo.events.code;

/** Kinds of area for which a standard may be eased (TN25-25); a unit may have several. */
public enum AreaClass {
    MOUNTAINOUS,
    HIGHLAND,
    BORDER,
    ISLAND,
    REMOTE,
    ETHNIC_MINORITY,
    SPECIALLY_DIFFICULT
}
