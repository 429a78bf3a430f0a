package vn.canbo.personnel.pack;

import vn.canbo.service.decision.Objection;

/** Nobody writes so much into one pack. */
record PackTooLarge(int mostKilobytes) implements Objection {}
