package vn.canbo.benchmarks.outside;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import vn.canbo.events.code.Category;
import vn.canbo.events.code.EndReason;
import vn.canbo.events.code.ManagingAuthority;
import vn.canbo.events.code.Sex;
import vn.canbo.events.reported.PersonReference;
import vn.canbo.events.reported.PersonRegistered;
import vn.canbo.events.reported.PostEnded;
import vn.canbo.events.reported.PostHeld;
import vn.canbo.events.reported.QualificationObtained;
import vn.canbo.events.reported.ReportedType;

/**
 * Invented people of one commune who obtain one level after another, so that every event changes a
 * verdict. They leave the service when the run ends; their dossiers stay.
 */
public final class Learners {

    public static final String VENDOR = "phan-mem-xa";
    public static final String SCHOOL = "truong-chinh-tri";
    private static final String COMMUNE = "99092";
    private static final String TITLE = "PARTY_DEPUTY_SECRETARY";
    private static final LocalDate SINCE = LocalDate.of(2025, 7, 1);

    private final Door door;
    private final Reporter school;
    private final String run = UUID.randomUUID().toString().substring(0, 8);
    private final List<UUID> people = Collections.synchronizedList(new ArrayList<>());

    /**
     * @param school how what they learn is reported; they enter and leave through the door
     */
    public Learners(Door door, Reporter school) {
        this.door = door;
        this.school = school;
    }

    public static int stepsEach() {
        return Ladder.STEPS.size();
    }

    public static List<String> publishers() {
        return List.of(VENDOR, SCHOOL);
    }

    /** Registers people and gives each a post. */
    public void enter(int howMany) throws InterruptedException {
        for (var number = 0; number < howMany; number++) {
            var file = "DO-" + run + "-" + number;
            var person = new PersonReference(file, null);
            var registered =
                    door.outcome(
                            VENDOR,
                            "in-" + run + "-" + number,
                            ReportedType.PERSON_REGISTERED,
                            new PersonRegistered(
                                    file,
                                    "Đo Lường",
                                    "999090%06d"
                                            .formatted(
                                                    (run.hashCode() & 0xffff) * 13 % 999_000
                                                            + number),
                                    LocalDate.of(1990, 1, 1),
                                    Sex.MALE,
                                    "KINH",
                                    false,
                                    true,
                                    Category.CADRE,
                                    ManagingAuthority.COMMUNE,
                                    COMMUNE));
            people.add(UUID.fromString(registered.required("personId").asString()));
            door.report(
                    VENDOR,
                    "post-" + run + "-" + number,
                    ReportedType.POST_HELD,
                    new PostHeld(person, COMMUNE, TITLE, true, SINCE));
        }
    }

    /** The person whom the n-th event is about. */
    public UUID person(int event) {
        return people.get(event % people.size());
    }

    /** In the order in which they entered. */
    public List<UUID> people() {
        return List.copyOf(people);
    }

    /** Sends the n-th event: the next level of the next person. */
    public void learn(int event) throws InterruptedException {
        school.report(SCHOOL, id(event), ReportedType.QUALIFICATION_OBTAINED, level(event));
    }

    /** Names the n-th event. */
    public String id(int event) {
        return "level-" + run + "-" + event;
    }

    /** What the n-th event says: the next level of the next person. */
    public QualificationObtained level(int event) {
        var step = Ladder.STEPS.get(event / people.size());
        return new QualificationObtained(
                new PersonReference(null, person(event)),
                step.kind(),
                step.level(),
                null,
                null,
                SINCE,
                null);
    }

    /** Ends the posts, so that the figures of the commune are what they were. */
    public void leave(LocalDate lastDay) throws InterruptedException {
        for (var number = 0; number < people.size(); number++) {
            door.report(
                    VENDOR,
                    "out-" + run + "-" + number,
                    ReportedType.POST_ENDED,
                    new PostEnded(
                            new PersonReference("DO-" + run + "-" + number, null),
                            COMMUNE,
                            TITLE,
                            lastDay,
                            EndReason.LEFT_SERVICE,
                            "ĐL-" + run));
        }
    }
}
