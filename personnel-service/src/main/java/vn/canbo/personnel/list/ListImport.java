package vn.canbo.personnel.list;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.canbo.service.problem.Reason;

/**
 * One list that was handed in, how far it has come and what became of it. It lives in the memory of
 * the instance that took it, and so does its answer: nothing of it is put on disk.
 */
final class ListImport {

    /** What is to be done with good lines. */
    enum Mode {
        /** Nothing is written; the answer says what would be. */
        CHECK,
        /** Everything or, when one line is bad, nothing. */
        WHOLE,
        /** Good lines are written although others are bad. */
        GOOD_ROWS
    }

    /** Where it stands. */
    enum State {
        RUNNING,
        /** The file as a whole cannot be read. */
        REFUSED,
        CHECKED,
        WRITTEN,
        /** Nothing was written, because of bad lines. */
        NOT_WRITTEN,
        /** Nothing was written, because of a defect or a broken dependency of ours. */
        FAILED
    }

    private final UUID id = UUID.randomUUID();
    private final String actor;
    private final String kind;
    private final Mode mode;
    private volatile Progress progress;
    private volatile byte @Nullable [] answer;
    private volatile @Nullable Instant endedAt;

    /**
     * @param kind name of its {@link ListKind}
     */
    ListImport(String actor, String kind, Mode mode) {
        this.actor = actor;
        this.kind = kind;
        this.mode = mode;
        this.progress =
                new Progress(id, kind, mode, State.RUNNING, 0, 0, 0, 0, 0, false, List.of());
    }

    /**
     * As its owner sees it.
     *
     * @param rows of the file; 0 until that is known
     * @param done lines that were looked at
     * @param written lines that said something new
     * @param known lines that are recorded already
     * @param bad lines with at least one bad cell
     * @param answered whether the list with its bad cells can be fetched
     */
    record Progress(
            UUID id,
            String kind,
            Mode mode,
            State state,
            int rows,
            int done,
            int written,
            int known,
            int bad,
            boolean answered,
            List<Counted> reasons) {

        Progress {
            reasons = List.copyOf(reasons);
        }
    }

    /**
     * A reason and how often it stands in the way.
     *
     * @param reason as at its first cell
     * @param firstCell such as {@code C17}; absent when the file as a whole is meant
     */
    record Counted(Reason reason, int count, @Nullable String firstCell) {}

    UUID id() {
        return id;
    }

    Mode mode() {
        return mode;
    }

    boolean belongsTo(String somebody) {
        return actor.equals(somebody);
    }

    Progress progress() {
        return progress;
    }

    boolean isRunning() {
        return progress.state() == State.RUNNING;
    }

    boolean endedBefore(Instant moment) {
        var ended = endedAt;
        return ended != null && ended.isBefore(moment);
    }

    byte @Nullable [] answer() {
        return answer;
    }

    Progress progress(
            State state,
            int rows,
            int done,
            int written,
            int known,
            int bad,
            List<Counted> reasons) {
        return new Progress(
                id,
                kind,
                mode,
                state,
                rows,
                done,
                written,
                known,
                bad,
                bad > 0 && isOver(state),
                reasons);
    }

    private static boolean isOver(State state) {
        return state == State.CHECKED || state == State.WRITTEN || state == State.NOT_WRITTEN;
    }

    /** Nothing of it can be read, or nothing could be done. */
    Progress nothing(State state, List<Counted> reasons) {
        return progress(state, 0, 0, 0, 0, 0, reasons);
    }

    void show(Progress now) {
        progress = now;
    }

    void end(Progress last, byte @Nullable [] workbook, Instant now) {
        answer = workbook;
        endedAt = now;
        progress = last;
    }
}
