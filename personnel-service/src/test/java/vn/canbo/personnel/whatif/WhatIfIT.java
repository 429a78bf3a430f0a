package vn.canbo.personnel.whatif;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import vn.canbo.events.code.MajorGroup;
import vn.canbo.events.code.QualificationKind;
import vn.canbo.personnel.PersonnelTest;
import vn.canbo.service.origin.Role;
import vn.canbo.service.testing.Api.Answer;

class WhatIfIT extends PersonnelTest {

    private static final String PATH = "/api/v1/standards/what-if";

    private final DraftPack draft = DraftPack.named("draft");

    private Answer ask(DraftPack pack, @Nullable String asOf, UUID... units) {
        var caller = tokens.of("drafter", Set.of(Role.HOME_AFFAIRS_OFFICER), Set.of(units));
        return api.post(
                caller,
                PATH + (asOf == null ? "" : "?asOf=" + asOf),
                pack.yaml(),
                "Content-Type",
                "application/yaml");
    }

    private JsonNode answer(DraftPack pack, @Nullable String asOf, UUID... units) {
        var answer = ask(pack, asOf, units);
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return answer.json();
    }

    private UUID roomyCommune() {
        var unit = commune();
        allocate(unit, SPECIALIST, 5);
        return unit;
    }

    private UUID minority(UUID unit) {
        var identity = identity(unit);
        identity.put("ethnicity", "Tày");
        var person = register(identity);
        qualify(person, QualificationKind.PROFESSIONAL, "UNIVERSITY", MajorGroup.LAW);
        assertThat(appoint(person, unit).status()).isEqualTo(201);
        return person;
    }

    private static JsonNode of(JsonNode answer, UUID person) {
        return answer.path("consequences")
                .valueStream()
                .filter(it -> it.path("personId").asString().equals(person.toString()))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void who_would_fall_missingis_told_with_where_why_and_how_it_can_be_made_good() {
        var unit = roomyCommune();
        var graduate = inPost(unit);
        var minority = minority(unit);
        var master = graduate(unit);
        qualify(master, QualificationKind.PROFESSIONAL, "MASTER", MajorGroup.LAW);
        assertThat(appoint(master, unit).status()).isEqualTo(201);

        var found = answer(draft.level("MASTER").withGraceForMinorities("2031-12-31"), null, unit);

        var missing = of(found, graduate);
        assertThat(missing.path("result").asString()).isEqualTo("UNMET");
        assertThat(missing.path("was").asString()).isEqualTo("MET");
        assertThat(missing.path("criterion").asString()).isEqualTo("PROFESSIONAL_LEVEL");
        assertThat(missing.path("required").asString()).isEqualTo("MASTER");
        assertThat(missing.path("actual").asString()).isEqualTo("UNIVERSITY");
        assertThat(missing.path("unitId").asString()).isEqualTo(unit.toString());
        assertThat(missing.path("source").asString()).contains("Quyết định");
        assertThat(missing.path("cure").asString()).isEqualTo("COURSE");
        assertThat(missing.path("cureBy").isNull()).isTrue();
        assertThat(of(found, minority).path("result").asString()).isEqualTo("UNMET_IN_GRACE");
        assertThat(of(found, minority).path("cureBy").asString()).isEqualTo("2031-12-31");
        assertThat(of(found, master).path("result").asString()).isEqualTo("MET");
        assertThat(of(found, master).path("was").asString()).isEqualTo("ABOVE");

        var totals = found.path("totals");
        assertThat(totals.path("people").asInt()).isEqualTo(3);
        assertThat(totals.path("becomeUnmet").asInt()).isOne();
        assertThat(totals.path("becomeUnmetInGrace").asInt()).isOne();
        assertThat(totals.path("becomeMet").asInt()).isOne();
        assertThat(found.path("coursePlaces")).hasSize(1);
        assertThat(found.path("coursePlaces").get(0).path("level").asString()).isEqualTo("MASTER");
        assertThat(found.path("coursePlaces").get(0).path("places").asInt()).isEqualTo(2);
        assertThat(found.path("counts")).hasSize(1);
        assertThat(found.path("counts").get(0).path("unmet").asInt()).isOne();
        assertThat(found.path("counts").get(0).path("unmetInGrace").asInt()).isOne();
        assertThat(found.path("counts").get(0).path("met").asInt()).isOne();
    }

    @Test
    @Tag("QN-18")
    void a_row_of_the_draft_counts_from_its_first_day_on() {
        var unit = roomyCommune();
        var person = inPost(unit);
        var later = draft.level("MASTER").from("2040-01-01");

        assertThat(answer(later, "2039-12-31", unit).path("consequences")).isEmpty();
        assertThat(answer(later, "2039-12-31", unit).path("totals").path("verdictsChanged").asInt())
                .as("it holds only until the day before")
                .isOne();
        assertThat(of(answer(later, "2040-01-01", unit), person).path("result").asString())
                .isEqualTo("UNMET");
    }

    @Test
    void nothing_is_written_and_a_draft_that_asks_what_is_asked_anyway_changes_nothing() {
        var unit = roomyCommune();
        inPost(unit);
        var before = written();

        var found = answer(draft.level("COLLEGE"), null, unit);
        answer(DraftPack.named("draft").level("DOCTOR"), null, unit);

        assertThat(found.path("totals").path("peopleChanged").asInt()).isZero();
        assertThat(written()).isEqualTo(before);
        assertThat(api.get(officer(), "/api/v1/packs/draft").status()).isEqualTo(404);
    }

    @Test
    void of_people_and_units_outside_the_callers_scope_nothing_is_told() {
        var unit = roomyCommune();
        inPost(unit);
        var other = roomyCommune();
        var outside = inPost(other);

        var found = answer(draft.level("MASTER"), null, unit);

        assertThat(found.toString()).doesNotContain(outside.toString(), other.toString());
        assertThat(found.path("totals").path("people").asInt()).isOne();
    }

    @Test
    void whose_data_was_shown_is_audited() {
        var unit = roomyCommune();
        var person = inPost(unit);

        answer(draft.level("MASTER"), null, unit);

        assertThat(
                        jdbc.sql(
                                        "SELECT count(*) FROM audit WHERE action = 'AskWhatIf' AND"
                                                + " :id = ANY (subject_ids)")
                                .param("id", person.toString())
                                .query(Long.class)
                                .single())
                .isOne();
    }

    @Test
    void a_faulty_draft_is_refused_with_the_line_of_every_fault() {
        var unit = commune();
        var before = written();

        var answer = ask(draft.level("EXPERT").from("2025-13-01"), null, unit);
        var two =
                api.post(
                        officer(),
                        PATH,
                        draft.yaml() + "offers:\n  - {titles: [NOBODY], toHoldersOf: [PC_CHAIR]}\n",
                        "Content-Type",
                        "application/yaml");

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.codes()).containsExactly("PACK_FAULTY");
        assertThat(answer.text()).contains("standards[0].from", "dòng 10");
        assertThat(two.codes()).isEqualTo(List.of("PACK_FAULTY", "PACK_FAULTY"));
        assertThat(written()).isEqualTo(before);
    }

    @Test
    void whoever_may_not_see_dossiers_may_not_ask() {
        var viewer = tokens.of("viewer", Set.of(Role.REPORT_VIEWER), Set.of(province()));

        assertThat(
                        api.post(viewer, PATH, draft.yaml(), "Content-Type", "application/yaml")
                                .status())
                .isEqualTo(403);
    }
}
