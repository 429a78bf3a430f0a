package vn.canbo.service.client;

import io.github.resilience4j.bulkhead.BulkheadRegistry;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import java.util.Optional;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.web.client.RestClient;

/** Clients of the other services. */
@AutoConfiguration
@EnableConfigurationProperties(ClientSettings.class)
class ClientConfiguration {

    @Bean
    @ConditionalOnMissingBean
    CallersToken callersToken() {
        return () ->
                SecurityContextHolder.getContext().getAuthentication()
                                instanceof JwtAuthenticationToken signedIn
                        ? Optional.of(signedIn.getToken().getTokenValue())
                        : Optional.empty();
    }

    @Bean
    ServiceClients serviceClients(
            RestClient.Builder builder,
            ClientSettings settings,
            CircuitBreakerRegistry breakers,
            BulkheadRegistry bulkheads,
            CallersToken token) {
        return new ServiceClients(builder, settings, breakers, bulkheads, token);
    }
}
