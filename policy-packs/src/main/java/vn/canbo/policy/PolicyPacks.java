package vn.canbo.policy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import vn.canbo.events.code.AreaClass;
import vn.canbo.events.code.Category;
import vn.canbo.policy.evaluation.EvaluationTerms;
import vn.canbo.policy.nomination.NominationTerms;
import vn.canbo.policy.quota.Quotas;
import vn.canbo.policy.reelection.AgeCondition;
import vn.canbo.policy.reelection.ElectedBody;
import vn.canbo.policy.reelection.LeavingPolicy;
import vn.canbo.policy.retirement.RetirementTable;
import vn.canbo.policy.secondment.SecondmentTerms;
import vn.canbo.policy.source.Instrument;
import vn.canbo.policy.staffing.Staffing;
import vn.canbo.policy.title.Offer;
import vn.canbo.policy.title.StandardRow;
import vn.canbo.policy.title.TitleCode;
import vn.canbo.policy.title.TitleOrder;
import vn.canbo.policy.title.TitleStandard;
import vn.canbo.policy.title.Titles;

/** The policy packs in force together; immutable. Every question takes the day it is asked for. */
public final class PolicyPacks {

    /** The national baseline first: later packs name its titles and instruments. */
    private static final List<String> SHIPPED =
            List.of(
                    "national-baseline.yaml",
                    "tn12.yaml",
                    "tn25.yaml",
                    "qn.yaml",
                    "ls.yaml",
                    "ct.yaml");

    private final List<PackFile> files;
    private final List<PolicyPack> packs;
    private final Titles titles;
    private final Map<TitleCode, List<StandardRow>> rows;
    private final List<SecondmentTerms> secondments;
    private final List<EvaluationTerms> evaluations;
    private final Quotas quotas;
    private final Staffing staffing;
    private final List<NominationTerms> nominations;
    private final RetirementTable retirement;

    /**
     * @param files from which the packs were read, in the same order
     */
    private PolicyPacks(List<PackFile> files, List<PolicyPack> packs) {
        this.files = List.copyOf(files);
        this.packs = List.copyOf(packs);
        this.titles = new Titles(allOf(PolicyPack::titles));
        this.rows =
                allOf(PolicyPack::standards).stream()
                        .collect(Collectors.groupingBy(StandardRow::title));
        this.secondments = allOf(PolicyPack::secondments);
        this.evaluations = allOf(PolicyPack::evaluations);
        this.quotas = new Quotas(allOf(PolicyPack::quotas));
        this.staffing = Staffing.together(packs.stream().map(PolicyPack::staffing).toList());
        this.nominations = allOf(PolicyPack::nominations);
        this.retirement = onlyTable(packs);
    }

    private static RetirementTable onlyTable(List<PolicyPack> packs) {
        var tables = packs.stream().flatMap(it -> Stream.ofNullable(it.retirement())).toList();
        if (tables.size() != 1) {
            throw new IllegalArgumentException(
                    "exactly one pack must give the retirement ages, not " + tables.size());
        }
        return tables.getFirst();
    }

    private <T> List<T> allOf(Function<PolicyPack, List<T>> part) {
        return packs.stream().flatMap(it -> part.apply(it).stream()).toList();
    }

    /** The packs that come with the release. */
    public static PolicyPacks shipped() {
        return read(SHIPPED.stream().map(PolicyPacks::shippedFile).toList());
    }

    /**
     * @param files the baseline first; a later one may name titles and instruments of an earlier
     * @throws PackFault with every fault of the first file that has any
     */
    public static PolicyPacks read(List<PackFile> files) {
        var reader = new PackReader();
        return new PolicyPacks(files, files.stream().map(reader::read).toList());
    }

    /**
     * These packs with another one, which takes the place of the one with its id, or comes last.
     *
     * @throws PackFault when it cannot be used, or another pack names what it no longer has
     */
    public PolicyPacks with(PackFile file) {
        var id = PackReader.idOf(file);
        var changed = new ArrayList<PackFile>();
        var replaces = false;
        for (var i = 0; i < files.size(); i++) {
            var replaced = packs.get(i).id().equals(id);
            changed.add(replaced ? file : files.get(i));
            replaces |= replaced;
        }
        if (!replaces) {
            changed.add(file);
        }
        var reader = new PackReader();
        var read = changed.stream().map(reader::read).toList();
        if (read.stream().filter(it -> it.retirement() != null).count() != 1) {
            throw new PackFault(
                    new PackFault.Place(file.name(), 1, "retirement"),
                    "tuổi nghỉ hưu phải có trong đúng một gói quy định",
                    "exactly one pack gives the retirement ages");
        }
        return new PolicyPacks(changed, read);
    }

