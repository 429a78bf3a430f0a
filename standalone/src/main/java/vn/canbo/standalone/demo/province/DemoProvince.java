package vn.canbo.standalone.demo.province;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import vn.canbo.events.code.ManagingAuthority;
import vn.canbo.events.code.QualificationKind;
import vn.canbo.events.code.Sex;
import vn.canbo.events.code.UnitKind;
import vn.canbo.events.reported.EvaluationDecided;
import vn.canbo.events.reported.PersonReference;
import vn.canbo.events.reported.PersonRegistered;
import vn.canbo.standalone.demo.province.DemoUnits.Allocation;
import vn.canbo.standalone.demo.province.DemoUnits.Unit;

/**
 * The whole fictional province: the same seed gives the same bytes, on any machine.
 *
 * @param people communes in order of their codes, then departments
 */
public record DemoProvince(DemoUnits units, List<DemoPerson> people) {

    /** The seed of {@code canbo up}. */
    public static final long SEED = 20_260_101L;

    /** The communes, and so the people in them, begin on this day. */
    public static final LocalDate BEGINS = Places.TWO_TIERS_BEGIN;

    /** No province and no country has this prefix (domain reference 5.4). */
    static final String CITIZEN_PREFIX = "999";

    /** Lower numbers are left to the people of scenarios and samples. */
    private static final int FIRST_NUMBER = 10_001;

    private static final int YEAR = 2026;

    public DemoProvince {
        people = List.copyOf(people);
    }

    public static DemoProvince of(long seed) {
        var random = new Random(seed);
        var units = Places.units();
        var people = new ArrayList<DemoPerson>();
        var allocations = new ArrayList<Allocation>();
        Stream.concat(
                        units.stream().filter(it -> it.kind() != UnitKind.PROVINCIAL_AGENCY),
                        units.stream().filter(it -> it.kind() == UnitKind.PROVINCIAL_AGENCY))
                .filter(it -> it.kind() != UnitKind.PROVINCE)
                .forEach(
                        unit -> {
                            var staff = staffOf(unit, random, people.size());
                            people.addAll(staff);
                            var free = random.nextInt(5);
                            allocations.add(
                                    new Allocation(unit.code(), staff.size() + free, unit.from()));
                        });
        return new DemoProvince(new DemoUnits(units, allocations), people);
    }

    /**
     * Everything that is reported, in an order in which each event finds what it needs: identities,
     * then qualifications, then posts, so that a person is judged once and not after each diploma;
     * then evaluations, by the units of those posts.
     *
     * @param today of later decisions nothing is reported
     */
    public Stream<DemoEvent> events(LocalDate today) {
        return Stream.of(registrations(), qualifications(), posts(), evaluations(today))
                .flatMap(it -> it);
    }

    /** The same province with so many of its people at a time, in their order. */
    public Stream<DemoProvince> parts(int people) {
        return IntStream.iterate(0, it -> it < this.people.size(), it -> it + people)
                .mapToObj(
                        it ->
                                new DemoProvince(
                                        units,
                                        this.people.subList(
                                                it, Math.min(it + people, this.people.size()))));
    }

    /** The first official of the unit whose political theory alone is below the standard. */
    public Optional<DemoPerson> firstLackingTheory(String unitCode) {
        return people.stream()
                .filter(it -> it.unitCode().equals(unitCode))
                .filter(it -> it.below() == QualificationKind.POLITICAL_THEORY)
                .findFirst();
    }

    public Stream<DemoEvent> registrations() {
        return people.stream().flatMap(DemoPerson::registrations);
    }

    public Stream<DemoEvent> qualifications() {
        return people.stream().flatMap(DemoPerson::obtained);
    }

    public Stream<DemoEvent> posts() {
        return people.stream().flatMap(DemoPerson::posts);
    }

    /**
     * @param today of later decisions nothing is reported
     */
    public Stream<DemoEvent> evaluations(LocalDate today) {
        return people.stream()
                .flatMap(DemoPerson::evaluations)
                .filter(
                        it ->
                                it.content() instanceof EvaluationDecided decided
                                        && !decided.decidedOn().isAfter(today));
    }

    private static List<DemoPerson> staffOf(Unit unit, Random random, int before) {
        var provincial = unit.kind() == UnitKind.PROVINCIAL_AGENCY;
        var staff = new ArrayList<DemoPerson>();
        for (var office : Office.values()) {
            if (office.isProvincial() == provincial) {
                var places = placesOf(office, unit, random);
                for (var i = 0; i < places; i++) {
                    staff.add(person(unit, office, random, FIRST_NUMBER + before + staff.size()));
                }
            }
        }
        return staff;
    }

    private static int placesOf(Office office, Unit unit, Random random) {
        return switch (office) {
            case FARMERS_CHAIR -> unit.kind() == UnitKind.WARD ? 0 : office.perUnit();
            case CENTRE_SPECIALIST -> office.perUnit() + (random.nextInt(100) < 45 ? 1 : 0);
            default -> office.perUnit();
        };
    }

