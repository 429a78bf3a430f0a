package vn.canbo.standalone.signin;

import java.net.URI;
import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import vn.canbo.standalone.place.Place;

/**
 * What the launcher tells the sign-in.
 *
 * @param checkout the checkout of the instance
 * @param home the directory of the instance: passwords, key and publishers are read from there
 * @param issuer its own address
 * @param pages address of the pages people sign in to
 */
@ConfigurationProperties("canbo.signin")
record SignInSettings(Path checkout, Path home, URI issuer, URI pages) {

    Place place() {
        return new Place(checkout, home);
    }
}
