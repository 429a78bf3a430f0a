package vn.canbo.policy.quota;

/** Class of a commune-level unit (loại đơn vị hành chính); a unit of class I has most posts. */
public enum UnitClass {
    I,
    II,
    III
}
