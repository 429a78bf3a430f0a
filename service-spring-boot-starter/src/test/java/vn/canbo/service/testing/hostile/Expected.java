package vn.canbo.service.testing.hostile;

import org.jspecify.annotations.Nullable;
import vn.canbo.events.reported.ReportResult;

/**
 * What must be answered.
 *
 * @param http status over HTTP; absent for the usual one of the result
 * @param batch status of a batch of such an event; 202 unless the batch cannot be read at all
 * @param code one of the reasons; absent for none
 * @param pointer of that reason; absent when it does not matter
 */
record Expected(
        @Nullable Integer http,
        @Nullable Integer batch,
        ReportResult result,
        @Nullable String code,
        @Nullable String pointer) {

    /** Over HTTP what is too large is not looked into. */
    private static final int TOO_LARGE = 413;

    boolean isRefused() {
        return result == ReportResult.REFUSED;
    }

    /** What came twice was taken once. */
    boolean leavesFact() {
        return result == ReportResult.ACCEPTED || result == ReportResult.DUPLICATE;
    }

    int status() {
        if (http != null) {
            return http;
        }
        return isRefused() ? 422 : 202;
    }

    @Nullable String codeWith(int status) {
        return status == TOO_LARGE ? "TOO_LARGE" : code;
    }

    int batchStatus() {
        return batch == null ? 202 : batch;
    }
}
