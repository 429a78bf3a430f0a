package vn.canbo.personnel.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;
import vn.canbo.personnel.PersonnelTest;
import vn.canbo.personnel.dossier.PersonTable.HomeMerged;
import vn.canbo.service.origin.Actor;
import vn.canbo.service.origin.Origin;

/** Whose home has to move when a unit is gone. */
class HomesIT extends PersonnelTest {

    @Autowired private PersonTable persons;
    @Autowired private TransactionTemplate transaction;

    /** Nobody would ever move away from there: it would be looked at again on every day. */
    @Test
    void a_merged_unit_that_was_the_home_of_withdrawn_people_alone_is_nobodys_home() {
        var day = today().plusDays(1);
        var emptied = commune();
        var withdrawn = register(emptied);
        var inhabited = commune();
        register(inhabited);
        merge(emptied, day.toString());
        merge(inhabited, day.toString());
        var answer =
                api.post(
                        officer(),
                        "/api/v1/persons/" + withdrawn + "/withdraw",
                        Map.of("reason", "Lập hồ sơ hai lần"),
                        "If-Match",
                        versionOf(withdrawn));
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);

        var homes =
                Origin.of(Actor.system("test"))
                        .call(() -> transaction.execute(_ -> persons.homesMergedBy(day)));

        assertThat(homes)
                .extracting(HomeMerged::unitId)
                .contains(inhabited)
                .doesNotContain(emptied);
    }

    private void merge(UUID unit, String effectiveOn) {
        var answer =
                api.post(
                        tokens.operator(),
                        "/api/v1/units/" + unit + "/merge",
                        Map.of("successorId", commune(), "effectiveOn", effectiveOn));
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    }
}
