package vn.canbo.reporting;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;

/** Keeps cookies and follows redirects like a browser; it runs no scripts. */
public final class Browser {

    private final String baseUrl;
    private final HttpClient client;

    public Browser(String baseUrl) {
        this(baseUrl, Redirect.NORMAL);
    }

    public Browser(String baseUrl, Redirect redirects) {
        this.baseUrl = baseUrl;
        this.client =
                HttpClient.newBuilder()
                        .cookieHandler(new CookieManager())
                        .followRedirects(redirects)
                        .connectTimeout(Duration.ofSeconds(5))
                        .build();
    }

    public HttpResponse<String> open(String path, String... headers) {
        return send(request(path, headers).GET().build());
    }

    /** As a program that carries the session but wants no page. */
    public HttpResponse<String> ask(String path, String accept) {
        return send(request(path).setHeader("Accept", accept).GET().build());
    }

    public HttpResponse<String> post(String path, String form, String... headers) {
        return send(path, "application/x-www-form-urlencoded", form, headers);
    }

    /** A form with a file. */
    public HttpResponse<String> upload(String path, Map<String, String> fields, String file) {
        var body = new StringBuilder();
        fields.forEach(
                (name, value) ->
                        body.append("--limit\r\nContent-Disposition: form-data; name=\"")
                                .append(name)
                                .append("\"\r\n\r\n")
                                .append(value)
                                .append("\r\n"));
        body.append("--limit\r\nContent-Disposition: form-data; name=\"")
                .append(file)
                .append("\"; filename=\"a.xlsx\"\r\n\r\nthe list\r\n--limit--\r\n");
        return send(path, "multipart/form-data; boundary=limit", body.toString());
    }

    private HttpResponse<String> send(
            String path, String contentType, String body, String... headers) {
        return send(
                request(path, headers)
                        .header("Content-Type", contentType)
                        .POST(BodyPublishers.ofString(body))
                        .build());
    }

    private HttpRequest.Builder request(String path, String... headers) {
        var request =
                HttpRequest.newBuilder(URI.create(baseUrl + path))
                        .timeout(Duration.ofSeconds(30))
                        .header("Accept", "text/html");
        if (headers.length > 0) {
            request.headers(headers);
        }
        return request;
    }

    private HttpResponse<String> send(HttpRequest request) {
        try {
            return client.send(request, BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
