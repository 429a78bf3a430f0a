package vn.canbo.reporting.quarantine;

import java.io.Serializable;
import java.util.List;

/**
 * What came of a button, said once on the page that follows.
 *
 * @param key of the sentence
 * @param service the one that was asked
 * @param reasons why it refused, in the viewer's language
 */
record Done(String key, String service, int tried, int applied, List<String> reasons)
        implements Serializable {

    Done {
        reasons = List.copyOf(reasons);
    }

    static Done said(String key, String service) {
        return new Done(key, service, 0, 0, List.of());
    }

    static Done refused(String service, List<String> reasons) {
        return new Done("held.refused", service, 0, 0, reasons);
    }

    public boolean isRefusal() {
        return key.equals("held.refused") || key.equals("held.away");
    }
}
