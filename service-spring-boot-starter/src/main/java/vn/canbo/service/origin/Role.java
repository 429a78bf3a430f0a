package vn.canbo.service.origin;

/** The roles of design section 8. SYSTEM is ourselves and never comes from a token. */
public enum Role {
    COMMUNE_CLERK,
    COMMUNE_HEAD,
    HOME_AFFAIRS_OFFICER,
    HOME_AFFAIRS_APPROVER,
    REPORT_VIEWER,
    AUDITOR,
    OPERATOR,
    PUBLISHER,
    SERVICE,
    SYSTEM
}
