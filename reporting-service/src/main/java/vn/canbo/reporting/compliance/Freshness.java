package vn.canbo.reporting.compliance;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How current an answer is.
 *
 * @param dataAsOf everything the owners committed before this stands in the answer; absent when an
 *     owner never proved anything
 * @param current whether that was proven within the time a feed may be silent
 */
public record Freshness(@Nullable Instant dataAsOf, boolean current) {}
