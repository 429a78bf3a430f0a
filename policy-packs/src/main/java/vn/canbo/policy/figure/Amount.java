package vn.canbo.policy.figure;

import java.time.LocalDate;
import java.time.MonthDay;
import java.time.Period;
import vn.canbo.policy.title.Demand;

/** What a figure says. */
public sealed interface Amount {

    /** As the pack writes it: UNIVERSITY, 2028-08-01, P3M. */
    String code();

    /** What is demanded under a criterion. */
    record Demanded(Demand demand) implements Amount {

        @Override
        public String code() {
            return demand.code();
        }
    }

    /** The last day, included, until which something may still be made good. */
    record LastDay(LocalDate day) implements Amount {

        @Override
        public String code() {
            return day.toString();
        }
    }

    /** A length in years and months. */
    record Length(Period period) implements Amount {

        @Override
        public String code() {
            return period.toString();
        }
    }

    /** A day of every year. */
    record YearlyDay(MonthDay day) implements Amount {

        @Override
        public String code() {
            return day.toString();
        }
    }

    /** A number, a constant or several joined by {@code |}. */
    record Said(String code) implements Amount {}

    /** Whether it asks for more than the other one did; a longer time asks for less. */
    default boolean asksMoreThan(Amount other) {
        return switch (this) {
            case Demanded it ->
                    other instanceof Demanded than && it.demand.isStricterThan(than.demand);
            case LastDay it -> other instanceof LastDay than && it.day.isBefore(than.day);
            case Length _, YearlyDay _, Said _ -> false;
        };
    }
}
