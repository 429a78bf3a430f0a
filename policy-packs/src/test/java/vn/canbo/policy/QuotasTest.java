package vn.canbo.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.canbo.events.code.AreaClass;
import vn.canbo.events.code.Category;
import vn.canbo.events.code.UnitKind;
import vn.canbo.policy.quota.Area;
import vn.canbo.policy.quota.EstablishmentNorm;
import vn.canbo.policy.quota.EstablishmentNorm.Line;
import vn.canbo.policy.quota.Place;
import vn.canbo.policy.quota.Quota;
import vn.canbo.policy.quota.UnitClass;
import vn.canbo.policy.quota.UnitSize;
import vn.canbo.policy.source.Certainty;
import vn.canbo.policy.source.Source;

/** How many posts a decree gives a unit (domain reference 3.4). */
@Tag("TN12-15")
class QuotasTest {

    private static final PolicyPacks PACKS = PolicyPacks.shipped();
    private static final PackFile BASELINE = PolicyPacks.shippedFile("national-baseline.yaml");

    @ParameterizedTest(name = "{1} on {0}: {2}, {3}, {4} by {5}")
    @CsvSource(
            textBlock =
                    """
                    2010-01-01, COMMUNE,      25, 23, 21, decree-92-2009
                    2019-06-24, WARD,         25, 23, 21, decree-92-2009
                    2019-06-25, WARD,         23, 21, 19, decree-34-2019
                    2019-06-25, TOWNSHIP,     23, 21, 19, decree-34-2019
                    2023-07-31, COMMUNE,      23, 21, 19, decree-34-2019
                    2023-08-01, COMMUNE,      22, 20, 18, decree-33-2023
                    2023-08-01, TOWNSHIP,     22, 20, 18, decree-33-2023
                    2023-08-01, WARD,         23, 21, 19, decree-33-2023
                    2025-06-30, WARD,         23, 21, 19, decree-33-2023
                    2025-07-01, WARD,         32, 32, 32, official-letter-09-2025
                    2025-07-01, SPECIAL_ZONE, 32, 32, 32, official-letter-09-2025
                    """)
    void the_class_of_a_unit_gives_its_posts_by_the_decree_of_the_day(
            LocalDate day, UnitKind kind, int first, int second, int third, String instrument) {
        var quota = quota(kind, day);

        assertThat(quota.posts())
                .containsEntry(UnitClass.I, first)
                .containsEntry(UnitClass.II, second)
                .containsEntry(UnitClass.III, third);
        assertThat(quota.source().citation().instrument().id()).isEqualTo(instrument);
    }

    @Test
    void a_lowland_commune_of_class_one_comes_to_25() {
        var norm = computed("COMMUNE", UnitClass.I, Place.OTHER_COMMUNE, 17_000, "65");

        assertThat(norm.posts()).isEqualTo(25);
        assertThat(norm.lines())
                .extracting(Line::derivation)
                .containsExactly(
                        "I: 22", "⌊(17000 − 8000) × 2 / 8000⌋ = 2", "⌊(65 − 30) / 30⌋ = 1");
        assertThat(norm.lines()).extracting(Line::posts).containsExactly(22, 2, 1);
        assertThat(norm.lines().getLast().sources())
                .extracting(it -> it.text().vi())
                .containsExactly(
                        "Nghị định 33/2023/NĐ-CP, Điều 6", "Nghị quyết 1211/2016/UBTVQH13");
    }

    @ParameterizedTest(name = "{0}, {1} people, {2} km2: {3}")
    @CsvSource(
            textBlock =
                    """
                    WARD_OF_URBAN_DISTRICT, 15000, 5.5,      0
                    WARD_OF_URBAN_DISTRICT, 19999, 5.5,      0
                    WARD_OF_URBAN_DISTRICT, 20000, 5.5,      1
                    WARD_OF_URBAN_DISTRICT, 24999, 5.5,      1
                    WARD_OF_URBAN_DISTRICT, 25000, 5.5,      2
                    WARD_OF_URBAN_DISTRICT, 30000, 5.5,      3
                    WARD_OF_URBAN_DISTRICT, 15000, 10.999999, 0
                    WARD_OF_URBAN_DISTRICT, 15000, 11,       1
                    WARD_OF_URBAN_DISTRICT, 15000, 16.499999, 1
                    WARD_OF_URBAN_DISTRICT, 15000, 16.5,     2
                    WARD_OF_CITY,           10499, 1,        0
                    WARD_OF_CITY,           10500, 1,        1
                    WARD_OF_TOWN,            7499, 1,        0
                    WARD_OF_TOWN,            7500, 1,        1
                    TOWNSHIP,               11999, 27.999999, 0
                    TOWNSHIP,               12000, 28,       2
                    MOUNTAIN_COMMUNE,        7499, 99.999999, 0
                    MOUNTAIN_COMMUNE,        7500, 100,      2
                    OTHER_COMMUNE,          11999, 59.999999, 0
                    OTHER_COMMUNE,          12000, 60,       2
                    OTHER_COMMUNE,              1, 0.000001, 0
                    """)
    void full_parts_beyond_a_norm_are_counted_without_rounding(
            Place place, int people, String area, int more) {
        var kind =
                place.isOf(UnitKind.WARD)
                        ? "WARD"
                        : place == Place.TOWNSHIP ? "TOWNSHIP" : "COMMUNE";

        var norm = computed(kind, UnitClass.III, place, people, area);

        assertThat(norm.posts() - norm.lines().getFirst().posts()).isEqualTo(more);
    }

