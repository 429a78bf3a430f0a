package vn.canbo.service.trial;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.jwk.JWKSet;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.Signature;
import java.time.InstantSource;
import java.util.Base64;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;
import vn.canbo.service.origin.Role;
import vn.canbo.service.testing.Api;
import vn.canbo.service.testing.CanboServiceTest;
import vn.canbo.service.testing.TestTokens;

/** Tokens that nobody gave, from a file; the addresses that they name are never asked. */
@CanboServiceTest
class HostileTokensIT {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();

    private final Api api;
    private final TestTokens tokens;
    private final InstantSource clock = InstantSource.system();
    private final AtomicInteger asked = new AtomicInteger();

    @Autowired
    HostileTokensIT(Api api, TestTokens tokens) {
        this.api = api;
        this.tokens = tokens;
    }

    @TestFactory
    Stream<DynamicTest> forged_tokens_are_refused_and_what_they_name_is_not_fetched()
            throws IOException, GeneralSecurityException {
        var server =
                HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext(
                "/",
                exchange -> {
                    asked.incrementAndGet();
                    exchange.sendResponseHeaders(404, -1);
                    exchange.close();
                });
        server.start();
        var elsewhere = "http://127.0.0.1:" + server.getAddress().getPort() + "/keys";
        var foreign = KeyPairGenerator.getInstance("RSA");
        foreign.initialize(2048);
        var key = foreign.generateKeyPair().getPrivate();
        var corpus = JSON.readTree(getClass().getResourceAsStream("/hostile/tokens.json"));

        return Stream.concat(
                corpus.path("inputs")
                        .valueStream()
                        .map(
                                it ->
                                        DynamicTest.dynamicTest(
                                                it.path("what").asString(),
                                                () -> check(it, elsewhere, key))),
                Stream.of(
                        DynamicTest.dynamicTest(
                                "nothing was fetched from where the tokens point to",
                                () -> {
                                    server.stop(0);
                                    assertThat(asked).hasValue(0);
                                })));
    }

    private void check(JsonNode input, String elsewhere, PrivateKey foreign) throws Exception {
        var unit = UUID.randomUUID();
        var good = tokens.of("clerk", Set.of(Role.COMMUNE_CLERK), Set.of(unit)).split("\\.", -1);
        var header = patched(good[0], input.path("header"), elsewhere);
        var claims = patched(good[1], input.path("claims"), elsewhere);
        var signed = header + "." + claims;
        var token =
                switch (input.path("signed").asString()) {
                    case "not" -> signed + ".";
                    case "as it was" -> signed + "." + good[2];
                    case "with the public key" -> signed + "." + hmac(signed);
                    case "by somebody" -> signed + "." + rsa(signed, foreign);
                    default -> throw new IllegalArgumentException(input.toString());
                };

        var answer = api.get(token, "/api/v1/notes?unit=" + unit);

        var what = input.path("what").asString() + ": " + answer;
        assertThat(answer.status()).as(what).isEqualTo(input.path("expect").path("status").asInt());
        if (answer.status() == 401) {
            assertThat(answer.header("WWW-Authenticate")).as(what).isEqualTo("Bearer");
            assertThat(answer.codes()).as(what).containsExactly("NOT_SIGNED_IN");
        }
    }

    private String patched(String part, JsonNode patch, String elsewhere) {
        var json = (ObjectNode) JSON.readTree(Base64.getUrlDecoder().decode(part));
        patch.propertyStream()
                .forEach(
                        it -> {
                            if (it.getValue().isNull()) {
                                json.remove(it.getKey());
                            } else if (it.getValue().asString("").startsWith("in ")) {
                                var seconds = Long.parseLong(it.getValue().asString().substring(3));
                                json.put(it.getKey(), clock.instant().getEpochSecond() + seconds);
                            } else if (it.getValue().asString("").equals("${elsewhere}")) {
                                json.put(it.getKey(), elsewhere);
                            } else {
                                json.set(it.getKey(), it.getValue());
                            }
                        });
        return BASE64.encodeToString(json.toString().getBytes(UTF_8));
    }

    /** With the bytes that everybody knows. */
    private String hmac(String signed) throws Exception {
        var keys = JWKSet.load(URI.create(tokens.jwkSetUri()).toURL());
        var known = keys.getKeys().getFirst().toRSAKey().toPublicKey().getEncoded();
        var mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(known, "HmacSHA256"));
        return BASE64.encodeToString(mac.doFinal(signed.getBytes(UTF_8)));
    }

    private static String rsa(String signed, PrivateKey key) throws GeneralSecurityException {
        var signature = Signature.getInstance("SHA256withRSA");
        signature.initSign(key);
        signature.update(signed.getBytes(UTF_8));
        return BASE64.encodeToString(signature.sign());
    }
}
