package vn.canbo.assignment.secondment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import vn.canbo.service.feed.Feeds;
import vn.canbo.service.origin.Actor;
import vn.canbo.service.origin.Origin;
import vn.canbo.service.origin.Scope;
import vn.canbo.service.testing.CanboServiceTest;
import vn.canbo.service.testing.TestTopics;

/** The net below the filters: what is known of somebody is seen by whoever sees the person. */
@CanboServiceTest
class OfficialsInSightIT {

    @Autowired private TestTopics topics;
    @Autowired private Feeds feeds;
    @Autowired private JdbcClient jdbc;
    @Autowired private TransactionTemplate transaction;

    private TestProvince province;
    private UUID person;

    @BeforeEach
    void somebodyOfTheDepartment() {
        province = new TestProvince(topics, feeds);
        person = province.official();
        province.settled();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT count(*) FROM official WHERE person_id = :person",
                "SELECT count(*) FROM official_post WHERE person_id = :person",
                "SELECT count(*) FROM official_qualification WHERE person_id = :person"
            })
    void a_row_is_seen_by_the_own_unit_and_ourselves_alone(String rows) {
        assertThat(seenBy(Scope.EVERYWHERE, rows)).isEqualTo(1);
        assertThat(seenBy(Scope.of(Set.of(province.department)), rows)).isEqualTo(1);
        assertThat(seenBy(Scope.of(Set.of(province.otherDepartment)), rows)).isZero();
        assertThatThrownBy(() -> count(rows))
                .isInstanceOf(DataAccessException.class)
                .rootCause()
                .hasMessageContaining("no unit scope is set");
    }

    private long seenBy(Scope scope, String rows) {
        return Origin.of(new Actor("somebody", Set.of(), scope, null))
                .<Long, RuntimeException>call(() -> transaction.execute(_ -> count(rows)));
    }

    private Long count(String rows) {
        return jdbc.sql(rows).param("person", person).query(Long.class).single();
    }
}
