package vn.canbo.service.problem;

import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import vn.canbo.service.access.ForeignUnit;
import vn.canbo.service.decision.Decision;
import vn.canbo.service.decision.Objection;
import vn.canbo.service.transaction.Deferred;

/** Turns what the domain decided into what HTTP says. */
public class Answers {

    private final Problems problems;

    public Answers(Problems problems) {
        this.problems = problems;
    }

    /**
     * Accepted: the value, or of a {@link Written} its body with its version as ETag. Refused: 422
     * with every reason, 403 when one of them is {@link ForeignUnit}.
     */
    public <T> ResponseEntity<Object> of(Decision<T> decision, HttpStatus whenAccepted) {
        return switch (decision) {
            case Decision.Accepted<T>(var value) -> accepted(value, whenAccepted);
            case Decision.Refused<T>(var reasons) -> refused(reasons);
        };
    }

    /** A thing that has versions, as read. */
    public <B> ResponseEntity<Object> of(Written<B> read) {
        return accepted(read, HttpStatus.OK);
    }

    /**
     * Within a transaction that keeps the answer, what the command left to its end is done first:
     * should it fail, that is the answer.
     */
    private static ResponseEntity<Object> accepted(Object value, HttpStatus status) {
        Deferred.carryOut();
        return value instanceof Written<?> written
                ? ResponseEntity.status(status).eTag(written.etag()).body(written.body())
                : ResponseEntity.status(status).body(value);
    }

    private ResponseEntity<Object> refused(List<? extends Objection> reasons) {
        var foreign = reasons.stream().anyMatch(ForeignUnit.class::isInstance);
        return problems.answer(
                foreign ? ProblemType.FOREIGN_UNIT : ProblemType.REFUSED,
                reasons.stream().map(problems::reason).toList());
    }
}
