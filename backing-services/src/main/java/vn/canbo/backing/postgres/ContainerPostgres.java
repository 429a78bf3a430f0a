package vn.canbo.backing.postgres;

import com.github.dockerjava.api.model.PortBinding;
import java.time.Duration;
import java.util.Objects;
import org.testcontainers.postgresql.PostgreSQLContainer;
import org.testcontainers.utility.DockerImageName;
import vn.canbo.backing.machine.Login;
import vn.canbo.backing.machine.Ports;
import vn.canbo.backing.machine.Waiting;

/**
 * PostgreSQL in a container whose port on this machine stays the same when it is stopped and
 * started.
 */
final class ContainerPostgres implements Postgres {

    private static final int INSIDE = 5432;

    private final Login superuser = Login.generated("postgres");
    private final int port = Ports.free();
    private final PostgreSQLContainer container;

    private ContainerPostgres() {
        container =
                new PostgreSQLContainer(DockerImageName.parse("postgres:18"))
                        .withUsername(superuser.user())
                        .withPassword(superuser.password())
                        .withDatabaseName("postgres")
                        .withCommand("postgres", "-c", "fsync=off", "-c", "max_connections=300")
                        .withCreateContainerCmdModifier(
                                command ->
                                        Objects.requireNonNull(command.getHostConfig())
                                                .withPortBindings(
                                                        PortBinding.parse(
                                                                "127.0.0.1:"
                                                                        + port
                                                                        + ":"
                                                                        + INSIDE)));
    }

    static Postgres started() {
        var postgres = new ContainerPostgres();
        postgres.container.start();
        return postgres;
    }

    @Override
    public int port() {
        return port;
    }

    @Override
    public Login superuser() {
        return superuser;
    }

    @Override
    public void start() {
        container.getDockerClient().startContainerCmd(container.getContainerId()).exec();
        Waiting.until("PostgreSQL answers in its container", Duration.ofSeconds(60), this::answers);
    }

    private boolean answers() {
        return new ServiceDatabases(this).answers();
    }

    @Override
    public void stop() {
        container.getDockerClient().stopContainerCmd(container.getContainerId()).exec();
    }

    @Override
    public void close() {
        container.close();
    }
}
