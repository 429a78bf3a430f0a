package vn.canbo.service.trial;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Keep a note of a unit. */
record WriteNote(
        UUID unitId, String wording, LocalDate keptUntil, Sort sort, @Nullable String remark) {}
