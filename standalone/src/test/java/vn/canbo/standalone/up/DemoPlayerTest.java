package vn.canbo.standalone.up;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.canbo.standalone.place.Place;
import vn.canbo.standalone.service.Addresses;

class DemoPlayerTest {

    private static final Duration LONGEST = Duration.ofSeconds(20);

    @TempDir Path checkout;

    private final ByteArrayOutputStream said = new ByteArrayOutputStream();
    private final AtomicInteger asked = new AtomicInteger();
    private HttpServer signIn;
    private Place place;
    private DemoSwitch demo;
    private DemoPlayer player;
    private LocalDate today = LocalDate.EPOCH;

    @BeforeEach
    void make() throws IOException {
        signIn = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        signIn.createContext(
                "/oauth2/token",
                exchange -> {
                    asked.incrementAndGet();
                    exchange.sendResponseHeaders(503, -1);
                    exchange.close();
                });
        signIn.start();
        place = Place.of(checkout).made();
        demo = new DemoSwitch(place);
        demo.turn(true);
        var waits = new Waits(new PrintStream(said, true, StandardCharsets.UTF_8), false);
        player = new DemoPlayer(place, addresses(), waits, Clock.systemUTC(), () -> today);
    }

    @AfterEach
    void stop() {
        player.play(false);
        signIn.stop(0);
    }

    @Test
    void before_its_communes_begin_there_is_no_demo_and_one_line_says_what_to_do() {
        playOn("2025-06-30");

        await().atMost(LONGEST).until(() -> !demo.isOn());
        assertThat(text().lines())
                .singleElement()
                .asString()
                .contains("No demo", "2025-06-30", "./canbo clock 2025-07-01", "./canbo demo");
        assertThat(asked).hasValue(0);
        assertThat(Files.exists(place.data().resolve("demo-loaded.json"))).isFalse();
    }

    @Test
    void from_the_first_day_of_its_communes_on_the_demo_is_filled() {
        playOn("2025-07-01");

        await().atMost(LONGEST).until(() -> text().contains("the sign-in answers 503"));
        assertThat(asked).hasPositiveValue();
        assertThat(text()).doesNotContain("No demo");
    }

    private void playOn(String day) {
        today = LocalDate.parse(day);
        player.play(true);
    }

    /** Whoever wants to fill something first asks the sign-in for a token. */
    private Addresses addresses() {
        return new Addresses(1, 1, 1, 1, signIn.getAddress().getPort(), 1, 1, 1);
    }

    private String text() {
        return said.toString(StandardCharsets.UTF_8);
    }
}
