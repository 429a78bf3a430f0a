package vn.canbo.policy.figure;

import org.jspecify.annotations.Nullable;
import vn.canbo.policy.source.Validity;

/**
 * What another pack says otherwise about one thing on some days.
 *
 * @param about code of the title, category or sex; absent when it is about all
 * @param among as in the figures
 * @param before absent when nothing was said
 * @param after absent when nothing is said any more
 */
public record Difference(
        FigureKind kind,
        @Nullable String about,
        String name,
        @Nullable String among,
        Validity validity,
        @Nullable Stated before,
        @Nullable Stated after,
        Change change) {}
