package vn.canbo.standalone.part;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

/** Asks a part over HTTP whether it takes requests. */
public final class Health {

    private static final Duration LONGEST = Duration.ofSeconds(2);
    private static final HttpClient HTTP = HttpClient.newBuilder().connectTimeout(LONGEST).build();

    private Health() {}

    /** Whether the address answers 200 within two seconds. */
    public static boolean isUp(URI address) {
        var request = HttpRequest.newBuilder(address).timeout(LONGEST).build();
        try {
            return HTTP.send(request, BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException _) {
            return false;
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
