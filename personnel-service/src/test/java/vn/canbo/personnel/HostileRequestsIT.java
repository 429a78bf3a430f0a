package vn.canbo.personnel;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import vn.canbo.events.code.MajorGroup;
import vn.canbo.events.code.QualificationKind;
import vn.canbo.service.origin.Role;
import vn.canbo.service.testing.hostile.HostileRequests;

/**
 * The corpus of hostile requests to the addresses of this service; what is refused leaves nothing.
 */
@ExtendWith(OutputCaptureExtension.class)
class HostileRequestsIT extends PersonnelTest {

    @TestFactory
    Stream<DynamicTest> hostile_requests_are_answered(CapturedOutput output) {
        var corpus = new HostileRequests("requests");
        var unit = commune();
        var siblingUnit = commune();
        var person = register(unit);
        var sibling = register(siblingUnit);
        var qualification =
                qualify(sibling, QualificationKind.PROFESSIONAL, "UNIVERSITY", MajorGroup.LAW);
        var values =
                Map.of(
                        "unit", unit.toString(),
                        "person", person.toString(),
                        "sibling", sibling.toString(),
                        "siblingUnit", siblingUnit.toString(),
                        "siblingQualification", qualification.toString(),
                        "siblingEvaluation", evaluate(sibling, siblingUnit).toString(),
                        "siblingNomination", nominate(sibling, siblingUnit).toString(),
                        "params", "a=1&".repeat(2_001));

        return Stream.concat(
                corpus.at(api, tokensOf(unit), values),
                Stream.of(
                        DynamicTest.dynamicTest(
                                "what was refused left nothing, and no line was forged; "
                                        + corpus.said(),
                                () -> {
                                    System.out.println(corpus.said());
                                    corpus.refused().leftNothing(jdbc);
                                    assertThat(output.getAll().lines())
                                            .noneMatch(it -> it.contains(" ERROR "))
                                            .noneMatch(it -> it.contains("jndi"))
                                            .noneMatch(it -> it.contains("<script>"));
                                })));
    }

    private UUID evaluate(UUID person, UUID unit) {
        allocate(unit, SPECIALIST, 1);
        assertThat(appoint(person, appointment(unit, SPECIALIST, LocalDate.parse("2025-08-01"))))
                .satisfies(it -> assertThat(it.status()).as(it.text()).isEqualTo(201));
        var good =
                Map.of(
                        "year",
                        2025,
                        "rating",
                        "GOOD",
                        "evaluatorId",
                        unit,
                        "decidedOn",
                        "2025-12-12");
        var recorded = api.post(officer(), "/api/v1/persons/" + person + "/evaluations", good);
        assertThat(recorded.status()).as(recorded.text()).isEqualTo(201);
        return id(recorded.json().path("evaluationId"));
    }

    private UUID nominate(UUID person, UUID unit) {
        var draft =
                Map.of(
                        "unitId",
                        unit,
                        "title",
                        "PC_CHAIR",
                        "expectedOn",
                        "2026-06-01",
                        "decidedOn",
                        "2026-03-02",
                        "body",
                        "COMMUNE_PARTY_COMMITTEE",
                        "decisionNumber",
                        "7/TTr");
        var drafted = api.post(officer(), "/api/v1/persons/" + person + "/nominations", draft);
        assertThat(drafted.status()).as(drafted.text()).isEqualTo(201);
        return id(drafted.json().path("nominationId"));
    }

    private Map<String, String> tokensOf(UUID unit) {
        return Map.of(
                "clerk", clerk(unit),
                "head", head(unit),
                "officer", officer(),
                "stranger",
                        tokens.of(
                                "stranger",
                                Set.of(Role.HOME_AFFAIRS_OFFICER),
                                Set.of(province("98"))),
                "operator", tokens.operator(),
                "publisher", tokens.publisher("vendor"));
    }
}
