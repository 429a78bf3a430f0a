package vn.canbo.personnel.alert;

/** What is missing, by the requirement that asks for it. */
enum AlertCode {
    ORG_WITHOUT_HEAD("TN12-27"),
    ELECTED_TITLE_VACANT("TN12-14"),
    POSTS_VACANT("TN12-15"),
    PARTY_OFFICE_DUTY_UNASSIGNED("TN12-16");

    private final String requirement;

    AlertCode(String requirement) {
        this.requirement = requirement;
    }

    String requirement() {
        return requirement;
    }
}
