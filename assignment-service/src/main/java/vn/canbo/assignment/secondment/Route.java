package vn.canbo.assignment.secondment;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * From where to where, and as what.
 *
 * @param sender unit that keeps the post
 * @param host the commune
 * @param title code of the title offered at the host; absent if none
 */
record Route(UUID sender, UUID host, @Nullable String title) {}
