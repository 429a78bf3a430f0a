package vn.canbo.service.origin;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who acts and why, for one request, one consumed event or one scheduled command.
 *
 * @param correlationId the same along the whole chain that a command from outside begins
 * @param causationId id of the event that caused this; absent for a command from outside
 * @param chainLength how many events lie between the command from outside and this; 0 for the
 *     command itself
 */
public record Origin(Actor actor, UUID correlationId, @Nullable UUID causationId, int chainLength) {

    /** A longer chain of causes is a loop of ours and is quarantined. */
    public static final int LONGEST_CHAIN = 8;

    private static final ScopedValue<Origin> CURRENT = ScopedValue.newInstance();

    /** A chain that begins here. */
    public static Origin of(Actor actor) {
        return new Origin(actor, UUID.randomUUID(), null, 0);
    }

    /** The origin bound to this thread. */
    public static Origin current() {
        return CURRENT.orElseThrow(
                () -> new IllegalStateException("no origin is bound: nobody is known to act"));
    }

    public static boolean isBound() {
        return CURRENT.isBound();
    }

    public <T, X extends Throwable> T call(ScopedValue.CallableOp<? extends T, X> work) throws X {
        return ScopedValue.where(CURRENT, this).call(work);
    }

    public void run(Runnable work) {
        ScopedValue.where(CURRENT, this).run(work);
    }
}
