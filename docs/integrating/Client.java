import java.net.URI;
import java.net.http.*;
import java.nio.file.*;
import java.time.Duration;
import java.util.*;
import java.util.regex.Pattern;

/** Sends one event, reads what became of it, and sends a batch: java Client.java EVENT.json BATCH.json */
public class Client {
    static final HttpClient HTTP = HttpClient.newHttpClient();
    static final Map<String, String> ENV = System.getenv();
    static final String EVENTS = ENV.get("CANBO_URL") + "/api/v1/events";

    public static void main(String[] files) throws Exception {
        String token = "Bearer " + part("access_token", call(post(ENV.get("CANBO_TOKEN_URL"),
                "application/x-www-form-urlencoded", "grant_type=client_credentials"), "Basic " + Base64.getEncoder()
                .encodeToString((ENV.get("CANBO_CLIENT") + ":" + ENV.get("CANBO_SECRET")).getBytes()))); // five minutes
        String event = Files.readString(Path.of(files[0])), batch = Files.readString(Path.of(files[1]));
        System.out.println(call(post(EVENTS, "application/cloudevents+json", event), token));
        System.out.println(call(HttpRequest.newBuilder(URI.create(EVENTS + "/" + part("id", event))), token));
        System.out.println(call(post(EVENTS, "application/cloudevents-batch+json", batch), token));
    }
    static HttpRequest.Builder post(String address, String type, String body) {
        return HttpRequest.newBuilder(URI.create(address)).header("Content-Type", type)
                .POST(HttpRequest.BodyPublishers.ofString(body));
    }
    static String call(HttpRequest.Builder request, String authorization) throws Exception {
        request.setHeader("Authorization", authorization).timeout(Duration.ofMinutes(1));
        for (int left = 8; ; left--) { // the same request again, so the same ids
            var answer = HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() < 300) return answer.body();
            if (left == 0 || !Set.of(429, 503).contains(answer.statusCode())) throw new Exception(answer.body());
            Thread.sleep(1000 * answer.headers().firstValueAsLong("Retry-After").orElse(5));
        }
    }
    static String part(String name, String json) { // a JSON library does it better
        return Pattern.compile('"' + name + "\"\\s*:\\s*\"([^\"]+)").matcher(json).results().findFirst().get().group(1);
    }
}
