package vn.canbo.service.pipes;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.test.context.DynamicPropertyRegistrar;

/** Stands for personnel: says what it was asked, and can be away or know nothing. */
final class OwnerService {

    private final HttpServer server;
    private final List<String> asked = new CopyOnWriteArrayList<>();
    private volatile int status = 202;
    private volatile int things = 1;

    private OwnerService() {
        try {
            server =
                    HttpServer.create(
                            new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/", this::answer);
        server.start();
    }

    static OwnerService shared() {
        return Shared.ONLY;
    }

    /** Method, path, token and body of each request. */
    List<String> asked() {
        return List.copyOf(asked);
    }

    void answers(int withStatus, int withThings) {
        asked.clear();
        status = withStatus;
        things = withThings;
    }

    private void answer(HttpExchange exchange) throws IOException {
        asked.add(
                "%s %s %s %s"
                        .formatted(
                                exchange.getRequestMethod(),
                                exchange.getRequestURI(),
                                exchange.getRequestHeaders().getFirst("Authorization"),
                                new String(
                                        exchange.getRequestBody().readAllBytes(),
                                        StandardCharsets.UTF_8)));
        var body = "{\"things\":%d}".formatted(things).getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    private static final class Shared {
        private static final OwnerService ONLY = new OwnerService();
    }

    /** Says where it is. */
    @TestConfiguration(proxyBeanMethods = false)
    static class Surroundings {

        @Bean
        static DynamicPropertyRegistrar owner() {
            return it ->
                    it.add(
                            "canbo.services.personnel",
                            () -> "http://127.0.0.1:" + shared().server.getAddress().getPort());
        }
    }
}
