package vn.canbo.service.testing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;

/**
 * Runs the service as in production, on a free port, with its database migrated and used by the app
 * role, Kafka with all topics, and a sign-in server's keys. The context is shared by all tests of a
 * module; so is the database: use ids of your own.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        // The broker that runs in the process of the tests.
        properties = {"logging.level.kafka=WARN", "logging.level.state=WARN"})
@ContextConfiguration(initializers = BackingServicesInitializer.class)
@Import(TestKit.class)
public @interface CanboServiceTest {}
