package vn.canbo.benchmarks.service;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntConsumer;
import vn.canbo.benchmarks.round.Progress;
import vn.canbo.benchmarks.stage.ChildJava;
import vn.canbo.benchmarks.stage.Stage;

/**
 * The personnel service with the units and people of a run, to which it is brought back before
 * every turn; how many requests one account may send is not limited.
 */
public final class FilledPersonnel implements AutoCloseable {

    private static final String INTAKE = "personnel-intake";

    private final Stage stage;
    private final DeliveredService service;
    private final TokenIssuer issuer;
    private final List<String> settings;
    private final Publisher publisher;

    private FilledPersonnel(
            Stage stage,
            DeliveredService service,
            TokenIssuer issuer,
            List<String> settings,
            Publisher publisher) {
        this.stage = stage;
        this.service = service;
        this.issuer = issuer;
        this.settings = settings;
        this.publisher = publisher;
    }

    /** Without anybody in it. */
    public static FilledPersonnel on(Stage stage, Communes communes, InstantSource system)
            throws IOException, InterruptedException, GeneralSecurityException {
        var issuer = TokenIssuer.open(system);
        var settings = new ArrayList<>(issuer.settings());
        settings.add("--canbo.publishers.file=" + Publisher.letIn(stage));
        settings.add("--canbo.requests.per-second=1000000");
        settings.add("--canbo.requests.at-once=1000000");
        return new FilledPersonnel(
                stage,
                DeliveredService.on(stage, "personnel"),
                issuer,
                settings,
                new Publisher(stage, communes));
    }

    /** Takes as long as there are people; afterwards it does not run. */
    public void fill(Communes communes, int people, Progress progress)
            throws SQLException, InterruptedException {
        try (var process = service.start(settings)) {
            service.awaitReady(process);
            door().post(
                            service.address().resolve("/api/v1/units/import"),
                            "text/csv",
                            communes.csv().getBytes(UTF_8));
            report(people, publisher::register, process, "registering people", progress);
            report(people, publisher::appoint, process, "giving posts", progress);
            requireAccepted(2L * people);
            awaitTold(process);
        }
        service.keep();
    }

    private void report(
            int people, IntConsumer report, ChildJava process, String what, Progress progress)
            throws InterruptedException {
        for (var person = 0; person < people; person++) {
            report.accept(person);
        }
        publisher.flush();
        var ends = stage.groups().ends(Publisher.topics().subList(0, 2));
        stage.groups()
                .awaitTaken(
                        INTAKE,
                        ends,
                        process,
                        left -> progress.show(what, people - Math.min(people, left), people));
    }

    private void requireAccepted(long events) throws SQLException {
        var accepted = service.count("SELECT count(*) FROM intake WHERE outcome = 'ACCEPTED'");
        if (accepted != events) {
            throw new IllegalStateException(
                    "only " + accepted + " of " + events + " were accepted");
        }
    }

    /** Until Kafka has everything that it told. */
    private void awaitTold(ChildJava process) throws SQLException, InterruptedException {
        while (service.count("SELECT count(*) FROM unpublished") > 0) {
            process.requireAlive();
            Thread.sleep(200);
        }
    }

    /** Returns when it takes requests; what else came to Kafka since it was filled it skips. */
    public ChildJava start() throws SQLException, InterruptedException {
        service.bringBack();
        stage.groups().put(service.name(), stage.groups().ends());
        stage.groups().put(INTAKE, stage.groups().ends(Publisher.topics().subList(0, 2)));
        var process = service.start(settings);
        service.awaitReady(process);
        return process;
    }

    public DeliveredService service() {
        return service;
    }

    public Publisher publisher() {
        return publisher;
    }

    /** What a service has to be told so that it trusts the officer. */
    public List<String> trust() {
        return issuer.settings();
    }

    /** Of an officer of the whole province. */
    public OfficerDoor door() {
        return new OfficerDoor(issuer.officer(List.of(Communes.province())));
    }

    @Override
    public void close() {
        publisher.close();
        issuer.close();
    }
}
