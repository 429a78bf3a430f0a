package vn.canbo.standalone.up;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import vn.canbo.backing.postgres.Postgres;
import vn.canbo.standalone.broker.Broker;
import vn.canbo.standalone.part.ClassCache;
import vn.canbo.standalone.part.ExtractedJar;
import vn.canbo.standalone.part.Part;
import vn.canbo.standalone.part.PartProcess;
import vn.canbo.standalone.place.Notes;
import vn.canbo.standalone.place.Place;
import vn.canbo.standalone.service.Addresses;
import vn.canbo.standalone.service.Service;

/** The running system: started in the order of who needs whom, stopped in the opposite one. */
public final class Instance implements AutoCloseable {

    private static final Duration LONGEST_STOP = Duration.ofSeconds(40);
    private static final String KAFKA = "kafka";
    private static final String SIGN_IN = "sign-in";

    private final Place place;
    private final Addresses addresses;
    private final Waits waits;
    private final Parts parts;
    private final Map<String, PartProcess> running = new ConcurrentHashMap<>();
    private final List<ClassCache> caches = new ArrayList<>();
    private @Nullable Postgres postgres;
    private volatile boolean stopping;

    /**
     * Nothing is started yet.
     *
     * @param startsOn the legal day on which an empty instance begins; empty: today
     */
    public Instance(Place place, Addresses addresses, Optional<LocalDate> startsOn, Waits waits) {
        this.place = place.made();
        this.addresses = addresses;
        this.waits = waits;
        this.parts = new Parts(this.place, addresses, startsOn);
    }

    /**
     * Returns when everything takes requests.
     *
     * @throws IllegalStateException saying which part did not start and why; what had started is
     *     stopped by {@link #close()}
     */
    public void start() {
        Leftovers.stop(place);
        requireFreePorts();
        Notes.of(place).write(Addresses.NOTE, addresses);
        parts.makeSecrets();
        Together.run(
                List.of(
                        () -> waits.during("programs", this::extract),
                        () ->
                                waits.during(
                                        "PostgreSQL 18 on port " + addresses.postgres(),
                                        this::startPostgres),
                        () -> waits.during("Kafka on port " + addresses.kafka(), this::startKafka),
                        () ->
                                waits.during(
                                        "sign-in on port " + addresses.signIn(),
                                        () -> begin(parts.signIn(SIGN_IN)))));
        var services = new ArrayList<Callable<?>>();
        for (var service : Service.values()) {
            services.add(
                    () ->
                            waits.during(
                                    service.id() + " on port " + addresses.port(service),
                                    () -> begin(parts.service(service))));
            caches.add(parts.cache(service));
        }
        Together.run(services);
    }

    /** Classes of the services whose next start can be made quicker. */
    List<ClassCache> caches() {
        return caches.stream().filter(cache -> !cache.isMade()).toList();
    }

    /** Starts a part that died again, as it was started before. */
    void startAgain(PartProcess dead) {
        if (!stopping) {
            running.put(
                    dead.part().name(),
                    PartProcess.start(dead.part(), Notes.of(place).directory()));
        }
    }

    /** Parts that ended by themselves. */
    List<PartProcess> dead() {
        return stopping
                ? List.of()
                : running.values().stream().filter(it -> !it.isAlive()).toList();
    }

    private Boolean extract() {
        ExtractedJar.removeOtherLaunchers(place.run());
        for (var service : Service.values()) {
            parts.extract(service);
        }
        return true;
    }

    private Postgres startPostgres() {
        var started = Postgres.local(parts.postgres());
        postgres = started;
        for (var service : Service.values()) {
            parts.createDatabase(started, service);
        }
        return started;
    }

    private PartProcess startKafka() {
        var kafka = begin(parts.kafka(KAFKA));
        try (var broker = Broker.at(addresses.bootstrapServers(), parts.kafkaAdmin())) {
            parts.arrange(broker);
        }
        return kafka;
    }

    private PartProcess begin(Part part) {
        var process = PartProcess.start(part, Notes.of(place).directory());
        running.put(part.name(), process);
        process.awaitReady();
        return process;
    }

    private void requireFreePorts() {
        var taken = addresses.taken();
        if (!taken.isEmpty()) {
            throw new IllegalStateException(
                    "These ports are held by other programs: "
                            + String.join(", ", taken)
                            + ". Stop them and try again.");
        }
    }

    /** Stops the services and the sign-in, then Kafka, then PostgreSQL. */
    @Override
    public void close() {
        stopping = true;
        var kafka = Optional.ofNullable(running.remove(KAFKA));
        stop(List.copyOf(running.values()));
        stop(kafka.stream().toList());
        if (postgres != null) {
            postgres.close();
        }
        // One that was still starting when another part failed.
        parts.postgres().stopLeftover();
        Place.delete(Notes.of(place).directory());
    }

    private static void stop(List<PartProcess> processes) {
        var stops = new ArrayList<Callable<?>>();
        for (var process : processes) {
            stops.add(
                    () -> {
                        process.stop(LONGEST_STOP);
                        return process;
                    });
        }
        Together.run(stops);
    }
}
