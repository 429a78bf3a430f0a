package vn.canbo.training.certificate;

/** Number as printed on a certificate; kept here and never published. */
public record CertificateNumber(String value) {

    @Override
    public String toString() {
        return value;
    }
}
