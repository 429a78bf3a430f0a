package vn.canbo.reporting.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.canbo.events.code.Category;
import vn.canbo.events.code.Criterion;
import vn.canbo.events.code.GeneralEducation;
import vn.canbo.events.code.ItSkill;
import vn.canbo.events.code.MajorGroup;
import vn.canbo.events.code.PoliticalTheory;
import vn.canbo.events.code.ProfessionalLevel;
import vn.canbo.events.code.SecondmentStatus;
import vn.canbo.events.code.StateManagement;
import vn.canbo.events.code.Verdict;
import vn.canbo.reporting.compliance.Share;
import vn.canbo.service.problem.Messages;

class PageWordsTest {

    private static final Pattern KEY = Pattern.compile("t\\.of\\('([A-Za-z.]+)'");

    private final PageWords vi = new PageWords(Locale.of("vi"), Messages.vietnamese());
    private final PageWords en = new PageWords(Locale.ENGLISH, Messages.english());

    @Test
    void every_text_of_the_templates_stands_in_both_languages() throws IOException {
        var used = new TreeSet<String>();
        try (var templates = Files.list(Path.of("src/main/resources/templates"))) {
            for (var template : templates.toList()) {
                KEY.matcher(Files.readString(template))
                        .results()
                        .map(it -> it.group(1))
                        .filter(it -> !it.endsWith("."))
                        .forEach(used::add);
            }
        }

        assertThat(used).hasSizeGreaterThan(50);
        assertThat(Messages.vietnamese().keys()).containsAll(used);
        assertThat(Messages.english().keys()).containsAll(used);
    }

    @Test
    void every_code_that_a_page_can_show_has_a_name_in_both_languages() {
        var shown =
                Stream.<Enum<?>[]>of(
                                Verdict.values(),
                                Criterion.values(),
                                Category.values(),
                                SecondmentStatus.values(),
                                Band.values(),
                                GeneralEducation.values(),
                                ProfessionalLevel.values(),
                                PoliticalTheory.values(),
                                StateManagement.values(),
                                ItSkill.values(),
                                MajorGroup.values())
                        .flatMap(Stream::of)
                        .toList();

        assertThat(shown).hasSizeGreaterThan(40);
        for (var words : Set.of(vi, en)) {
            assertThat(shown).allSatisfy(it -> assertThat(words.name(it)).doesNotContain("_"));
            assertThat(shown).allSatisfy(it -> assertThat(words.name(it)).isNotEqualTo(key(it)));
        }
        assertThat(Verdict.values())
                .allSatisfy(it -> assertThat(vi.of("mark." + it.name())).hasSize(1));
    }

    @Test
    void days_and_figures_are_written_as_offices_write_them() {
        assertThat(vi.date(LocalDate.of(2026, 3, 9))).isEqualTo("09/03/2026");
        assertThat(en.date(LocalDate.of(2026, 3, 9))).isEqualTo("9 Mar 2026");
        assertThat(vi.time(Instant.parse("2026-11-21T17:00:05Z"))).isEqualTo("00:00:05");
        assertThat(vi.count(2385)).isEqualTo("2.385");
        assertThat(vi.share(new Share(73, 83))).isEqualTo("87,95 %");
        assertThat(en.share(new Share(73, 83))).isEqualTo("87.95 %");
        assertThat(vi.share(new Share(0, 0))).isEqualTo("–");
    }

    @ParameterizedTest(name = "{0} {1}: {2}")
    @CsvSource(
            textBlock =
                    """
                    PROFESSIONAL_LEVEL, UNIVERSITY, đại học
                    MAJOR_MATCHES_POSITION, LAW|LAND, 'luật, đất đai'
                    AGE, 18, 18 tuổi
                    IT, CERTIFICATE, chứng chỉ tin học
                    POLITICAL_THEORY, SOMETHING_NEW, SOMETHING_NEW
                    """)
    void what_is_required_reads_in_words(Criterion criterion, String code, String words) {
        assertThat(vi.level(criterion, code)).isEqualTo(words);
    }

    @Test
    void what_nobody_knows_is_said() {
        assertThat(vi.level(Criterion.IT, null)).isEqualTo("chưa có dữ liệu");
    }

    /** The limits are compared as fractions: 949 of 1000 is not 95 %. */
    @ParameterizedTest(name = "{0} of {1}: {2}")
    @CsvSource(
            textBlock =
                    """
                    0, 0, NONE
                    74999, 100000, UNDER_75
                    75, 100, UNDER_85
                    84999, 100000, UNDER_85
                    85, 100, UNDER_95
                    94999, 100000, UNDER_95
                    57, 60, FROM_95
                    """)
    void a_share_falls_into_one_band(long numerator, long denominator, Band band) {
        assertThat(Band.of(new Share(numerator, denominator))).isEqualTo(band);
    }

    @ParameterizedTest
    @ValueSource(strings = {"share", "-share", "name", "-unmet"})
    void a_column_clicked_again_turns_its_order_round(String sort) {
        var order = vn.canbo.reporting.compliance.ChildOrder.parse(sort).orElseThrow();
        var query = new ListQuery(new java.util.UUID(1, 1), "Bể & Na", true, "all", order);
        var key = sort.replace("-", "");

        assertThat(query.sortedBy(key))
                .endsWith("sort=" + (sort.startsWith("-") ? key : "-" + key));
        assertThat(query.address()).contains("q=B%E1%BB%83+%26+Na").contains("unmet=true");
        assertThat(query.sortOf(key)).isEqualTo(sort.startsWith("-") ? "descending" : "ascending");
    }

    private static String key(Enum<?> constant) {
        return constant.getDeclaringClass().getSimpleName() + "." + constant.name();
    }
}
