package vn.canbo.service.journal;

import java.time.Instant;
import java.util.UUID;

/** Where a domain event stands in the journal: its id and the version it gave its subject. */
public record JournalEntry(UUID id, Subject subject, long version, Instant recordedAt) {}
