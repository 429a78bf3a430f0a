package vn.canbo.policy;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import vn.canbo.policy.YamlNode.Scalar;
import vn.canbo.policy.evaluation.EvaluationTerms;
import vn.canbo.policy.nomination.NominationTerms;
import vn.canbo.policy.quota.Quota;
import vn.canbo.policy.reelection.AgeCondition;
import vn.canbo.policy.reelection.LeavingPolicy;
import vn.canbo.policy.reelection.ReElectionTerms;
import vn.canbo.policy.secondment.SecondmentTerms;
import vn.canbo.policy.source.Certainty;
import vn.canbo.policy.source.Citation;
import vn.canbo.policy.source.Instrument;
import vn.canbo.policy.source.Source;
import vn.canbo.policy.staffing.Staffing;
import vn.canbo.policy.title.Title;
import vn.canbo.policy.title.TitleCode;
import vn.canbo.policy.title.TitleOrder;

/**
 * Reads packs one after the other; a later one may name the titles and instruments of an earlier
 * one. Finds every fault that does not follow from another one.
 */
final class PackReader {

    private final Map<String, Instrument> instruments = new LinkedHashMap<>();
    private final Map<TitleCode, Title> titles = new LinkedHashMap<>();
    private final List<SecondmentTerms> secondments = new ArrayList<>();
    private final List<EvaluationTerms> evaluations = new ArrayList<>();
    private final List<Quota> quotas = new ArrayList<>();
    private final List<Staffing> staffings = new ArrayList<>();
    private final List<NominationTerms> nominations = new ArrayList<>();
    private final List<AgeCondition> ageConditions = new ArrayList<>();
    private final List<LeavingPolicy> leavingPolicies = new ArrayList<>();
    private final List<TitleOrder> titleOrders = new ArrayList<>();
    private final Set<String> packs = new HashSet<>();
    private final List<PackFault> faults = new ArrayList<>();

    /** The id and version of the pack being read, for the sources of its figures. */
    record Edition(String id, String version) {}

    /**
     * @throws PackFault when the file cannot be used
     */
    PolicyPack read(PackFile file) {
        faults.clear();
        var root = new PackFields(YamlNode.read(file));
        var edition = new Edition(root.text("id"), root.text("version"));
        if (!packs.add(edition.id())) {
            throw root.fault(
                    "đã có bộ quy định mang mã " + edition.id() + "; hãy đặt mã khác",
                    "there is a pack " + edition.id() + " already; choose another id");
        }
        var title = root.fields("name");
        var name = title.wording();
        title.end();
        var ownInstruments = new InstrumentSection(this).read(root.each("instruments"));
        demandNoFaults();
        var ownTitles = new TitleSection(this, edition).read(root.each("titles"));
        demandNoFaults();
        var standards = new StandardSection(this, edition);
        var rows = standards.read(root.each("standards"));
        var offers = standards.readOffers(root.each("offers"));
        var secondments = new SecondmentSection(this, edition).read(root.each("secondments"));
        var evaluations = new EvaluationSection(this, edition).read(root.each("evaluations"));
        var ownQuotas = new QuotaSection(this, edition, quotas).read(root.each("quotas"));
        var staffing = new StaffingSection(this, edition, staffings).read(root);
        var nominations = new NominationSection(this, edition).read(root.each("nominations"));
        var retirement =
                root.has("retirement")
                        ? new RetirementSection(this, edition).read(root.fields("retirement"))
                        : null;
        var reElection =
                root.has("reElection")
                        ? new ReElectionSection(this, edition).read(root.fields("reElection"))
                        : ReElectionTerms.NONE;
        var orders = new TitleOrderSection(this, edition).read(root.each("titleOrders"));
        demandNoFaults();
        root.end();
        return new PolicyPack(
                edition.id(),
                edition.version(),
                name,
                ownInstruments,
                ownTitles,
                rows,
                offers,
                secondments,
                evaluations,
                ownQuotas,
                staffing,
                nominations,
                retirement,
                reElection,
                orders);
    }

    /** Which pack the file holds, whatever else is wrong with it. */
    static String idOf(PackFile file) {
        return new PackFields(YamlNode.read(file)).text("id");
    }

    /** Reads entries one by one: what is wrong with one does not hide what is with the next. */
    void each(Collection<PackFields> entries, Consumer<PackFields> reader) {
        for (var entry : entries) {
            try {
                reader.accept(entry);
            } catch (PackFault e) {
                faults.add(e);
            }
        }
    }

