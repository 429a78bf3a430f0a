package vn.canbo.standalone.operate;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import vn.canbo.standalone.broker.Broker;
import vn.canbo.standalone.part.Health;
import vn.canbo.standalone.part.Memory;
import vn.canbo.standalone.part.RunningPart;
import vn.canbo.standalone.place.InstanceLock;
import vn.canbo.standalone.place.Notes;
import vn.canbo.standalone.place.Place;
import vn.canbo.standalone.place.Secrets;
import vn.canbo.standalone.service.Addresses;
import vn.canbo.standalone.service.Service;
import vn.canbo.standalone.up.Storage;

/** {@code status}: health, lag and memory of each part. */
public final class Status {

    private final Place place;
    private final PrintStream out;
    private final List<String> unwell = new ArrayList<>();

    public Status(Place place, PrintStream out) {
        this.place = place.made();
        this.out = out;
    }

    /** Returns 0 if everything is well, 1 if a part is not, 3 if nothing runs. */
    public int run() {
        var launcher = InstanceLock.holder(place);
        var addresses = Notes.of(place).read(Addresses.NOTE, Addresses.class);
        if (launcher.isEmpty() || addresses.isEmpty()) {
            out.println("Canbo does not run; start it with ./canbo up");
            return 3;
        }
        show(launcher.get(), addresses.get());
        out.println(
                unwell.isEmpty()
                        ? "Everything is well."
                        : "Not well: " + String.join(", ", unwell));
        return unwell.isEmpty() ? 0 : 1;
    }

    private void show(ProcessHandle launcher, Addresses addresses) {
        var lag = lag(addresses);
        out.printf(
                "%-12s %6s %9s  %-10s %10s %10s%n",
                "part", "port", "process", "health", "lag", "memory");
        row("launcher", 0, Optional.of(launcher), Memory.megabytes(launcher), true, "");
        var postgres = Storage.postgres(place, addresses.postgres()).process();
        row(
                "postgres",
                addresses.postgres(),
                postgres,
                postgres.map(Memory::megabytesWithChildren).orElse(OptionalLong.empty()),
                postgres.isPresent(),
                "");
        for (var part : RunningPart.in(Notes.of(place).directory())) {
            var service = Service.named(part.name());
            row(
                    part.name(),
                    part.port(),
                    part.process(),
                    part.process().map(Memory::megabytes).orElse(OptionalLong.empty()),
                    isWell(part, service, addresses, lag),
                    service.map(it -> lagOf(it, lag)).orElse(""));
        }
    }

    private static boolean isWell(
            RunningPart part,
            Optional<Service> service,
            Addresses addresses,
            Optional<Map<String, Long>> lag) {
        if (part.process().isEmpty()) {
            return false;
        }
        if (service.isPresent()) {
            return Health.isUp(addresses.of(service.get()).resolve("/actuator/health"));
        }
        return switch (part.name()) {
            case "kafka" -> lag.isPresent();
            case "sign-in" -> Health.isUp(addresses.issuer().resolve("/health"));
            default -> true;
        };
    }

    private void row(
            String name,
            int port,
            Optional<ProcessHandle> process,
            OptionalLong memory,
            boolean well,
            String lag) {
        if (!well) {
            unwell.add(name);
        }
        out.printf(
                "%-12s %6s %9s  %-10s %10s %10s%n",
                name,
                port == 0 ? "" : port,
                process.map(it -> Long.toString(it.pid())).orElse("-"),
                well ? "up" : "DOWN",
                lag,
                memory.isPresent() ? memory.getAsLong() + " MB" : "-");
    }

    /** Events not read yet by a service, over all its consumer groups. */
    private static String lagOf(Service service, Optional<Map<String, Long>> lag) {
        return lag.map(
                        groups ->
                                groups.entrySet().stream()
                                        .filter(entry -> entry.getKey().startsWith(service.id()))
                                        .mapToLong(Map.Entry::getValue)
                                        .sum())
                .map(Object::toString)
                .orElse("?");
    }

    /** Empty if Kafka does not answer. */
    private Optional<Map<String, Long>> lag(Addresses addresses) {
        var admin = Secrets.of(place).login("kafka", Broker.ADMIN);
        try (var broker = Broker.at(addresses.bootstrapServers(), admin)) {
            return broker.answers() ? Optional.of(broker.lag()) : Optional.empty();
        }
    }
}
