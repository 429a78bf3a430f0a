package vn.canbo.assignment.eligibility;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A secondment that is asked for.
 *
 * @param host absent when only the person and the days are asked about
 * @param decidedOn the day as of which it is judged
 */
public record Planned(Term term, @Nullable UUID host, LocalDate proposedOn, LocalDate decidedOn) {}
