package vn.canbo.service.publisher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GrantsTest {

    @TempDir Path directory;

    private final AtomicReference<Instant> now =
            new AtomicReference<>(Instant.parse("2026-03-02T05:00:00Z"));
    private Path file;
    private Grants grants;

    @BeforeEach
    void oneIsGranted() throws IOException {
        file = directory.resolve("publishers.yaml");
        write(entry("cu", "successor: moi"));
        grants = new Grants(file, now::get);
    }

    @Test
    void one_that_is_added_is_seen_two_seconds_later() throws IOException {
        assertThat(grants.of("moi")).isEmpty();
        write(entry("cu", "successor: moi") + entry("moi", ""));

        now.updateAndGet(it -> it.plusSeconds(2));

        assertThat(grants.of("moi")).isPresent();
    }

    @Test
    void a_number_is_a_number_and_a_code_with_leading_zeros_stays_one() throws IOException {
        write(entry("cu", "requestsPerSecond: 50").replace("[province]", "[00123, 99001]"));

        var grant = grants.of("cu").orElseThrow();

        assertThat(grant.requestsPerSecond()).isEqualTo(50);
        assertThat(grant.units()).containsExactly("00123", "99001");
    }

    @Test
    void a_file_that_cannot_be_read_leaves_the_last_good_grants() throws IOException {
        assertThat(grants.of("cu")).isPresent();
        write("publishers: [");

        now.updateAndGet(it -> it.plusSeconds(2));

        assertThat(grants.of("cu")).isPresent();
    }

    @Test
    void a_successor_is_named_as_the_file_names_it_or_by_its_account() throws IOException {
        assertThat(grants.grantee("cu").successor()).contains("moi");
        write(entry("cu", "successor: moi") + entry("moi", ""));

        now.updateAndGet(it -> it.plusSeconds(2));

        assertThat(grants.grantee("cu").successor()).contains("Hệ thống moi (moi)");
        assertThat(grants.grantee("moi").successor()).isEmpty();
    }

    /** Each time with a time of its own, however quickly two writes follow each other. */
    private void write(String entries) throws IOException {
        Files.writeString(
                file, entries.startsWith("publishers") ? entries : "publishers:\n" + entries);
        Files.setLastModifiedTime(file, FileTime.fromMillis(System.nanoTime() / 1_000));
    }

    private static String entry(String name, String more) {
        return """
                - publisher: %1$s
                  name: Hệ thống %1$s
                  units: [province]
                  eventTypes: [vn.canbo.reported.post-held.v1]
                  validFrom: 2019-01-01
                  trainingAuthority: false
                  identity: false
                  %2$s
                """
                .formatted(name, more);
    }
}
