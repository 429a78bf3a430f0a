package vn.canbo.standalone.command;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/** What can be typed after {@code ./canbo}. */
public sealed interface Command {

    /**
     * Starts everything and stays until Ctrl-C.
     *
     * @param fresh with an empty instance; what it held is removed
     * @param clock the legal day on which the empty instance begins
     * @param detach returns when everything is ready, and leaves it running
     * @param sure does not ask before it removes something
     * @param demo whether the demonstration begins
     */
    record Up(boolean fresh, Optional<LocalDate> clock, boolean detach, boolean sure, boolean demo)
            implements Command {}

    /** Stops what runs. */
    record Down() implements Command {}

    /** Health, lag and memory of each part. */
    record Status() implements Command {}

    /** Removes everything the instance holds. */
    record Reset(boolean sure) implements Command {}

    /** Loads the official list of units. */
    record ImportUnits(Path file) implements Command {}

    /** Writes an empty list to be filled in. */
    record ExportListTemplate(ListKind kind, Path file) implements Command {}

    /**
     * Takes a list over.
     *
     * @param check only says what would be
     * @param goodRows takes the good lines although others are bad
     */
    record ImportList(ListKind kind, Path file, boolean check, boolean goodRows)
            implements Command {}

    /** Lets the demonstration's events flow, or stops them. */
    record Demo(boolean stop) implements Command {}

    /** Moves the legal clock forward to a day. */
    record Clock(LocalDate day) implements Command {}

    /**
     * Lets a service send the newest state of its things to Kafka again.
     *
     * @param service its id, known or not
     * @param subject the person or unit; empty for everything
     */
    record Resend(String service, Optional<UUID> subject) implements Command {}

    /** Shows the way of an event from outside, by the publisher's own id of it. */
    record Trace(String eventId) implements Command {}

    /**
     * Lets an outside system in, or finishes what a failed try left.
     *
     * @param grant empty: as its entry in the file says
     */
    record AddPublisher(String name, Optional<WantedGrant> grant) implements Command {}

    /** Gives an outside system new secrets; the old ones open nothing any more. */
    record RotatePublisher(String name) implements Command {}

    /** Takes everything from an outside system but what it reported. */
    record RevokePublisher(String name) implements Command {}

    /** Lets a suspended outside system in again. */
    record LiftSuspension(String name, String reason) implements Command {}

    /** All outside systems: grants, state, what they sent. */
    record ListPublishers() implements Command {}

    /** Says what is wrong with a pack, line by line; needs nothing that runs. */
    record CheckPack(Path file) implements Command {}

    /**
     * Says what another pack demands more, less, newly and no longer; needs nothing that runs.
     *
     * @param before a file, or the id of a pack of the release
     * @param after likewise
     */
    record ComparePacks(String before, String after) implements Command {}

    /**
     * Says what a draft of a pack would change for the people of a running instance.
     *
     * @param asOf empty: today
     */
    record AskWhatIf(Path file, Optional<LocalDate> asOf) implements Command {}

    /** Says what can be typed. */
    record Help() implements Command {}

    /** Something else was typed. */
    record NotUnderstood(String why) implements Command {}
}
