package vn.canbo.standalone.up;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import tools.jackson.databind.json.JsonMapper;
import vn.canbo.backing.kafka.KafkaNode;
import vn.canbo.backing.kafka.KafkaSettings;
import vn.canbo.backing.machine.Login;
import vn.canbo.backing.machine.Ports;
import vn.canbo.backing.postgres.Database;
import vn.canbo.backing.postgres.Postgres;
import vn.canbo.backing.postgres.PostgresSettings;
import vn.canbo.standalone.broker.Broker;
import vn.canbo.standalone.part.ClassCache;
import vn.canbo.standalone.part.ExtractedJar;
import vn.canbo.standalone.part.Health;
import vn.canbo.standalone.part.JavaProgram;
import vn.canbo.standalone.part.Part;
import vn.canbo.standalone.place.Place;
import vn.canbo.standalone.place.Secrets;
import vn.canbo.standalone.publisher.Publisher;
import vn.canbo.standalone.publisher.Publishers;
import vn.canbo.standalone.service.Addresses;
import vn.canbo.standalone.service.Service;
import vn.canbo.standalone.service.ServiceConfiguration;
import vn.canbo.standalone.signin.Client;
import vn.canbo.standalone.signin.Person;
import vn.canbo.standalone.signin.SignInApplication;

/** How each part of one instance is configured. */
final class Parts {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int SERVICE_HEAP = 256;
    private static final int KAFKA_HEAP = 256;
    private static final int SIGN_IN_HEAP = 128;

    private final Place place;
    private final Addresses addresses;
    private final Optional<LocalDate> startsOn;
    private final Secrets secrets;
    private final Publishers publishers;
    private final Map<Service, Path> programs = new ConcurrentHashMap<>();
    private final Map<Service, Database> databases = new ConcurrentHashMap<>();

    Parts(Place place, Addresses addresses, Optional<LocalDate> startsOn) {
        this.place = place;
        this.addresses = addresses;
        this.startsOn = startsOn;
        this.secrets = Secrets.of(place);
        this.publishers = Publishers.in(place.publishersFile());
    }

    /** All that the sign-in will read. */
    void makeSecrets() {
        secrets.client(Client.PAGES);
        secrets.client(Client.COMMAND_LINE);
        played().forEach(
                        it -> {
                            secrets.client(it);
                            secrets.login("kafka", it);
                        });
        Person.all().forEach(person -> secrets.typed(person.user()));
    }

    PostgresSettings postgres() {
        return Storage.postgres(place, addresses.postgres());
    }

    void createDatabase(Postgres postgres, Service service) {
        var owner = secrets.login("postgres", service.id() + "_owner");
        var app = secrets.login("postgres", service.id() + "_app");
        databases.put(service, postgres.createDatabase(owner, app, service.id()));
    }

    Part kafka(String name) {
        var settings =
                new KafkaSettings(
                        place.data().resolve("kafka"),
                        addresses.kafka(),
                        addresses.kafkaController(),
                        Optional.of(kafkaAdmin()));
        var program =
                JavaProgram.ours(
                                KafkaNode.class.getName(),
                                KAFKA_HEAP,
                                settings.writeProperties().toString())
                        .with("logback.configurationFile", "logback-kafka.xml");
        return new Part(
                name,
                addresses.kafka(),
                program.command(),
                Map.of(),
                place.log(name),
                this::kafkaAnswers);
    }

    private boolean kafkaAnswers() {
        if (!Ports.isHeld(addresses.kafka())) {
            return false;
        }
        try (var broker = Broker.at(addresses.bootstrapServers(), kafkaAdmin())) {
            return broker.answers();
        }
    }

    Login kafkaAdmin() {
        return secrets.login("kafka", Broker.ADMIN);
    }

    void arrange(Broker broker) {
        broker.arrange(publishers, this::account);
    }

    /** Other publishers alone know their passwords; Kafka keeps what they are compared with. */
    private Optional<Login> account(String user) {
        return Service.named(user).isPresent()
                ? Optional.of(secrets.login("kafka", user))
                : secrets.known("kafka", user);
    }

    private Stream<String> played() {
        return publishers.letIn().stream()
                .map(Publisher::publisher)
                .filter(Publishers.played()::contains);
    }

    Part signIn(String name) {
        var properties =
                Map.of(
                        "server.port", Integer.toString(addresses.signIn()),
                        "canbo.signin.checkout", place.checkout().toString(),
                        "canbo.signin.home", place.home().toString(),
                        "canbo.signin.issuer", addresses.issuer().toString(),
                        "canbo.signin.pages", addresses.of(Service.REPORTING).toString());
        var health = addresses.issuer().resolve("/health");
        return new Part(
                name,
                addresses.signIn(),
                JavaProgram.ours(SignInApplication.class.getName(), SIGN_IN_HEAP).command(),
                Map.of("SPRING_APPLICATION_JSON", JSON.writeValueAsString(properties)),
                place.log(name),
                () -> Health.isUp(health));
    }

    void extract(Service service) {
        programs.put(service, ExtractedJar.of(service.jar(place.checkout()), place.run()));
    }

    Part service(Service service) {
        var health = addresses.of(service).resolve("/actuator/health/readiness");
        return new Part(
                service.id(),
                addresses.port(service),
                program(service).command(),
                configuration(service).environment(),
                place.log(service.id()),
                () -> Health.isUp(health));
    }

    ClassCache cache(Service service) {
        return new ClassCache(
                program(service),
                configuration(service).environment(),
                place.log(service.id() + "-cache"));
    }

    private JavaProgram program(Service service) {
        return JavaProgram.jar(known(programs, service), SERVICE_HEAP);
    }

    private ServiceConfiguration configuration(Service service) {
        return new ServiceConfiguration(
                service,
                addresses,
                known(databases, service),
                secrets.login("kafka", service.id()),
                secrets.key(service.id()),
                secrets.client(Client.PAGES),
                place.publishersFile(),
                startsOn);
    }

    private static <T> T known(Map<Service, T> all, Service service) {
        var found = all.get(service);
        if (found == null) {
            throw new IllegalStateException(service.id() + " is asked for too early");
        }
        return found;
    }
}
