package vn.canbo.backing.machine;

import java.security.SecureRandom;
import java.util.Base64;

/** A user of PostgreSQL or Kafka with its password; the text form never shows the password. */
public record Login(String user, String password) {

    private static final SecureRandom RANDOM = new SecureRandom();

    /**
     * Both parts go into SQL, JAAS lines and configuration files, so only characters that mean
     * nothing there are allowed.
     */
    public Login {
        if (!user.matches("[A-Za-z][A-Za-z0-9_.-]{0,62}")) {
            throw new IllegalArgumentException("Not a user name: " + user);
        }
        if (!password.matches("[A-Za-z0-9_-]{16,128}")) {
            throw new IllegalArgumentException(
                    "The password of " + user + " needs 16 to 128 letters, digits, _ or -");
        }
    }

    /** A user with a new password of 192 random bits. */
    public static Login generated(String user) {
        var bytes = new byte[24];
        RANDOM.nextBytes(bytes);
        return new Login(user, Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
    }

    @Override
    public String toString() {
        return user;
    }
}
