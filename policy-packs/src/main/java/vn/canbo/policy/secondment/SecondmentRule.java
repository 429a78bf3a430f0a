package vn.canbo.policy.secondment;

/** The rules of domain reference 4.3 that are decided today; a bar names one of them. */
public enum SecondmentRule {
    /** Enough years of service left. */
    SEC_01,
    /** No discipline being examined or handled. */
    SEC_02,
    /** No investigation, prosecution or trial. */
    SEC_03,
    /** Least professional level. */
    SEC_04,
    /** Shortest and longest term. */
    SEC_05,
    /** Not already seconded. */
    SEC_07,
    /** The sender decides to end or extend; extensions and the longest term. */
    SEC_12,
    /** No overlap, no extension after the end. */
    SEC_16;

    /** As a bar carries it: SEC-01. */
    public String code() {
        return name().replace('_', '-');
    }
}
