package vn.canbo.standalone.operate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.canbo.standalone.api.ApiClient;
import vn.canbo.standalone.place.InstanceLock;
import vn.canbo.standalone.place.Place;
import vn.canbo.standalone.up.DemoSwitch;

class OperateTest {

    @TempDir Path checkout;

    private final ByteArrayOutputStream said = new ByteArrayOutputStream();
    private final PrintStream out = new PrintStream(said, true, StandardCharsets.UTF_8);
    private Place place;

    @BeforeEach
    void make() {
        place = Place.of(checkout).made();
    }

    @Test
    void where_nothing_runs_every_command_says_so() throws Exception {
        assertThat(new Status(place, out).run()).isEqualTo(3);
        assertThat(new Down(place, out).run()).isZero();
        assertThat(new TurnDemo(place, out).run(true)).isEqualTo(1);
        assertThatThrownBy(() -> ApiClient.of(place, "canbo-cli"))
                .hasMessageContaining("Canbo does not run");

        assertThat(said.toString(StandardCharsets.UTF_8).lines())
                .hasSize(3)
                .allMatch(it -> it.contains("does not run"));
        assertThat(new DemoSwitch(place).isOn()).isFalse();
    }

    @Test
    void a_reset_that_nobody_agrees_to_removes_nothing() throws IOException {
        var kept = Files.createDirectories(place.data().resolve("postgres"));

        assertThat(new Reset(place, out).run(false)).isEqualTo(1);
        assertThat(kept).exists();

        assertThat(new Reset(place, out).run(true)).isZero();
        assertThat(kept).doesNotExist();
    }

    @Test
    void an_instance_that_runs_is_not_removed() throws IOException {
        var kept = Files.createDirectories(place.data().resolve("postgres"));
        var otherLauncher = holdInAnotherProcess();
        try {
            assertThat(new Reset(place, out).run(true)).isEqualTo(1);
            assertThat(InstanceLock.holder(place))
                    .map(ProcessHandle::pid)
                    .hasValue(otherLauncher.pid());
        } finally {
            otherLauncher.destroyForcibly();
        }
        assertThat(kept).exists();
        assertThat(said.toString(StandardCharsets.UTF_8)).contains("Canbo runs; stop it first");
    }

    @Test
    void down_ends_the_launcher_and_waits_for_it() throws Exception {
        var otherLauncher = holdInAnotherProcess();

        assertThat(new Down(place, out).run()).isZero();

        assertThat(otherLauncher.isAlive()).isFalse();
        assertThat(said.toString(StandardCharsets.UTF_8))
                .contains("stopped after", "The data stays");
    }

    private Process holdInAnotherProcess() throws IOException {
        var process =
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-cp",
                                System.getProperty("java.class.path"),
                                HoldsInstance.class.getName(),
                                checkout.toString())
                        .redirectError(ProcessBuilder.Redirect.INHERIT)
                        .start();
        assertThat(process.inputReader().readLine()).isEqualTo("HELD");
        return process;
    }
}
