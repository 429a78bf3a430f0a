package vn.canbo.standalone.demo.province;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import vn.canbo.events.code.Excusal;
import vn.canbo.events.code.Rating;
import vn.canbo.events.reported.EvaluationDecided;

/**
 * How a demo official did the work of a closed year, as the unit decided in the first half of
 * December. Of every fifth official, so that the demo takes hardly longer; drawn from the citizen
 * number, so that whoever else is drawn stays the same.
 */
final class DemoEvaluation {

    /** Closed when the roster was taken over. */
    static final List<Integer> YEARS = List.of(2024, 2025);

    private static final int ONE_OF = 5;

    /** About the shares of 2023 that CT-26 publishes. */
    private static final List<String> RATINGS =
            Names.weighted("EXCELLENT:375|GOOD:595|COMPLETED:20|NOT_COMPLETED:10");

    private DemoEvaluation() {}

    /** Empty for four officials of five, and for whoever had not begun when it was decided. */
    static Optional<EvaluationDecided> of(DemoPerson person, int year) {
        var number = Long.parseLong(person.identity().citizenNumber());
        var random = new Random(number * 31 + year);
        var decidedOn = LocalDate.of(year, 12, 1 + random.nextInt(14));
        if (number % ONE_OF != 0 || person.since().isAfter(decidedOn)) {
            return Optional.empty();
        }
        var excusal = excusalOf(person, year, random);
        var rating = excusal.isPresent() ? null : Rating.valueOf(Names.one(random, RATINGS));
        return Optional.of(
                new EvaluationDecided(
                        person.reference(),
                        year,
                        rating,
                        excusal.orElse(null),
                        person.unitCode(),
                        decidedOn));
    }

    private static Optional<Excusal> excusalOf(DemoPerson person, int year, Random random) {
        if (person.since().isAfter(LocalDate.of(year, 7, 1))) {
            return Optional.of(Excusal.UNDER_SIX_MONTHS);
        }
        return random.nextInt(300) == 0 ? Optional.of(Excusal.SUSPENDED) : Optional.empty();
    }
}
