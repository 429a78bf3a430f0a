package vn.canbo.service.quarantine;

import java.time.InstantSource;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import tools.jackson.databind.json.JsonMapper;
import vn.canbo.events.ContractJson;
import vn.canbo.service.audit.Audit;
import vn.canbo.service.client.ServiceClients;
import vn.canbo.service.feed.Retries;
import vn.canbo.service.problem.Answers;

/** The operators' side of the quarantine, in every service. */
@AutoConfiguration
class QuarantineConfiguration {

    @Bean
    HeldEvents heldEvents(
            JdbcClient jdbc,
            JsonMapper json,
            Retries retries,
            ServiceClients clients,
            Audit audit,
            InstantSource systemClock,
            PlatformTransactionManager transactions) {
        return new HeldEvents(
                new HeldEventTable(jdbc, json),
                retries,
                new Masked(ContractJson.mapper()),
                new OwnerClient(clients),
                audit,
                systemClock,
                transactions);
    }

    @Bean
    QuarantineController quarantineController(HeldEvents events, Answers answers) {
        return new QuarantineController(events, answers);
    }
}
