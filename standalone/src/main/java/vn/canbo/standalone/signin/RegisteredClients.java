package vn.canbo.standalone.signin;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.settings.ClientSettings;
import org.springframework.security.oauth2.server.authorization.settings.TokenSettings;
import vn.canbo.standalone.place.Secrets;

/** The clients as Spring Authorization Server wants them. */
final class RegisteredClients {

    private static final TokenSettings SHORT =
            TokenSettings.builder()
                    .accessTokenTimeToLive(Duration.ofMinutes(5))
                    .refreshTokenTimeToLive(Duration.ofHours(10))
                    .build();

    private RegisteredClients() {}

    static List<RegisteredClient> of(List<Client> clients, URI pages, Secrets secrets) {
        var registered = new ArrayList<RegisteredClient>();
        registered.add(pages(pages, secrets));
        for (var client : clients) {
            registered.add(
                    start(client.id(), secrets)
                            .authorizationGrantType(AuthorizationGrantType.CLIENT_CREDENTIALS)
                            .build());
        }
        return registered;
    }

    /** People sign in with a code and PKCE, and come back only to the one address. */
    private static RegisteredClient pages(URI pages, Secrets secrets) {
        return start(Client.PAGES, secrets)
                .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                .authorizationGrantType(AuthorizationGrantType.REFRESH_TOKEN)
                .redirectUri(pages.resolve("/login/oauth2/code/canbo").toString())
                .postLogoutRedirectUri(pages.resolve("/").toString())
                .scope("openid")
                .scope("profile")
                .clientSettings(ClientSettings.builder().requireProofKey(true).build())
                .build();
    }

    private static RegisteredClient.Builder start(String id, Secrets secrets) {
        return RegisteredClient.withId(id)
                .clientId(id)
                .clientSecret("{noop}" + secrets.client(id))
                .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
                .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_POST)
                .tokenSettings(SHORT);
    }
}
