package vn.canbo.reporting.standing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import vn.canbo.service.feed.Received;
import vn.canbo.service.origin.Actor;
import vn.canbo.service.origin.Origin;
import vn.canbo.service.testing.Api;
import vn.canbo.service.testing.TestTokens;

/** Tells the projection, and looks at what the views then hold. */
final class Views {

    private static final List<String> TABLES =
            List.of(
                    "post_held",
                    "verdict",
                    "person",
                    "person_sex",
                    "allocation",
                    "secondment",
                    "person_counted",
                    "unit_counter");

    private final StandingProjection projection;
    private final Api api;
    private final TestTokens tokens;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    Views(
            StandingProjection projection,
            Api api,
            TestTokens tokens,
            JdbcClient jdbc,
            TransactionTemplate transaction) {
        this.projection = projection;
        this.api = api;
        this.tokens = tokens;
        this.jdbc = jdbc;
        this.transaction = transaction;
    }

    /** As the feed reader does: one transaction per batch, at most one event per thing. */
    void tell(Received... batch) {
        var newest = new LinkedHashMap<String, Received>();
        List.of(batch)
                .forEach(
                        it ->
                                newest.merge(
                                        it.type().kind() + it.state().thingId(),
                                        it,
                                        (a, b) -> a.sequence() > b.sequence() ? a : b));
        inTransaction(() -> projection.apply(List.copyOf(newest.values())));
    }

    void inTransaction(Runnable work) {
        Origin.of(Actor.system("test"))
                .run(() -> transaction.executeWithoutResult(_ -> work.run()));
    }

    <T> T asOurselves(Supplier<T> read) {
        return Origin.of(Actor.system("test")).call(() -> transaction.execute(_ -> read.get()));
    }

    /** What an operator's recount finds. */
    List<String> difference() {
        var answer = api.post(tokens.operator(), "/api/v1/recount", "");
        assertThat(answer.status()).isEqualTo(200);
        return answer.json().path("differences").valueStream().map(Object::toString).toList();
    }

    LocalDate countedDay() {
        return jdbc.sql("SELECT coalesce(max(day), current_date) FROM counted_day")
                .query(LocalDate.class)
                .single();
    }

    /** The figures that are not 0. */
    Map<String, Integer> figures(UUID unit) {
        return asOurselves(
                () -> {
                    var figures = new HashMap<String, Integer>();
                    jdbc.sql("SELECT * FROM unit_counter WHERE unit_id = :unit")
                            .param("unit", unit)
                            .query(
                                    row -> {
                                        for (var figure : Figure.values()) {
                                            if (row.getInt(figure.column()) != 0) {
                                                figures.put(
                                                        figure.column(),
                                                        row.getInt(figure.column()));
                                            }
                                        }
                                    });
                    return figures;
                });
    }

    /** Every row of every view as text, in order. */
    Map<String, List<String>> contents() {
        return asOurselves(
                () -> {
                    var contents = new LinkedHashMap<String, List<String>>();
                    for (var table : TABLES) {
                        contents.put(
                                table,
                                jdbc.sql("SELECT t::text FROM " + table + " t ORDER BY 1")
                                        .query(String.class)
                                        .list());
                    }
                    return contents;
                });
    }
}
