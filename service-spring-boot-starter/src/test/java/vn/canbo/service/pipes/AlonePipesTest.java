package vn.canbo.service.pipes;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.TestPropertySource;
import vn.canbo.service.testing.CanboServiceTest;

/**
 * The small service as training with a database, a Kafka and a system clock of its own: for what
 * would stop the consumers of all other tests. One context for all.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@CanboServiceTest
@SpringBootTest(
        classes = {PipesApplication.class, ClockAhead.class, Operator.class},
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@TestPropertySource(
        properties = {
            "canbo.test.alone=alone",
            "spring.application.name=training",
            "logging.level.kafka=WARN",
            "logging.level.state=WARN",
            "spring.flyway.locations=classpath:db/starter,classpath:db/pipes",
            "canbo.publishers.file=src/test/resources/pipes-publishers.yaml"
        })
public @interface AlonePipesTest {}
