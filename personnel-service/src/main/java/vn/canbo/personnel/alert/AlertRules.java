package vn.canbo.personnel.alert;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.canbo.policy.staffing.DutyRule;
import vn.canbo.policy.staffing.Organisation;
import vn.canbo.policy.staffing.Staffing;
import vn.canbo.policy.staffing.VacancyTerms;
import vn.canbo.policy.title.Title;
import vn.canbo.policy.title.TitleCode;
import vn.canbo.policy.title.Titles;

/** What is missing in a unit on a day, by the packs. */
record AlertRules(Titles titles, Staffing staffing, LocalDate day) {

    /** Organisations first, then titles, then duties. */
    List<Finding> findingsIn(StaffedUnit unit) {
        return Stream.of(headless(unit), vacant(unit), undone(unit)).flatMap(it -> it).toList();
    }

    private Stream<Finding> headless(StaffedUnit unit) {
        return staffing.vacancyTerms(day).stream()
                .flatMap(
                        terms ->
                                staffing.organisationsOf(unit.kind(), day).stream()
                                        .filter(it -> exists(it, unit))
                                        .flatMap(it -> headless(unit, it, terms).stream()));
    }

    private boolean exists(Organisation organisation, StaffedUnit unit) {
        return !organisation.onlyWhereAllocated()
                || unit.allocated(organisation.head().value(), day) > 0;
    }

    private Optional<Finding> headless(
            StaffedUnit unit, Organisation organisation, VacancyTerms terms) {
        var title = organisation.head().value();
        if (unit.held(title, day) > 0) {
            return Optional.empty();
        }
        var spell =
                Spell.upTo(
                        day,
                        unit.notBefore(organisation.validity().from()),
                        unit.spellsOf(title),
                        it -> unit.held(title, it) == 0);
        return Optional.of(
                        new Finding(
                                AlertCode.ORG_WITHOUT_HEAD,
                                title,
                                organisation.name(),
                                organisation.block(),
                                1,
                                spell.from(),
                                spell.daysUntil(day),
                                organisation.source()))
                .filter(it -> it.days() >= terms.headFromDay());
    }

    /** Where posts are allocated title by title, the total says nothing more. */
    private Stream<Finding> vacant(StaffedUnit unit) {
        var given = unit.givenOn(day);
        var byTitle = given.stream().anyMatch(it -> it.title() != null);
        return staffing.vacancyTerms(day).stream()
                .flatMap(
                        terms ->
                                given.stream()
                                        .filter(it -> it.title() != null || !byTitle)
                                        .flatMap(it -> vacant(unit, it.title(), terms).stream()));
    }

    private Optional<Finding> vacant(StaffedUnit unit, @Nullable String title, VacancyTerms terms) {
        var known =
                Optional.ofNullable(title)
                        .flatMap(it -> titles.find(new TitleCode(it)))
                        .filter(it -> it.existsOn(day));
        var missing = missing(unit, title, day);
        if (missing <= 0 || (title != null && known.isEmpty())) {
            return Optional.empty();
        }
        var elected = known.filter(Title::elected).isPresent();
        var spell =
                Spell.upTo(
                        day,
                        unit.since(),
                        unit.spellsOf(title),
                        it -> missing(unit, title, it) > 0);
        return Optional.of(
                        new Finding(
                                elected ? AlertCode.ELECTED_TITLE_VACANT : AlertCode.POSTS_VACANT,
                                title,
                                known.map(Title::name).orElse(null),
                                known.map(Title::block).orElse(null),
                                missing,
                                spell.from(),
                                spell.daysUntil(day),
                                terms.source()))
                .filter(
                        it ->
                                it.days()
                                        >= (elected
                                                ? terms.electedFromDay()
                                                : terms.postsFromDay()));
    }

    private static long missing(StaffedUnit unit, @Nullable String title, LocalDate onDay) {
        return unit.allocated(title, onDay) - unit.held(title, onDay);
    }

    private Stream<Finding> undone(StaffedUnit unit) {
        return staffing.duties().stream()
                .filter(it -> it.validity().contains(day))
                .flatMap(it -> undone(unit, it).stream());
    }

    /** From so many posts on the duty has its holders; with fewer posts nobody need carry it. */
    private Optional<Finding> undone(StaffedUnit unit, DutyRule rule) {
        var missing = missing(unit, rule, day);
        if (missing <= 0) {
            return Optional.empty();
        }
        var title = rule.title();
        var spell =
                Spell.upTo(
                        day,
                        unit.notBefore(rule.validity().from()),
                        unit.spellsOf(title.value(), rule.duty()),
                        it -> missing(unit, rule, it) > 0);
        var known = titles.find(title);
        return Optional.of(
                new Finding(
                        switch (rule.duty()) {
                            case PARTY_COMMITTEE_OFFICE -> AlertCode.PARTY_OFFICE_DUTY_UNASSIGNED;
                        },
                        title.value(),
                        known.map(Title::name).orElse(null),
                        known.map(Title::block).orElse(null),
                        missing,
                        spell.from(),
                        spell.daysUntil(day),
                        rule.source()));
    }

    private static long missing(StaffedUnit unit, DutyRule rule, LocalDate onDay) {
        return unit.allocated(rule.title().value(), onDay) < rule.fromPosts()
                ? 0
                : rule.holders() - unit.carried(rule.duty(), onDay);
    }
}
