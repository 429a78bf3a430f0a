package vn.canbo.assignment.secondment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.canbo.assignment.secondment.Secondment.Ended;
import vn.canbo.events.EventType;

class SecondmentPublicationTest {

    private static final LocalDate LAST = LocalDate.of(2026, 3, 31);

    static Stream<Secondment> decided() {
        var active = SecondmentTest.APPROVED.started();
        var ended = active.ended(new Ended(LAST, null));
        return Stream.of(
                SecondmentTest.APPROVED,
                active,
                ended,
                active.ended(new Ended(LAST.minusDays(1), Secondment.EarlyEndReason.HEALTH)),
                ended.returned(LAST.plusDays(1)));
    }

    @ParameterizedTest
    @MethodSource("decided")
    void a_withdrawn_one_is_told_as_it_stood_and_as_withdrawn(Secondment before) {
        var event =
                new SecondmentEvent.SecondmentWithdrawn(
                        before.withdrawn("Nhầm người"), before.stage());

        var told = SecondmentPublication.stateOf(event);

        assertThat(SecondmentPublication.typeOf(event)).contains(EventType.SECONDMENT_WITHDRAWN);
        assertThat(told.withdrawn()).isTrue();
        assertThat(told.status().name()).isEqualTo(before.stage().name());
        assertThat(told.endedOn()).isEqualTo(before.ended() == null ? null : before.ended().on());
        assertThat(told.returnedOn()).isEqualTo(before.returnedOn());
    }
}
