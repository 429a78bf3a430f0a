package vn.canbo.assignment;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.canbo.policy.PolicyPacks;

/** The packs in force: those that come with the release. */
@Configuration
class PolicyConfiguration {

    @Bean
    PolicyPacks policyPacks() {
        return PolicyPacks.shipped();
    }
}
