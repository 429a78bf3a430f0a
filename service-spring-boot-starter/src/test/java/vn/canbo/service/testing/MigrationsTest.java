package vn.canbo.service.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class MigrationsTest {

    @Test
    void files_of_one_version_are_named_together() {
        var files =
                List.of(
                        "V202611271820__posts_in_sight.sql",
                        "V202611271821__posts_in_sight.sql",
                        "V202611271820__whole_chains.sql");

        assertThat(Migrations.ofOneVersion(files))
                .containsExactly(
                        List.of(
                                "V202611271820__posts_in_sight.sql",
                                "V202611271820__whole_chains.sql"));
    }
}
