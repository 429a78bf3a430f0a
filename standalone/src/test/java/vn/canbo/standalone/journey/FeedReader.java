package vn.canbo.standalone.journey;

import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import vn.canbo.events.ContractJson;

/** A subscriber of the feed: collects the data of every change that it is told. */
final class FeedReader implements AutoCloseable {

    private final Stream<String> lines;
    private final List<String> changes = new CopyOnWriteArrayList<>();

    private FeedReader(Stream<String> lines) {
        this.lines = lines;
    }

    /** Returns when the subscription stands. */
    static FeedReader of(HttpClient http, HttpRequest request) {
        var answer = http.sendAsync(request, BodyHandlers.ofLines()).join();
        if (answer.statusCode() != 200) {
            throw new AssertionError("the feed answers " + answer.statusCode());
        }
        var reader = new FeedReader(answer.body());
        Thread.ofVirtual().start(reader::read);
        return reader;
    }

    /** Whether a change of the unit that names the person came. */
    boolean heard(String unit, UUID person) {
        return changes.stream()
                .map(ContractJson.mapper()::readTree)
                .filter(it -> it.path("unit").asString("").equals(unit))
                .flatMap(it -> it.path("persons").valueStream())
                .anyMatch(it -> it.asString().equals(person.toString()));
    }

    private void read() {
        try {
            lines.filter(it -> it.startsWith("data:"))
                    .map(it -> it.substring("data:".length()).strip())
                    .forEach(changes::add);
        } catch (java.io.UncheckedIOException closed) {
            // The test is over.
        }
    }

    @Override
    public void close() {
        lines.close();
    }
}
