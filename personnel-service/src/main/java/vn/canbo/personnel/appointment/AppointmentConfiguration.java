package vn.canbo.personnel.appointment;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.canbo.events.reported.CivilServantRecruited;
import vn.canbo.events.reported.PersonAppointed;
import vn.canbo.events.reported.PostEnded;
import vn.canbo.events.reported.PostHeld;
import vn.canbo.events.reported.ReportedType;
import vn.canbo.personnel.Reporting;
import vn.canbo.personnel.dossier.Dossiers;
import vn.canbo.service.access.KnownUnits;
import vn.canbo.service.intake.Reported;

/** The events from outside that appointments answer for. */
@Configuration
class AppointmentConfiguration {

    @Bean
    PostReports postReports(
            Appointments appointments,
            Recruitments recruitments,
            Exits exits,
            Dossiers dossiers,
            KnownUnits units) {
        return new PostReports(appointments, recruitments, exits, dossiers, units);
    }

    @Bean
    Reported<PostHeld> postHeld(PostReports reports) {
        return new Reporting<>(ReportedType.POST_HELD, reports::held);
    }

    @Bean
    Reported<PersonAppointed> personAppointed(PostReports reports) {
        return new Reporting<>(ReportedType.PERSON_APPOINTED, reports::appointed);
    }

    @Bean
    Reported<CivilServantRecruited> civilServantRecruited(PostReports reports) {
        return new Reporting<>(ReportedType.CIVIL_SERVANT_RECRUITED, reports::recruited);
    }

    @Bean
    Reported<PostEnded> postEnded(PostReports reports) {
        return new Reporting<>(ReportedType.POST_ENDED, reports::ended);
    }
}
