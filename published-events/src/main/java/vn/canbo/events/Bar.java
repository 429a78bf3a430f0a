package vn.canbo.events;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * From when to when a rule bars a person; never why.
 *
 * @param rule code of the rule it blocks, such as SEC-02
 * @param until first day on which it no longer bars; absent while open
 */
public record Bar(String rule, LocalDate from, @Nullable LocalDate until) {}
