package vn.canbo.assignment.secondment;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;
import vn.canbo.events.Bar;
import vn.canbo.events.EventType;
import vn.canbo.events.FileNumberState;
import vn.canbo.events.PersonFacts;
import vn.canbo.events.PersonState;
import vn.canbo.events.PostState;
import vn.canbo.events.QualificationState;
import vn.canbo.events.Topic;
import vn.canbo.events.UnitPeriod;
import vn.canbo.events.UnitState;
import vn.canbo.events.code.Block;
import vn.canbo.events.code.Category;
import vn.canbo.events.code.GraduationGrade;
import vn.canbo.events.code.MajorGroup;
import vn.canbo.events.code.ManagingAuthority;
import vn.canbo.events.code.ProfessionalLevel;
import vn.canbo.events.code.QualificationKind;
import vn.canbo.events.code.Sex;
import vn.canbo.events.code.UnitKind;
import vn.canbo.events.code.UnitLevel;
import vn.canbo.events.reported.PersonReference;
import vn.canbo.service.feed.Feeds;
import vn.canbo.service.testing.TestTopics;

/** A province of its own per test, told as personnel tells it. */
final class TestProvince {

    private static final LocalDate LONG_AGO = LocalDate.of(2010, 1, 1);

    private final TestTopics topics;
    private final Feeds feeds;

    final UUID province = UUID.randomUUID();
    final UUID department = UUID.randomUUID();
    final UUID otherDepartment = UUID.randomUUID();
    final UUID commune = UUID.randomUUID();
    final UUID otherCommune = UUID.randomUUID();
    final String departmentCode = code();
    final String communeCode = code();
    final String otherCommuneCode = code();

    TestProvince(TestTopics topics, Feeds feeds) {
        this.topics = topics;
        this.feeds = feeds;
        unit(province, code(), UnitLevel.PROVINCE, UnitKind.PROVINCE, null);
        unit(department, departmentCode, UnitLevel.PROVINCE, UnitKind.PROVINCIAL_AGENCY, province);
        unit(otherDepartment, code(), UnitLevel.PROVINCE, UnitKind.PROVINCIAL_AGENCY, province);
        unit(commune, communeCode, UnitLevel.COMMUNE, UnitKind.COMMUNE, province);
        unit(otherCommune, otherCommuneCode, UnitLevel.COMMUNE, UnitKind.WARD, province);
    }

    private static String code() {
        return "T" + ThreadLocalRandom.current().nextInt(100_000_000, 999_999_999);
    }

    private void unit(UUID id, String code, UnitLevel level, UnitKind kind, @Nullable UUID parent) {
        topics.send(
                EventType.UNIT_ESTABLISHED,
                new UnitState(
                        id,
                        code,
                        level,
                        Block.GOVERNMENT,
                        LONG_AGO,
                        null,
                        List.of(new UnitPeriod(LONG_AGO, null, kind, "Đơn vị", parent, Set.of())),
                        List.of()),
                1);
    }

    /** Somebody of the department who may be sent. */
    UUID official() {
        return official(ProfessionalLevel.UNIVERSITY, YearMonth.of(1992, 4));
    }

    UUID official(ProfessionalLevel level, YearMonth born) {
        return official(Category.CIVIL_SERVANT, Sex.FEMALE, born, level);
    }

    UUID official(
            Category category, Sex sex, YearMonth born, ProfessionalLevel level, Bar... bars) {
        var person = UUID.randomUUID();
        register(person, category, sex, born, level, bars);
        return person;
    }

    /** The usual one under an id that was spoken of before. */
    void official(UUID person) {
        register(
                person,
                Category.CIVIL_SERVANT,
                Sex.FEMALE,
                YearMonth.of(1992, 4),
                ProfessionalLevel.UNIVERSITY);
    }

    private void register(
            UUID person,
            Category category,
            Sex sex,
            YearMonth born,
            ProfessionalLevel level,
            Bar... bars) {
        topics.send(EventType.PERSON_REGISTERED, person(person, category, false), 1);
        facts(person, sex, born, 1, bars);
        qualification(degreeOf(person), person, level.name(), 1);
        topics.send(EventType.POST_TAKEN, post(person, null), 1);
    }

    /** The one post that everybody here has had from 2020 on was left. */
    void postEnded(UUID person, LocalDate last, long version) {
        topics.send(EventType.POST_ENDED, post(person, last), version);
    }

    private PostState post(UUID person, @Nullable LocalDate last) {
        return new PostState(
                new UUID(~person.getMostSignificantBits(), person.getLeastSignificantBits()),
                person,
                department,
                "PROVINCIAL_SPECIALIST",
                true,
                LocalDate.of(2020, 1, 1),
                last,
                null,
                false);
    }

    /** The registration of the usual one was a mistake. */
    void withdrawn(UUID person, long version) {
        topics.send(
                EventType.PERSON_REGISTRATION_WITHDRAWN,
                person(person, Category.CIVIL_SERVANT, true),
                version);
    }

    void registered(UUID person, long version) {
        topics.send(
                EventType.PERSON_REGISTERED,
                person(person, Category.CIVIL_SERVANT, false),
                version);
    }

    private static PersonState person(UUID person, Category category, boolean withdrawn) {
        return new PersonState(
                person, category, ManagingAuthority.PROVINCE, null, null, null, withdrawn);
    }

    /** The one qualification that everybody here has from the beginning. */
    static UUID degreeOf(UUID person) {
        return new UUID(person.getLeastSignificantBits(), person.getMostSignificantBits());
    }

    void facts(UUID person, long version, Bar... bars) {
        facts(person, Sex.FEMALE, YearMonth.of(1992, 4), version, bars);
    }

    /** Under discipline without an end; returns when that is known. */
    void barred(UUID person, long version, LocalDate from) {
        facts(person, version, new Bar("SEC-02", from, null));
        settled();
    }

    private void facts(UUID person, Sex sex, YearMonth born, long version, Bar... bars) {
        topics.send(
                EventType.PERSON_FACTS_RECORDED,
                new PersonFacts(person, sex, born, false, false, true, List.of(bars)),
                version);
    }

    void qualification(UUID id, UUID person, String level, long version) {
        qualification(id, person, QualificationKind.PROFESSIONAL, level, version);
    }

    void qualification(UUID id, UUID person, QualificationKind kind, String level, long version) {
        topics.send(
                EventType.QUALIFICATION_RECORDED,
                new QualificationState(
                        id,
                        person,
                        kind,
                        level,
                        MajorGroup.LAND,
                        GraduationGrade.GOOD,
                        LocalDate.of(2014, 6, 30),
                        true,
                        false),
                version);
    }

    /** The number under which a publisher's own system keeps the person. */
    PersonReference link(String publisher, UUID person) {
        var fileNumber = "HS-" + person;
        topics.send(
                EventType.FILE_NUMBER_LINKED,
                new FileNumberState(publisher, fileNumber, person, false),
                1);
        return new PersonReference(fileNumber, null);
    }

    /** Returns when everything sent before stands in the rows of the service, proven current. */
    void settled() {
        topics.settle(feeds, Topic.PERSONNEL, Topic.PERSONNEL_RESTRICTED);
    }
}
