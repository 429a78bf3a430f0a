package vn.canbo.service.testing.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The chains of what was refused, by their correlation ids: none of them left anything. */
public final class Refused {

    private final List<UUID> chains = new ArrayList<>();

    void add(String correlationId) {
        chains.add(UUID.fromString(correlationId));
    }

    /** Neither decided nor told to the world. */
    public void leftNothing(JdbcClient jdbc) {
        assertThat(chains).isNotEmpty();
        for (var table : List.of("journal", "publication")) {
            assertThat(
                            jdbc.sql(
                                            "SELECT count(*) FROM "
                                                    + table
                                                    + " WHERE correlation_id = ANY (:chains)")
                                    .param("chains", chains.toArray(UUID[]::new))
                                    .query(Long.class)
                                    .single())
                    .as(table)
                    .isZero();
        }
    }
}