    static PackFile shippedFile(String name) {
        try (var in = PolicyPacks.class.getResourceAsStream("/policy-packs/" + name)) {
            var bytes = Objects.requireNonNull(in, name).readAllBytes();
            return new PackFile(name, new String(bytes, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * The pack of a file, read beside these packs as {@link #with} does.
     *
     * @throws PackFault when it cannot be used
     */
    public PolicyPack read(PackFile file) {
        return with(file).packOf(file);
    }

    /** The pack of a file that was read. */
    public PolicyPack packOf(PackFile file) {
        return packs.get(files.indexOf(file));
    }

    public Optional<PolicyPack> find(String id) {
        return packs.stream().filter(it -> it.id().equals(id)).findFirst();
    }

    /** The pack as it is written. */
    public Optional<PackFile> fileOf(String id) {
        return IntStream.range(0, packs.size())
                .filter(it -> packs.get(it).id().equals(id))
                .mapToObj(files::get)
                .findFirst();
    }

    public List<PolicyPack> all() {
        return packs;
    }

    public Titles titles() {
        return titles;
    }

    public Optional<Instrument> instrument(String id) {
        return packs.stream()
                .flatMap(it -> it.instruments().stream())
                .filter(it -> it.id().equals(id))
                .findFirst();
    }

    /**
     * What the title asks for.
     *
     * @param areas of the unit in which it is or would be held
     * @return empty when nobody may hold the title on that day; without requirements when no pack
     *     demands anything of it
     */
    public Optional<TitleStandard> standardOf(
            TitleCode title, Set<AreaClass> areas, LocalDate asOf) {
        return titles.find(title)
                .filter(it -> it.existsOn(asOf))
                .map(it -> TitleStandard.of(it, rowsOf(title), areas, asOf));
    }

    /** First day after {@code day} on which the title or what it asks for begins or ends. */
    public Optional<LocalDate> standardChangesAfter(TitleCode title, LocalDate day) {
        return titles.find(title).flatMap(it -> TitleStandard.changesAfter(it, rowsOf(title), day));
    }

    private List<StandardRow> rowsOf(TitleCode title) {
        return rows.getOrDefault(title, List.of());
    }

    /** The titles that may be offered to the holder of a title, by code; not the held one. */
    public Set<TitleCode> offerableTo(TitleCode held, LocalDate asOf) {
        return allOf(PolicyPack::offers).stream()
                .filter(it -> it.validity().contains(asOf) && it.toHoldersOf().contains(held))
                .map(Offer::titles)
                .flatMap(Set::stream)
                .filter(it -> !it.equals(held))
                .filter(it -> titles.find(it).filter(title -> title.existsOn(asOf)).isPresent())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** The figures for secondments on that day; empty when no pack gives any. */
    public Optional<SecondmentTerms> secondmentTerms(LocalDate asOf) {
        return secondments.stream().filter(it -> it.validity().contains(asOf)).findFirst();
    }

    /**
     * By what people of the category are rated for the year; empty when no pack says.
     *
     * @param category on the last day of the year
     */
    public Optional<EvaluationTerms> evaluationTerms(Category category, int year) {
        return evaluations.stream().filter(it -> it.areFor(category, year)).findFirst();
    }

    /** Of all categories and years, in the order of the packs. */
    public List<EvaluationTerms> evaluationTerms() {
        return evaluations;
    }

    /** How many posts units have. */
    public Quotas quotas() {
        return quotas;
    }

    /** Who has to be there. */
    public Staffing staffing() {
        return staffing;
    }

    /** What is asked of nominations and of leaders on that day; empty when no pack says. */
    public Optional<NominationTerms> nominationTerms(LocalDate asOf) {
        return nominations.stream().filter(it -> it.areFor(asOf)).findFirst();
    }

    /**
     * How old one may be to be elected into the body.
     *
     * @return empty when no pack says so of that measure month
     */
    public Optional<AgeCondition> ageCondition(ElectedBody body, YearMonth measure) {
        return allOf(it -> it.reElection().ages()).stream()
                .filter(it -> it.body() == body && it.validity().contains(measure.atDay(1)))
                .findFirst();
    }

    /** What is offered to those who are too old as of a month; empty when nothing is. */
    public Optional<LeavingPolicy> leavingPolicy(YearMonth measure) {
        return allOf(it -> it.reElection().policies()).stream()
                .filter(it -> it.validity().contains(measure.atDay(1)))
                .findFirst();
    }

    /** The order that knows both titles on the day; empty when they cannot be compared. */
    public Optional<TitleOrder> titleOrder(Set<TitleCode> titles, LocalDate asOf) {
        return allOf(PolicyPack::titleOrders).stream()
                .filter(it -> it.validity().contains(asOf))
                .filter(it -> it.highestOf(titles).isPresent())
                .findFirst();
    }

    /** The retirement ages; the table itself says which age counts in which year. */
    public RetirementTable retirement() {
        return retirement;
    }
}
