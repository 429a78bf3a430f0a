package vn.canbo.personnel.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;
import vn.canbo.events.code.QualificationKind;
import vn.canbo.personnel.PersonnelTest;
import vn.canbo.service.origin.Actor;
import vn.canbo.service.origin.Origin;

/** A dossier that a command has carried on itself is the one that would be read. */
class DossiersIT extends PersonnelTest {

    @Autowired private Dossiers dossiers;
    @Autowired private TransactionTemplate transaction;

    @ParameterizedTest
    @ValueSource(strings = {"2001-05-31", "2008-06-30", "2020-01-01"})
    void with_one_more_qualification_it_is_as_read(String awardedOn) {
        var unit = commune();
        allocate(unit, SPECIALIST, 1);
        var person = inPost(unit);
        record(person, QualificationKind.POLITICAL_THEORY, "ELEMENTARY", "2008-06-30");
        var before = read(person);

        record(person, QualificationKind.IT, "CERTIFICATE", awardedOn);

        var after = read(person);
        var obtained =
                after.qualifications().stream()
                        .filter(it -> !before.qualifications().contains(it))
                        .toList();
        assertThat(obtained).hasSize(1);
        assertThat(before.with(obtained.getFirst())).isEqualTo(after);
    }

    private void record(UUID person, QualificationKind kind, String level, String awardedOn) {
        var answer =
                api.post(
                        officer(),
                        "/api/v1/persons/" + person + "/qualifications",
                        qualification(kind, level, null, awardedOn));
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
    }

    private Dossier read(UUID person) {
        return Origin.of(Actor.system("test"))
                .call(() -> Objects.requireNonNull(transaction.execute(_ -> dossiers.get(person))));
    }
}
