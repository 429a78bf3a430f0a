package vn.canbo.assignment.official;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import vn.canbo.events.EventType;
import vn.canbo.events.PersonFacts;
import vn.canbo.events.PersonState;
import vn.canbo.events.PostState;
import vn.canbo.events.PublicState;
import vn.canbo.events.QualificationState;
import vn.canbo.events.code.QualificationKind;
import vn.canbo.service.feed.Columns;
import vn.canbo.service.feed.Forgotten;
import vn.canbo.service.feed.Projection;
import vn.canbo.service.feed.Received;
import vn.canbo.service.time.Today;

/**
 * Keeps what personnel tells about people. Safe to repeat, to skip and to reorder: only a newer
 * state of the same thing replaces what is known of it. Goes before whoever asks what is known.
 */
@Component
@Order(0)
class OfficialProjection implements Projection {

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final OfficialTable table;
    private final Today today;

    OfficialProjection(JdbcClient jdbc, JsonMapper json, OfficialTable table, Today today) {
        this.jdbc = jdbc;
        this.json = json;
        this.table = table;
        this.today = today;
    }

    @Override
    public Set<EventType> reads() {
        return Set.of(
                EventType.PERSON_REGISTERED,
                EventType.PERSON_REGISTRATION_WITHDRAWN,
                EventType.PERSON_FACTS_RECORDED,
                EventType.POST_TAKEN,
                EventType.POST_ENDED,
                EventType.POST_CORRECTED,
                EventType.POST_WITHDRAWN,
                EventType.QUALIFICATION_RECORDED,
                EventType.QUALIFICATION_CORRECTED,
                EventType.QUALIFICATION_WITHDRAWN);
    }

    @Override
    public void apply(List<Received> batch) {
        lock(subjectsOf(batch, _ -> true));
        Received.whenAny(batch, PersonState.class, this::replacePersons);
        Received.whenAny(batch, PersonFacts.class, this::replaceFacts);
        Received.whenAny(batch, PostState.class, this::replacePosts);
        Received.whenAny(batch, QualificationState.class, this::replaceQualifications);
        var moved = subjectsOf(batch, it -> it instanceof PersonState || it instanceof PostState);
        if (!moved.isEmpty()) {
            table.place(moved, today.date());
        }
    }

