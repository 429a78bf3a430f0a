package vn.canbo.assignment.secondment;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Service;
import vn.canbo.assignment.eligibility.Planned;
import vn.canbo.assignment.official.Official;
import vn.canbo.assignment.secondment.Secondment.Route;
import vn.canbo.events.code.UnitLevel;
import vn.canbo.policy.PolicyPacks;
import vn.canbo.service.access.Access;
import vn.canbo.service.access.ForeignUnit;
import vn.canbo.service.access.KnownUnit;
import vn.canbo.service.access.KnownUnits;
import vn.canbo.service.decision.Objection;

/** Answers from where to where people are sent: from the caller's own units to communes. */
@Service
class Routes {

    private final KnownUnits units;
    private final Access access;
    private final PolicyPacks packs;

    Routes(KnownUnits units, Access access, PolicyPacks packs) {
        this.units = units;
        this.access = access;
        this.packs = packs;
    }

    /** Every reason against sending this person this way. */
    List<Objection> objectionsTo(Route route, Official official, Planned planned) {
        var objections = new ArrayList<Objection>(objectionsToWriting(route));
        if (!units.below(Set.of(route.sender()), planned.decidedOn()).contains(official.unitId())) {
            objections.add(notOfTheSender(route));
        }
        objections.addAll(objectionsToHost(route.host(), planned.term().firstDay()));
        if (route.title() != null && !isKnown(route.title())) {
            objections.add(new Refusal.TitleNotKnown(route.title()));
        }
        return objections;
    }

    /** The sender decides; a host reads only. */
    List<Objection> objectionsToWriting(Route route) {
        return access.mayWrite(route.sender())
                ? List.of()
                : List.of(new ForeignUnit(codeOf(route.sender())));
    }

    /** The person's main post stands neither in the sending unit nor below it. */
    Refusal notOfTheSender(Route route) {
        return new Refusal.NotOfTheSender(codeOf(route.sender()));
    }

    private List<Objection> objectionsToHost(UUID hostId, LocalDate firstDay) {
        var host = units.byId(hostId).orElse(null);
        if (host == null) {
            return List.of(new Refusal.UnitNotKnown(hostId.toString()));
        }
        var objections = new ArrayList<Objection>();
        if (host.level() != UnitLevel.COMMUNE) {
            objections.add(new Refusal.HostNoCommune(host.code()));
        }
        if (!host.existsOn(firstDay)) {
            objections.add(new Refusal.UnitGone(host.code(), firstDay));
        }
        return objections;
    }

    private boolean isKnown(String title) {
        return packs.titles().all().stream().anyMatch(it -> it.code().value().equals(title));
    }

    private String codeOf(UUID unitId) {
        return units.byId(unitId).map(KnownUnit::code).orElse(unitId.toString());
    }
}
