package vn.canbo.standalone.place;

import static java.nio.file.attribute.PosixFilePermission.OWNER_READ;
import static java.nio.file.attribute.PosixFilePermission.OWNER_WRITE;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.canbo.backing.machine.Login;

class SecretsTest {

    @TempDir Path directory;

    @Test
    void what_was_made_once_is_found_again_after_a_restart() {
        var first = Secrets.in(directory);
        var login = first.login("kafka", "personnel");
        var client = first.client("reporting");
        var typed = first.typed("operator");
        var key = first.key("personnel");

        var again = Secrets.in(directory);

        assertThat(again.login("kafka", "personnel")).isEqualTo(login);
        assertThat(again.client("reporting")).isEqualTo(client);
        assertThat(again.typed("operator")).isEqualTo(typed);
        assertThat(again.key("personnel")).isEqualTo(key);
    }

    @Test
    void no_two_are_alike_not_even_in_two_instances() {
        var one = Secrets.in(directory);
        var other = Secrets.in(directory.resolve("..").resolve(directory.getFileName()));

        assertThat(one.login("kafka", "a").password())
                .isNotEqualTo(one.login("postgres", "a").password());
        assertThat(one.client("a")).isNotEqualTo(one.login("kafka", "a").password());
        assertThat(other.client("never-made")).isNotEqualTo(one.client("a"));
    }

    @Test
    void a_key_of_persons_has_32_bytes() {
        assertThat(Base64.getDecoder().decode(Secrets.in(directory).key("personnel"))).hasSize(32);
    }

    @Test
    void what_another_process_wrote_meanwhile_is_neither_lost_nor_made_twice() {
        var launcher = Secrets.in(directory);
        var command = Secrets.in(directory);
        launcher.client("reporting");

        command.compareWith("vendor", "{bcrypt}hash");
        var typed = command.typed("operator");

        assertThat(launcher.typed("operator")).isEqualTo(typed);
        assertThat(launcher.compared("vendor")).contains("{bcrypt}hash");
        assertThat(command.client("reporting")).isEqualTo(launcher.client("reporting"));
    }

    @Test
    void what_was_replaced_or_forgotten_is_gone_for_everybody() {
        var launcher = Secrets.in(directory);
        var old = launcher.login("kafka", "vendor");
        launcher.client("vendor");
        var command = Secrets.in(directory);
        var renewed = Login.generated("vendor");

        command.replace("kafka", renewed);
        assertThat(launcher.known("kafka", "vendor")).contains(renewed);
        assertThat(launcher.login("kafka", "vendor")).isEqualTo(renewed);
        assertThat(renewed).isNotEqualTo(old);

        command.forget("vendor");
        assertThat(launcher.known("kafka", "vendor")).isEmpty();
        assertThat(launcher.compared("vendor")).isEmpty();
    }

    @Test
    void only_the_owner_may_read_the_file() throws IOException {
        Secrets.in(directory).client("reporting");

        assertThat(Files.getPosixFilePermissions(directory.resolve("passwords.properties")))
                .containsExactlyInAnyOrder(OWNER_READ, OWNER_WRITE);
    }
}
