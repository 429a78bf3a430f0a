package vn.canbo.training.certificate;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.canbo.events.code.GraduationGrade;
import vn.canbo.events.code.MajorGroup;
import vn.canbo.events.code.QualificationKind;
import vn.canbo.training.course.Teaches;

/** SQL of the table {@code certificate}; only people in the caller's units are seen. */
@Repository
class CertificateTable {

    private final JdbcClient jdbc;

    CertificateTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(Certificate certificate) {
        jdbc.sql(
                        """
                INSERT INTO certificate (certificate_id, person_id, enrolment_id, kind, level, major_group, number, grade, awarded_on, verified)
                VALUES (:id, :personId, :enrolmentId, :kind, :level, :majorGroup, :number, :grade, :awardedOn, :verified)
                """)
                .param("id", certificate.id())
                .param("personId", certificate.personId())
                .param("enrolmentId", certificate.enrolmentId())
                .param("kind", certificate.attests().kind().name())
                .param("level", certificate.attests().level())
                .param("majorGroup", name(certificate.attests().majorGroup()))
                .param("number", certificate.number().value())
                .param("grade", name(certificate.grade()))
                .param("awardedOn", certificate.awardedOn())
                .param("verified", certificate.verified())
                .update();
    }

    /** Writes what may change: what it says, and whether it holds. */
    void change(Certificate certificate) {
        jdbc.sql(
                        """
                UPDATE certificate
                   SET number = :number, grade = :grade, awarded_on = :awardedOn, verified = :verified, withdrawn = :withdrawn
                 WHERE certificate_id = :id
                """)
                .param("number", certificate.number().value())
                .param("grade", name(certificate.grade()))
                .param("awardedOn", certificate.awardedOn())
                .param("verified", certificate.verified())
                .param("withdrawn", name(certificate.withdrawn()))
                .param("id", certificate.id())
                .update();
    }

    /** First day of the class that was completed. */
    LocalDate classBegan(UUID enrolmentId) {
        return jdbc.sql(
                        """
                SELECT first_day
                  FROM class
                  JOIN enrolment USING (class_id)
                 WHERE enrolment_id = :enrolmentId
                """)
                .param("enrolmentId", enrolmentId)
                .query(LocalDate.class)
                .single();
    }

    Optional<Certificate> lock(UUID certificateId) {
        return jdbc.sql(
                        "SELECT * FROM certificate WHERE certificate_id = :certificateId FOR UPDATE")
                .param("certificateId", certificateId)
                .query(CertificateTable::certificate)
                .optional();
    }

    /** The one that the enrolment earned and that was not withdrawn. */
    Optional<Certificate> lockOf(UUID enrolmentId) {
        return jdbc.sql(
                        """
                SELECT *
                  FROM certificate
                 WHERE enrolment_id = :enrolmentId
                   AND withdrawn IS NULL
                   FOR UPDATE
                """)
                .param("enrolmentId", enrolmentId)
                .query(CertificateTable::certificate)
                .optional();
    }

    Optional<Certificate> find(UUID certificateId) {
        return jdbc.sql("SELECT * FROM certificate WHERE certificate_id = :certificateId")
                .param("certificateId", certificateId)
                .query(CertificateTable::certificate)
                .optional();
    }

    /** Newest award first. */
    List<Certificate> of(UUID personId) {
        return jdbc.sql(
                        """
                SELECT *
                  FROM certificate
                 WHERE person_id = :personId
                 ORDER BY awarded_on DESC, certificate_id
                """)
                .param("personId", personId)
                .query(CertificateTable::certificate)
                .list();
    }

    private static Certificate certificate(ResultSet row, int number) throws SQLException {
        var major = row.getString("major_group");
        var grade = row.getString("grade");
        var withdrawn = row.getString("withdrawn");
        return new Certificate(
                row.getObject("certificate_id", UUID.class),
                row.getObject("person_id", UUID.class),
                row.getObject("enrolment_id", UUID.class),
                new Teaches(
                        QualificationKind.valueOf(row.getString("kind")),
                        row.getString("level"),
                        major == null ? null : MajorGroup.valueOf(major)),
                new CertificateNumber(row.getString("number")),
                grade == null ? null : GraduationGrade.valueOf(grade),
                row.getObject("awarded_on", LocalDate.class),
                row.getBoolean("verified"),
                withdrawn == null ? null : WithdrawalReason.valueOf(withdrawn));
    }

    private static @Nullable String name(@Nullable Enum<?> code) {
        return code == null ? null : code.name();
    }
}
