package vn.canbo.events;

import org.jspecify.annotations.Nullable;
import vn.canbo.events.code.Criterion;
import vn.canbo.events.code.Verdict;

/**
 * One criterion of a verdict: what was asked, what was found, and where it is written.
 *
 * @param required code of the least level, or of the condition
 * @param actual code of what the person has; absent when nothing is known
 * @param source instrument, article and clause
 */
public record AssessedCriterion(
        Criterion criterion,
        String required,
        @Nullable String actual,
        Verdict result,
        String source) {}
