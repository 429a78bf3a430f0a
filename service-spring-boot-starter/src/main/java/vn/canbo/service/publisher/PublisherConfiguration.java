package vn.canbo.service.publisher;

import java.time.InstantSource;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.annotation.Bean;

/** The grants in every service: also one that takes no events itself limits their senders. */
@AutoConfiguration
class PublisherConfiguration {

    @Bean
    Grants grants(@Value("${canbo.publishers.file:}") String file, InstantSource systemClock) {
        return new Grants(file.isEmpty() ? null : Grants.existing(file), systemClock);
    }
}
