package vn.canbo.service.pipes;

import java.time.LocalDate;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.canbo.events.EventType;
import vn.canbo.events.PublicState;
import vn.canbo.events.reported.PersonReference;
import vn.canbo.events.reported.ReportedType;
import vn.canbo.service.access.ForeignUnit;
import vn.canbo.service.access.KnownPersons;
import vn.canbo.service.decision.Decision;
import vn.canbo.service.intake.PersonNotKnown;
import vn.canbo.service.intake.Report;
import vn.canbo.service.intake.Reported;
import vn.canbo.service.journal.DomainEvent;
import vn.canbo.service.journal.Journal;
import vn.canbo.service.journal.Subject;
import vn.canbo.service.publication.Publications;
import vn.canbo.service.transaction.Deferred;
import vn.canbo.service.transaction.Deferred.Turn;

/**
 * The command of the trial: a row, a journal entry and a publication. The note says what it shall
 * do besides: REFUSE, UNSEEN (the person stands out of sight), CONFLICT (breaks a constraint) or
 * DEFECT (throws).
 */
class CarriesOut {

    private final JdbcClient jdbc;
    private final KnownPersons persons;
    private final Journal journal;
    private final Publications publications;
    private final Deferred<String> lateDefects =
            new Deferred<>(
                    Turn.CONSEQUENCES,
                    _ -> {
                        throw new IllegalStateException("a defect, planted in what follows");
                    });

    CarriesOut(JdbcClient jdbc, KnownPersons persons, Journal journal, Publications publications) {
        this.jdbc = jdbc;
        this.persons = persons;
        this.journal = journal;
        this.publications = publications;
    }

    record Content(PersonReference person, String note) {}

    record ReportCarriedOut(UUID personId, String note, LocalDate effectiveOn)
            implements DomainEvent {

        @Override
        public Subject subject() {
            return Subject.person(personId);
        }
    }

    <T extends Record> Reported<T> reported(
            ReportedType type,
            Function<T, Content> content,
            EventType told,
            Function<UUID, PublicState> state) {
        return new Reported<>() {
            @Override
            public ReportedType type() {
                return type;
            }

            @Override
            public Decision<?> carryOut(Report<T> report) {
                return CarriesOut.this.carryOut(
                        report.publisher(),
                        report.id(),
                        content.apply(report.content()),
                        told,
                        state);
            }
        };
    }

    private Decision<?> carryOut(
            String publisher,
            String eventId,
            Content content,
            EventType told,
            Function<UUID, PublicState> state) {
        var person = persons.find(publisher, content.person());
        if (person.isEmpty()) {
            return Decision.refused(
                    new PersonNotKnown(String.valueOf(content.person().fileNumber())));
        }
        write(publisher, eventId, person.get(), content.note());
        if (content.note().startsWith("LOCK-")) {
            lock(Long.parseLong(content.note().substring("LOCK-".length())));
        }
        if (content.note().equals("REFUSE")) {
            return Decision.refused(new ForeignUnit("99001"));
        }
        if (content.note().equals("UNSEEN")) {
            return Decision.refused(PersonNotKnown.by(content.person()));
        }
        if (content.note().equals("DEFECT")) {
            throw new IllegalStateException("a defect, planted");
        }
        if (content.note().equals("LATE-DEFECT")) {
            lateDefects.add(eventId);
        }
        var day = LocalDate.of(2026, 3, 2);
        journal.append(new ReportCarriedOut(person.get(), content.note(), day));
        publications.publish(told, state.apply(person.get()), day);
        return Decision.accepted(person.get());
    }

    /** For a moment that is long enough for another one to take its first lock. */
    private void lock(long number) {
        jdbc.sql("SELECT pg_advisory_xact_lock(:number)::text")
                .param("number", number)
                .query()
                .singleRow();
        jdbc.sql("SELECT pg_sleep(0.5)::text").query().singleRow();
    }

    private void write(String publisher, String eventId, UUID person, String note) {
        jdbc.sql(
                        """
                INSERT INTO carried_out (publisher, event_id, person_id, note)
                VALUES (:publisher, :eventId, :person, :note)
                """)
                .param("publisher", publisher)
                .param("eventId", eventId)
                .param("person", person)
                .param("note", note)
                .update();
    }
}
