package vn.canbo.benchmarks.service;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.math.BigInteger;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.security.interfaces.RSAPublicKey;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import vn.canbo.events.ContractJson;

/** Signs access tokens with a key of its own, whose public half it serves. */
public final class TokenIssuer implements AutoCloseable {

    private static final String ISSUER = "http://sign-in.canbo.bench";
    private static final Duration LIFE = Duration.ofHours(2);

    private final KeyPair key;
    private final HttpServer server;
    private final InstantSource system;

    private TokenIssuer(KeyPair key, HttpServer server, InstantSource system) {
        this.key = key;
        this.server = server;
        this.system = system;
    }

    public static TokenIssuer open(InstantSource system)
            throws IOException, GeneralSecurityException {
        var generator = KeyPairGenerator.getInstance("RSA");
        generator.initialize(2048);
        var server =
                HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        var issuer = new TokenIssuer(generator.generateKeyPair(), server, system);
        var keys = issuer.publicKeys();
        server.createContext(
                "/keys",
                exchange -> {
                    exchange.getResponseHeaders().set("Content-Type", "application/json");
                    exchange.sendResponseHeaders(200, keys.length);
                    exchange.getResponseBody().write(keys);
                    exchange.close();
                });
        server.start();
        return issuer;
    }

    /** What a service has to be told so that it trusts these tokens. */
    public List<String> settings() {
        return List.of(
                "--canbo.sign-in.issuer=" + ISSUER,
                "--canbo.sign-in.jwk-set-uri=http://127.0.0.1:%d/keys"
                        .formatted(server.getAddress().getPort()));
    }

    /** Of somebody of the Department of Home Affairs who may do everything in these sub-trees. */
    public String officer(List<UUID> units) {
        var now = system.instant();
        var ids = units.stream().map(UUID::toString).toList();
        return signed(
                Map.of(
                        "iss",
                        ISSUER,
                        "sub",
                        "officer",
                        "aud",
                        List.of("canbo"),
                        "iat",
                        now.getEpochSecond(),
                        "exp",
                        now.plus(LIFE).getEpochSecond(),
                        "roles",
                        List.of("OPERATOR", "HOME_AFFAIRS_OFFICER"),
                        "units",
                        Map.of("read", ids, "write", ids, "search", ids)));
    }

    private String signed(Map<String, Object> claims) {
        var header = Map.of("alg", "RS256", "typ", "JWT", "kid", "bench");
        var content = part(header) + "." + part(claims);
        try {
            var signature = Signature.getInstance("SHA256withRSA");
            signature.initSign(key.getPrivate());
            signature.update(content.getBytes(UTF_8));
            return content + "." + base64(signature.sign());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private byte[] publicKeys() {
        var open = (RSAPublicKey) key.getPublic();
        return ContractJson.mapper()
                .writeValueAsBytes(
                        Map.of(
                                "keys",
                                List.of(
                                        Map.of(
                                                "kty", "RSA",
                                                "use", "sig",
                                                "alg", "RS256",
                                                "kid", "bench",
                                                "n", base64(open.getModulus()),
                                                "e", base64(open.getPublicExponent())))));
    }

    private static String part(Map<String, ?> content) {
        return base64(ContractJson.mapper().writeValueAsBytes(content));
    }

    /** Without the byte of the sign, which RFC 7518 leaves out. */
    private static String base64(BigInteger number) {
        var bytes = number.toByteArray();
        return base64(bytes[0] == 0 ? Arrays.copyOfRange(bytes, 1, bytes.length) : bytes);
    }

    private static String base64(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
