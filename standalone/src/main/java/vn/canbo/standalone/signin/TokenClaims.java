package vn.canbo.standalone.signin;

import java.util.List;
import java.util.Map;
import java.util.Objects;
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
    private final Map<String, Client> clients;

    TokenClaims(List<Person> people, List<Client> clients) {
        this.people = people.stream().collect(Collectors.toMap(Person::user, Function.identity()));
        this.clients = clients.stream().collect(Collectors.toMap(Client::id, Function.identity()));
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
            var client = known(clients, context.getRegisteredClient().getClientId());
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
        return known(people, signedIn.getName());
    }

    private static <T> T known(Map<String, T> all, String name) {
        var found = all.get(name);
        if (found == null) {
            throw new IllegalStateException(name + " has signed in but is not in the list");
        }
        return found;
    }
}
