package vn.canbo.standalone.demo.province;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import vn.canbo.events.code.EndReason;
import vn.canbo.events.code.GraduationGrade;
import vn.canbo.events.code.ProfessionalLevel;
import vn.canbo.events.code.QualificationKind;
import vn.canbo.events.reported.CivilServantRecruited;
import vn.canbo.events.reported.PersonReference;
import vn.canbo.events.reported.PostEnded;
import vn.canbo.events.reported.QualificationObtained;
import vn.canbo.events.reported.ReportedType;
import vn.canbo.events.reported.SecondmentDecided;
import vn.canbo.events.reported.TrainingCompleted;

/**
 * What goes on in the demo province after the records were taken over: somebody earns a
 * certificate, leaves, is recruited in their place, or is seconded to a commune. Nobody is touched
 * twice in one run. Not for several threads.
 */
public final class LivingProvince {

    /** The provincial school of politics, which reports completed classes. */
    public static final String SCHOOL = "truong-chinh-tri";

    /** The class of the demo: intermediate political theory. */
    public static final String CLASS = "LLCT-TC-K1";

    private static final List<EndReason> EXITS =
            List.of(
                    EndReason.TRANSFERRED,
                    EndReason.LEFT_SERVICE,
                    EndReason.STREAMLINED,
                    EndReason.RETIRED_EARLY);
    private static final List<Integer> MONTHS = List.of(6, 6, 9, 12, 24, 36);

    private final DemoProvince demo;
    private final Random random;
    private final String run;
    private final Function<DemoEvent, Optional<UUID>> idOf;
    private final Set<String> touched = new HashSet<>();
    private final Deque<Vacancy> vacancies = new ArrayDeque<>();
    private int told;

    private record Vacancy(DemoUnits.Unit unit, Office office, EndReason reason, LocalDate from) {}

    /**
     * @param run begins the ids of all events of this run, so that no two runs use one id twice
     * @param idOf our id of the person whose registration is given, which the school needs to name
     *     one; empty while unknown
     */
    public LivingProvince(
            DemoProvince demo,
            Random random,
            String run,
            Function<DemoEvent, Optional<UUID>> idOf) {
        this.demo = demo;
        this.random = random;
        this.run = run;
        this.idOf = idOf;
    }

    /**
     * The next thing that happens.
     *
     * @return one event, or the few that belong together, in their order
     */
    public List<DemoEvent> next(LocalDate today, Instant now) {
        var draw = random.nextInt(10);
        if (draw < 4) {
            return certificate(today, now);
        }
        if (draw < 7) {
            return secondment(today, now);
        }
        return vacancies.isEmpty() ? exit(today, now) : recruitment(today, now);
    }

    /** Whoever lacks something gets it first; afterwards anybody learns more. */
    private List<DemoEvent> certificate(LocalDate today, Instant now) {
        var person =
                pick(it -> !it.office().isProvincial() && lacking(it) != null)
                        .or(() -> pick(it -> it.office().rank() == Office.Rank.SPECIALIST));
        return person.map(it -> List.of(certificate(it, today, now))).orElse(List.of());
    }

    private DemoEvent certificate(DemoPerson person, LocalDate today, Instant now) {
        var kind = lacking(person);
        var learned = kind == null ? QualificationKind.POLITICAL_THEORY : kind;
        var id =
                learned == QualificationKind.POLITICAL_THEORY
                        ? idOf.apply(person.registration())
                        : Optional.<UUID>empty();
        return id.map(it -> completed(person, it, today, now))
                .orElseGet(() -> obtained(person, learned, today, now));
    }

    private static @Nullable QualificationKind lacking(DemoPerson person) {
        return person.below() == null ? person.missing() : person.below();
    }

    private DemoEvent completed(DemoPerson person, UUID id, LocalDate today, Instant now) {
        var content =
                new TrainingCompleted(
                        new PersonReference(null, id),
                        CLASS,
                        today,
                        "LLCT-" + number(today),
                        Names.one(
                                random, List.of(GraduationGrade.GOOD, GraduationGrade.VERY_GOOD)));
        return event(SCHOOL, person.fileNumber(), ReportedType.TRAINING_COMPLETED, content, now);
    }

    private DemoEvent obtained(
            DemoPerson person, QualificationKind kind, LocalDate today, Instant now) {
        var professional = kind == QualificationKind.PROFESSIONAL;
        var level =
                switch (kind) {
                    case GENERAL_EDUCATION -> "UPPER_SECONDARY";
                    case PROFESSIONAL -> "UNIVERSITY";
                    case POLITICAL_THEORY -> "INTERMEDIATE";
                    case STATE_MANAGEMENT -> "SPECIALIST";
                    case IT, FOREIGN_LANGUAGE, ETHNIC_LANGUAGE, JOB_SKILLS -> "CERTIFICATE";
                };
        var content =
                new QualificationObtained(
                        person.reference(),
                        kind,
                        level,
                        professional ? person.office().majors().getFirst() : null,
                        professional ? GraduationGrade.GOOD : null,
                        today,
                        "VB-" + number(today));
        return event(
                DemoPerson.HOME_AFFAIRS,
                person.fileNumber(),
                ReportedType.QUALIFICATION_OBTAINED,
                content,
                now);
    }

