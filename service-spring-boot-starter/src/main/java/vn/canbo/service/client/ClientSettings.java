package vn.canbo.service.client;

import java.time.Duration;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Where the other services are and how long we wait for them.
 *
 * @param services address by name, such as {@code http://127.0.0.1:8081}
 */
@ConfigurationProperties("canbo")
record ClientSettings(Map<String, String> services, Client client) {

    /**
     * How patient we are.
     *
     * @param concurrentCalls at most so many to one service; one more is refused at once
     */
    record Client(Duration connectTimeout, Duration readTimeout, int concurrentCalls) {}
}
