package vn.canbo.reporting.explanation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.canbo.events.EventType;
import vn.canbo.events.code.Category;
import vn.canbo.events.code.SecondmentStatus;
import vn.canbo.events.code.Verdict;
import vn.canbo.reporting.Browser;
import vn.canbo.reporting.OtherServices;
import vn.canbo.reporting.SignInServer;
import vn.canbo.reporting.Told;
import vn.canbo.service.origin.Role;
import vn.canbo.service.testing.Api;
import vn.canbo.service.testing.CanboServiceTest;
import vn.canbo.service.testing.TestTokens;
import vn.canbo.service.testing.TestTopics;

/** A secondment that was corrected or withdrawn, as told over Kafka. */
@CanboServiceTest
class CorrectedSecondmentsIT {

    private static final Duration LONGEST = Duration.ofSeconds(30);

    private final SignInServer signIn = SignInServer.shared();
    private final OtherServices others = OtherServices.shared();
    private final UUID province = UUID.randomUUID();
    private final UUID sender = UUID.randomUUID();
    private final UUID host = UUID.randomUUID();
    private final UUID otherHost = UUID.randomUUID();
    private final UUID person = UUID.randomUUID();
    private final UUID secondment = UUID.randomUUID();
    private final String code = province.toString().substring(0, 8).toUpperCase(Locale.ROOT);
    private String officer = "";

    @Autowired Api api;
    @Autowired TestTokens tokens;
    @Autowired TestTopics topics;

    @BeforeEach
    void tellOfARunningSecondment() {
        officer = tokens.of("officer", Set.of(Role.HOME_AFFAIRS_OFFICER), Set.of(province));
        topics.send(EventType.UNIT_ESTABLISHED, Told.province(province, "P" + code), 1);
        topics.send(EventType.UNIT_ESTABLISHED, Told.commune(sender, "A" + code, province), 1);
        topics.send(EventType.UNIT_ESTABLISHED, Told.commune(host, "B" + code, province), 1);
        topics.send(EventType.UNIT_ESTABLISHED, Told.commune(otherHost, "C" + code, province), 1);
        topics.send(EventType.PERSON_REGISTERED, Told.person(person, Category.CIVIL_SERVANT), 1);
        topics.send(
                EventType.POST_TAKEN,
                Told.post(UUID.randomUUID(), person, sender, "PC_CHAIR", true),
                1);
        topics.send(
                EventType.STANDARD_ASSESSED,
                Told.verdict(person, "PC_CHAIR", sender, Verdict.MET),
                1);
        tell(EventType.SECONDMENT_STARTED, secondment, host, false, 2);
        await().atMost(LONGEST)
                .untilAsserted(
                        () -> {
                            assertThat(figure(host, "secondedIn")).isOne();
                            assertThat(figure(sender, "met")).isOne();
                        });
        signIn.admits(Set.of(Role.HOME_AFFAIRS_OFFICER), Set.of(province));
        others.forget();
    }

    @Test
    void a_withdrawn_secondment_is_shown_nowhere_and_older_news_does_not_bring_it_back() {
        assertThat(hostsShownOf(person)).containsExactly(host.toString());
        assertThat(page(person)).contains("Xã Thử B" + code);
        assertThat(statusFor(host)).isEqualTo(200);

        tell(EventType.SECONDMENT_WITHDRAWN, secondment, host, true, 4);
        tell(EventType.SECONDMENT_EXTENDED, secondment, host, false, 3);
        tell(EventType.SECONDMENT_STARTED, UUID.randomUUID(), otherHost, false, 2);

        awaitSecondedIn(otherHost, 1);
        assertThat(figure(host, "secondedIn")).isZero();
        assertThat(figure(sender, "secondedOut")).isOne();
        assertThat(hostsShownOf(person)).containsExactly(otherHost.toString());
        assertThat(page(person)).contains("Xã Thử C" + code).doesNotContain("Xã Thử B" + code);
        assertThat(statusFor(host)).isEqualTo(404);
        assertThat(statusFor(otherHost)).isEqualTo(200);
        assertThat(differences()).isZero();
    }

    @Test
    void a_withdrawal_known_before_what_it_withdraws_wins_too() {
        var other = UUID.randomUUID();

        tell(EventType.SECONDMENT_WITHDRAWN, other, otherHost, true, 3);
        tell(EventType.SECONDMENT_STARTED, other, otherHost, false, 2);
        tell(EventType.SECONDMENT_WITHDRAWN, secondment, host, true, 3);

        awaitSecondedIn(host, 0);
        assertThat(figure(otherHost, "secondedIn")).isZero();
        assertThat(figure(sender, "secondedOut")).isZero();
        assertThat(hostsShownOf(person)).isEmpty();
        assertThat(differences()).isZero();
    }

    @Test
    void a_corrected_secondment_counts_where_it_says_now() {
        tell(EventType.SECONDMENT_CORRECTED, secondment, otherHost, false, 3);

        awaitSecondedIn(otherHost, 1);
        assertThat(figure(host, "secondedIn")).isZero();
        assertThat(figure(sender, "secondedOut")).isOne();
        assertThat(hostsShownOf(person)).containsExactly(otherHost.toString());
        assertThat(differences()).isZero();
    }

    /** All about one person come in the order sent: the key is the same. */
    private void tell(EventType type, UUID id, UUID toHost, boolean withdrawn, long version) {
        topics.send(
                type,
                Told.secondment(id, person, sender, toHost, SecondmentStatus.ACTIVE, withdrawn),
                version);
    }

    private void awaitSecondedIn(UUID unit, int count) {
        await().atMost(LONGEST)
                .untilAsserted(() -> assertThat(figure(unit, "secondedIn")).isEqualTo(count));
    }

    private int figure(UUID unit, String figure) {
        return api.get(officer, "/api/v1/compliance/units/" + unit)
                .json()
                .path("compliance")
                .path("figures")
                .path(figure)
                .asInt();
    }

    private List<String> hostsShownOf(UUID whom) {
        return api.get(officer, "/api/v1/compliance/persons/" + whom)
                .json()
                .path("compliance")
                .path("secondments")
                .valueStream()
                .map(it -> it.path("hostId").asString())
                .toList();
    }

    private String page(UUID whom) {
        return new Browser(api.baseUrl()).open("/persons/" + whom).body();
    }

    private int statusFor(UUID unit) {
        var clerk = tokens.of("clerk", Set.of(Role.COMMUNE_CLERK), Set.of(unit));
        return api.get(clerk, "/api/v1/compliance/persons/" + person).status();
    }

    private int differences() {
        var answer = api.post(tokens.operator(), "/api/v1/recount", "");
        assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
        return answer.json().path("difference").asInt();
    }
}
