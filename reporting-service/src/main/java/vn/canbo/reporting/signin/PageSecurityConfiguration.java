package vn.canbo.reporting.signin;

import jakarta.servlet.DispatcherType;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserRequest;
import org.springframework.security.oauth2.client.oidc.web.logout.OidcClientInitiatedLogoutSuccessHandler;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.userinfo.OAuth2UserService;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;
import org.springframework.security.oauth2.core.oidc.OidcUserInfo;
import org.springframework.security.oauth2.core.oidc.user.DefaultOidcUser;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.authentication.DelegatingAuthenticationEntryPoint;
import org.springframework.security.web.authentication.HttpStatusEntryPoint;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.security.web.savedrequest.RequestCache;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.NegatedRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestHeaderRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;
import vn.canbo.service.access.AccessTable;

/** The chain of the pages, beside that of {@code /api}: sessions, sign-in, CSRF, strict headers. */
@Configuration
class PageSecurityConfiguration {

    private static final String SIGN_IN =
            "/oauth2/authorization/" + SignInConfiguration.REGISTRATION;

    private static final RequestMatcher FRAGMENT = new RequestHeaderRequestMatcher("HX-Request");

    /** Claims that say what somebody may do: believed of the access token alone. */
    private static final Set<String> RIGHTS = Set.of("roles", "units", "publisher");

    @Bean
    @Order(100)
    SecurityFilterChain pages(
            HttpSecurity http,
            AccessTable table,
            JwtDecoder decoder,
            ClientRegistrationRepository registrations,
            @Value("${spring.security.oauth2.client.provider.canbo.issuer-uri}") URI issuer)
            throws Exception {
        var goodbye = new OidcClientInitiatedLogoutSuccessHandler(registrations);
        goodbye.setPostLogoutRedirectUri("{baseUrl}/");
        return http.securityMatcher(
                        new NegatedRequestMatcher(
                                new OrRequestMatcher(
                                        path("/api/**"),
                                        path("/actuator/**"),
                                        path("/v3/**"),
                                        path("/swagger-ui/**"),
                                        path("/swagger-ui.html"))))
                .authorizeHttpRequests(
                        requests -> {
                            requests.dispatcherTypeMatchers(
                                            DispatcherType.ASYNC, DispatcherType.ERROR)
                                    .permitAll();
                            table.apply(requests);
                        })
                .oauth2Login(
                        it ->
                                it.loginPage(SIGN_IN)
                                        .userInfoEndpoint(
                                                user -> user.oidcUserService(people(decoder))))
                .requestCache(it -> it.requestCache(wherePeopleWanted()))
                .logout(it -> it.logoutSuccessHandler(goodbye))
                .exceptionHandling(
                        it -> it.authenticationEntryPoint(entry()).accessDeniedHandler(no(table)))
                .headers(
                        it ->
                                it.contentSecurityPolicy(
                                                csp -> csp.policyDirectives(policy(issuer)))
                                        .referrerPolicy(
                                                referrer ->
                                                        referrer.policy(
                                                                ReferrerPolicy.SAME_ORIGIN)))
                .build();
    }

    /** No inline script or style; leaving goes through the sign-in server. */
    private static String policy(URI issuer) {
        return "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self';"
                + " connect-src 'self'; form-action 'self' "
                + issuer.getScheme()
                + "://"
                + issuer.getAuthority()
                + "; frame-ancestors 'none'; base-uri 'none'";
    }

    /** After signing in people come to the page they wanted, never to a fragment or a stream. */
    private static RequestCache wherePeopleWanted() {
        var cache = new HttpSessionRequestCache();
        cache.setRequestMatcher(
                new NegatedRequestMatcher(
                        new OrRequestMatcher(
                                FRAGMENT, path("/live"), path("/assets/**"), path("/logout"))));
        return cache;
    }

    /**
     * A page asks to sign in by moving there; a fragment tells htmx to load the page anew; the live
     * stream only says that nobody is signed in.
     */
    private static AuthenticationEntryPoint entry() {
        AuthenticationEntryPoint fragment =
                (request, response, _) -> {
                    response.setHeader("HX-Refresh", "true");
                    response.setStatus(HttpStatus.UNAUTHORIZED.value());
                };
        return DelegatingAuthenticationEntryPoint.builder()
                .addEntryPointFor(fragment, FRAGMENT)
                .addEntryPointFor(new HttpStatusEntryPoint(HttpStatus.UNAUTHORIZED), path("/live"))
                .defaultEntryPoint(new LoginUrlAuthenticationEntryPoint(SIGN_IN))
                .build();
    }

    /** An address without a row is not forbidden: there is nothing. */
    private static AccessDeniedHandler no(AccessTable table) {
        return (request, response, denied) -> {
            var nothing =
                    !(denied instanceof CsrfException)
                            && table.methodsOn(request.getRequestURI()).isEmpty();
            response.sendError(
                    nothing ? HttpStatus.NOT_FOUND.value() : HttpStatus.FORBIDDEN.value());
        };
    }

    /** A person with the claims of the access token, which says roles and units, and a name. */
    private static OAuth2UserService<OidcUserRequest, OidcUser> people(JwtDecoder decoder) {
        return request -> {
            var access = decoder.decode(request.getAccessToken().getTokenValue());
            var claims = new LinkedHashMap<String, Object>(access.getClaims());
            claims.keySet().retainAll(Set.of("sub", "roles", "units", "name"));
            var authorities = new LinkedHashSet<GrantedAuthority>();
            Objects.requireNonNullElse(access.getClaimAsStringList("roles"), List.<String>of())
                    .forEach(role -> authorities.add(new SimpleGrantedAuthority("ROLE_" + role)));
            authorities.add(new SimpleGrantedAuthority("SIGNED_IN"));
            return new DefaultOidcUser(
                    authorities,
                    withoutRights(request.getIdToken()),
                    new OidcUserInfo(Map.copyOf(claims)));
        };
    }

    /**
     * The ID token says who it is; what it might say about rights would win over the access token.
     */
    private static OidcIdToken withoutRights(OidcIdToken token) {
        var claims = new LinkedHashMap<>(token.getClaims());
        claims.keySet().removeAll(RIGHTS);
        return new OidcIdToken(
                token.getTokenValue(), token.getIssuedAt(), token.getExpiresAt(), claims);
    }

    private static PathPatternRequestMatcher path(String pattern) {
        return PathPatternRequestMatcher.withDefaults().matcher(pattern);
    }
}
