package vn.canbo.reporting;

import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.test.context.DynamicPropertyRegistrar;

/** Tells the service of the tests where people sign in and who the others are. */
@Configuration
class SurroundingsConfiguration {

    @Bean
    static DynamicPropertyRegistrar surroundings() {
        return it -> {
            it.add(
                    "spring.security.oauth2.client.provider.canbo.issuer-uri",
                    () -> SignInServer.shared().issuer());
            it.add(
                    "spring.security.oauth2.client.registration.canbo.client-secret",
                    () -> "secret");
            for (var service : List.of("personnel", "training", "assignment", "reporting")) {
                it.add("canbo.services." + service, () -> OtherServices.shared().address(service));
            }
            // Enough for every test but the one that comes to the limit.
            it.add("canbo.requests.per-second", () -> 50);
            it.add("canbo.requests.at-once", () -> 500);
        };
    }
}
