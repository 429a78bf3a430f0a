package vn.canbo.standalone.signin;

import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.oauth2.server.authorization.settings.AuthorizationServerSettings;
import org.springframework.security.provisioning.InMemoryUserDetailsManager;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import vn.canbo.standalone.place.Secrets;

/** People, clients, key and the two chains: the protocol's addresses and the sign-in page. */
@Configuration(proxyBeanMethods = false)
class SignInConfiguration {

    @Bean
    Secrets secrets(SignInSettings settings) {
        return Secrets.of(settings.place());
    }

    @Bean
    UserDetailsService people(Secrets secrets) {
        return new InMemoryUserDetailsManager(
                Person.all().stream()
                        .map(
                                person ->
                                        User.withUsername(person.user())
                                                .password("{noop}" + secrets.typed(person.user()))
                                                .authorities("PERSON")
                                                .build())
                        .toList());
    }

    @Bean
    RegisteredClients registeredClients(SignInSettings settings, Secrets secrets) {
        return new RegisteredClients(settings.place(), settings.pages(), secrets);
    }

    @Bean
    TokenClaims tokenClaims(RegisteredClients clients) {
        return new TokenClaims(Person.all(), clients::client);
    }

    @Bean
    JWKSource<SecurityContext> signingKey(SignInSettings settings) {
        var file = settings.place().secrets().resolve("signing-key.json");
        return new ImmutableJWKSet<>(new JWKSet(SigningKey.in(file)));
    }

    @Bean
    AuthorizationServerSettings authorizationServerSettings(SignInSettings settings) {
        return AuthorizationServerSettings.builder().issuer(settings.issuer().toString()).build();
    }

    @Bean
    @Order(1)
    SecurityFilterChain protocol(HttpSecurity http) throws Exception {
        http.oauth2AuthorizationServer(
                        server -> {
                            http.securityMatcher(server.getEndpointsMatcher());
                            server.oidc(Customizer.withDefaults());
                        })
                .authorizeHttpRequests(requests -> requests.anyRequest().authenticated())
                .exceptionHandling(
                        refused ->
                                refused.authenticationEntryPoint(
                                        new LoginUrlAuthenticationEntryPoint("/login")));
        return http.build();
    }

    @Bean
    @Order(2)
    SecurityFilterChain page(HttpSecurity http, SignInSettings settings) throws Exception {
        http.authorizeHttpRequests(
                        requests ->
                                requests.requestMatchers("/login", "/health")
                                        .permitAll()
                                        .anyRequest()
                                        .authenticated())
                .formLogin(
                        form ->
                                form.loginPage("/login")
                                        .failureUrl("/login?error")
                                        .defaultSuccessUrl(settings.pages().toString()));
        return http.build();
    }
}
