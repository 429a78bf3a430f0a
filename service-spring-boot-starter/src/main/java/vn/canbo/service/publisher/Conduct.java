package vn.canbo.service.publisher;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * How well the last events of one publisher kept the contract. A few bad ones among many good are a
 * vendor's mistake and each is refused for itself; mostly bad ones are a broken system.
 */
final class Conduct {

    /** How many events back is looked. */
    static final int LAST = 200;

    private static final Duration REMEMBERED = Duration.ofHours(1);

    private final int tooMany;
    private final Deque<Answered> last = new ArrayDeque<>();
    private int bad;

    private record Answered(Instant at, boolean bad) {}

    /**
     * @param tooMany so many bad ones among the last events suspend
     */
    Conduct(int tooMany) {
        this.tooMany = tooMany;
    }

    /** Takes in how one more event was answered; true when that makes it too much. */
    synchronized boolean takesTooMuch(boolean isBad, Instant now) {
        last.add(new Answered(now, isBad));
        bad += isBad ? 1 : 0;
        while (last.size() > LAST || last.getFirst().at.isBefore(now.minus(REMEMBERED))) {
            bad -= last.removeFirst().bad ? 1 : 0;
        }
        return isBad && bad >= tooMany;
    }

    synchronized int bad() {
        return bad;
    }

    synchronized int counted() {
        return last.size();
    }

    /** After a suspension it begins anew. */
    synchronized void forget() {
        last.clear();
        bad = 0;
    }
}
