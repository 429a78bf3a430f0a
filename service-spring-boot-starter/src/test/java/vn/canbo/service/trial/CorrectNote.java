package vn.canbo.service.trial;

/** Put other words. */
record CorrectNote(String wording) {}
