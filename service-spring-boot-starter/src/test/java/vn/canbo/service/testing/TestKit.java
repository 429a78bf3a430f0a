package vn.canbo.service.testing;

import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.core.env.Environment;
import tools.jackson.databind.json.JsonMapper;
import vn.canbo.backing.kafka.Kafka;
import vn.canbo.service.time.Today;

/** The beans that tests of a service use. */
@TestConfiguration(proxyBeanMethods = false)
class TestKit {

    @Bean
    TestTokens testTokens() {
        return TestTokens.shared();
    }

    @Bean
    Api api(Environment environment, JsonMapper json) {
        return new Api(environment, json);
    }

    @Bean
    TestTopics testTopics(Kafka kafka) {
        return new TestTopics(kafka);
    }

    @Bean
    TestClock testClock(Api api, TestTokens tokens, Today today) {
        return new TestClock(api, tokens, today);
    }
}
