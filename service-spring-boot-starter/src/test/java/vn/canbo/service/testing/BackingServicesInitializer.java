package vn.canbo.service.testing;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;
import vn.canbo.backing.BackingServices;
import vn.canbo.events.Topic;

/**
 * Starts what the service needs and says where it is. With {@code canbo.test.alone} it gets a
 * database of that name and a Kafka for itself, which ends with its context.
 */
final class BackingServicesInitializer
        implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        var backing = BackingServices.shared();
        var service = context.getEnvironment().getRequiredProperty("spring.application.name");
        var alone = context.getEnvironment().getProperty("canbo.test.alone", "");
        var kafka = alone.isEmpty() ? backing.kafka() : backing.ownKafka();
        var beans = (DefaultListableBeanFactory) context.getBeanFactory();
        beans.registerSingleton("kafka", kafka);
        if (!alone.isEmpty()) {
            beans.registerDisposableBean("kafka", kafka::close);
        }
        kafka.createTopics(
                Arrays.stream(Topic.values()).map(Topic::address).toArray(String[]::new));
        var database = backing.database(alone.isEmpty() ? service : alone);
        var settings = new HashMap<String, Object>();
        settings.put("spring.datasource.url", database.url());
        settings.put("spring.datasource.username", database.app().user());
        settings.put("spring.datasource.password", database.app().password());
        settings.put("spring.flyway.user", database.owner().user());
        settings.put("spring.flyway.password", database.owner().password());
        settings.put("canbo.kafka.bootstrap-servers", kafka.bootstrapServers());
        settings.put("canbo.sign-in.issuer", TestTokens.ISSUER);
        settings.put("canbo.sign-in.jwk-set-uri", TestTokens.shared().jwkSetUri());
        settings.put("canbo.master-key", "AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=");
        settings.put("canbo.clock.movable", "true");
        context.getEnvironment()
                .getPropertySources()
                .addFirst(new MapPropertySource("canbo-test", Map.copyOf(settings)));
    }
}