    /**
     * A new official.
     *
     * @param number counts all people of the demo; it ends the citizen number, so no two are alike
     */
    static DemoPerson person(Unit unit, Office office, Random random, int number) {
        var publisher =
                office.isProvincial() ? DemoPerson.HOME_AFFAIRS : DemoPerson.COMMUNES_SYSTEM;
        var identity = identity(unit, office, random, number);
        var schooling =
                Schooling.of(
                        random,
                        new PersonReference(identity.fileNumber(), null),
                        identity.birthDate(),
                        office,
                        unit.areas());
        return new DemoPerson(
                publisher,
                identity,
                unit.code(),
                office,
                sinceOf(unit, identity.birthDate(), random),
                schooling.qualifications(),
                schooling.below(),
                schooling.missing(),
                office == Office.PARTY_SECRETARY);
    }

    private static PersonRegistered identity(Unit unit, Office office, Random random, int number) {
        var sex = sexOf(office, random);
        var minority = random.nextInt(100) < (unit.areas().isEmpty() ? 9 : 62);
        var born = bornOf(office, sex, random);
        return new PersonRegistered(
                (office.isProvincial() ? "TINH-" : "XA-") + "%05d".formatted(number),
                Names.fullName(random, sex, minority),
                citizenNumber(sex, born, number),
                born,
                sex,
                minority ? Names.one(random, MINORITIES) : "Kinh",
                random.nextInt(100) < 4,
                random.nextInt(100) < partyPercent(office),
                office.category(),
                managedBy(office),
                unit.code());
    }

    private static final List<String> MINORITIES =
            Names.weighted("Tày:9|Nùng:6|Dao:4|Sán Dìu:2|Mông:2|Sán Chay:1|Hoa:1");

    private static Sex sexOf(Office office, Random random) {
        var women =
                switch (office) {
                    case WOMEN_PRESIDENT -> 100;
                    case VETERANS_CHAIR, MILITARY_COMMANDER -> 0;
                    case PARTY_SECRETARY, PC_CHAIR, PROVINCIAL_AGENCY_DIRECTOR -> 18;
                    default -> 41;
                };
        return random.nextInt(100) < women ? Sex.FEMALE : Sex.MALE;
    }

    /** Young enough not to retire soon after the demo begins: women before 55, men before 59. */
    private static LocalDate bornOf(Office office, Sex sex, Random random) {
        var youngest =
                switch (office.rank()) {
                    case CADRE -> 33;
                    case LEADER -> 32;
                    case PROVINCIAL_LEADER -> 35;
                    case SPECIALIST, PROVINCIAL_STAFF -> 24;
                };
        var oldest = sex == Sex.FEMALE ? 54 : 58;
        var age =
                switch (office) {
                    case YOUTH_SECRETARY -> 26 + random.nextInt(9);
                    case VETERANS_CHAIR -> 48 + random.nextInt(11);
                    default ->
                            youngest
                                    + (random.nextInt(oldest - youngest + 1)
                                                    + random.nextInt(oldest - youngest + 1))
                                            / 2;
                };
        return LocalDate.of(YEAR - age, 1, 1).plusDays(random.nextInt(365));
    }

    /** 12 digits that agree with sex and year of birth (domain reference 5.4). */
    static String citizenNumber(Sex sex, LocalDate born, int number) {
        var century = (born.getYear() / 100 - 19) * 2 + (sex == Sex.FEMALE ? 1 : 0);
        return CITIZEN_PREFIX
                + century
                + "%02d".formatted(born.getYear() % 100)
                + "%06d".formatted(number);
    }

    private static int partyPercent(Office office) {
        return switch (office.rank()) {
            case CADRE -> 97;
            case LEADER, PROVINCIAL_LEADER -> 93;
            case SPECIALIST, PROVINCIAL_STAFF -> 58;
        };
    }

    private static ManagingAuthority managedBy(Office office) {
        return switch (office) {
            case PARTY_SECRETARY, PC_CHAIR, PROVINCIAL_AGENCY_DIRECTOR ->
                    ManagingAuthority.PROVINCIAL_PARTY_COMMITTEE;
            default ->
                    office.isProvincial() ? ManagingAuthority.PROVINCE : ManagingAuthority.COMMUNE;
        };
    }

    /** In communes mostly since the two tiers began; in departments since some year after study. */
    private static LocalDate sinceOf(Unit unit, LocalDate born, Random random) {
        if (unit.kind() != UnitKind.PROVINCIAL_AGENCY) {
            return random.nextInt(100) < 82
                    ? unit.from()
                    : unit.from().plusMonths(1 + random.nextInt(6));
        }
        var earliest = Math.max(unit.from().getYear(), born.getYear() + 23);
        return LocalDate.of(earliest + random.nextInt(YEAR - earliest), 1 + random.nextInt(12), 1);
    }

    Unit unit(String code) {
        return units.units().stream()
                .filter(it -> it.code().equals(code))
                .findFirst()
                .orElseThrow();
    }
}
