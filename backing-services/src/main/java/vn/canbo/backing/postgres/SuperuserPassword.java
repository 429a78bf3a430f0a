package vn.canbo.backing.postgres;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import vn.canbo.backing.machine.Directories;
import vn.canbo.backing.machine.Login;

/** The superuser's password lives beside the data in a file that only its owner may read. */
final class SuperuserPassword {

    private SuperuserPassword() {}

    /** Reads the file, or makes it with a new password. */
    static Login in(Path file) {
        try {
            if (Files.exists(file)) {
                return new Login("postgres", Files.readString(file).strip());
            }
            var login = Login.generated("postgres");
            Directories.writePrivately(file, login.password() + "\n");
            return login;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
