package vn.canbo.service.feed;

import vn.canbo.service.decision.Objection;

/**
 * An event about the person could not be applied and lies in quarantine, so nothing is decided on
 * what is known.
 */
public record FactsIncomplete() implements Objection {}
