package vn.canbo.personnel.override;

import java.time.LocalDate;
import vn.canbo.events.code.DecidingBody;

/**
 * That an override was granted.
 *
 * @param authority the body whose decision it is
 * @param grantedBy the actor who recorded it, another than who asked
 */
record Grant(
        DecidingBody authority, LocalDate decidedOn, String decisionNumber, String grantedBy) {}
