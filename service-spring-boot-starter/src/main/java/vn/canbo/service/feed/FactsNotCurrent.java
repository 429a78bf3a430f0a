package vn.canbo.service.feed;

import vn.canbo.service.decision.Objection;

/**
 * Facts learned from another service are not proven current, so nothing is decided on them.
 *
 * @param provenAsOf ISO instant up to which they are proven, or {@code never}
 */
public record FactsNotCurrent(String owner, String provenAsOf) implements Objection {}
