package vn.canbo.service.pipes;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.TestPropertySource;
import vn.canbo.service.testing.CanboServiceTest;

/** The small service as training, in this process; one context for all. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@CanboServiceTest
@Import(OwnerService.Surroundings.class)
@SpringBootTest(
        classes = PipesApplication.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@TestPropertySource(
        properties = {
            "spring.application.name=training",
            "logging.level.kafka=WARN",
            "logging.level.state=WARN",
            "spring.flyway.locations=classpath:db/starter,classpath:db/pipes",
            "canbo.publishers.file=src/test/resources/pipes-publishers.yaml",
            "canbo.watermark-every=1s",
            "canbo.longest-silence=3s"
        })
public @interface PipesTest {}
