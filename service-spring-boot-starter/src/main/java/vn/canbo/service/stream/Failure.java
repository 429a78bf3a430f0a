package vn.canbo.service.stream;

import java.sql.SQLException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTransientException;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Why a batch could not be written, by who has to do something about it. */
public enum Failure {
    /** The database is away, full, or busy with somebody else's lock: the same again, for ever. */
    WAITING,
    /** A value or a constraint: one event of the batch cannot stand. */
    GUILTY,
    /** A defect of ours: stop, somebody must look. */
    OURS;

    private static final Set<String> WAITING_CLASSES = Set.of("08", "40", "53", "57", "58");
    private static final Set<String> GUILTY_CLASSES = Set.of("22", "23");

    /** {@code lock_timeout} ran out: nobody is guilty of that. */
    private static final String LOCK_NOT_AVAILABLE = "55P03";

    private static final Pattern NAMED =
            Pattern.compile("(?:relation|constraint|column) \"[a-z_0-9]+\"");

    public static Failure of(Throwable failure) {
        return causes(failure)
                .filter(SQLException.class::isInstance)
                .map(SQLException.class::cast)
                .map(Failure::of)
                .filter(it -> it != OURS)
                .findFirst()
                .orElse(OURS);
    }

    /** Whether the transaction was ended in favour of another one: a deadlock, a serialization. */
    public static boolean gaveWay(Throwable failure) {
        return causes(failure)
                .filter(SQLException.class::isInstance)
                .map(it -> ((SQLException) it).getSQLState())
                .anyMatch(it -> it != null && it.startsWith("40"));
    }

    private static Failure of(SQLException failure) {
        var state = failure.getSQLState();
        if (state == null || state.length() < 2) {
            return failure instanceof SQLTransientException
                            || failure instanceof SQLRecoverableException
                    ? WAITING
                    : OURS;
        }
        var stateClass = state.substring(0, 2);
        if (WAITING_CLASSES.contains(stateClass) || state.equals(LOCK_NOT_AVAILABLE)) {
            return WAITING;
        }
        return GUILTY_CLASSES.contains(stateClass) ? GUILTY : OURS;
    }

    /**
     * What the database said, without any value: state, table and constraint, read from the first
     * line of its message.
     *
     * @return such as {@code 23514 standing verdict_known}
     */
    public static String reason(Throwable failure) {
        return causes(failure)
                .filter(SQLException.class::isInstance)
                .map(SQLException.class::cast)
                .findFirst()
                .map(it -> it.getSQLState() + place(String.valueOf(it.getMessage())))
                .orElseGet(() -> failure.getClass().getSimpleName());
    }

    private static String place(String said) {
        var firstLine = said.lines().findFirst().orElse("");
        return NAMED.matcher(firstLine)
                .results()
                .map(MatchResult::group)
                .map(it -> " " + it.replaceAll(".*\"(.*)\"", "$1"))
                .collect(Collectors.joining());
    }

    private static Stream<Throwable> causes(Throwable failure) {
        return Stream.iterate(failure, it -> it != null, Throwable::getCause).limit(20);
    }
}