    @Test
    void what_lies_within_the_norm_is_said_too() {
        var norm = computed("COMMUNE", UnitClass.II, Place.MOUNTAIN_COMMUNE, 5000, "49.5");

        assertThat(norm.lines())
                .extracting(Line::derivation)
                .containsExactly("II: 20", "5000 ≤ 5000", "49.5 ≤ 50");
        assertThat(norm.posts()).isEqualTo(20);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2019-06-24", "2023-07-31", "2025-07-01"})
    void where_the_instrument_knows_no_norms_the_class_alone_counts(LocalDate day) {
        var size = size(UnitClass.I, Place.WARD_OF_CITY, 99_000, "99");

        assertThat(EstablishmentNorm.of(quota(UnitKind.WARD, day), size).lines()).hasSize(1);
    }

    @Test
    void non_specialised_workers_are_counted_beside_with_the_same_norms() {
        var quotas = PACKS.quotas().of(UnitKind.COMMUNE, LocalDate.parse("2023-08-01"));
        var workers = quotas.getLast();

        assertThat(quotas).hasSize(2);
        assertThat(workers.categories()).containsExactly(Category.NON_SPECIALISED_WORKER);
        var size = size(UnitClass.III, Place.OTHER_COMMUNE, 17_000, "65");
        assertThat(EstablishmentNorm.of(workers, size).posts()).isEqualTo(13);
    }

    @ParameterizedTest
    @EnumSource(
            value = UnitKind.class,
            names = {"PROVINCE", "DISTRICT", "PROVINCIAL_AGENCY", "PUBLIC_SERVICE_UNIT"})
    void nobody_counts_the_posts_of_other_units(UnitKind kind) {
        assertThat(PACKS.quotas().of(kind, LocalDate.parse("2023-08-01"))).isEmpty();
    }

    @Test
    void every_figure_has_a_source_and_what_is_not_sure_says_so() {
        var norms = PACKS.quotas().all().stream().flatMap(it -> it.norms().stream()).toList();

        assertThat(norms).hasSizeGreaterThan(5);
        assertThat(norms)
                .filteredOn(it -> it.source().certainty() == Certainty.TO_BE_CONFIRMED)
                .allSatisfy(it -> assertThat(it.places()).containsExactly(Place.TOWNSHIP));
        assertThat(PACKS.quotas().all())
                .extracting(Quota::source)
                .filteredOn(it -> it.certainty() == Certainty.TO_BE_CONFIRMED)
                .extracting(Source::citation)
                .extracting(it -> it.instrument().number())
                .containsExactly("09/CV-BCĐ");
    }

    @Test
    void a_commune_in_the_mountains_or_highlands_has_their_norm() {
        assertThat(Place.ofCommune(Set.of(AreaClass.MOUNTAINOUS)))
                .isEqualTo(Place.MOUNTAIN_COMMUNE);
        assertThat(Place.ofCommune(Set.of(AreaClass.HIGHLAND, AreaClass.BORDER)))
                .isEqualTo(Place.MOUNTAIN_COMMUNE);
        assertThat(Place.ofCommune(Set.of(AreaClass.BORDER, AreaClass.ISLAND)))
                .isEqualTo(Place.OTHER_COMMUNE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "0.0000001", "1e30"})
    void an_area_has_whole_square_metres(String squareKilometres) {
        assertThatThrownBy(() -> Area.ofSquareKilometres(new BigDecimal(squareKilometres)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest(name = "{1} for {0}: {2}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    from: 2019-06-25       | from: 2019-06-24             | overlaps
                    {I: 25, II: 23, III: 21} | {I: 25, II: 23}            | is missing
                    {I: 25, II: 23, III: 21} | {I: 25, II: 23, III: 21, IV: 20} | no such field
                    squareKilometres: 50   | squareKilometres: 0          | some square metres
                    squareKilometres: 50   | squareKilometres: wide       | a decimal
                    places: [TOWNSHIP], people: 8000 | places: [TOWNSHIP], people: 0 | positive
                    places: [TOWNSHIP]     | places: [OTHER_COMMUNE]      | one norm
                    kinds: [COMMUNE, TOWNSHIP] | kinds: []                | in some unit
                    """)
    void rows_that_cannot_be_are_refused(String right, String wrong, String message) {
        var yaml = BASELINE.yaml().replace(right, wrong);

        var fault =
                catchThrowableOfType(
                        PackFault.class,
                        () -> PolicyPacks.read(List.of(new PackFile("wrong.yaml", yaml))));

        assertThat(yaml).isNotEqualTo(BASELINE.yaml());
        assertThat(fault.place().field()).startsWith("quotas[");
        assertThat(fault.wording().en()).contains(message);
    }

    private static EstablishmentNorm computed(
            String kind, UnitClass unitClass, Place place, int people, String area) {
        return EstablishmentNorm.of(
                quota(UnitKind.valueOf(kind), LocalDate.parse("2023-08-01")),
                size(unitClass, place, people, area));
    }

    private static UnitSize size(UnitClass unitClass, Place place, int people, String area) {
        return new UnitSize(
                unitClass, place, people, Area.ofSquareKilometres(new BigDecimal(area)));
    }

    private static Quota quota(UnitKind kind, LocalDate day) {
        return PACKS.quotas().of(kind, day).getFirst();
    }
}