    /** Before a section that names what the sections before it define. */
    private void demandNoFaults() {
        if (!faults.isEmpty()) {
            throw PackFault.of(faults);
        }
    }

    /** One of this pack or of an earlier one. */
    Instrument instrument(Scalar id) {
        var instrument = instruments.get(id.text());
        if (instrument == null) {
            throw PackFields.notAmong(id, List.copyOf(instruments.keySet()));
        }
        return instrument;
    }

    void add(Instrument instrument, PackFields where) {
        if (instruments.putIfAbsent(instrument.id(), instrument) != null) {
            throw where.fault(
                    "đã có văn bản mang mã " + instrument.id() + "; hãy đặt mã khác",
                    "there is an instrument " + instrument.id() + " already; choose another id");
        }
    }

    /** The source in the fields instrument, article and certainty of a row. */
    Source source(PackFields row, Edition edition) {
        return new Source(
                edition.id(),
                edition.version(),
                new Citation(instrument(row.scalar("instrument")), row.textOrNull("article")),
                row.constant("certainty", Certainty.class));
    }

    /** Like the source of the row, unless the part of it says how sure it is itself. */
    Source sourceOfPart(PackFields part, Source ofRow) {
        return part.has("certainty")
                ? new Source(
                        ofRow.pack(),
                        ofRow.packVersion(),
                        ofRow.citation(),
                        part.constant("certainty", Certainty.class))
                : ofRow;
    }

    void add(Title title, PackFields where) {
        if (titles.putIfAbsent(title.code(), title) != null) {
            throw where.fault(
                    "đã có chức danh " + title.code() + "; mỗi mã chỉ dùng một lần",
                    "there is a title " + title.code() + " already; a code is used once");
        }
    }

    /** Two packs cannot both give the figures of one day. */
    void add(SecondmentTerms terms, PackFields where) {
        refuseOverlap(
                secondments.stream().anyMatch(it -> it.validity().overlaps(terms.validity())),
                where,
                "secondments");
        secondments.add(terms);
    }

    /** Two packs cannot both say by what somebody is rated. */
    void add(EvaluationTerms terms, PackFields where) {
        refuseOverlap(evaluations.stream().anyMatch(terms::overlap), where, "evaluations");
        evaluations.add(terms);
    }

    /** Two packs cannot both say what is asked of the nominations of one day. */
    void add(NominationTerms terms, PackFields where) {
        refuseOverlap(
                nominations.stream().anyMatch(it -> it.validity().overlaps(terms.validity())),
                where,
                "nominations");
        nominations.add(terms);
    }

    /** Two packs cannot both say how old one may be. */
    void add(AgeCondition condition, PackFields where) {
        refuseOverlap(ageConditions.stream().anyMatch(condition::overlaps), where, "reElection");
        ageConditions.add(condition);
    }

    /** Two packs cannot both say what is offered. */
    void add(LeavingPolicy policy, PackFields where) {
        refuseOverlap(
                leavingPolicies.stream().anyMatch(it -> it.validity().overlaps(policy.validity())),
                where,
                "reElection");
        leavingPolicies.add(policy);
    }

    /** A title stands in one order at a time. */
    void add(TitleOrder order, PackFields where) {
        refuseOverlap(titleOrders.stream().anyMatch(order::overlaps), where, "titleOrders");
        titleOrders.add(order);
    }

    /** Titles of this pack or an earlier one. */
    List<Title> titles(PackFields fields, String name) {
        var named = fields.scalars(name).stream().map(this::title).toList();
        if (named.isEmpty()) {
            throw fields.fault(
                    name + ": cần ít nhất một chức danh", name + ": at least one title is needed");
        }
        return named;
    }

    Title title(Scalar code) {
        return titles.values().stream()
                .filter(it -> it.code().value().equals(code.text()))
                .findFirst()
                .orElseThrow(() -> PackFields.notAmong(code, List.copyOf(titles.keySet())));
    }

    /** Refuses a row whose days overlap those of an earlier row about the same thing. */
    static void refuseOverlap(boolean overlaps, PackFields row, String what) {
        if (overlaps) {
            throw row.fault(
                    "trùng thời gian hiệu lực với một dòng khác về "
                            + what
                            + "; hãy ghi \"until\" cho dòng trước",
                    "the validity overlaps that of another row about "
                            + what
                            + "; give the earlier row an \"until\"");
        }
    }
}
