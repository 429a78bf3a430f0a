package vn.canbo.personnel.standard;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.canbo.policy.PolicyPacks;

/** The packs by which this release judges. */
@Configuration
class StandardConfiguration {

    @Bean
    PolicyPacks policyPacks() {
        return PolicyPacks.shipped();
    }
}
