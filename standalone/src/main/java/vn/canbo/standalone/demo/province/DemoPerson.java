package vn.canbo.standalone.demo.province;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.canbo.events.code.PoliticalTheory;
import vn.canbo.events.code.QualificationKind;
import vn.canbo.events.reported.PersonReference;
import vn.canbo.events.reported.PersonRegistered;
import vn.canbo.events.reported.PostHeld;
import vn.canbo.events.reported.QualificationObtained;
import vn.canbo.events.reported.ReportedType;

/**
 * One fictional official and what a publisher reports of them when the records are taken over.
 *
 * @param publisher the system that keeps the dossier
 * @param below the kind in which the person does not reach the standard of the title; absent if
 *     none
 * @param missing the kind of which the dossier says nothing although the standard asks; absent if
 *     none
 * @param alsoCouncilChair holds a second post beside the main one (LS-7)
 */
public record DemoPerson(
        String publisher,
        PersonRegistered identity,
        String unitCode,
        Office office,
        LocalDate since,
        List<QualificationObtained> qualifications,
        @Nullable QualificationKind below,
        @Nullable QualificationKind missing,
        boolean alsoCouncilChair) {

    /** The system in which the communes keep their dossiers. */
    static final String COMMUNES_SYSTEM = "phan-mem-xa";

    /**
     * The Department of Home Affairs: it keeps the dossiers of the provincial staff and has seen
     * everybody's diplomas, so it knows the commune officials as well.
     */
    static final String HOME_AFFAIRS = "so-noi-vu";

    /** When the roster was taken over, as the publishers state it. */
    private static final Instant TAKEN_OVER = Instant.parse("2026-01-05T02:00:00Z");

    public DemoPerson {
        qualifications = List.copyOf(qualifications);
    }

    String fileNumber() {
        return identity.fileNumber();
    }

    PersonReference reference() {
        return new PersonReference(fileNumber(), null);
    }

    /** By the system that keeps the dossier. */
    DemoEvent registration() {
        return registration(publisher);
    }

    /** By everybody who knows the person; whoever comes later only adds a file number. */
    Stream<DemoEvent> registrations() {
        return Stream.of(publisher, HOME_AFFAIRS).distinct().map(this::registration);
    }

    private DemoEvent registration(String by) {
        return event(by, "registration", ReportedType.PERSON_REGISTERED, identity);
    }

    Stream<DemoEvent> obtained() {
        return IntStream.range(0, qualifications.size())
                .mapToObj(
                        it ->
                                event(
                                        HOME_AFFAIRS,
                                        "qualification-" + (it + 1),
                                        ReportedType.QUALIFICATION_OBTAINED,
                                        qualifications.get(it)));
    }

    /** Intermediate political theory, as the Department of Home Affairs reports it later. */
    public DemoEvent theoryDiploma() {
        return event(
                HOME_AFFAIRS,
                "theory",
                ReportedType.QUALIFICATION_OBTAINED,
                new QualificationObtained(
                        reference(),
                        QualificationKind.POLITICAL_THEORY,
                        PoliticalTheory.INTERMEDIATE.name(),
                        null,
                        null,
                        LocalDate.of(2025, 12, 19),
                        null));
    }

    Stream<DemoEvent> posts() {
        var main = held("post", office.name(), true);
        return alsoCouncilChair
                ? Stream.of(main, held("second-post", "COUNCIL_CHAIR", false))
                : Stream.of(main);
    }

    /** By the system that keeps the dossier. */
    Stream<DemoEvent> evaluations() {
        return DemoEvaluation.YEARS.stream()
                .flatMap(it -> DemoEvaluation.of(this, it).stream())
                .map(
                        it ->
                                event(
                                        publisher,
                                        "evaluation-" + it.year(),
                                        ReportedType.EVALUATION_DECIDED,
                                        it));
    }

    private DemoEvent held(String what, String title, boolean isMain) {
        return event(
                publisher,
                what,
                ReportedType.POST_HELD,
                new PostHeld(reference(), unitCode, title, isMain, since));
    }

    private DemoEvent event(String by, String what, ReportedType type, Record content) {
        return new DemoEvent(
                by, fileNumber() + "-" + what, fileNumber(), type, content, TAKEN_OVER);
    }
}
