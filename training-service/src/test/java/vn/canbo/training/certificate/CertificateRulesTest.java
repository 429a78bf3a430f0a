package vn.canbo.training.certificate;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.canbo.events.code.GraduationGrade;
import vn.canbo.events.code.QualificationKind;
import vn.canbo.training.course.Teaches;

class CertificateRulesTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 4, 1);
    private static final LocalDate CLASS_BEGAN = LocalDate.of(2026, 3, 2);
    private static final Certificate CERTIFICATE =
            new Certificate(
                    new UUID(1, 1),
                    new UUID(2, 1),
                    new UUID(3, 1),
                    new Teaches(QualificationKind.POLITICAL_THEORY, "INTERMEDIATE", null),
                    new CertificateNumber("CC-1"),
                    GraduationGrade.GOOD,
                    LocalDate.of(2026, 3, 31),
                    true,
                    null);

    private static List<String> objections(
            Certificate certificate, String number, LocalDate awardedOn, String reason) {
        var command =
                new CorrectCertificate(
                        certificate.id(),
                        new CertificateNumber(number),
                        GraduationGrade.GOOD,
                        awardedOn,
                        reason);
        return CertificateRules.objectionsToCorrection(certificate, command, CLASS_BEGAN, TODAY)
                .stream()
                .map(it -> it.getClass().getSimpleName())
                .toList();
    }

    @ParameterizedTest(name = "awarded on {0}: {1}")
    @CsvSource(
            nullValues = "-",
            textBlock =
                    """
        2026-03-01, BeforeTheClass
        2026-03-02, -
        2026-04-01, -
        2026-04-02, NotYetHappened
        """)
    void a_certificate_is_awarded_between_the_first_day_of_its_class_and_today(
            LocalDate on, @Nullable String expected) {
        assertThat(objections(CERTIFICATE, "CC-2", on, "misread"))
                .isEqualTo(expected == null ? List.of() : List.of(expected));
    }

    @Test
    void a_number_has_a_hundred_signs_at_most() {
        assertThat(objections(CERTIFICATE, "n".repeat(100), CLASS_BEGAN, "misread")).isEmpty();
        assertThat(objections(CERTIFICATE, "n".repeat(101), CLASS_BEGAN, "misread"))
                .containsExactly("NumberTooLong");
    }

    @Test
    void every_reason_against_a_correction_is_named_at_once() {
        var withdrawn = CERTIFICATE.withdrawn(WithdrawalReason.FORGED);

        assertThat(objections(withdrawn, " ", CLASS_BEGAN.minusDays(1), " "))
                .containsExactlyInAnyOrder(
                        "CertificateAlreadyWithdrawn",
                        "ReasonMissing",
                        "NumberMissing",
                        "BeforeTheClass");
    }

    @Test
    void what_an_officer_corrected_is_no_longer_what_the_provider_reported() {
        var corrected =
                CERTIFICATE.corrected(
                        new CertificateNumber("CC-2"), GraduationGrade.EXCELLENT, TODAY);

        assertThat(corrected.verified()).isFalse();
        assertThat(corrected.attests()).isEqualTo(CERTIFICATE.attests());
        assertThat(corrected.number()).isEqualTo(new CertificateNumber("CC-2"));
    }
}
