package vn.canbo.training.certificate;

/** Number as printed on a certificate; kept here and never published. */
public record CertificateNumber(String value) {

    /** As in what publishers report. */
    public static final int MOST_SIGNS = 100;

    public boolean isTooLong() {
        return value.length() > MOST_SIGNS;
    }

    @Override
    public String toString() {
        return value;
    }
}
