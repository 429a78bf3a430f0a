package vn.canbo.service.client;

import io.github.resilience4j.bulkhead.Bulkhead;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import java.io.IOException;
import java.util.concurrent.TimeUnit;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpRequest;
import org.springframework.http.client.ClientHttpRequestExecution;
import org.springframework.http.client.ClientHttpRequestInterceptor;
import org.springframework.http.client.ClientHttpResponse;
import vn.canbo.service.correlation.CorrelationFilter;
import vn.canbo.service.origin.Origin;

/**
 * Every call to one service: within its bulkhead, through its breaker, with the caller's token and
 * correlation id. An answer below 500 is a success of the other side, whatever it says.
 */
final class GuardedCall implements ClientHttpRequestInterceptor {

    private final CircuitBreaker breaker;
    private final Bulkhead bulkhead;
    private final CallersToken token;

    GuardedCall(CircuitBreaker breaker, Bulkhead bulkhead, CallersToken token) {
        this.breaker = breaker;
        this.bulkhead = bulkhead;
        this.token = token;
    }

    @Override
    public ClientHttpResponse intercept(
            HttpRequest request, byte[] body, ClientHttpRequestExecution execution)
            throws IOException {
        addHeaders(request.getHeaders());
        bulkhead.acquirePermission();
        try {
            breaker.acquirePermission();
            return call(request, body, execution);
        } finally {
            bulkhead.onComplete();
        }
    }

    private ClientHttpResponse call(
            HttpRequest request, byte[] body, ClientHttpRequestExecution execution)
            throws IOException {
        var start = breaker.getCurrentTimestamp();
        try {
            var response = execution.execute(request, body);
            if (response.getStatusCode().is5xxServerError()) {
                failed(start, new IOException("answered " + response.getStatusCode()));
            } else {
                breaker.onSuccess(
                        breaker.getCurrentTimestamp() - start, breaker.getTimestampUnit());
            }
            return response;
        } catch (IOException | RuntimeException failure) {
            failed(start, failure);
            throw failure;
        }
    }

    private void failed(long start, Throwable failure) {
        TimeUnit unit = breaker.getTimestampUnit();
        breaker.onError(breaker.getCurrentTimestamp() - start, unit, failure);
    }

    private void addHeaders(HttpHeaders headers) {
        if (!headers.containsHeader(HttpHeaders.AUTHORIZATION)) {
            token.current().ifPresent(headers::setBearerAuth);
        }
        if (Origin.isBound()) {
            headers.set(CorrelationFilter.HEADER, Origin.current().correlationId().toString());
        }
    }
}
