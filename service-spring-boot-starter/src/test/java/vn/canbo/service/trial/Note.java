package vn.canbo.service.trial;

import java.time.LocalDate;
import java.util.UUID;

/** A note of a unit. */
record Note(UUID noteId, UUID unitId, String wording, LocalDate keptUntil, long version) {}
