package vn.canbo.events.kit;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import vn.canbo.events.reported.PublisherTopic;

/** What can be asked of the kit. */
sealed interface KitCommand {

    /**
     * Checks events.
     *
     * @param source where they stand
     * @param sender who sends them by which file; empty: whether it may is not asked
     * @param day the legal day on which they are sent; empty: today
     */
    record Check(Source source, Optional<Sender> sender, Optional<LocalDate> day, Language language)
            implements KitCommand {}

    /** Writes a sample of each type that may be reported. */
    record Samples(Path folder, Language language) implements KitCommand {}

    /** Says what can be asked. */
    record Help(Language language) implements KitCommand {}

    /** Something else was asked. */
    record NotUnderstood(String why) implements KitCommand {}

    /** Where events stand. */
    sealed interface Source {

        /** One structured event per line. */
        record Lines(Path file) implements Source {}

        record StandardInput() implements Source {}

        /**
         * What a topic of a publisher holds now.
         *
         * @param kind what is sent there
         * @param client properties of a Kafka client: bootstrap.servers and how it signs in
         */
        record Topic(String name, PublisherTopic kind, Path client) implements Source {

            /** Nobody else may write it. */
            String publisher() {
                return kind.publisherOf(name);
            }
        }
    }

    /**
     * @param authority the file {@code publishers.yaml}
     * @param name its account; for a topic the topic's name says it
     */
    record Sender(Path authority, String name) {}
}
