package vn.canbo.personnel.person;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.canbo.events.code.MajorGroup;
import vn.canbo.events.code.QualificationKind;
import vn.canbo.personnel.PersonnelTest;
import vn.canbo.service.testing.Api;

/** Who is found where. */
class SearchesIT extends PersonnelTest {

    /** Both are registered without a home: a post alone says where they belong. */
    @Test
    void whose_post_is_to_come_or_over_is_found_but_is_not_among_those_of_the_unit() {
        var unit = commune();
        allocate(unit, SPECIALIST, 2);
        var toCome = withoutHome();
        var gone = withoutHome();
        placed(toCome, unit, today().plusDays(3));
        var post = placed(gone, unit, today());
        var ended =
                api.post(
                        officer(),
                        "/api/v1/posts/" + post + "/end",
                        Map.of(
                                "lastDay", today().toString(),
                                "reason", "LEFT_SERVICE",
                                "decisionNumber", "9/QĐ"));
        assertThat(ended.status()).as(ended.text()).isEqualTo(200);

        clock.moveTo(today().plusDays(1));

        for (var person : List.of(toCome, gone)) {
            assertThat(api.get(clerk(unit), "/api/v1/persons/" + person).status()).isEqualTo(200);
        }
        assertThat(idsOf(api.get(clerk(unit), "/api/v1/persons")))
                .containsExactlyInAnyOrder(toCome, gone);
        assertThat(idsOf(api.get(clerk(unit), "/api/v1/persons?unit=" + unit))).isEmpty();
        assertThat(idsOf(api.get(clerk(commune()), "/api/v1/persons"))).isEmpty();

        clock.moveTo(today().plusDays(2));

        assertThat(idsOf(api.get(clerk(unit), "/api/v1/persons?unit=" + unit)))
                .containsExactly(toCome);
    }

    private UUID withoutHome() {
        var person = register(identity(null));
        qualify(person, QualificationKind.PROFESSIONAL, "UNIVERSITY", MajorGroup.LAW);
        return person;
    }

    private UUID placed(UUID person, UUID unit, LocalDate from) {
        var answer = appoint(person, appointment(unit, SPECIALIST, from));
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        return id(answer.json().path("postId"));
    }

    private static List<UUID> idsOf(Api.Answer list) {
        assertThat(list.status()).as(list.toString()).isEqualTo(200);
        return list.json().path("items").valueStream().map(it -> id(it.path("personId"))).toList();
    }
}
