package vn.canbo.policy.evaluation;

import vn.canbo.events.code.Rating;
import vn.canbo.policy.source.Wording;

/** A level and what the instrument calls it: names have changed, levels have not. */
public record NamedRating(Rating rating, Wording name) {}
