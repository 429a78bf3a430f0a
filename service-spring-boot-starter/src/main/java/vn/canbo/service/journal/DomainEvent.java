package vn.canbo.service.journal;

import java.time.LocalDate;
import java.util.UUID;

/**
 * Something decided: a past-tense record, kept in full. Components marked {@link Personal}, its own
 * and those of records within it, are kept under the key of the person it is about.
 */
public interface DomainEvent {

    Subject subject();

    /** The legal day from which it holds; may lie behind or ahead. */
    LocalDate effectiveOn();

    /** The person under whose key the personal parts are kept; the subject itself unless said. */
    default UUID sealedFor() {
        return UUID.fromString(subject().id());
    }
}
