package vn.canbo.standalone.signin;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.oidc.endpoint.OidcParameterNames;
import org.springframework.security.oauth2.server.authorization.OAuth2TokenType;
import org.springframework.security.oauth2.server.authorization.token.JwtEncodingContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenCustomizer;

/** Puts roles, units and publisher into access tokens, and the person's name into ID tokens. */
final class TokenClaims implements OAuth2TokenCustomizer<JwtEncodingContext> {

    private final Map<String, Person> people;
    private final Function<String, Optional<Client>> clients;

    TokenClaims(List<Person> people, Function<String, Optional<Client>> clients) {
        this.people = people.stream().collect(Collectors.toMap(Person::user, Function.identity()));
        this.clients = clients;
    }

    @Override
    public void customize(JwtEncodingContext context) {
        var type = context.getTokenType();
        if (OAuth2TokenType.ACCESS_TOKEN.equals(type)) {
            context.getClaims().audience(List.of("canbo"));
            say(context);
        } else if (OidcParameterNames.ID_TOKEN.equals(type.getValue())) {
            var person = person(context);
            context.getClaims()
                    .claim("name", person.name())
                    .claim("preferred_username", person.user());
        }
    }

    private void say(JwtEncodingContext context) {
        if (AuthorizationGrantType.CLIENT_CREDENTIALS.equals(context.getAuthorizationGrantType())) {
            var id = context.getRegisteredClient().getClientId();
            var client = clients.apply(id).orElseThrow(() -> notListed(id));
            say(context, client.right());
            client.publisher().ifPresent(it -> context.getClaims().claim("publisher", it));
        } else {
            var person = person(context);
            say(context, person.right());
            context.getClaims().claim("name", person.name());
        }
    }

    private static void say(JwtEncodingContext context, Right right) {
        context.getClaims().claim("roles", right.roles()).claim("units", right.units());
    }

    private Person person(JwtEncodingContext context) {
        var signedIn = Objects.requireNonNull(context.<Authentication>getPrincipal());
        var name = signedIn.getName();
        return Optional.ofNullable(people.get(name)).orElseThrow(() -> notListed(name));
    }

    private static IllegalStateException notListed(String name) {
        return new IllegalStateException(name + " has signed in but is not in the list");
    }
}
