package vn.canbo.backing.kafka;

import java.nio.file.Path;
import java.util.Optional;
import vn.canbo.backing.machine.Directories;
import vn.canbo.backing.machine.Ports;

/** A Kafka node in this process with a directory that goes when it is closed. */
final class LocalKafka implements Kafka {

    private final KafkaSettings settings;
    private final KafkaNode node;

    private LocalKafka(KafkaSettings settings) {
        this.settings = settings;
        this.node = KafkaNode.started(settings.writeProperties());
    }

    static Kafka started(Path directory) {
        return new LocalKafka(
                new KafkaSettings(directory, Ports.free(), Ports.free(), Optional.empty()));
    }

    @Override
    public String bootstrapServers() {
        return settings.bootstrapServers();
    }

    @Override
    public void close() {
        node.stop();
        Directories.delete(settings.directory());
    }
}
