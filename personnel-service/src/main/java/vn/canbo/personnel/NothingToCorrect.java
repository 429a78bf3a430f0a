package vn.canbo.personnel;

import vn.canbo.service.decision.Objection;

/** What is recorded says so already. */
public record NothingToCorrect() implements Objection {}
