package vn.canbo.personnel.qualification;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.canbo.events.reported.QualificationObtained;
import vn.canbo.events.reported.ReportedType;
import vn.canbo.personnel.Reporting;
import vn.canbo.service.intake.Reported;

/** The events from outside that qualifications answer for. */
@Configuration
class QualificationConfiguration {

    @Bean
    Reported<QualificationObtained> qualificationObtained(QualificationReports reports) {
        return new Reporting<>(ReportedType.QUALIFICATION_OBTAINED, reports::obtained);
    }
}
