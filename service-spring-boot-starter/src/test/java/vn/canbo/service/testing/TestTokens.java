package vn.canbo.service.testing;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import vn.canbo.service.origin.Role;

/**
 * Signs access tokens like a sign-in server, with a key of its own whose public half it serves. A
 * token is the string after {@code Bearer}.
 */
public final class TestTokens {

    static final String ISSUER = "http://sign-in.canbo.test";

    private static final Duration LIFE = Duration.ofMinutes(30);

    private final RSAKey key;
    private final HttpServer server;
    private final InstantSource clock = InstantSource.system();

    private TestTokens() {
        try {
            key = new RSAKeyGenerator(2048).keyID("test").generate();
            server =
                    HttpServer.create(
                            new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        var keys = new JWKSet(key.toPublicJWK()).toString().getBytes(StandardCharsets.UTF_8);
        server.createContext(
                "/oauth2/jwks",
                exchange -> {
                    exchange.getResponseHeaders().set("Content-Type", "application/json");
                    exchange.sendResponseHeaders(200, keys.length);
                    exchange.getResponseBody().write(keys);
                    exchange.close();
                });
        server.start();
    }

    /** The one of this process. */
    public static TestTokens shared() {
        return Shared.ONLY;
    }

    public String jwkSetUri() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/oauth2/jwks";
    }

    /** A person who may read, write and search in these sub-trees. */
    public String of(String subject, Set<Role> roles, Set<UUID> units) {
        return sign(usual(subject, names(roles), units).build());
    }

    /** A person with units each for one purpose. */
    public String of(
            String subject, Set<Role> roles, Set<UUID> read, Set<UUID> write, Set<UUID> search) {
        return sign(
                usual(subject, names(roles), Set.of())
                        .claim(
                                "units",
                                Map.of(
                                        "read", texts(read),
                                        "write", texts(write),
                                        "search", texts(search)))
                        .build());
    }

    /** The operator, without units. */
    public String operator() {
        return of("operator", Set.of(Role.OPERATOR), Set.of());
    }

    /** An outside system. */
    public String publisher(String publisher) {
        return sign(
                usual(publisher, List.of(Role.PUBLISHER.name()), Set.of())
                        .claim("units", null)
                        .claim("publisher", publisher)
                        .build());
    }

    /** A token that is wrong in some way: start from a clerk's and change it. */
    public String changed(UnaryOperator<JWTClaimsSet.Builder> change) {
        return sign(
                change.apply(
                                usual(
                                        "clerk",
                                        List.of(Role.COMMUNE_CLERK.name()),
                                        Set.of(new UUID(0, 1))))
                        .build());
    }

    private JWTClaimsSet.Builder usual(String subject, List<String> roles, Set<UUID> units) {
        Instant now = clock.instant();
        return new JWTClaimsSet.Builder()
                .issuer(ISSUER)
                .subject(subject)
                .audience("canbo")
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plus(LIFE)))
                .claim("roles", roles)
                .claim(
                        "units",
                        Map.of(
                                "read", texts(units),
                                "write", texts(units),
                                "search", texts(units)));
    }

    private String sign(JWTClaimsSet claims) {
        try {
            var header =
                    new JWSHeader.Builder(JWSAlgorithm.RS256)
                            .keyID(key.getKeyID())
                            .type(JOSEObjectType.JWT)
                            .build();
            var token = new SignedJWT(header, claims);
            token.sign(new RSASSASigner(key));
            return token.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<String> names(Collection<Role> roles) {
        return roles.stream().map(Role::name).toList();
    }

    private static List<String> texts(Collection<UUID> units) {
        return units.stream().map(UUID::toString).toList();
    }

    /** Made when first asked for. */
    private static final class Shared {
        private static final TestTokens ONLY = new TestTokens();
    }
}
