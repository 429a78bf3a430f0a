package vn.canbo.service.journal;

import java.time.LocalDate;

/**
 * Something decided: a past-tense record, kept in full. Components marked {@link Personal} are kept
 * under the key of the person the subject names.
 */
public interface DomainEvent {

    Subject subject();

    /** The legal day from which it holds; may lie behind or ahead. */
    LocalDate effectiveOn();
}
