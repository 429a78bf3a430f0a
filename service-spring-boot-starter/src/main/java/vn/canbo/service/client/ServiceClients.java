package vn.canbo.service.client;

import io.github.resilience4j.bulkhead.BulkheadConfig;
import io.github.resilience4j.bulkhead.BulkheadRegistry;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.web.client.RestClient;

/**
 * One client per service of ours. When the other side is away or ill its calls throw {@code
 * CallNotPermittedException}, {@code BulkheadFullException} or {@code ResourceAccessException},
 * which the edge answers with 503 unless the caller knows better.
 */
public class ServiceClients {

    private final RestClient.Builder builder;
    private final ClientSettings settings;
    private final CircuitBreakerRegistry breakers;
    private final BulkheadRegistry bulkheads;
    private final CallersToken token;
    private final Map<String, RestClient> clients = new ConcurrentHashMap<>();

    ServiceClients(
            RestClient.Builder builder,
            ClientSettings settings,
            CircuitBreakerRegistry breakers,
            BulkheadRegistry bulkheads,
            CallersToken token) {
        this.builder = builder;
        this.settings = settings;
        this.breakers = breakers;
        this.bulkheads = bulkheads;
        this.token = token;
    }

    /**
     * The client of one service; paths begin with {@code /api/v1}.
     *
     * @param service personnel, training, assignment or reporting
     */
    public RestClient to(String service) {
        return clients.computeIfAbsent(service, this::create);
    }

    private RestClient create(String service) {
        var address = settings.services().get(service);
        if (address == null) {
            throw new IllegalArgumentException("canbo.services." + service + " is not set");
        }
        return builder.clone()
                .baseUrl(address)
                .requestFactory(requests())
                .requestInterceptor(
                        new GuardedCall(
                                breakers.circuitBreaker(service, breaker()),
                                bulkheads.bulkhead(service, bulkhead()),
                                token))
                .build();
    }

    private JdkClientHttpRequestFactory requests() {
        var factory =
                new JdkClientHttpRequestFactory(
                        HttpClient.newBuilder()
                                .version(HttpClient.Version.HTTP_1_1)
                                .connectTimeout(settings.client().connectTimeout())
                                .build());
        factory.setReadTimeout(settings.client().readTimeout());
        return factory;
    }

    private static CircuitBreakerConfig breaker() {
        return CircuitBreakerConfig.custom()
                .slidingWindowSize(20)
                .minimumNumberOfCalls(5)
                .failureRateThreshold(50)
                .waitDurationInOpenState(Duration.ofSeconds(5))
                .permittedNumberOfCallsInHalfOpenState(3)
                .build();
    }

    private BulkheadConfig bulkhead() {
        return BulkheadConfig.custom()
                .maxConcurrentCalls(settings.client().concurrentCalls())
                .maxWaitDuration(Duration.ZERO)
                .build();
    }
}
