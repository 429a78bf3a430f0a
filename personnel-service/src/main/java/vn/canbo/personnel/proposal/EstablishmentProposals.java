package vn.canbo.personnel.proposal;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.canbo.events.UnitPeriod;
import vn.canbo.personnel.unit.Units;
import vn.canbo.policy.PolicyPacks;
import vn.canbo.policy.quota.EstablishmentNorm;
import vn.canbo.policy.quota.Quota;
import vn.canbo.policy.quota.UnitSize;
import vn.canbo.service.decision.Decision;
import vn.canbo.service.time.Today;

/** Computes how many posts units should have; writes nothing. */
@Service
class EstablishmentProposals {

    private final Units units;
    private final PolicyPacks packs;
    private final Today today;

    EstablishmentProposals(Units units, PolicyPacks packs, Today today) {
        this.units = units;
        this.packs = packs;
        this.today = today;
    }

    @Transactional(readOnly = true)
    Decision<EstablishmentProposal> propose(UUID unitId, ProposeEstablishment asked) {
        var unit = units.readable(unitId);
        var day = asked.asOf() == null ? today.date() : asked.asOf();
        var period = unit.on(day);
        if (period.isEmpty()) {
            return Decision.refused(units.objectionTo(unit, day).orElseThrow());
        }
        var quotas = packs.quotas().of(period.get().kind(), day);
        var objections = ProposalRules.objectionsTo(asked, period.get(), day, quotas);
        return objections.isEmpty()
                ? Decision.accepted(proposal(unitId, asked, period.get(), day, quotas))
                : Decision.refused(objections);
    }

    private static EstablishmentProposal proposal(
            UUID unitId,
            ProposeEstablishment asked,
            UnitPeriod unit,
            LocalDate day,
            List<Quota> quotas) {
        var size =
                new UnitSize(
                        asked.unitClass(),
                        ProposalRules.placeOf(unit, asked.place()).orElseThrow(),
                        asked.population(),
                        ProposalRules.areaOf(asked.squareKilometres()).orElseThrow());
        return new EstablishmentProposal(
                unitId,
                day,
                unit.kind(),
                size.unitClass(),
                size.place(),
                quotas.stream()
                        .map(it -> EstablishmentProposal.Norm.of(EstablishmentNorm.of(it, size)))
                        .toList());
    }
}
