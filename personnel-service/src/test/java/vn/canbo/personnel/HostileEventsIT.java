package vn.canbo.personnel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.function.Executable;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import vn.canbo.events.code.MajorGroup;
import vn.canbo.events.code.QualificationKind;
import vn.canbo.service.origin.Role;
import vn.canbo.service.testing.Api.Answer;
import vn.canbo.service.testing.hostile.EventDoors;
import vn.canbo.service.testing.hostile.HostileEvents;

/** The corpora of hostile events at every door; what is refused leaves nothing anywhere. */
@ExtendWith(OutputCaptureExtension.class)
class HostileEventsIT extends PersonnelTest {

    /** Stands in the inputs where it must not come out again. */
    private static final String SECRET = "KIN770001";

    /** A citizen number, in a text that nobody reads. */
    private static final String IN_A_NOTE = "999085770012";

    @TestFactory
    Stream<DynamicTest> hostile_events_are_answered_at_every_door(CapturedOutput output) {
        var person = register(identity(commune()));
        qualify(person, "2005-06-01");
        var foreigner = registeredElsewhere();
        var corpus = new HostileEvents("events");
        var doors =
                doors(
                        "ext.hostile",
                        Map.of(
                                "person",
                                person.toString(),
                                "foreigner",
                                foreigner.toString(),
                                "secret",
                                SECRET));

        return inTurn(
                List.of(
                        () -> leavesNothing(corpus, doors),
                        () -> corpus.takenAt(doors),
                        test(
                                "what was taken is one fact, however often it came",
                                () ->
                                        assertThat(dossier(person).path("qualifications"))
                                                .hasSize(corpus.facts() + 1)),
                        () -> logIsClean(output, corpus)));
    }

    @TestFactory
    Stream<DynamicTest> hostile_people_are_answered_at_every_door(CapturedOutput output) {
        var corpus = new HostileEvents("people");
        var unit = newCode();
        communeWithCode(unit);
        var elsewhere = newCode();
        establish(elsewhere, "COMMUNE", province("98"), "2010-01-01", null);
        var known = new HashMap<>(identity(null));
        known.put("fullName", "Lê Thị Hòa Thử");
        register(known);
        var doors =
                doors(
                        "ext-identity.hostile",
                        Map.of(
                                "unit",
                                unit,
                                "elsewhere",
                                elsewhere,
                                "known",
                                String.valueOf(known.get("citizenNumber"))));

        return inTurn(
                List.of(
                        () -> leavesNothing(corpus, doors),
                        () -> corpus.takenAt(doors),
                        () -> logIsClean(output, corpus)));
    }

    /** Each only when the one before is through. */
    private static Stream<DynamicTest> inTurn(List<Supplier<Stream<DynamicTest>>> steps) {
        return steps.stream().flatMap(Supplier::get);
    }

    private static Supplier<Stream<DynamicTest>> test(String name, Executable check) {
        return () -> Stream.of(DynamicTest.dynamicTest(name, check));
    }

    private Stream<DynamicTest> leavesNothing(HostileEvents corpus, EventDoors doors) {
        return Stream.concat(
                corpus.refusedAt(doors),
                Stream.of(
                        DynamicTest.dynamicTest(
                                "nothing was written or told for what was refused",
                                () -> corpus.refused().leftNothing(jdbc))));
    }

    private static Stream<DynamicTest> logIsClean(CapturedOutput output, HostileEvents corpus) {
        return Stream.of(
                DynamicTest.dynamicTest(
                        "no input stands in the log and none forged a line; " + corpus.said(),
                        () -> {
                            System.out.println(corpus.said());
                            assertThat(output.getAll().lines())
                                    .noneMatch(it -> it.contains(SECRET))
                                    .noneMatch(it -> it.contains(IN_A_NOTE))
                                    .noneMatch(it -> it.startsWith("FORGED"))
                                    .noneMatch(it -> it.contains("ERROR FORGED"))
                                    .noneMatch(it -> it.contains("Hoàng Phủ"))
                                    .noneMatch(it -> it.contains(" ERROR "));
                        }));
    }

    private EventDoors doors(String topic, Map<String, String> values) {
        return new EventDoors(api, tokens, topics, "hostile", topic, values);
    }

    private UUID registeredElsewhere() {
        var elsewhere = establish(newCode(), "COMMUNE", province("98"), "2010-01-01", null);
        var officer =
                tokens.of("officer", Set.of(Role.HOME_AFFAIRS_OFFICER), Set.of(province("98")));
        return id(
                created(
                                api.post(
                                        officer,
                                        "/api/v1/persons",
                                        identity(id(elsewhere.json().path("unitId")))))
                        .json()
                        .path("personId"));
    }

    private void qualify(UUID person, String day) {
        created(
                api.post(
                        officer(),
                        "/api/v1/persons/" + person + "/qualifications",
                        qualification(
                                QualificationKind.PROFESSIONAL,
                                "UNIVERSITY",
                                MajorGroup.LAW,
                                day)));
    }

    private static Answer created(Answer answer) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        return answer;
    }
}
