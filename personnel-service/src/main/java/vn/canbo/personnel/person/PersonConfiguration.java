package vn.canbo.personnel.person;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.canbo.events.reported.PersonRegistered;
import vn.canbo.events.reported.ReportedType;
import vn.canbo.personnel.Reporting;
import vn.canbo.service.intake.Reported;

/** The events from outside that registrations answer for. */
@Configuration
class PersonConfiguration {

    @Bean
    Reported<PersonRegistered> personRegistered(Registrations registrations) {
        return new Reporting<>(ReportedType.PERSON_REGISTERED, registrations::registerReported);
    }
}
