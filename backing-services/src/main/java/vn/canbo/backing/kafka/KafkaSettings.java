package vn.canbo.backing.kafka;

import java.nio.file.Path;
import java.util.Optional;
import vn.canbo.backing.machine.Login;

/**
 * One Kafka node on this machine.
 *
 * @param directory everything that is kept
 * @param port for clients, on 127.0.0.1
 * @param controllerPort for the node's own controller, on 127.0.0.1
 * @param admin given: everybody signs in with SCRAM-SHA-512 and may do only what an ACL allows,
 *     this user everything; empty: open to every local client, for a test
 */
public record KafkaSettings(Path directory, int port, int controllerPort, Optional<Login> admin) {

    /** An absolute path: the node may be started from elsewhere. */
    public KafkaSettings {
        directory = directory.toAbsolutePath();
    }

    /** Host and port for clients. */
    public String bootstrapServers() {
        return "127.0.0.1:" + port;
    }

    /**
     * Makes the directory with the file that {@link KafkaNode} is started with; only its owner may
     * read it.
     */
    public Path writeProperties() {
        return KafkaProperties.write(this);
    }
}
