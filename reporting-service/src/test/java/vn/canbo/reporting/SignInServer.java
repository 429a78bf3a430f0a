package vn.canbo.reporting;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import vn.canbo.service.origin.Role;
import vn.canbo.service.testing.TestTokens;

/**
 * A sign-in server that lets everybody in at once as the person that was announced last, over the
 * real authorization code flow.
 */
public final class SignInServer {

    private final TestTokens tokens = TestTokens.shared();
    private final HttpServer server;
    private final Map<String, String> nonces = new ConcurrentHashMap<>();
    private volatile String next = "";
    private volatile String lastChallengeMethod = "";

    private SignInServer() {
        try {
            server =
                    HttpServer.create(
                            new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/.well-known/openid-configuration", this::describe);
        server.createContext("/authorize", this::authorize);
        server.createContext("/token", this::token);
        server.start();
    }

    public static SignInServer shared() {
        return Shared.ONLY;
    }

    /** Whoever comes next is this person. */
    public void admits(Set<Role> roles, Set<UUID> units) {
        next = tokens.of("person", roles, units);
    }

    public String issuer() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    public String lastChallengeMethod() {
        return lastChallengeMethod;
    }

    private void describe(HttpExchange exchange) throws IOException {
        json(
                exchange,
                """
                {"issuer": "%1$s", "authorization_endpoint": "%1$s/authorize", "token_endpoint": "%1$s/token",
                 "jwks_uri": "%2$s", "end_session_endpoint": "%1$s/bye", "subject_types_supported": ["public"],
                 "response_types_supported": ["code"], "id_token_signing_alg_values_supported": ["RS256"]}
                """
                        .formatted(issuer(), tokens.jwkSetUri()));
    }

    private void authorize(HttpExchange exchange) throws IOException {
        var query = form(exchange.getRequestURI().getRawQuery());
        lastChallengeMethod = query.getOrDefault("code_challenge_method", "");
        var code = UUID.randomUUID().toString();
        nonces.put(code, query.get("nonce"));
        exchange.getResponseHeaders()
                .add(
                        "Location",
                        URI.create(query.get("redirect_uri"))
                                + "?code="
                                + code
                                + "&state="
                                + java.net.URLEncoder.encode(
                                        query.get("state"), StandardCharsets.UTF_8));
        exchange.sendResponseHeaders(302, -1);
        exchange.close();
    }

    private void token(HttpExchange exchange) throws IOException {
        var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        var nonce = nonces.remove(form(body).get("code"));
        var identity =
                tokens.changed(
                        it ->
                                it.issuer(issuer())
                                        .audience(List.of("reporting"))
                                        .subject("person")
                                        .claim("nonce", nonce)
                                        .claim("name", "Nguyễn Thị Thử"));
        json(
                exchange,
                """
                {"access_token": "%s", "id_token": "%s", "token_type": "Bearer", "expires_in": 300,
                 "scope": "openid profile"}
                """
                        .formatted(next, identity));
    }

    private static Map<String, String> form(String text) {
        return Arrays.stream(text.split("&", -1))
                .map(it -> it.split("=", 2))
                .collect(
                        Collectors.toMap(
                                it -> it[0],
                                it -> URLDecoder.decode(it[1], StandardCharsets.UTF_8)));
    }

    private static void json(HttpExchange exchange, String body) throws IOException {
        var bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(200, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    private static final class Shared {
        private static final SignInServer ONLY = new SignInServer();
    }
}
