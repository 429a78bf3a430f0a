package vn.canbo.standalone.signin;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;

/** The sign-in of the demonstration, a process of its own. */
@SpringBootApplication
@EnableConfigurationProperties(SignInSettings.class)
public class SignInApplication {

    /** No arguments; the launcher configures it by its environment. */
    public static void main(String... arguments) {
        SpringApplication.run(SignInApplication.class, arguments);
    }
}