    private List<DemoEvent> exit(LocalDate today, Instant now) {
        var leaving = pick(it -> it.office().rank() == Office.Rank.SPECIALIST);
        leaving.ifPresent(it -> vacancies.add(vacancy(it, today)));
        return leaving.map(it -> List.of(ended(it, vacancies.getLast().reason(), today, now)))
                .orElse(List.of());
    }

    private Vacancy vacancy(DemoPerson leaving, LocalDate today) {
        return new Vacancy(
                demo.unit(leaving.unitCode()),
                leaving.office(),
                Names.one(random, EXITS),
                today.plusDays(1));
    }

    private DemoEvent ended(DemoPerson leaving, EndReason reason, LocalDate today, Instant now) {
        var content =
                new PostEnded(
                        leaving.reference(),
                        leaving.unitCode(),
                        leaving.office().name(),
                        today,
                        reason,
                        number(today) + "/QĐ-UBND");
        return event(
                leaving.publisher(), leaving.fileNumber(), ReportedType.POST_ENDED, content, now);
    }

    /** Somebody new takes the place of one who left: identity, degree and decision. */
    private List<DemoEvent> recruitment(LocalDate today, Instant now) {
        var vacancy = vacancies.remove();
        var recruit = newcomer(vacancy);
        var degree = obtained(recruit, QualificationKind.PROFESSIONAL, degreeDay(recruit), now);
        var content =
                new CivilServantRecruited(
                        recruit.reference(),
                        vacancy.unit().code(),
                        vacancy.office().name(),
                        today,
                        vacancy.from().isBefore(today) ? today : vacancy.from(),
                        number(today) + "/QĐ-UBND",
                        ProfessionalLevel.UNIVERSITY,
                        GraduationGrade.GOOD,
                        vacancy.reason());
        var decision =
                event(
                        recruit.publisher(),
                        recruit.fileNumber(),
                        ReportedType.CIVIL_SERVANT_RECRUITED,
                        content,
                        now);
        return List.of(
                registered(recruit, recruit.publisher(), now),
                registered(recruit, DemoPerson.HOME_AFFAIRS, now),
                degree,
                decision);
    }

    private DemoEvent registered(DemoPerson recruit, String by, Instant now) {
        return event(
                by, recruit.fileNumber(), ReportedType.PERSON_REGISTERED, recruit.identity(), now);
    }

    /** Numbers above 100,000 are those of people who came after the roster. */
    private DemoPerson newcomer(Vacancy vacancy) {
        while (true) {
            var number = 100_000 + random.nextInt(900_000);
            var person = DemoProvince.person(vacancy.unit(), vacancy.office(), random, number);
            if (touched.add(person.fileNumber())) {
                return person;
            }
        }
    }

    private static LocalDate degreeDay(DemoPerson person) {
        return LocalDate.of(person.identity().birthDate().getYear() + 22, 6, 30);
    }

    /** Somebody young enough with a degree goes from a department to a commune. */
    private List<DemoEvent> secondment(LocalDate today, Instant now) {
        return pick(LivingProvince::maySend)
                .map(it -> List.of(secondment(it, today, now)))
                .orElse(List.of());
    }

    private DemoEvent secondment(DemoPerson person, LocalDate today, Instant now) {
        var first = today.plusDays(1 + random.nextInt(20));
        var last = first.plusMonths(Names.one(random, MONTHS)).minusDays(1);
        var content =
                new SecondmentDecided(
                        person.reference(),
                        person.unitCode(),
                        Names.one(random, demo.units().communes()).code(),
                        null,
                        first,
                        last,
                        today,
                        number(today) + "/QĐ-SNV");
        return event(
                person.publisher(),
                person.fileNumber(),
                ReportedType.SECONDMENT_DECIDED,
                content,
                now);
    }

    /** Ten years of service left and a university degree (SEC-01, SEC-04). */
    private static boolean maySend(DemoPerson person) {
        return person.office().rank() == Office.Rank.PROVINCIAL_STAFF
                && person.identity().birthDate().getYear() >= 1980
                && person.qualifications().stream()
                        .filter(it -> it.kind() == QualificationKind.PROFESSIONAL)
                        .noneMatch(it -> it.level().equals("COLLEGE"));
    }

    private Optional<DemoPerson> pick(Predicate<DemoPerson> wanted) {
        var open =
                demo.people().stream()
                        .filter(wanted)
                        .filter(it -> !touched.contains(it.fileNumber()))
                        .toList();
        if (open.isEmpty()) {
            return Optional.empty();
        }
        var picked = Names.one(random, open);
        touched.add(picked.fileNumber());
        return Optional.of(picked);
    }

    private String number(LocalDate today) {
        return (1000 + random.nextInt(9000)) + "-" + today.getYear();
    }

    private DemoEvent event(
            String publisher, String key, ReportedType type, Record content, Instant now) {
        told++;
        return new DemoEvent(publisher, run + "-" + told, key, type, content, now);
    }
}