    private static Set<UUID> subjectsOf(List<Received> batch, Predicate<PublicState> which) {
        return batch.stream()
                .map(Received::state)
                .filter(which)
                .map(PublicState::subject)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Only the restricted facts of a person are ever deleted; nobody is decided about without. */
    @Override
    public void forget(List<Forgotten> batch) {
        lock(batch.stream().map(Forgotten::subject).collect(Collectors.toCollection(TreeSet::new)));
        jdbc.sql(
                        """
                UPDATE official
                   SET (sex, born, bars, facts_epoch, facts_version) = (NULL, NULL, NULL, told.epoch, told.version)
                  FROM unnest(CAST(:people AS uuid[]), CAST(:epochs AS bigint[]), CAST(:versions AS bigint[]))
                       AS told (person_id, epoch, version)
                 WHERE official.person_id = told.person_id
                   AND (official.facts_epoch, official.facts_version) < (told.epoch, told.version)
                """)
                .params(
                        Columns.ofRows(batch)
                                .with("people", Forgotten::subject)
                                .with("epochs", Forgotten::epoch)
                                .with("versions", Forgotten::sequence)
                                .arrays())
                .update();
    }

    /**
     * Before anything is written: a decision holds the person while it reads, so either it rests on
     * what is told here, or whoever asks afterwards what was decided sees it.
     */
    private void lock(Set<UUID> people) {
        jdbc.sql(
                        """
                INSERT INTO official (person_id)
                SELECT unnest(CAST(:people AS uuid[]))
                ON CONFLICT DO NOTHING
                """)
                .param("people", people.toArray(UUID[]::new))
                .update();
        table.lock(people);
    }

    private void replacePersons(List<Received.Of<PersonState>> persons) {
        jdbc.sql(
                        """
                UPDATE official
                   SET (category, withdrawn, person_epoch, person_version) =
                       (told.category, told.withdrawn, told.epoch, told.version)
                  FROM unnest(CAST(:people AS uuid[]), CAST(:categories AS text[]), CAST(:withdrawn AS boolean[]),
                              CAST(:epochs AS bigint[]), CAST(:versions AS bigint[]))
                       AS told (person_id, category, withdrawn, epoch, version)
                 WHERE official.person_id = told.person_id
                   AND (official.person_epoch, official.person_version) < (told.epoch, told.version)
                """)
                .params(
                        Columns.of(persons)
                                .with("people", PersonState::personId)
                                .with(
                                        "categories",
                                        it -> it.withdrawn() ? null : it.category().name())
                                .with("withdrawn", PersonState::withdrawn)
                                .arrays())
                .update();
    }

    private void replaceFacts(List<Received.Of<PersonFacts>> facts) {
        jdbc.sql(
                        """
                UPDATE official
                   SET (sex, born, bars, facts_epoch, facts_version) =
                       (told.sex, told.born, told.bars, told.epoch, told.version)
                  FROM unnest(CAST(:people AS uuid[]), CAST(:sexes AS text[]), CAST(:births AS date[]), CAST(:bars AS jsonb[]),
                              CAST(:epochs AS bigint[]), CAST(:versions AS bigint[]))
                       AS told (person_id, sex, born, bars, epoch, version)
                 WHERE official.person_id = told.person_id
                   AND (official.facts_epoch, official.facts_version) < (told.epoch, told.version)
                """)
                .params(
                        Columns.of(facts)
                                .with("people", PersonFacts::personId)
                                .with("sexes", it -> it.sex().name())
                                .with("births", it -> it.born().atDay(1))
                                .with("bars", it -> json.writeValueAsString(it.bars()))
                                .arrays())
                .update();
    }

    private void replacePosts(List<Received.Of<PostState>> posts) {
        jdbc.sql(
                        """
                INSERT INTO official_post (post_id, person_id, unit_id, main, first_day, last_day, end_reason, withdrawn, epoch, version)
                SELECT * FROM unnest(CAST(:posts AS uuid[]), CAST(:people AS uuid[]), CAST(:units AS uuid[]),
                                     CAST(:mains AS boolean[]), CAST(:firstDays AS date[]), CAST(:lastDays AS date[]),
                                     CAST(:endReasons AS text[]), CAST(:withdrawn AS boolean[]), CAST(:epochs AS bigint[]),
                                     CAST(:versions AS bigint[]))
                ON CONFLICT (post_id) DO UPDATE
                   SET (person_id, unit_id, main, first_day, last_day, end_reason, withdrawn, epoch, version) =
                       (excluded.person_id, excluded.unit_id, excluded.main, excluded.first_day, excluded.last_day,
                        excluded.end_reason, excluded.withdrawn, excluded.epoch, excluded.version)
                 WHERE (official_post.epoch, official_post.version) < (excluded.epoch, excluded.version)
                """)
                .params(
                        Columns.of(posts)
                                .with("posts", PostState::postId)
                                .with("people", PostState::personId)
                                .with("units", PostState::unitId)
                                .with("mains", PostState::main)
                                .with("firstDays", PostState::from)
                                .with("lastDays", PostState::to)
                                .with(
                                        "endReasons",
                                        it -> it.endReason() == null ? null : it.endReason().name())
                                .with("withdrawn", PostState::withdrawn)
                                .arrays())
                .update();
    }

    private void replaceQualifications(List<Received.Of<QualificationState>> told) {
        jdbc.sql(
                        """
                INSERT INTO official_qualification (qualification_id, person_id, level, awarded_on, counts, epoch, version)
                SELECT * FROM unnest(CAST(:ids AS uuid[]), CAST(:people AS uuid[]), CAST(:levels AS text[]),
                                     CAST(:awardedOn AS date[]), CAST(:counts AS boolean[]), CAST(:epochs AS bigint[]),
                                     CAST(:versions AS bigint[]))
                ON CONFLICT (qualification_id) DO UPDATE
                   SET (person_id, level, awarded_on, counts, epoch, version) =
                       (excluded.person_id, excluded.level, excluded.awarded_on, excluded.counts, excluded.epoch,
                        excluded.version)
                 WHERE (official_qualification.epoch, official_qualification.version) < (excluded.epoch, excluded.version)
                """)
                .params(
                        Columns.of(told)
                                .with("ids", QualificationState::qualificationId)
                                .with("people", QualificationState::personId)
                                .with("levels", it -> isProfessional(it) ? it.level() : null)
                                .with("awardedOn", QualificationState::awardedOn)
                                .with(
                                        "counts",
                                        it ->
                                                isProfessional(it)
                                                        && it.verified()
                                                        && !it.withdrawn())
                                .arrays())
                .update();
    }

    /** One of another kind is kept without a level: it may have been a professional one before. */
    private static boolean isProfessional(QualificationState told) {
        return told.kind() == QualificationKind.PROFESSIONAL;
    }
}
