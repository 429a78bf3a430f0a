package vn.canbo.reporting.dashboard;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.canbo.events.code.Criterion;
import vn.canbo.events.code.QualificationKind;
import vn.canbo.events.code.Verdict;
import vn.canbo.reporting.dashboard.ClassClient.OpenClass;
import vn.canbo.reporting.explanation.PersonCompliance;
import vn.canbo.reporting.explanation.TitleHeld;

/**
 * What a person may do next under each criterion that is not met and can be learned.
 *
 * @param byTitle by the code of the title held
 * @param available false while training cannot be asked: the page says so
 */
record NextSteps(Map<String, List<Step>> byTitle, boolean available) {

    private static final int MOST_CLASSES = 3;

    NextSteps {
        byTitle = Map.copyOf(byTitle);
    }

    /**
     * One criterion.
     *
     * @param classes those that take learners, the first to begin first; none when no class is open
     */
    record Step(Criterion criterion, List<OpenClass> classes) {

        Step {
            classes = List.copyOf(classes);
        }
    }

    /** Whoever knows which classes are open; empty while it cannot be asked. */
    @FunctionalInterface
    interface Classes {
        Optional<List<OpenClass>> reaching(QualificationKind kind, String level, String title);
    }

    static NextSteps of(PersonCompliance person, Classes classes) {
        var byTitle = new HashMap<String, List<Step>>();
        for (var held : person.titles()) {
            var steps = new ArrayList<Step>();
            for (var missing : held.shortfalls()) {
                var kind = kindOf(missing.criterion());
                if (missing.result() == Verdict.CANNOT_TELL || kind.isEmpty()) {
                    continue;
                }
                var open = classes.reaching(kind.get(), missing.required(), held.title());
                if (open.isEmpty()) {
                    return new NextSteps(Map.of(), false);
                }
                steps.add(
                        new Step(
                                missing.criterion(),
                                open.get().stream().limit(MOST_CLASSES).toList()));
            }
            byTitle.put(held.title(), List.copyOf(steps));
        }
        return new NextSteps(byTitle, true);
    }

    public List<Step> of(TitleHeld held) {
        return byTitle.getOrDefault(held.title(), List.of());
    }

    /** What must be learned; nobody learns an age, and a major comes with a whole new diploma. */
    private static Optional<QualificationKind> kindOf(Criterion criterion) {
        return switch (criterion) {
            case GENERAL_EDUCATION -> Optional.of(QualificationKind.GENERAL_EDUCATION);
            case PROFESSIONAL_LEVEL -> Optional.of(QualificationKind.PROFESSIONAL);
            case POLITICAL_THEORY -> Optional.of(QualificationKind.POLITICAL_THEORY);
            case STATE_MANAGEMENT -> Optional.of(QualificationKind.STATE_MANAGEMENT);
            case IT -> Optional.of(QualificationKind.IT);
            case MAJOR_MATCHES_POSITION, AGE -> Optional.empty();
        };
    }
}
