package vn.canbo.reporting.signin;

import java.util.ArrayList;
import java.util.Optional;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.security.oauth2.client.autoconfigure.OAuth2ClientProperties;
import org.springframework.boot.security.oauth2.client.autoconfigure.OAuth2ClientPropertiesMapper;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.client.OAuth2AuthorizeRequest;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClientManager;
import org.springframework.security.oauth2.client.authentication.OAuth2AuthenticationToken;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.InMemoryClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.SupplierClientRegistrationRepository;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import vn.canbo.service.client.CallersToken;

/** How we know the sign-in server, and whose token goes along with a call to another service. */
@Configuration
@EnableConfigurationProperties(OAuth2ClientProperties.class)
class SignInConfiguration {

    static final String REGISTRATION = "canbo";

    /**
     * The sign-in server is asked about itself when the first person signs in, so that the service
     * starts without it. Not the repository itself but its method: sign-in would walk through it at
     * the start.
     */
    @Bean
    ClientRegistrationRepository clientRegistrationRepository(OAuth2ClientProperties properties) {
        var later =
                new SupplierClientRegistrationRepository(
                        () ->
                                new InMemoryClientRegistrationRepository(
                                        new ArrayList<>(
                                                new OAuth2ClientPropertiesMapper(properties)
                                                        .asClientRegistrations()
                                                        .values())));
        return id -> later.findByRegistrationId(id);
    }

    /** The token of the request, or that of the session, refreshed when it has run out. */
    @Bean
    CallersToken callersToken(OAuth2AuthorizedClientManager clients) {
        return () ->
                switch (SecurityContextHolder.getContext().getAuthentication()) {
                    case JwtAuthenticationToken caller ->
                            Optional.of(caller.getToken().getTokenValue());
                    case OAuth2AuthenticationToken person ->
                            Optional.ofNullable(
                                            clients.authorize(
                                                    OAuth2AuthorizeRequest.withClientRegistrationId(
                                                                    REGISTRATION)
                                                            .principal(person)
                                                            .build()))
                                    .map(it -> it.getAccessToken().getTokenValue());
                    case null, default -> Optional.empty();
                };
    }
}
