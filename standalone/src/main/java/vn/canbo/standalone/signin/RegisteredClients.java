package vn.canbo.standalone.signin;

import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.settings.ClientSettings;
import org.springframework.security.oauth2.server.authorization.settings.TokenSettings;
import vn.canbo.standalone.place.Place;
import vn.canbo.standalone.place.Secrets;
import vn.canbo.standalone.publisher.Publishers;

/**
 * The clients as Spring Authorization Server wants them: the pages, the command line and every
 * publisher that is let in. Each question reads the files anew, for publishers come and go while
 * the sign-in runs.
 */
final class RegisteredClients implements RegisteredClientRepository {

    private static final Logger LOG = LoggerFactory.getLogger(RegisteredClients.class);
    private static final TokenSettings SHORT =
            TokenSettings.builder()
                    .accessTokenTimeToLive(Duration.ofMinutes(5))
                    .refreshTokenTimeToLive(Duration.ofHours(10))
                    .build();

    private final Place place;
    private final URI pages;
    private final Secrets secrets;
    private volatile Publishers lastGood;

    RegisteredClients(Place place, URI pages, Secrets secrets) {
        this.place = place;
        this.pages = pages;
        this.secrets = secrets;
        this.lastGood = Publishers.in(place.publishersFile());
    }

    /** Who gets tokens in its own name under this id. */
    Optional<Client> client(String id) {
        return id.equals(Client.COMMAND_LINE)
                ? Optional.of(Client.commandLine())
                : publishers().letIn().stream()
                        .filter(it -> it.publisher().equals(id))
                        .map(Client::of)
                        .findFirst();
    }

    @Override
    public @Nullable RegisteredClient findByClientId(String id) {
        var secret = secrets.compared(id);
        if (secret.isEmpty()) {
            return null;
        }
        if (id.equals(Client.PAGES)) {
            return pages(secret.get());
        }
        return client(id)
                .map(
                        it ->
                                start(it.id(), secret.get())
                                        .authorizationGrantType(
                                                AuthorizationGrantType.CLIENT_CREDENTIALS)
                                        .build())
                .orElse(null);
    }

    @Override
    public @Nullable RegisteredClient findById(String id) {
        return findByClientId(id);
    }

    /**
     * Asked for when a secret could be kept in a newer form: how it is kept is not decided here.
     */
    @Override
    public void save(RegisteredClient client) {}

    private Publishers publishers() {
        try {
            lastGood = Publishers.in(place.publishersFile());
        } catch (IllegalArgumentException broken) {
            LOG.atError().setCause(broken).log("the publishers cannot be read; the last stay");
        }
        return lastGood;
    }

    /** People sign in with a code and PKCE, and come back only to the one address. */
    private RegisteredClient pages(String secret) {
        return start(Client.PAGES, secret)
                .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                .authorizationGrantType(AuthorizationGrantType.REFRESH_TOKEN)
                .redirectUri(pages.resolve("/login/oauth2/code/canbo").toString())
                .postLogoutRedirectUri(pages.resolve("/").toString())
                .scope("openid")
                .scope("profile")
                .clientSettings(ClientSettings.builder().requireProofKey(true).build())
                .build();
    }

    private static RegisteredClient.Builder start(String id, String secret) {
        return RegisteredClient.withId(id)
                .clientId(id)
                .clientSecret(secret)
                .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
                .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_POST)
                .tokenSettings(SHORT);
    }
}
