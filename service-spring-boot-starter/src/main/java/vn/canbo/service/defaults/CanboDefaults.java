package vn.canbo.service.defaults;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.io.ClassPathResource;

/**
 * Puts {@code canbo-defaults.yaml} below all other settings, and refuses to go on without a sign-in
 * server: the images empty its address, so that nobody runs them with that of the demonstration.
 */
public final class CanboDefaults implements EnvironmentPostProcessor {

    @Override
    public void postProcessEnvironment(
            ConfigurableEnvironment environment, SpringApplication application) {
        try {
            new YamlPropertySourceLoader()
                    .load("canbo-defaults", new ClassPathResource("canbo-defaults.yaml"))
                    .forEach(environment.getPropertySources()::addLast);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        if (environment.getProperty("canbo.sign-in.issuer", "").isBlank()) {
            throw new NoSignInServer();
        }
    }
}
