package vn.canbo.standalone.demo.province;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.canbo.events.grant.AuthorityFile;
import vn.canbo.events.reported.PersonRegistered;

class DistrictTest {

    private static final DemoProvince PROVINCE = DemoProvince.of(DemoProvince.SEED);

    @Test
    void its_people_work_in_the_communes_that_it_is_granted_and_its_grant_ends_on_its_last_day()
            throws IOException {
        var file = Files.readString(Path.of("src/main/resources/publishers.yaml"));
        var certificate = District.certificate("XA-1", UUID.randomUUID(), District.LAST_DAY);
        var grant =
                AuthorityFile.parse(file).grantee(certificate.publisher()).grant().orElseThrow();

        assertThat(District.registrations(PROVINCE))
                .hasSize(6)
                .allSatisfy(
                        it ->
                                assertThat(((PersonRegistered) it.content()).homeUnitCode())
                                        .isIn(grant.units()));
        assertThat(grant.names(certificate.type())).isTrue();
        assertThat(grant.endedBefore(District.LAST_DAY)).isEmpty();
        assertThat(grant.endedBefore(District.LAST_DAY.plusDays(1))).contains(District.LAST_DAY);
    }

    @Test
    void certificates_of_two_days_are_two_events_and_the_same_one_is_the_same() {
        var person = UUID.randomUUID();
        var one = District.certificate("XA-1", person, District.LAST_DAY);

        assertThat(District.certificate("XA-1", person, District.LAST_DAY)).isEqualTo(one);
        assertThat(District.certificate("XA-1", person, District.LAST_DAY.plusDays(1)).id())
                .isNotEqualTo(one.id());
    }
}
