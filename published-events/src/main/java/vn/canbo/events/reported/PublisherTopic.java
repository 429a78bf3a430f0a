package vn.canbo.events.reported;

import java.util.Arrays;
import java.util.Optional;

/** The topics of a publisher: each is named by what it holds and for whom. */
public enum PublisherTopic {
    /** What it reports. */
    EVENTS("ext."),

    /** Whom it registers; read by personnel alone. */
    IDENTITY("ext-identity."),

    /** What became of each event. */
    OUTCOMES("ext-outcomes.");

    private final String prefix;

    PublisherTopic(String prefix) {
        this.prefix = prefix;
    }

    /** What the names of all publishers' topics of this kind begin with. */
    public String prefix() {
        return prefix;
    }

    public String of(String publisher) {
        return prefix + publisher;
    }

    /** Empty when this is no topic of a publisher. */
    public static Optional<PublisherTopic> named(String topic) {
        return Arrays.stream(values()).filter(it -> topic.startsWith(it.prefix)).findFirst();
    }

    /** The publisher of a topic of this kind: nobody else may write what it reports. */
    public String publisherOf(String topic) {
        return topic.substring(prefix.length());
    }
}
