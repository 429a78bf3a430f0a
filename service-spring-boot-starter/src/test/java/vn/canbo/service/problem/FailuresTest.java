package vn.canbo.service.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.web.client.ResourceAccessException;

class FailuresTest {

    @ParameterizedTest
    @CsvSource({
        "08006, UNAVAILABLE",
        "53300, UNAVAILABLE",
        "55P03, UNAVAILABLE",
        "57014, UNAVAILABLE",
        "58030, UNAVAILABLE",
        "23505, CONFLICT",
        "23P01, CONFLICT",
        "40001, CONFLICT",
        "22003, MALFORMED",
        "22008, MALFORMED",
        "22021, MALFORMED",
        "22012, DEFECT",
        "23502, DEFECT",
        "42P01, DEFECT"
    })
    void the_state_of_the_database_decides(String state, ProblemType expected) {
        var failure = new IllegalStateException(new SQLException("x", state));

        assertThat(Failures.typeOf(failure)).isEqualTo(expected);
    }

    @Test
    void what_is_away_is_unavailable_and_the_rest_is_ours() {
        assertThat(Failures.typeOf(new RuntimeException(new SQLTransientConnectionException())))
                .isEqualTo(ProblemType.UNAVAILABLE);
        assertThat(Failures.typeOf(new ResourceAccessException("x", new IOException())))
                .isEqualTo(ProblemType.UNAVAILABLE);
        assertThat(Failures.typeOf(new AuthenticationServiceException("no keys")))
                .isEqualTo(ProblemType.UNAVAILABLE);
        assertThat(Failures.typeOf(new SQLException("no state"))).isEqualTo(ProblemType.DEFECT);
        assertThat(Failures.typeOf(new NullPointerException())).isEqualTo(ProblemType.DEFECT);
    }
}
