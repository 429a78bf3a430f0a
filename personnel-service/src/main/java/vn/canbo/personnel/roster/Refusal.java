package vn.canbo.personnel.roster;

import vn.canbo.service.decision.Objection;

/** Why a line of people is not taken, beside what the commands say. */
sealed interface Refusal extends Objection {

    /** The code that stands first in the cell is that of no unit. */
    record ListedUnitNotKnown() implements Refusal {}
}
