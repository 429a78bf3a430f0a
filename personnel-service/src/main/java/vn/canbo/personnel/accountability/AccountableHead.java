package vn.canbo.personnel.accountability;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.canbo.policy.source.Wording;

/**
 * The head of a unit or of a block on a day.
 *
 * @param organisation which the person heads
 * @param title code of the head's title
 * @param personId absent when nobody held the title on that day
 */
public record AccountableHead(Wording organisation, String title, @Nullable UUID personId) {}
