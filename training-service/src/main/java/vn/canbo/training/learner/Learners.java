package vn.canbo.training.learner;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import vn.canbo.events.code.EndReason;
import vn.canbo.service.access.Access;
import vn.canbo.service.access.ForeignUnit;
import vn.canbo.service.access.KnownUnit;
import vn.canbo.service.access.KnownUnits;
import vn.canbo.service.dayturn.TurnsDay;
import vn.canbo.service.decision.Objection;
import vn.canbo.service.feed.Feeds;
import vn.canbo.service.time.Today;

/** Answers who somebody is to this service; each day moves those whose main post changes. */
@Service
public class Learners implements TurnsDay {

    private final LearnerTable table;
    private final Access access;
    private final Feeds feeds;
    private final KnownUnits units;
    private final Today today;

    Learners(LearnerTable table, Access access, Feeds feeds, KnownUnits units, Today today) {
        this.table = table;
        this.access = access;
        this.feeds = feeds;
        this.units = units;
        this.today = today;
    }

    /** Empty when the person is unknown, holds no main post, or stands outside the scope. */
    public Optional<Learner> find(UUID personId) {
        return table.find(personId, today.date());
    }

    /**
     * The same, as it is until the transaction ends, for who gets a place: taken before the locks
     * of classes and places.
     */
    public Optional<Learner> hold(UUID personId) {
        table.hold(personId);
        return find(personId);
    }

    /**
     * Those of the people who are in service no more.
     *
     * @param day the first one that counts: nobody has left who holds a post then or later
     */
    public List<Left> leftBy(Collection<UUID> people, LocalDate day) {
        var reasons =
                Arrays.stream(EndReason.values())
                        .filter(EndReason::leavesService)
                        .map(Enum::name)
                        .toList();
        return table.leftBy(people, day, reasons);
    }

    /** The same of all whose last post ended the day before. */
    public List<Left> leftOn(LocalDate day) {
        return leftBy(table.whoMovesOn(day), day);
    }

    /** Returns when everybody who holds the person has written. */
    public void lock(UUID personId) {
        table.lock(personId);
    }

    /**
     * Of somebody seen: whether the caller may write too. In whose units somebody stands is learned
     * from personnel, so nobody may while that is not proven current.
     */
    public List<Objection> objectionsToWriting(Learner about) {
        var objections =
                new ArrayList<Objection>(
                        feeds.objectionsTo(about.personId(), List.of("personnel")));
        if (!access.mayWrite(about.unitId())) {
            var code = units.byId(about.unitId()).map(KnownUnit::code);
            objections.add(new ForeignUnit(code.orElse(about.unitId().toString())));
        }
        return objections;
    }

    @Override
    public void turn(LocalDate day) {
        table.place(table.whoMovesOn(day), day);
    }
}
