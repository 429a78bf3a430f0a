package vn.canbo.service.pipes;

import java.time.LocalDate;
import java.util.UUID;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.canbo.events.CertificateState;
import vn.canbo.events.EventType;
import vn.canbo.events.SecondmentState;
import vn.canbo.events.code.QualificationKind;
import vn.canbo.events.code.SecondmentStatus;
import vn.canbo.events.reported.ReportedType;
import vn.canbo.events.reported.SecondmentDecided;
import vn.canbo.events.reported.TrainingCompleted;
import vn.canbo.service.access.KnownPersons;
import vn.canbo.service.dayturn.TurnsDay;
import vn.canbo.service.feed.ThingVersions;
import vn.canbo.service.intake.Reported;
import vn.canbo.service.journal.Journal;
import vn.canbo.service.publication.Publications;

/** Either of two owners, by its name: training in this process, assignment in killed ones. */
@SpringBootApplication
class PipesApplication {

    public static void main(String[] args) {
        SpringApplication.run(PipesApplication.class, args);
    }

    @Bean
    PostSeenProjection postSeenProjection(JdbcClient jdbc, ThingVersions versions) {
        return new PostSeenProjection(jdbc, versions);
    }

    @Bean
    TurnsDay seesDays(JdbcClient jdbc) {
        return day ->
                jdbc.sql("INSERT INTO day_seen (day) VALUES (:day)").param("day", day).update();
    }

    @Bean
    CarriesOut carriesOut(
            JdbcClient jdbc, KnownPersons persons, Journal journal, Publications publications) {
        return new CarriesOut(jdbc, persons, journal, publications);
    }

    @Bean
    @ConditionalOnProperty(name = "spring.application.name", havingValue = "training")
    Reported<TrainingCompleted> completed(CarriesOut carriesOut) {
        return carriesOut.reported(
                ReportedType.TRAINING_COMPLETED,
                it -> new CarriesOut.Content(it.person(), it.certificateNumber()),
                EventType.CERTIFICATE_ISSUED,
                person ->
                        new CertificateState(
                                UUID.randomUUID(),
                                person,
                                UUID.randomUUID(),
                                QualificationKind.POLITICAL_THEORY,
                                "INTERMEDIATE",
                                null,
                                null,
                                LocalDate.of(2026, 2, 27),
                                true,
                                false));
    }

    @Bean
    @ConditionalOnProperty(name = "spring.application.name", havingValue = "assignment")
    Reported<SecondmentDecided> decided(CarriesOut carriesOut) {
        return carriesOut.reported(
                ReportedType.SECONDMENT_DECIDED,
                it -> new CarriesOut.Content(it.person(), it.decisionNumber()),
                EventType.SECONDMENT_APPROVED,
                person ->
                        new SecondmentState(
                                UUID.randomUUID(),
                                person,
                                UUID.randomUUID(),
                                UUID.randomUUID(),
                                null,
                                LocalDate.of(2026, 3, 2),
                                LocalDate.of(2026, 8, 31),
                                SecondmentStatus.APPROVED,
                                null,
                                null,
                                false));
    }
}
