package vn.canbo.service.access;

import jakarta.servlet.DispatcherType;
import java.time.Duration;
import java.util.List;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.JwtTypeValidator;
import org.springframework.security.web.SecurityFilterChain;
import vn.canbo.service.problem.Problems;

/**
 * An OAuth2 resource server that refuses what the access table does not allow. A service that has
 * pages adds a chain of its own before this one.
 */
@AutoConfiguration(
        beforeName = {
            "org.springframework.boot.security.autoconfigure.web.servlet.ServletWebSecurityAutoConfiguration",
            "org.springframework.boot.security.oauth2.server.resource.autoconfigure.OAuth2ResourceServerAutoConfiguration",
            "org.springframework.boot.security.oauth2.server.resource.autoconfigure.web.OAuth2ResourceServerWebSecurityAutoConfiguration"
        })
class SecurityConfiguration {

    /** After Spring Security's own filter (-100), so that whoever signed in is known. */
    private static final int AFTER_SIGN_IN = -50;

    private static final Duration SKEW = Duration.ofSeconds(60);

    @Bean
    AccessTable accessTable() {
        return AccessTable.load();
    }

    @Bean
    @Order(1000)
    SecurityFilterChain bearerTokens(HttpSecurity http, AccessTable table, Problems problems)
            throws Exception {
        var no = new SignInProblems(problems, table);
        return http.csrf(AbstractHttpConfigurer::disable)
                .sessionManagement(it -> it.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .authorizeHttpRequests(
                        requests -> {
                            requests.dispatcherTypeMatchers(
                                            DispatcherType.ASYNC, DispatcherType.ERROR)
                                    .permitAll();
                            table.apply(requests);
                        })
                .oauth2ResourceServer(
                        it ->
                                it.jwt(Customizer.withDefaults())
                                        .authenticationEntryPoint(no)
                                        .accessDeniedHandler(no))
                .exceptionHandling(it -> it.authenticationEntryPoint(no).accessDeniedHandler(no))
                .build();
    }

    /** A token without an end is not a token. */
    @Bean
    OAuth2TokenValidator<Jwt> tokensEnd() {
        var validator = new JwtTimestampValidator(SKEW);
        validator.setAllowEmptyExpiryClaim(false);
        return validator;
    }

    /** Also the type of RFC 9068, which some sign-in servers give. */
    @Bean
    OAuth2TokenValidator<Jwt> tokenTypes() {
        var validator = new JwtTypeValidator(List.of("JWT", "at+jwt"));
        validator.setAllowEmpty(true);
        return validator;
    }

    @Bean
    FilterRegistrationBean<OriginFilter> originFilter() {
        var registration = new FilterRegistrationBean<>(new OriginFilter());
        registration.setOrder(AFTER_SIGN_IN);
        return registration;
    }
}
