package vn.canbo.events.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import vn.canbo.events.ContractJson;
import vn.canbo.events.grant.Grant;
import vn.canbo.events.grant.Grantee;
import vn.canbo.events.reported.ReportedType;

class AuthorityTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);
    private static final LocalDate LAST_DAY = LocalDate.of(2025, 6, 30);

    @ParameterizedTest(name = "{0} of {1}: {2}")
    @CsvSource(
            textBlock =
                    """
            POST_HELD,               2025-06-30, granted
            POST_HELD,               2025-07-01, SUCCESSOR_REPORTS
            PERSON_APPOINTED,        2025-06-30, granted
            PERSON_APPOINTED,        2025-07-01, SUCCESSOR_REPORTS
            CIVIL_SERVANT_RECRUITED, 2025-06-30, granted
            CIVIL_SERVANT_RECRUITED, 2025-07-01, SUCCESSOR_REPORTS
            POST_ENDED,              2025-06-30, granted
            POST_ENDED,              2025-07-01, SUCCESSOR_REPORTS
            QUALIFICATION_OBTAINED,  2025-06-30, granted
            QUALIFICATION_OBTAINED,  2025-07-01, SUCCESSOR_REPORTS
            TRAINING_COMPLETED,      2025-06-30, granted
            TRAINING_COMPLETED,      2025-07-01, SUCCESSOR_REPORTS
            SECONDMENT_DECIDED,      2025-06-30, granted
            SECONDMENT_DECIDED,      2025-07-01, SUCCESSOR_REPORTS
            """)
    void a_district_reports_what_bears_a_day_until_its_last_one(
            ReportedType type, LocalDate day, String expected) {
        var sent = sent(type, Map.of(type.dayField().orElseThrow(), day.toString()), null);

        assertThat(of(district("phan-mem-xa"), type, sent, TODAY)).isEqualTo(expected);
    }

    @ParameterizedTest(name = "registered at {0}: {1}")
    @CsvSource(
            textBlock =
                    """
            2025-06-30T16:59:59Z, granted
            2025-06-30T17:00:00Z, SUCCESSOR_REPORTS
            ,                     SUCCESSOR_REPORTS
            """)
    void a_registration_bears_the_day_on_which_it_happened_or_today(
            @Nullable Instant time, String expected) {
        var sent = sent(ReportedType.PERSON_REGISTERED, Map.of(), time);

        assertThat(of(district("phan-mem-xa"), ReportedType.PERSON_REGISTERED, sent, TODAY))
                .isEqualTo(expected);
    }

    @Test
    void the_successor_is_named_and_the_guilty_field_is_pointed_at() {
        var sent = sent(ReportedType.POST_HELD, Map.of("from", "2025-07-01"), null);

        assertThat(
                        Authority.against(
                                publisher(district("phan-mem-xa")),
                                ReportedType.POST_HELD,
                                sent,
                                TODAY))
                .contains(
                        new EventFault.SuccessorReports(
                                "huyen-cu",
                                LAST_DAY,
                                LocalDate.of(2025, 7, 1),
                                "Phần mềm xã (phan-mem-xa)",
                                "/data/from"));
    }

    @Test
    void without_a_successor_the_end_alone_is_told() {
        var sent = sent(ReportedType.POST_HELD, Map.of("from", "2025-07-01"), null);

        assertThat(of(district(null), ReportedType.POST_HELD, sent, TODAY))
                .isEqualTo("GRANT_ENDED");
    }

    @Test
    void from_its_first_day_on_it_reports_also_what_happened_long_before() {
        var sent =
                sent(ReportedType.QUALIFICATION_OBTAINED, Map.of("awardedOn", "1998-07-01"), null);
        var grant = district(null);

        assertThat(of(grant, ReportedType.QUALIFICATION_OBTAINED, sent, grant.validFrom()))
                .isEqualTo("granted");
        assertThat(
                        of(
                                grant,
                                ReportedType.QUALIFICATION_OBTAINED,
                                sent,
                                grant.validFrom().minusDays(1)))
                .isEqualTo("GRANT_NOT_BEGUN");
    }

    @ParameterizedTest
    @EnumSource(ReportedType.class)
    void a_revoked_publisher_reports_nothing_whatever_day_it_bears(ReportedType type) {
        assertThat(of(revoked(), type, sent(type, Map.of(), Instant.EPOCH), TODAY))
                .isEqualTo("PUBLISHER_REVOKED");
    }

    @Test
    void what_is_no_day_is_left_to_the_schema() {
        var sent = sent(ReportedType.POST_HELD, Map.of("from", "hôm qua"), null);

        assertThat(of(district(null), ReportedType.POST_HELD, sent, LAST_DAY)).isEqualTo("granted");
    }

    @ParameterizedTest
    @EnumSource(ReportedType.class)
    void the_day_of_a_type_is_a_day_of_its_content(ReportedType type) throws Exception {
        for (var field : type.dayField().stream().toList()) {
            assertThat(type.content().getMethod(field).getReturnType()).isEqualTo(LocalDate.class);
        }
        assertThat(type.dayField().isEmpty()).isEqualTo(type == ReportedType.PERSON_REGISTERED);
    }

    private static String of(Grant grant, ReportedType type, Sent sent, LocalDate today) {
        return Authority.against(publisher(grant), type, sent, today)
                .map(Ground::code)
                .orElse("granted");
    }

    private static Grantee publisher(Grant grant) {
        return new Grantee(
                grant.publisher(),
                Optional.of(grant),
                Optional.ofNullable(grant.successor()).map("Phần mềm xã (%s)"::formatted));
    }

    private static Sent sent(ReportedType type, Map<String, String> data, @Nullable Instant time) {
        return new Sent(
                "1",
                true,
                type.type(),
                time,
                ContractJson.mapper().valueToTree(data),
                Sent.Chain.NONE,
                List.of());
    }

    private static Grant district(@Nullable String successor) {
        return grant(successor, null);
    }

    private static Grant revoked() {
        return grant("phan-mem-xa", LocalDate.of(2026, 3, 1));
    }

    private static Grant grant(@Nullable String successor, @Nullable LocalDate revokedOn) {
        return new Grant(
                "huyen-cu",
                "Huyện cũ",
                List.of("99-H1"),
                Set.copyOf(
                        List.of(ReportedType.values()).stream().map(ReportedType::type).toList()),
                LocalDate.of(2019, 1, 1),
                LAST_DAY,
                successor,
                revokedOn,
                false,
                true,
                null);
    }
}
