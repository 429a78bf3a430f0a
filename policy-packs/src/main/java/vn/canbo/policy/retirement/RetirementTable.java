package vn.canbo.policy.retirement;

import java.time.LocalDate;
import java.time.Period;
import java.time.Year;
import java.time.YearMonth;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.canbo.events.code.Sex;
import vn.canbo.policy.source.Source;

/**
 * Retirement age by the calendar year in which it is reached, under normal conditions (domain
 * reference 4.1). Some people reach two ages, a lower one and a year later a higher one: the first
 * counts.
 */
public final class RetirementTable {

    private final Map<Sex, List<Band>> bands;

    /**
     * One age.
     *
     * @param throughYear last calendar year in which reaching it means retirement; absent in the
     *     last band
     * @param age in years and months
     */
    public record Band(@Nullable Year throughYear, Period age, Source source) {

        boolean isReachedBy(YearMonth born) {
            return throughYear == null || !born.plus(age).isAfter(throughYear.atMonth(12));
        }
    }

    /**
     * @param bands of each sex, ascending by year and age; only the last one is open
     */
    public RetirementTable(Map<Sex, List<Band>> bands) {
        this.bands = new EnumMap<>(Sex.class);
        for (var sex : Sex.values()) {
            var ofSex = List.copyOf(bands.getOrDefault(sex, List.of()));
            checkAscending(sex, ofSex);
            this.bands.put(sex, ofSex);
        }
    }

    private static void checkAscending(Sex sex, List<Band> ofSex) {
        if (ofSex.isEmpty() || ofSex.getLast().throughYear != null) {
            throw new IllegalArgumentException(sex + ": the last age must be open");
        }
        for (var i = 1; i < ofSex.size(); i++) {
            var before = ofSex.get(i - 1);
            var after = ofSex.get(i);
            var yearAscends =
                    before.throughYear != null
                            && (after.throughYear == null
                                    || after.throughYear.isAfter(before.throughYear));
            if (!yearAscends || after.age.toTotalMonths() <= before.age.toTotalMonths()) {
                throw new IllegalArgumentException(
                        sex + ": years and ages must ascend at " + after.age);
            }
        }
    }

    /** All of one sex, ascending. */
    public List<Band> bandsOf(Sex sex) {
        return bands.getOrDefault(sex, List.of());
    }

    /** The band under which the person retires; its age is reached in a year of that band. */
    public Band bandOf(Sex sex, YearMonth born) {
        return bands.getOrDefault(sex, List.of()).stream()
                .filter(it -> it.isReachedBy(born))
                .findFirst()
                .orElseThrow();
    }

    /** The last day of the month in which the age is reached. */
    public LocalDate retirementOf(Sex sex, YearMonth born) {
        return born.plus(bandOf(sex, born).age).atEndOfMonth();
    }

    /** Of someone whose birth month is unknown: counted from January (Decree 135/2020, art. 3). */
    public LocalDate retirementOf(Sex sex, Year born) {
        return retirementOf(sex, born.atMonth(1));
    }

    /** The first day of the month after retirement. */
    public LocalDate pensionStartOf(Sex sex, YearMonth born) {
        return retirementOf(sex, born).plusDays(1);
    }
}
