package vn.canbo.standalone.part;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;

/**
 * How one process is started and asked whether it is ready.
 *
 * @param name in messages and in the name of its log file
 * @param port where it listens, on 127.0.0.1
 * @param environment added to the launcher's own; passwords are here and not in the command
 * @param ready whether it takes requests now
 */
public record Part(
        String name,
        int port,
        List<String> command,
        Map<String, String> environment,
        Path log,
        BooleanSupplier ready) {

    public Part {
        command = List.copyOf(command);
        environment = Map.copyOf(environment);
    }
}
