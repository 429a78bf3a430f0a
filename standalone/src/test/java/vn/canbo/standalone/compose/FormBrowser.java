package vn.canbo.standalone.compose;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Goes where it is sent, keeps cookies and fills in the form of a page, as a browser does; also
 * takes {@code sign-in.localhost} for this machine and its cookies for safe, as browsers do.
 */
final class FormBrowser {

    private static final Pattern FORM = Pattern.compile("<form[^>]*\\saction=\"([^\"]+)\"");

    private final HttpClient http = HttpClient.newHttpClient();
    private final Map<String, Map<String, String>> cookies = new HashMap<>();

    /** What is shown in the end, and where. */
    record Page(URI address, int status, String html) {}

    Page open(URI address) {
        return follow(address, HttpRequest.newBuilder().GET());
    }

    /** Fills in the only form of a page and sends it. */
    Page submit(Page page, Map<String, String> fields) {
        var form = FORM.matcher(page.html());
        if (!form.find()) {
            throw new AssertionError("no form at " + page);
        }
        var body =
                fields.entrySet().stream()
                        .map(it -> it.getKey() + "=" + encode(it.getValue()))
                        .collect(Collectors.joining("&"));
        return follow(
                page.address().resolve(form.group(1).replace("&amp;", "&")),
                HttpRequest.newBuilder()
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(body)));
    }

    private Page follow(URI first, HttpRequest.Builder request) {
        var address = first;
        var answer = send(address, request);
        for (var hop = 0; hop < 10 && answer.statusCode() / 100 == 3; hop++) {
            address = address.resolve(answer.headers().firstValue("Location").orElseThrow());
            answer = send(address, HttpRequest.newBuilder().GET());
        }
        return new Page(address, answer.statusCode(), answer.body());
    }

    private HttpResponse<String> send(URI address, HttpRequest.Builder request) {
        var own = cookies.computeIfAbsent(address.getAuthority(), _ -> new HashMap<>());
        request.uri(URI.create(address.toString().replace("//sign-in.localhost", "//127.0.0.1")))
                .header("Accept", "text/html");
        if (!own.isEmpty()) {
            request.header(
                    "Cookie",
                    own.entrySet().stream()
                            .map(it -> it.getKey() + "=" + it.getValue())
                            .collect(Collectors.joining("; ")));
        }
        try {
            var answer = http.send(request.build(), BodyHandlers.ofString());
            answer.headers().allValues("Set-Cookie").stream()
                    .map(it -> it.split(";", 2)[0].split("=", 2))
                    .forEach(it -> own.put(it[0], it[1]));
            return answer;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
