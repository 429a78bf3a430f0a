package vn.canbo.service.trial;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jwt.JWTClaimsSet;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import vn.canbo.events.UnitPeriod;
import vn.canbo.events.UnitState;
import vn.canbo.events.code.Block;
import vn.canbo.events.code.UnitKind;
import vn.canbo.events.code.UnitLevel;
import vn.canbo.service.access.KnownUnits;
import vn.canbo.service.origin.Actor;
import vn.canbo.service.origin.Origin;
import vn.canbo.service.origin.Role;
import vn.canbo.service.origin.Scope;
import vn.canbo.service.testing.Api;
import vn.canbo.service.testing.CanboServiceTest;
import vn.canbo.service.testing.TestTokens;
import vn.canbo.service.time.Today;

@CanboServiceTest
class AccessIT {

    private final UUID province = UUID.randomUUID();
    private final UUID commune = UUID.randomUUID();
    private final UUID merged = UUID.randomUUID();
    private final UUID merging = UUID.randomUUID();
    private final UUID sibling = UUID.randomUUID();
    private final Api api;
    private final TestTokens tokens;
    private final Notes notes;
    private final KnownUnits units;
    private final JdbcClient jdbc;
    private final PlatformTransactionManager transactions;
    private final TransactionTemplate transaction;

    @Autowired
    AccessIT(
            Api api,
            TestTokens tokens,
            Notes notes,
            KnownUnits units,
            JdbcClient jdbc,
            PlatformTransactionManager transactions) {
        this.api = api;
        this.tokens = tokens;
        this.notes = notes;
        this.units = units;
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.transaction = new TransactionTemplate(transactions);
    }

    @BeforeEach
    void aProvinceWithTwoCommunesAMergedOneAndOneOnItsLastDay(@Autowired Today clock) {
        var today = clock.date();
        Origin.of(Actor.system("test"))
                .run(
                        () ->
                                transaction.executeWithoutResult(
                                        _ -> {
                                            units.put(unit(province, null, null), 1, 1);
                                            units.put(unit(commune, province, null), 1, 1);
                                            units.put(unit(sibling, province, null), 1, 1);
                                            units.put(merging(merged, today.minusDays(1)), 1, 1);
                                            units.put(merging(merging, today), 1, 1);
                                        }));
    }

    @Test
    void a_clerk_sees_the_own_commune_and_nothing_of_a_sibling() {
        var mine = noteOf(commune);
        var theirs = noteOf(sibling);
        var clerk = clerkOf(commune);

        assertThat(api.get(clerk, "/api/v1/notes/" + mine).status()).isEqualTo(200);
        var foreign = api.get(clerk, "/api/v1/notes/" + theirs);
        var missing = api.get(clerk, "/api/v1/notes/" + UUID.randomUUID());
        assertThat(foreign.status()).isEqualTo(404);
        assertThat(foreign.json().path("reasons")).isEqualTo(missing.json().path("reasons"));
        assertThat(api.get(clerk, "/api/v1/notes?unit=" + sibling).json().path("items").size())
                .isZero();
    }

    @Test
    void a_scope_opens_the_tree_below_and_the_successor_of_a_merged_unit() {
        var note = "/api/v1/notes/" + noteOf(commune);

        assertThat(api.get(clerkOf(province), note).status()).isEqualTo(200);
        assertThat(api.get(clerkOf(merged), note).status()).isEqualTo(200);
        assertThat(api.get(clerkOf(merging), note).status())
                .as("the successor of a unit on its last day")
                .isEqualTo(404);
        assertThat(api.get(clerkOf(UUID.randomUUID()), note).status()).isEqualTo(404);
    }

    @Test
    void a_scope_opens_units_that_are_to_begin_below_and_those_to_move_there_on_their_day(
            @Autowired Today clock) {
        var toBegin = UUID.randomUUID();
        var toMove = UUID.randomUUID();
        var tomorrow = clock.date().plusDays(1);
        put(toBegin, period(tomorrow, null, commune));
        put(
                toMove,
                period(LocalDate.of(2020, 1, 1), tomorrow.minusDays(1), sibling),
                period(tomorrow, null, commune));

        var clerk = clerkOf(commune);
        assertThat(api.get(clerk, "/api/v1/notes/" + noteOf(toBegin)).status()).isEqualTo(200);
        assertThat(api.get(clerk, "/api/v1/notes/" + noteOf(toMove)).status()).isEqualTo(404);
    }

