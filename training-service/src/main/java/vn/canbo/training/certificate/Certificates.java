package vn.canbo.training.certificate;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.canbo.events.EventType;
import vn.canbo.service.access.ExpectedVersion;
import vn.canbo.service.audit.Audit;
import vn.canbo.service.decision.Decision;
import vn.canbo.service.decision.Objection;
import vn.canbo.service.journal.Journal;
import vn.canbo.service.journal.Subject;
import vn.canbo.service.problem.NoSuchThing;
import vn.canbo.service.problem.Written;
import vn.canbo.service.publication.Publications;
import vn.canbo.service.time.Today;
import vn.canbo.training.learner.Learners;

/** Issues and withdraws certificates. */
@Service
public class Certificates {

    private final CertificateTable table;
    private final Learners learners;
    private final Journal journal;
    private final Publications publications;
    private final Audit audit;
    private final Today today;

    Certificates(
            CertificateTable table,
            Learners learners,
            Journal journal,
            Publications publications,
            Audit audit,
            Today today) {
        this.table = table;
        this.learners = learners;
        this.journal = journal;
        this.publications = publications;
        this.audit = audit;
        this.today = today;
    }

    /** In the transaction of the completion, which holds the lock of the enrolment. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Certificate issue(IssueCertificate command) {
        var certificate =
                new Certificate(
                        UUID.randomUUID(),
                        command.personId(),
                        command.enrolmentId(),
                        command.attests(),
                        command.number(),
                        command.grade(),
                        command.awardedOn(),
                        command.verified(),
                        null);
        table.insert(certificate);
        journal.append(new CertificateIssued(certificate));
        publications.publish(
                EventType.CERTIFICATE_ISSUED,
                CertificatePublication.stateOf(certificate),
                certificate.awardedOn());
        return certificate;
    }

    @Transactional
    Decision<Written<Certificate>> withdraw(
            WithdrawCertificate command, @Nullable ExpectedVersion expected) {
        var certificate =
                table.lock(command.certificateId())
                        .orElseThrow(() -> new NoSuchThing("certificate", command.certificateId()));
        if (expected != null) {
            expected.check(versionOf(certificate));
        }
        var refusals =
                new ArrayList<Objection>(
                        learners.objectionsToWriting(
                                learners.find(certificate.personId()).orElseThrow()));
        if (certificate.withdrawn() != null) {
            refusals.add(new Refusal.CertificateAlreadyWithdrawn(certificate.withdrawn()));
        }
        if (!refusals.isEmpty()) {
            return Decision.refused(refusals);
        }
        table.withdraw(certificate.id(), command.reason());
        journal.append(new CertificateWithdrawn(certificate.id(), command.reason(), today.date()));
        var withdrawn = table.find(certificate.id()).orElseThrow();
        publications.publish(
                EventType.CERTIFICATE_WITHDRAWN,
                CertificatePublication.stateOf(withdrawn),
                today.date());
        return Decision.accepted(new Written<>(withdrawn, versionOf(withdrawn)));
    }

    @Transactional
    Written<Certificate> show(UUID certificateId) {
        var certificate =
                table.find(certificateId)
                        .orElseThrow(() -> new NoSuchThing("certificate", certificateId));
        audit.read("ShowCertificate", List.of(certificate.personId()));
        return new Written<>(certificate, versionOf(certificate));
    }

    @Transactional
    List<Certificate> of(UUID personId) {
        if (learners.find(personId).isEmpty()) {
            throw new NoSuchThing("person", personId);
        }
        audit.read("ListCertificates", List.of(personId));
        return table.of(personId);
    }

    static Subject subjectOf(UUID certificateId) {
        return new Subject("certificate", certificateId.toString());
    }

    private long versionOf(Certificate certificate) {
        return journal.versionOf(subjectOf(certificate.id()));
    }
}
