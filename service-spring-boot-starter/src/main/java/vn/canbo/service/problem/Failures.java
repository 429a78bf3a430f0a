package vn.canbo.service.problem;

import io.github.resilience4j.bulkhead.BulkheadFullException;
import io.github.resilience4j.circuitbreaker.CallNotPermittedException;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.springframework.jdbc.CannotGetJdbcConnectionException;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.web.client.HttpServerErrorException;
import org.springframework.web.client.ResourceAccessException;

/** Tells a broken dependency and a lost race from a defect of ours. */
final class Failures {

    /** SQLSTATE classes of a database that is away, full or stopping, and of one that is busy. */
    private static final Set<String> AWAY = Set.of("08", "53", "55", "57", "58");

    /** Unique and exclusion constraints, serialisation, deadlock. */
    private static final Set<String> LOST_RACE = Set.of("23505", "23P01", "40001", "40P01");

    /**
     * A number, a day or a character that no column can hold: the caller's value, wherever no rule
     * of ours saw it before.
     */
    private static final Set<String> NO_VALUE = Set.of("22003", "22007", "22008", "22021", "22P05");

    private Failures() {}

    static ProblemType typeOf(Throwable failure) {
        if (causes(failure).anyMatch(Failures::isLostRace)) {
            return ProblemType.CONFLICT;
        }
        if (causes(failure).anyMatch(Failures::isCallersValue)) {
            return ProblemType.MALFORMED;
        }
        return causes(failure).anyMatch(Failures::isAway)
                ? ProblemType.UNAVAILABLE
                : ProblemType.DEFECT;
    }

    private static boolean isLostRace(Throwable cause) {
        return cause instanceof SQLException sql
                && sql.getSQLState() != null
                && LOST_RACE.contains(sql.getSQLState());
    }

    /** Also parameters that the server cannot take apart: no UTF-8, or too many of them. */
    private static boolean isCallersValue(Throwable cause) {
        return cause instanceof InvalidParameterException
                || (cause instanceof SQLException sql
                        && sql.getSQLState() != null
                        && NO_VALUE.contains(sql.getSQLState()));
    }

    private static boolean isAway(Throwable cause) {
        return switch (cause) {
            case CannotGetJdbcConnectionException _ -> true;
            case CannotCreateTransactionException _ -> true;
            case SQLTransientConnectionException _ -> true;
            case CallNotPermittedException _ -> true;
            case BulkheadFullException _ -> true;
            case ResourceAccessException _ -> true;
            case HttpServerErrorException _ -> true;
            case AuthenticationServiceException _ -> true;
            case SQLException sql ->
                    sql.getSQLState() != null
                            && sql.getSQLState().length() == 5
                            && AWAY.contains(sql.getSQLState().substring(0, 2));
            default -> false;
        };
    }

    private static Stream<Throwable> causes(Throwable failure) {
        return Stream.iterate(failure, it -> it != null, Throwable::getCause).limit(20);
    }
}
