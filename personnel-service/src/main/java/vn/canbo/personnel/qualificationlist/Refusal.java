package vn.canbo.personnel.qualificationlist;

import java.util.List;
import vn.canbo.events.code.QualificationKind;
import vn.canbo.service.decision.Objection;

/** Why a line of qualifications is not taken, beside what the command says. */
sealed interface Refusal extends Objection {

    /**
     * @param levels of the scale of the kind, as the drop-down has them
     */
    record ListedLevelNotOfKind(QualificationKind kind, List<String> levels) implements Refusal {

        public ListedLevelNotOfKind {
            levels = List.copyOf(levels);
        }
    }

    /** A major or a grade is stated of something that is no professional diploma. */
    record ListedOnlyOfDiplomas() implements Refusal {}

    /** Too long, or it holds a control character. */
    record CertificateNumberMalformed(int most) implements Refusal {}
}
