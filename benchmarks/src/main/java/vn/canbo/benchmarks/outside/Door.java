package vn.canbo.benchmarks.outside;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import vn.canbo.events.ContractJson;
import vn.canbo.events.reported.ReportedType;

/** The running instance as an outside system sees it: the public address and the sign-in. */
public final class Door implements Reporter {

    private static final Pattern CODE = Pattern.compile("\"code\":\"(\\w+)\"");

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final URI reporting;
    private final URI signIn;
    private final Properties secrets;
    private final Map<String, String> tokens = new ConcurrentHashMap<>();

    /**
     * @param secrets client secrets under {@code client.<id>}
     */
    public Door(URI reporting, URI signIn, Properties secrets) {
        this.reporting = reporting;
        this.signIn = signIn;
        this.secrets = secrets;
    }

    /** Fetches new tokens; they live for five minutes, so a long run asks again. */
    public void signIn(List<String> clients) throws InterruptedException {
        for (var client : clients) {
            var secret = secrets.getProperty("client." + client);
            if (secret == null) {
                throw new IllegalStateException(
                        "no secret of " + client + ": is an instance running? ./canbo up");
            }
            var basic =
                    Base64.getEncoder()
                            .encodeToString(
                                    (encode(client) + ":" + encode(secret))
                                            .getBytes(StandardCharsets.UTF_8));
            var answer =
                    send(
                            HttpRequest.newBuilder(signIn.resolve("/oauth2/token"))
                                    .header("Authorization", "Basic " + basic)
                                    .header("Content-Type", "application/x-www-form-urlencoded")
                                    .POST(
                                            HttpRequest.BodyPublishers.ofString(
                                                    "grant_type=client_credentials")));
            tokens.put(client, answer.required("access_token").asString());
        }
    }

    /** As it was fetched last. */
    public String token(String client) {
        return requireNonNull(tokens.get(client), client);
    }

    @Override
    public void report(String publisher, String id, ReportedType type, Object content)
            throws InterruptedException {
        outcome(publisher, id, type, content);
    }

    /** The same, with what the public address answers. */
    public JsonNode outcome(String publisher, String id, ReportedType type, Object content)
            throws InterruptedException {
        return send(event(publisher, id, type, content));
    }

    /** The same, with the status that is answered, whatever it is. */
    public int status(String publisher, String id, ReportedType type, Object content)
            throws InterruptedException {
        return answer(event(publisher, id, type, content)).statusCode();
    }

    private HttpRequest.Builder event(
            String publisher, String id, ReportedType type, Object content) {
        var event =
                ContractJson.mapper()
                        .createObjectNode()
                        .put("specversion", "1.0")
                        .put("id", id)
                        .put("source", "urn:canbo:publisher:" + publisher)
                        .put("type", type.type())
                        .set("data", ContractJson.mapper().valueToTree(content));
        return HttpRequest.newBuilder(reporting.resolve("/api/v1/events"))
                .header("Authorization", "Bearer " + tokens.get(publisher))
                .header("Content-Type", "application/cloudevents+json")
                .POST(
                        HttpRequest.BodyPublishers.ofByteArray(
                                ContractJson.mapper().writeValueAsBytes(event)));
    }

    /** Asks reporting to count everything anew; how many figures differ, which must be none. */
    public long recountedDifference(String client) throws InterruptedException {
        return send(HttpRequest.newBuilder(reporting.resolve("/api/v1/recount"))
                        .header("Authorization", "Bearer " + tokens.get(client))
                        .POST(HttpRequest.BodyPublishers.noBody()))
                .required("difference")
                .asLong();
    }

    /** Subscribes to the feed; the stream stays open. */
    public InputStream feed(String client) throws InterruptedException {
        try {
            return http.send(
                            HttpRequest.newBuilder(reporting.resolve("/api/v1/feed"))
                                    .header("Authorization", "Bearer " + tokens.get(client))
                                    .header("Accept", "text/event-stream")
                                    .build(),
                            HttpResponse.BodyHandlers.ofInputStream())
                    .body();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private JsonNode send(HttpRequest.Builder request) throws InterruptedException {
        var answer = answer(request);
        if (answer.statusCode() / 100 != 2) {
            throw new IllegalStateException(
                    answer.uri() + " answers " + answer.statusCode() + reasons(answer.body()));
        }
        return ContractJson.mapper().readTree(answer.body());
    }

    private HttpResponse<String> answer(HttpRequest.Builder request) throws InterruptedException {
        try {
            return http.send(
                    request.timeout(Duration.ofSeconds(30)).build(),
                    HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The codes alone: what a caller may meet a thousand times should be one line. */
    private static String reasons(String body) {
        return CODE.matcher(body)
                .results()
                .map(it -> " " + it.group(1))
                .collect(Collectors.joining());
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
