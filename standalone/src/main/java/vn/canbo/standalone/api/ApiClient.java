package vn.canbo.standalone.api;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.UUID;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.canbo.standalone.place.Notes;
import vn.canbo.standalone.place.Place;
import vn.canbo.standalone.place.Secrets;
import vn.canbo.standalone.service.Addresses;
import vn.canbo.standalone.service.Service;

/** Calls the services of a running instance in the name of one OAuth2 client. */
public final class ApiClient {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Duration TOKEN_IS_USED_FOR = Duration.ofMinutes(4);

    private static final Duration SHORT = Duration.ofSeconds(10);

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
    private final Addresses addresses;
    private final String basic;
    private String token = "";
    private long tokenFrom;

    private ApiClient(Addresses addresses, String clientId, String secret) {
        this.addresses = addresses;
        this.basic =
                Base64.getEncoder()
                        .encodeToString((clientId + ":" + secret).getBytes(StandardCharsets.UTF_8));
    }

    /**
     * For the instance that runs at the place.
     *
     * @throws IllegalStateException if none runs
     */
    public static ApiClient of(Place place, String clientId) {
        var addresses =
                Notes.of(place)
                        .read(Addresses.NOTE, Addresses.class)
                        .orElseThrow(
                                () ->
                                        new IllegalStateException(
                                                "Canbo does not run; start it with ./canbo up"));
        return new ApiClient(addresses, clientId, Secrets.of(place).client(clientId));
    }

    /** A command of its own each time, however alike its words; the answer whatever its status. */
    public HttpResponse<String> command(Service service, String path, Object body)
            throws IOException, InterruptedException {
        return http.send(
                request(service, path)
                        .timeout(SHORT)
                        .header("Content-Type", "application/json")
                        .header("Idempotency-Key", UUID.randomUUID().toString())
                        .POST(BodyPublishers.ofByteArray(JSON.writeValueAsBytes(body)))
                        .build(),
                BodyHandlers.ofString());
    }

    /** A client that knows its secret. */
    public static ApiClient of(Addresses addresses, String clientId, String secret) {
        return new ApiClient(addresses, clientId, secret);
    }

    /** Sends a body to a service and returns the answer, whatever its status. */
    public HttpResponse<String> send(
            String method,
            Service service,
            String path,
            String contentType,
            byte[] body,
            Duration longest)
            throws IOException, InterruptedException {
        var request =
                request(service, path)
                        .timeout(longest)
                        .header("Content-Type", contentType)
                        .header("Idempotency-Key", UUID.nameUUIDFromBytes(body).toString())
                        .header("Accept", "application/json, application/problem+json")
                        .method(method, BodyPublishers.ofByteArray(body))
                        .build();
        return http.send(request, BodyHandlers.ofString());
    }

    /** A request in the name of the client, to be finished by the caller. */
    public HttpRequest.Builder request(Service service, String path)
            throws IOException, InterruptedException {
        return HttpRequest.newBuilder(addresses.of(service).resolve(path))
                .header("Authorization", "Bearer " + token());
    }

    /**
     * What is at an address.
     *
     * @throws IOException if the service does not answer, or answers anything but 200
     */
    public JsonNode get(Service service, String path) throws IOException, InterruptedException {
        var answer = send("GET", service, path, "application/json", new byte[0], SHORT);
        if (answer.statusCode() != 200) {
            throw new IOException(service.id() + " says " + Refusal.text(answer));
        }
        return JSON.readTree(answer.body());
    }

    private synchronized String token() throws IOException, InterruptedException {
        if (token.isEmpty() || System.nanoTime() - tokenFrom > TOKEN_IS_USED_FOR.toNanos()) {
            token = newToken(addresses.issuer().resolve("/oauth2/token"));
            tokenFrom = System.nanoTime();
        }
        return token;
    }

    private String newToken(URI address) throws IOException, InterruptedException {
        var request =
                HttpRequest.newBuilder(address)
                        .timeout(Duration.ofSeconds(10))
                        .header("Authorization", "Basic " + basic)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString("grant_type=client_credentials"))
                        .build();
        var answer = http.send(request, BodyHandlers.ofString());
        if (answer.statusCode() != 200) {
            throw new IOException(
                    "The sign-in gives no token: " + answer.statusCode() + " " + answer.body());
        }
        return JSON.readTree(answer.body()).get("access_token").asString();
    }
}
