package vn.canbo.service.trial;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import io.github.resilience4j.circuitbreaker.CallNotPermittedException;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.web.client.HttpClientErrorException;
import org.springframework.web.client.HttpServerErrorException;
import vn.canbo.service.client.ServiceClients;
import vn.canbo.service.origin.Actor;
import vn.canbo.service.origin.Origin;
import vn.canbo.service.origin.Scope;
import vn.canbo.service.testing.CanboServiceTest;

@CanboServiceTest
class ServiceClientsIT {

    private static final HttpServer OTHER = start();
    private static final AtomicInteger STATUS = new AtomicInteger(200);
    private static final AtomicInteger CALLS = new AtomicInteger();
    private static final AtomicReference<String> CORRELATION = new AtomicReference<>("");

    @Autowired private ServiceClients clients;
    @Autowired private CircuitBreakerRegistry breakers;

    @DynamicPropertySource
    static void otherService(DynamicPropertyRegistry registry) {
        registry.add(
                "canbo.services.personnel",
                () -> "http://127.0.0.1:" + OTHER.getAddress().getPort());
    }

    @BeforeEach
    void closed() {
        clients.to("personnel");
        breakers.circuitBreaker("personnel").reset();
        CALLS.set(0);
    }

    @AfterAll
    static void stop() {
        OTHER.stop(0);
    }

    @Test
    void what_the_other_side_refuses_does_not_open_the_breaker() {
        for (int i = 0; i < 30; i++) {
            assertThatThrownBy(() -> call(404)).isInstanceOf(HttpClientErrorException.class);
        }

        assertThat(CALLS).hasValue(30);
    }

    @Test
    void an_ill_service_is_left_alone_after_a_few_failures() {
        for (int i = 0; i < 5; i++) {
            assertThatThrownBy(() -> call(500)).isInstanceOf(HttpServerErrorException.class);
        }

        assertThatThrownBy(() -> call(200)).isInstanceOf(CallNotPermittedException.class);
        assertThat(CALLS).hasValue(5);
    }

    @Test
    void the_correlation_id_goes_along() {
        var origin =
                new Origin(
                        new Actor("clerk", Set.of(), Scope.NOWHERE, null),
                        UUID.randomUUID(),
                        null,
                        0);

        origin.run(() -> call(200));

        assertThat(CORRELATION).hasValue(origin.correlationId().toString());
    }

    private void call(int status) {
        STATUS.set(status);
        clients.to("personnel").get().uri("/api/v1/anything").retrieve().toBodilessEntity();
    }

    private static HttpServer start() {
        try {
            var server =
                    HttpServer.create(
                            new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            server.createContext(
                    "/",
                    exchange -> {
                        CALLS.incrementAndGet();
                        var id = exchange.getRequestHeaders().getFirst("Correlation-Id");
                        CORRELATION.set(id == null ? "" : id);
                        exchange.sendResponseHeaders(STATUS.get(), -1);
                        exchange.close();
                    });
            server.start();
            return server;
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
