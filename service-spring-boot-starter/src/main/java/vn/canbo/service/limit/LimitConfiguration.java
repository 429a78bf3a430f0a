package vn.canbo.service.limit;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;

/** After it is known who acts and before anything is done for them. */
@AutoConfiguration
class LimitConfiguration {

    private static final int AFTER_ORIGIN = -45;

    @Bean
    FilterRegistrationBean<LimitFilter> limitFilter(
            @Value("${canbo.requests.per-second}") int perSecond,
            @Value("${canbo.requests.at-once}") int atOnce) {
        var registration = new FilterRegistrationBean<>(new LimitFilter(perSecond, atOnce));
        registration.setOrder(AFTER_ORIGIN);
        return registration;
    }
}
