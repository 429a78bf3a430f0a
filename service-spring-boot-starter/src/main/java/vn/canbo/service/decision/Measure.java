package vn.canbo.service.decision;

import vn.canbo.events.code.Criterion;

/**
 * What a standard requires under a criterion or what a person has there. In a message it stands in
 * words, such as đại học or 18 years.
 *
 * @param code as a verdict carries it: a level, majors parted by {@code |}, an age in years
 */
public record Measure(Criterion criterion, String code) {}
