package vn.canbo.training.certificate;

import vn.canbo.events.CertificateState;

/** What the world may know of a certificate: never its number. */
final class CertificatePublication {

    private CertificatePublication() {}

    static CertificateState stateOf(Certificate certificate) {
        var attests = certificate.attests();
        return new CertificateState(
                certificate.id(),
                certificate.personId(),
                certificate.enrolmentId(),
                attests.kind(),
                attests.level(),
                attests.majorGroup(),
                certificate.grade(),
                certificate.awardedOn(),
                certificate.verified(),
                certificate.withdrawn() != null);
    }
}
