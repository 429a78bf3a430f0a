package vn.canbo.service.publisher;

import java.time.LocalDate;
import vn.canbo.service.decision.Objection;

/** Too much of what it sent broke the contract; an operator looks at it with the vendor. */
public record PublisherSuspended(String publisher, LocalDate since) implements Objection {}
