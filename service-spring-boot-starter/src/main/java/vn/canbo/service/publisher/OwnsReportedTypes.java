package vn.canbo.service.publisher;

import java.util.Arrays;
import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.core.type.AnnotatedTypeMetadata;
import vn.canbo.events.reported.ReportedType;

/** Only a service that owns a type from outside has a door for it. */
public final class OwnsReportedTypes implements Condition {

    @Override
    public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
        var service = context.getEnvironment().getProperty("spring.application.name", "");
        return Arrays.stream(ReportedType.values()).anyMatch(it -> it.owner().equals(service));
    }
}
