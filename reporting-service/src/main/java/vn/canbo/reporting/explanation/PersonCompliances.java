package vn.canbo.reporting.explanation;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.canbo.events.code.SecondmentStatus;
import vn.canbo.policy.PolicyPacks;
import vn.canbo.policy.source.Wording;
import vn.canbo.policy.title.TitleCode;
import vn.canbo.service.access.Access;
import vn.canbo.service.audit.Audit;
import vn.canbo.service.feed.Feeds;
import vn.canbo.service.problem.NoSuchThing;
import vn.canbo.service.time.Today;

/** How people stand, for whoever may read the unit of a post of theirs; every read is audited. */
@Service
public class PersonCompliances {

    private final PersonStandingTable table;
    private final PolicyPacks packs;
    private final Access access;
    private final Audit audit;
    private final Feeds feeds;
    private final Today today;

    PersonCompliances(
            PersonStandingTable table,
            PolicyPacks packs,
            Access access,
            Audit audit,
            Feeds feeds,
            Today today) {
        this.table = table;
        this.packs = packs;
        this.access = access;
        this.audit = audit;
        this.feeds = feeds;
        this.today = today;
    }

    /**
     * @throws NoSuchThing when no post and no running secondment of the person is in the actor's
     *     scope
     */
    @Transactional
    public PersonCompliance person(UUID person) {
        var day = today.date();
        var titles = table.titlesOf(person, day).stream().map(this::held).toList();
        var secondments = table.secondmentsOf(person, day);
        if (titles.isEmpty()
                && secondments.stream().noneMatch(it -> it.status() == SecondmentStatus.ACTIVE)) {
            throw new NoSuchThing("person", person);
        }
        audit.read("person-compliance-read", List.of(person));
        return new PersonCompliance(
                person,
                day,
                PersonCompliance.worst(titles.stream().map(TitleHeld::verdict).toList()),
                table.category(person).orElse(null),
                feeds.isIncomplete(person),
                feeds.isDismissed(person),
                titles,
                secondments);
    }

    /** Who holds a post in the unit itself, the worst standing first; at most 500. */
    @Transactional
    public List<StaffMember> staffOf(UUID unit) {
        if (!access.mayRead(unit)) {
            throw new NoSuchThing("unit", unit);
        }
        var staff = table.staffOf(unit, today.date()).stream().map(this::member).toList();
        audit.read(
                "staff-compliance-read",
                staff.stream().map(StaffMember::personId).distinct().toList());
        return staff;
    }

    private TitleHeld held(PersonStandingTable.HeldRow row) {
        return new TitleHeld(
                row.title(),
                name(row.title(), Wording::vi),
                name(row.title(), Wording::en),
                row.unitId(),
                Optional.ofNullable(row.unitName()).orElse(""),
                row.main(),
                row.from(),
                row.verdict(),
                row.criteria(),
                row.pack(),
                row.packVersion(),
                row.onDay(),
                row.remedyBy(),
                row.holdsUntil());
    }

    private StaffMember member(PersonStandingTable.HeldRow row) {
        return new StaffMember(
                row.personId(),
                row.title(),
                name(row.title(), Wording::vi),
                name(row.title(), Wording::en),
                row.main(),
                row.incomplete(),
                row.verdict(),
                held(row).shortfalls().stream().map(it -> it.criterion()).toList(),
                row.remedyBy());
    }

    /** The code itself for a title that no pack knows. */
    private String name(String title, Function<Wording, String> language) {
        return packs.titles()
                .find(new TitleCode(title))
                .map(it -> language.apply(it.name()))
                .orElse(title);
    }
}
