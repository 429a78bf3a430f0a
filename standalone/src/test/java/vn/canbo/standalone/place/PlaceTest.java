package vn.canbo.standalone.place;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PlaceTest {

    @TempDir Path checkout;

    private Place place;

    @BeforeEach
    void make() {
        place = Place.of(checkout).made();
    }

    @Test
    void nobody_else_may_look_into_it() throws IOException {
        assertThat(Files.getPosixFilePermissions(place.home())).hasSize(3);
        assertThat(Files.getPosixFilePermissions(place.secrets())).hasSize(3);
    }

    @Test
    void emptying_removes_data_passwords_and_publishers_and_keeps_programs() throws IOException {
        Secrets.of(place).client("reporting");
        Files.createDirectories(place.data().resolve("postgres"));
        Files.writeString(place.publishersFile(), "publishers: []");
        Files.writeString(place.run().resolve("program.jar"), "");
        assertThat(place.hasData()).isTrue();

        place.empty();

        assertThat(place.hasData()).isFalse();
        assertThat(place.secrets()).doesNotExist();
        assertThat(place.publishersFile()).doesNotExist();
        assertThat(place.run().resolve("program.jar")).exists();
    }

    @Test
    void a_note_is_read_as_it_was_written_and_an_unwritten_one_is_empty() {
        var notes = Notes.of(place);

        notes.write("ready", 4711L);

        assertThat(notes.read("ready", Long.class)).isEqualTo(Optional.of(4711L));
        assertThat(notes.read("demo", Boolean.class)).isEmpty();
    }

    @Test
    void nobody_holds_an_instance_that_was_given_back() {
        assertThat(InstanceLock.holder(place)).isEmpty();

        InstanceLock.take(place).orElseThrow().close();

        assertThat(InstanceLock.holder(place)).isEmpty();
    }
}
