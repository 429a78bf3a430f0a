package vn.canbo.assignment.eligibility;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.canbo.assignment.official.Official;
import vn.canbo.events.Bar;
import vn.canbo.events.code.Category;
import vn.canbo.events.code.ProfessionalLevel;
import vn.canbo.events.code.Sex;

/** Builds officials for tests: somebody who may be seconded, changed in what the test is about. */
final class TestOfficial {

    private @Nullable Category category = Category.CIVIL_SERVANT;
    private @Nullable Sex sex = Sex.FEMALE;
    private @Nullable YearMonth born = YearMonth.of(1991, 6);
    private @Nullable ProfessionalLevel level = ProfessionalLevel.UNIVERSITY;
    private final List<Bar> bars = new ArrayList<>();

    static TestOfficial anOfficial() {
        return new TestOfficial();
    }

    TestOfficial born(Sex as, String month) {
        sex = as;
        born = YearMonth.parse(month);
        return this;
    }

    TestOfficial bornUnknown() {
        sex = null;
        born = null;
        return this;
    }

    TestOfficial having(@Nullable ProfessionalLevel verified) {
        level = verified;
        return this;
    }

    TestOfficial as(@Nullable Category known) {
        category = known;
        return this;
    }

    TestOfficial barred(String rule, String from, @Nullable String until) {
        bars.add(
                new Bar(
                        rule,
                        LocalDate.parse(from),
                        until == null ? null : LocalDate.parse(until)));
        return this;
    }

    Official known() {
        return new Official(
                new UUID(1, 1), new UUID(2, 1), category, sex, born, level, bars, List.of());
    }
}
