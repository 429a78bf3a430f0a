package vn.canbo.personnel.evaluation;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.canbo.events.reported.EvaluationDecided;
import vn.canbo.events.reported.ReportedType;
import vn.canbo.personnel.Reporting;
import vn.canbo.service.intake.Reported;

/** The events from outside that evaluations answer for. */
@Configuration
class EvaluationConfiguration {

    @Bean
    Reported<EvaluationDecided> evaluationDecided(EvaluationReports reports) {
        return new Reporting<>(ReportedType.EVALUATION_DECIDED, reports::decided);
    }
}
