package vn.canbo.training.certificate;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.LongSupplier;
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
import vn.canbo.service.problem.NoSuchThing;
import vn.canbo.service.problem.Written;
import vn.canbo.service.publication.Publications;
import vn.canbo.service.time.Today;
import vn.canbo.training.learner.Learners;

/** Issues, corrects and withdraws certificates. */
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
        journal.append(new CertificateEvent.CertificateIssued(certificate));
        publications.publish(
                EventType.CERTIFICATE_ISSUED,
                CertificatePublication.stateOf(certificate),
                certificate.awardedOn());
        return certificate;
    }

    /**
     * A certificate that is not what its provider reported waits, as a qualification, for an
     * officer of personnel to see it.
     */
    @Transactional
    Decision<Written<Certificate>> correct(CorrectCertificate command, ExpectedVersion expected) {
        var before = lock(command.certificateId(), expected);
        var refusals =
                new ArrayList<Objection>(
                        CertificateRules.objectionsToCorrection(
                                before,
                                command,
                                table.classBegan(before.enrolmentId()),
                                today.date()));
        refusals.addAll(objectionsToWriting(before));
        if (!refusals.isEmpty()) {
            return Decision.refused(refusals);
        }
        return Decision.accepted(
                write(
                        before.corrected(command.number(), command.grade(), command.awardedOn()),
                        command.reason()));
    }

    /**
     * In the transaction that corrects the completion. A day of award that was the day of
     * completion follows it; one that says something of its own stays.
     *
     * @return the certificate that followed
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<UUID> followCompletion(
            UUID enrolmentId, @Nullable LocalDate from, LocalDate to, String reason) {
        return table.lockOf(enrolmentId)
                .filter(it -> it.awardedOn().equals(from) && !it.awardedOn().equals(to))
                .map(it -> write(it.corrected(it.number(), it.grade(), to), reason).body().id());
    }

    private Written<Certificate> write(Certificate corrected, String reason) {
        table.change(corrected);
        journal.append(new CertificateEvent.CertificateCorrected(corrected, reason));
        publications.publish(
                EventType.CERTIFICATE_CORRECTED,
                CertificatePublication.stateOf(corrected),
                corrected.awardedOn());
        return new Written<>(corrected, newestOf(corrected));
    }

    @Transactional
    Decision<Written<Certificate>> withdraw(
            WithdrawCertificate command, @Nullable ExpectedVersion expected) {
        var before = lock(command.certificateId(), expected);
        var refusals = new ArrayList<Objection>(CertificateRules.objectionsToWithdrawal(before));
        refusals.addAll(objectionsToWriting(before));
        if (!refusals.isEmpty()) {
            return Decision.refused(refusals);
        }
        return Decision.accepted(write(before.withdrawn(command.reason()), command.reason()));
    }

    /** In the transaction that withdraws the completion: it never was earned. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void withdrawOf(UUID enrolmentId) {
        var reason = WithdrawalReason.ISSUED_BY_MISTAKE;
        table.lockOf(enrolmentId).ifPresent(it -> write(it.withdrawn(reason), reason));
    }

    private Written<Certificate> write(Certificate withdrawn, WithdrawalReason reason) {
        table.change(withdrawn);
        journal.append(
                new CertificateEvent.CertificateWithdrawn(withdrawn.id(), reason, today.date()));
        publications.publish(
                EventType.CERTIFICATE_WITHDRAWN,
                CertificatePublication.stateOf(withdrawn),
                today.date());
        return new Written<>(withdrawn, newestOf(withdrawn));
    }

    private Certificate lock(UUID certificateId, @Nullable ExpectedVersion expected) {
        var certificate =
                table.lock(certificateId)
                        .orElseThrow(() -> new NoSuchThing("certificate", certificateId));
        if (expected != null) {
            expected.check(newestOf(certificate).getAsLong());
        }
        return certificate;
    }

    private List<Objection> objectionsToWriting(Certificate certificate) {
        return learners.objectionsToWriting(learners.find(certificate.personId()).orElseThrow());
    }

    @Transactional
    Written<Certificate> show(UUID certificateId) {
        var certificate =
                table.find(certificateId)
                        .orElseThrow(() -> new NoSuchThing("certificate", certificateId));
        audit.read("ShowCertificate", List.of(certificate.personId()));
        return new Written<>(certificate, newestOf(certificate));
    }

    @Transactional
    List<Certificate> of(UUID personId) {
        if (learners.find(personId).isEmpty()) {
            throw new NoSuchThing("person", personId);
        }
        audit.read("ListCertificates", List.of(personId));
        return table.of(personId);
    }

    private LongSupplier newestOf(Certificate certificate) {
        return journal.newestOf(CertificateEvent.subjectOf(certificate.id()));
    }
}
