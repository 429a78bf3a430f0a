package vn.canbo.service.stream;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.dao.DataIntegrityViolationException;

/** Design section 4.5: who has to do something about a batch that could not be written. */
class FailureTest {

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "08006, WAITING",
        "40001, WAITING",
        "40P01, WAITING",
        "53300, WAITING",
        "57P01, WAITING",
        "58030, WAITING",
        "55P03, WAITING",
        "55006, OURS",
        "22001, GUILTY",
        "23505, GUILTY",
        "23P01, GUILTY",
        "42P01, OURS",
        "25006, OURS"
    })
    void the_state_of_the_database_decides(String state, Failure expected) {
        var failure = new IllegalStateException(new SQLException("x", state));

        assertThat(Failure.of(failure)).isEqualTo(expected);
    }

    @Test
    void a_pool_without_a_connection_waits_and_a_defect_is_ours() {
        assertThat(Failure.of(new SQLTransientConnectionException("no connection in 3 s")))
                .isEqualTo(Failure.WAITING);
        assertThat(Failure.of(new NullPointerException())).isEqualTo(Failure.OURS);
        assertThat(Failure.of(new SQLException("no state"))).isEqualTo(Failure.OURS);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({"40001, true", "40P01, true", "55P03, false", "23505, false"})
    void only_a_transaction_ended_for_another_one_gave_way(String state, boolean expected) {
        assertThat(Failure.gaveWay(new RuntimeException(new SQLException("x", state))))
                .isEqualTo(expected);
    }

    @Test
    void a_reason_names_the_constraint_and_no_value() {
        var broken =
                new DataIntegrityViolationException(
                        "x",
                        new SQLException(
                                "ERROR: new row for relation \"standing\" violates check constraint \"verdict_known\"\n"
                                        + "  Detail: Failing row contains (Nguyễn Văn Ví Dụ)",
                                "23514"));

        assertThat(Failure.reason(broken)).isEqualTo("23514 standing verdict_known");
    }
}
