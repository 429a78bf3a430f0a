package vn.canbo.personnel.qualification;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.canbo.events.CertificateState;
import vn.canbo.personnel.dossier.Dossiers;
import vn.canbo.personnel.dossier.Qualification;
import vn.canbo.personnel.unit.Units;

/** Certificates of the training service become qualifications. */
@Service
class Certificates {

    private final Qualifications qualifications;
    private final Dossiers dossiers;
    private final Units units;

    Certificates(Qualifications qualifications, Dossiers dossiers, Units units) {
        this.qualifications = qualifications;
        this.dossiers = dossiers;
        this.units = units;
    }

    /**
     * What the training service says of a certificate becomes what the dossier says; nothing
     * happens when it says so already, or when the registration of the person was withdrawn before
     * training heard of it.
     */
    @Transactional
    void take(CertificateState certificate) {
        units.openForDecision();
        if (dossiers.lock(List.of(certificate.personId())).isEmpty()) {
            return;
        }
        var dossier = dossiers.get(certificate.personId());
        var recorded =
                dossier.qualifications().stream()
                        .filter(it -> certificate.certificateId().equals(it.certificateId()))
                        .findFirst();
        var stated = stated(certificate, recorded.map(Qualification::qualificationId));
        if (certificate.withdrawn()) {
            recorded.ifPresent(
                    it ->
                            qualifications.withdraw(
                                    certificate.personId(), it, "certificate withdrawn"));
        } else if (recorded.isEmpty()) {
            qualifications.add(dossier, stated);
        } else if (!recorded.get().equals(stated)) {
            qualifications.correct(certificate.personId(), stated, "certificate corrected");
        }
    }

    private static Qualification stated(
            CertificateState certificate, Optional<UUID> qualificationId) {
        return new Qualification(
                qualificationId.orElseGet(UUID::randomUUID),
                certificate.kind(),
                certificate.level(),
                certificate.majorGroup(),
                certificate.grade(),
                certificate.awardedOn(),
                certificate.verified(),
                null,
                certificate.certificateId());
    }
}
