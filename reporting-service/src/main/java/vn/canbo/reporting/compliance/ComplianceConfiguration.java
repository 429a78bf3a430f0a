package vn.canbo.reporting.compliance;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.canbo.policy.PolicyPacks;

/** The titles and their names come from the packs of the release. */
@Configuration
class ComplianceConfiguration {

    @Bean
    PolicyPacks policyPacks() {
        return PolicyPacks.shipped();
    }
}
