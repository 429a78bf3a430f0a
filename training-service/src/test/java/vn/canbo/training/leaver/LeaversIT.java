package vn.canbo.training.leaver;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.canbo.events.EnrolmentState;
import vn.canbo.events.EventType;
import vn.canbo.events.PostState;
import vn.canbo.events.Topic;
import vn.canbo.events.code.EndReason;
import vn.canbo.events.code.EnrolmentStatus;
import vn.canbo.service.feed.Feeds;
import vn.canbo.service.testing.Api;
import vn.canbo.service.testing.CanboServiceTest;
import vn.canbo.service.testing.TestClock;
import vn.canbo.service.testing.TestTokens;
import vn.canbo.service.testing.TestTopics;
import vn.canbo.training.TestSchool;

/** Whoever leaves the service gives a place free, on the day on which he or she has left. */
@CanboServiceTest
@Tag("CT-3")
class LeaversIT {

    @Autowired private Api api;
    @Autowired private TestTokens tokens;
    @Autowired private TestTopics topics;
    @Autowired private TestClock clock;
    @Autowired private Feeds feeds;

    private final UUID person = UUID.randomUUID();
    private final UUID post = UUID.randomUUID();

    private TestSchool school;
    private LocalDate today;
    private String classCode;

    @BeforeEach
    void enrol() {
        school = new TestSchool(api, tokens, topics, clock, feeds);
        today = clock.today();
        school.registered(person, 1);
        post(post, null, null, 1);
        school.settled();
        classCode = school.aClass(1);
        assertThat(school.enrol(person, classCode).status()).isEqualTo(201);
    }

    private void post(
            UUID id, @Nullable LocalDate lastDay, @Nullable EndReason reason, long version) {
        topics.send(
                lastDay == null ? EventType.POST_TAKEN : EventType.POST_ENDED,
                new PostState(
                        id,
                        person,
                        school.commune,
                        "OFFICE_SPECIALIST",
                        true,
                        LocalDate.of(2020, 1, 1),
                        lastDay,
                        reason,
                        false),
                version);
    }

    private boolean isDropped() {
        return topics.all(Topic.TRAINING.address()).stream()
                .anyMatch(
                        it ->
                                person.toString().equals(it.key())
                                        && it.type().equals(EventType.ENROLMENT_DROPPED.type()));
    }

    @Test
    void a_place_is_dropped_when_its_holder_has_retired_and_the_seat_is_free() {
        clock.moveTo(today.plusDays(1));
        post(post, today, EndReason.RETIRED, 2);
        school.settled();

        var told = school.told(person, "enrolment-dropped").state(EnrolmentState.class);
        assertThat(told.status()).isEqualTo(EnrolmentStatus.DROPPED);
        assertThat(told.endedOn()).isEqualTo(today);
        var next = school.learner();
        school.settled();
        assertThat(school.enrol(next, classCode).status()).isEqualTo(201);
    }

    @Test
    void nobody_is_dropped_before_the_day_has_passed() {
        post(post, today.plusDays(1), EndReason.STREAMLINED, 2);
        school.settled();
        clock.moveTo(today.plusDays(1));
        assertThat(school.enrolmentsOf(person).json().path(0).path("status").asString())
                .isEqualTo("ENROLLED");

        clock.moveTo(today.plusDays(2));

        assertThat(school.told(person, "enrolment-dropped").state(EnrolmentState.class).endedOn())
                .isEqualTo(today.plusDays(1));
    }

    @Test
    void who_holds_another_post_keeps_the_place() {
        clock.moveTo(today.plusDays(1));
        post(UUID.randomUUID(), null, null, 1);
        post(post, today, EndReason.RETIRED, 2);
        school.settled();

        assertThat(school.enrolmentsOf(person).json().path(0).path("status").asString())
                .isEqualTo("ENROLLED");
        assertThat(isDropped()).isFalse();
    }

    /** In service without a post: what becomes of the place a person decides. */
    @Test
    void who_only_resigned_an_office_keeps_the_place() {
        clock.moveTo(today.plusDays(1));
        post(post, today, EndReason.RESIGNED_OFFICE, 2);
        school.settled();

        assertThat(isDropped()).isFalse();
    }

    @Test
    void a_place_that_was_given_after_the_last_day_stays_until_a_person_decides() {
        post(post, today.minusDays(1), EndReason.RETIRED, 2);
        school.settled();

        assertThat(isDropped()).isFalse();
    }
}
