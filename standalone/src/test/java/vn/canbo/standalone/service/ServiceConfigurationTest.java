package vn.canbo.standalone.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.canbo.backing.machine.Login;
import vn.canbo.backing.postgres.Database;

class ServiceConfigurationTest {

    private final Login owner = Login.generated("personnel_owner");
    private final Login app = Login.generated("personnel_app");
    private final Login kafka = Login.generated("personnel");

    @ParameterizedTest
    @EnumSource
    void every_service_listens_on_loopback_at_its_own_port(Service service) {
        var properties = of(service, Optional.empty()).properties();

        assertThat(properties)
                .containsEntry("server.address", "127.0.0.1")
                .containsEntry("server.port", Integer.toString(Addresses.usual().port(service)))
                .containsEntry("canbo.services.personnel", "http://127.0.0.1:8081");
    }

    @Test
    void both_kafka_clients_sign_in_with_the_services_own_account() {
        var properties = of(Service.PERSONNEL, Optional.empty()).properties();

        assertThat(properties.get("spring.kafka.properties.sasl.jaas.config"))
                .contains("username=\"personnel\"", kafka.password())
                .isEqualTo(
                        properties.get(
                                "spring.cloud.stream.kafka.binder.configuration.sasl.jaas.config"));
    }

    @Test
    void the_secret_of_the_pages_goes_to_reporting_alone() {
        assertThat(
                        Stream.of(Service.values())
                                .filter(
                                        it ->
                                                of(it, Optional.empty())
                                                        .properties()
                                                        .containsValue("secret-of-the-pages")))
                .containsExactly(Service.REPORTING);
    }

    @Test
    void the_first_legal_day_is_given_only_if_one_was_chosen() {
        assertThat(of(Service.TRAINING, Optional.empty()).properties())
                .doesNotContainKey("canbo.clock.begins-on");
        assertThat(of(Service.TRAINING, Optional.of(LocalDate.of(2025, 1, 2))).properties())
                .containsEntry("canbo.clock.begins-on", "2025-01-02");
    }

    @Test
    void the_environment_is_one_json_value_and_its_text_form_shows_no_password() {
        var configuration = of(Service.PERSONNEL, Optional.empty());

        assertThat(configuration.environment()).containsOnlyKeys("SPRING_APPLICATION_JSON");
        assertThat(configuration.environment().get("SPRING_APPLICATION_JSON"))
                .contains("\"canbo.database.app-password\":\"" + app.password() + "\"");
        assertThat(configuration.toString())
                .doesNotContain(app.password(), owner.password(), kafka.password());
    }

    @Test
    void no_two_parts_want_the_same_port() {
        var usual = Addresses.usual();

        assertThat(Stream.of(Service.values()).map(usual::port))
                .doesNotHaveDuplicates()
                .doesNotContain(
                        usual.signIn(), usual.postgres(), usual.kafka(), usual.kafkaController());
    }

    private ServiceConfiguration of(Service service, Optional<LocalDate> startsOn) {
        return new ServiceConfiguration(
                service,
                Addresses.usual(),
                new Database("jdbc:postgresql://127.0.0.1:25432/personnel", owner, app),
                kafka,
                "master-key",
                "secret-of-the-pages",
                Path.of("publishers.yaml"),
                startsOn);
    }
}
