package vn.canbo.benchmarks.sink;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.canbo.events.AssessedCriterion;
import vn.canbo.events.ContractJson;
import vn.canbo.events.PersonState;
import vn.canbo.events.PostState;
import vn.canbo.events.UnitPeriod;
import vn.canbo.events.UnitState;
import vn.canbo.events.VerdictState;
import vn.canbo.events.code.Block;
import vn.canbo.events.code.Category;
import vn.canbo.events.code.Criterion;
import vn.canbo.events.code.ManagingAuthority;
import vn.canbo.events.code.UnitKind;
import vn.canbo.events.code.UnitLevel;
import vn.canbo.events.code.Verdict;

/**
 * Invented people of invented communes, every part of them following from their number: each holds
 * one post, and each version of their verdict is known in advance.
 *
 * @param people numbered from 0
 */
public record Province(int people) {

    private static final int PEOPLE_OF_A_COMMUNE = 75;
    private static final int MOST_COMMUNES = 3321;
    private static final LocalDate SINCE = LocalDate.of(2025, 7, 1);
    private static final List<String> TITLES =
            List.of("SPECIALIST", "DIVISION_HEAD", "COMMUNE_CHAIR", "COMMUNE_PARTY_SECRETARY");
    private static final String DECREE = "Nghị định 33/2023/NĐ-CP, điều 10";
    private static final String LETTER = "Công văn 11/CV-BCĐ (2025)";

    /** Of ten verdicts; so more than half of the updates change a figure. */
    private static final List<Verdict> VERDICTS =
            List.of(
                    Verdict.MET,
                    Verdict.MET,
                    Verdict.MET,
                    Verdict.MET,
                    Verdict.MET,
                    Verdict.ABOVE,
                    Verdict.UNMET,
                    Verdict.UNMET,
                    Verdict.UNMET_IN_GRACE,
                    Verdict.CANNOT_TELL);

    public int communes() {
        return Math.clamp(people / PEOPLE_OF_A_COMMUNE, 1, MOST_COMMUNES);
    }

    /** The province and its communes. */
    public Stream<UnitState> units() {
        var province = unit(0, UnitLevel.PROVINCE, UnitKind.PROVINCE, "Tỉnh Đo Lường", null);
        return Stream.concat(
                Stream.of(province),
                IntStream.rangeClosed(1, communes())
                        .mapToObj(
                                it ->
                                        unit(
                                                it,
                                                UnitLevel.COMMUNE,
                                                UnitKind.COMMUNE,
                                                "Xã Đo Lường " + it,
                                                province.unitId())));
    }

    public PersonState person(int number) {
        return new PersonState(
                personId(number),
                Category.CIVIL_SERVANT,
                ManagingAuthority.COMMUNE,
                null,
                null,
                null,
                false);
    }

    public PostState post(int number) {
        return new PostState(
                ordered(number, 2),
                personId(number),
                unitOf(number),
                title(number),
                true,
                SINCE,
                null,
                null,
                false);
    }

    public VerdictState verdict(int number, long version) {
        var verdict = verdictCode(number, version);
        var grace = verdict == Verdict.UNMET_IN_GRACE;
        return new VerdictState(
                personId(number),
                title(number),
                unitOf(number),
                verdict,
                List.of(
                        new AssessedCriterion(
                                Criterion.GENERAL_EDUCATION,
                                "UPPER_SECONDARY",
                                "UPPER_SECONDARY",
                                Verdict.MET,
                                DECREE),
                        new AssessedCriterion(
                                Criterion.PROFESSIONAL_LEVEL,
                                "UNIVERSITY",
                                "UNIVERSITY",
                                Verdict.MET,
                                DECREE),
                        new AssessedCriterion(
                                Criterion.POLITICAL_THEORY,
                                "INTERMEDIATE",
                                verdict == Verdict.CANNOT_TELL ? null : "ELEMENTARY",
                                verdict,
                                LETTER)),
                "baseline",
                packVersion(version),
                SINCE,
                grace ? LocalDate.of(2090, 6, 30) : null,
                grace ? LocalDate.of(2090, 7, 1) : null);
    }

    /** Of a verdict, as it stands in Kafka. */
    public byte[] body() {
        return ContractJson.mapper().writeValueAsBytes(verdict(0, 2));
    }

    public static Verdict verdictCode(int number, long version) {
        return VERDICTS.get(Math.floorMod(mix(number * 31L + version), VERDICTS.size()));
    }

    /** The version stands in the body too, for a sink that does not read headers. */
    public static String packVersion(long version) {
        return "2026." + version;
    }

    public UUID personId(int number) {
        return ordered(number, 1);
    }

    /** The number of a person with such an id. */
    public static int numberOf(UUID person) {
        return (int) (person.getMostSignificantBits() >>> 20);
    }

    private UUID unitOf(int number) {
        return ordered(1 + Math.floorMod(mix(number), communes()), 0);
    }

    private static String title(int number) {
        return TITLES.get(number % TITLES.size());
    }

    private static UnitState unit(
            int number, UnitLevel level, UnitKind kind, String name, @Nullable UUID parent) {
        return new UnitState(
                ordered(number, 0),
                String.format("%05d", number),
                level,
                Block.GOVERNMENT,
                SINCE,
                null,
                List.of(new UnitPeriod(SINCE, null, kind, name, parent, Set.of())),
                List.of());
    }

    /** Like version 7, ids rise with the time of their making, and end at random. */
    private static UUID ordered(int number, int kind) {
        return new UUID(
                (long) number << 20 | 0x7000L | kind,
                0x8000000000000000L | mix(number * 8L + kind) >>> 2);
    }

    /** The finaliser of SplitMix64. */
    private static long mix(long value) {
        var mixed = (value + 0x9E3779B97F4A7C15L) * 0xBF58476D1CE4E5B9L;
        mixed = (mixed ^ mixed >>> 27) * 0x94D049BB133111EBL;
        return mixed ^ mixed >>> 31;
    }
}
