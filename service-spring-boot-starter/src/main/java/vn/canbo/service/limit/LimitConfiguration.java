package vn.canbo.service.limit;

import java.util.Optional;
import java.util.function.ToIntFunction;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import vn.canbo.events.grant.Grant;
import vn.canbo.service.origin.Actor;
import vn.canbo.service.publisher.Grants;

/** After it is known who acts and before anything is done for them. */
@AutoConfiguration
class LimitConfiguration {

    private static final int AFTER_ORIGIN = -45;

    @Bean
    FilterRegistrationBean<LimitFilter> limitFilter(
            @Value("${canbo.requests.per-second}") int perSecond,
            @Value("${canbo.requests.at-once}") int atOnce,
            Grants grants) {
        var registration =
                new FilterRegistrationBean<>(
                        new LimitFilter(limits(grants, perSecond), (double) atOnce / perSecond));
        registration.setOrder(AFTER_ORIGIN);
        return registration;
    }

    /** What is granted to a publisher; everybody else has the same. */
    private static ToIntFunction<Actor> limits(Grants grants, int everybody) {
        return actor ->
                Optional.ofNullable(actor.publisher())
                        .flatMap(grants::of)
                        .map(Grant::requestsPerSecond)
                        .orElse(everybody);
    }
}
