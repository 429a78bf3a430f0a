package vn.canbo.personnel.dossier;

import java.util.List;
import java.util.UUID;
import vn.canbo.service.decision.Objection;

/** A capability with facts about people that stand beside the dossier. */
public interface KeepsFacts {

    /**
     * Why the registration of a person cannot be withdrawn: facts are withdrawn first, each with
     * its own reason. The person is locked.
     */
    List<Objection> objectionsToWithdrawal(UUID personId);
}