    @Test
    void who_may_only_read_may_not_write() {
        var viewer =
                tokens.of(
                        "viewer", Set.of(Role.COMMUNE_CLERK), Set.of(commune), Set.of(), Set.of());

        assertThat(api.get(viewer, "/api/v1/notes/" + noteOf(commune)).status()).isEqualTo(200);
        assertThat(api.post(viewer, "/api/v1/notes", note(commune)).codes())
                .containsExactly("FOREIGN_UNIT");
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void only_the_roles_of_the_row_may_call(Role role) {
        var token = tokens.of("somebody", Set.of(role), Set.of(commune));

        assertThat(api.post(token, "/api/v1/notes", note(commune)).status())
                .isEqualTo(role == Role.COMMUNE_CLERK ? 201 : 403);
    }

    @Test
    void strangers_are_refused_everywhere_but_at_health() {
        assertThat(api.get("", "/api/v1/notes").status()).isEqualTo(401);
        assertThat(api.get("", "/api/v1/notes").header("WWW-Authenticate")).isEqualTo("Bearer");
        assertThat(api.get("", "/nothing").status()).isEqualTo(401);
        assertThat(api.get("", "/actuator/health/readiness").status()).isEqualTo(200);
        assertThat(api.get("", "/actuator/prometheus").status()).isEqualTo(401);
        assertThat(api.get(tokens.operator(), "/actuator/prometheus").status()).isEqualTo(200);
        assertThat(api.get(tokens.operator(), "/actuator/env").status()).isEqualTo(404);
    }

    @ParameterizedTest(name = "{0}: {2}")
    @MethodSource("forged")
    void a_forged_token_is_refused(
            String what, UnaryOperator<JWTClaimsSet.Builder> change, int expected) {
        var answer = api.get(tokens.changed(change), "/api/v1/notes?unit=" + commune);

        assertThat(answer.status()).as(what).isEqualTo(expected);
    }

    static Stream<Arguments> forged() {
        return Stream.of(
                token("nothing wrong", it -> it, 200),
                token("other issuer", it -> it.issuer("http://elsewhere.test"), 401),
                token("other audience", it -> it.audience("other"), 401),
                token("no audience", it -> it.audience((String) null), 401),
                token("no end", it -> it.expirationTime(null), 401),
                token("ended", it -> it.expirationTime(Date.from(Instant.EPOCH)), 401),
                token("no units", it -> it.claim("units", null), 403),
                token("a role of ours", it -> it.claim("roles", List.of("SYSTEM")), 403));
    }

    private static Arguments token(
            String what, UnaryOperator<JWTClaimsSet.Builder> change, int expected) {
        return Arguments.of(what, change, expected);
    }

    @Test
    void a_token_that_is_no_token_is_refused() {
        assertThat(api.get("abc", "/api/v1/notes").status()).isEqualTo(401);
        assertThat(api.get(clerkOf(commune) + "x", "/api/v1/notes").json().path("type").asString())
                .isEqualTo("urn:canbo:problem:not-signed-in");
    }

    @Test
    void a_read_raises_without_a_transaction_and_without_an_origin() {
        var note = UUID.fromString(noteOf(commune));
        var clerk = new Actor("clerk", Set.of(), Scope.of(Set.of(commune)), null);

        assertThatThrownBy(() -> Origin.of(clerk).call(() -> notes.readWithoutTransaction(commune)))
                .isInstanceOf(DataAccessException.class)
                .rootCause()
                .hasMessageContaining("no unit scope is set");
        assertThatThrownBy(() -> notes.find(note))
                .isInstanceOf(DataAccessException.class)
                .rootCause()
                .hasMessageContaining("no unit scope is set");
    }

    @Test
    void a_scope_ends_with_its_transaction_and_outlives_a_savepoint() {
        var clerk = new Actor("clerk", Set.of(), Scope.of(Set.of(commune)), null);
        var nested = new TransactionTemplate(transactions);
        nested.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
        var separate = new TransactionTemplate(transactions);
        separate.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);

        Origin.of(clerk)
                .run(
                        () ->
                                transaction.executeWithoutResult(
                                        _ -> {
                                            nested.executeWithoutResult(
                                                    status -> {
                                                        assertThat(scope()).contains(commune + "");
                                                        status.setRollbackOnly();
                                                    });
                                            assertThat(scope()).contains(commune.toString());
                                            Origin.of(Actor.system("inside"))
                                                    .run(
                                                            () ->
                                                                    separate.executeWithoutResult(
                                                                            _ ->
                                                                                    assertThat(
                                                                                                    scope())
                                                                                            .isEqualTo(
                                                                                                    "*")));
                                            assertThat(scope()).contains(commune.toString());
                                        }));

        assertThat(scope()).isEmpty();
    }

    private String scope() {
        return jdbc.sql("SELECT coalesce(current_setting('canbo.read_units', true), '')")
                .query(String.class)
                .single();
    }

    private String noteOf(UUID unit) {
        return api.post(clerkOf(unit), "/api/v1/notes", note(unit))
                .json()
                .path("noteId")
                .asString();
    }

    private String clerkOf(UUID unit) {
        return tokens.of("clerk", Set.of(Role.COMMUNE_CLERK), Set.of(unit));
    }

    private static Map<String, Object> note(UUID unit) {
        return Map.of("unitId", unit, "wording", "a", "keptUntil", "2026-12-01", "sort", "MEMO");
    }

    private UnitState merging(UUID id, LocalDate lastDay) {
        return unit(id, null, lastDay, commune);
    }

    private static UnitState unit(
            UUID id, @Nullable UUID parent, @Nullable LocalDate lastDay, UUID... successors) {
        var from = LocalDate.parse("2020-01-01");
        return new UnitState(
                id,
                id.toString().substring(0, 8),
                parent == null ? UnitLevel.PROVINCE : UnitLevel.COMMUNE,
                Block.GOVERNMENT,
                from,
                lastDay,
                List.of(new UnitPeriod(from, lastDay, UnitKind.COMMUNE, "Unit", parent, Set.of())),
                List.of(successors));
    }

    private void put(UUID id, UnitPeriod... periods) {
        var unit =
                new UnitState(
                        id,
                        id.toString().substring(0, 8),
                        UnitLevel.COMMUNE,
                        Block.GOVERNMENT,
                        periods[0].from(),
                        null,
                        List.of(periods),
                        List.of());
        Origin.of(Actor.system("test"))
                .run(() -> transaction.executeWithoutResult(_ -> units.put(unit, 1, 1)));
    }

    private static UnitPeriod period(LocalDate from, @Nullable LocalDate to, UUID parent) {
        return new UnitPeriod(from, to, UnitKind.COMMUNE, "Unit", parent, Set.of());
    }
}
