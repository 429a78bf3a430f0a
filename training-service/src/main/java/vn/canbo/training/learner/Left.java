package vn.canbo.training.learner;

import java.time.LocalDate;
import java.util.UUID;

/**
 * Somebody who is in service no more.
 *
 * @param lastDay in service, included
 */
public record Left(UUID personId, LocalDate lastDay) {}
