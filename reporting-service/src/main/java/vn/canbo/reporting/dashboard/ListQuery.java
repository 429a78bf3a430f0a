package vn.canbo.reporting.dashboard;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.UUID;
import vn.canbo.events.code.UnitKind;
import vn.canbo.reporting.compliance.ChildFilter;
import vn.canbo.reporting.compliance.ChildOrder;

/**
 * What the start page lists; all of it stands in the address, so that a list can be shared.
 *
 * @param kind {@code communes}, {@code agencies} or {@code all}
 */
record ListQuery(UUID unit, String q, boolean unmet, String kind, ChildOrder order) {

    private static final Set<UnitKind> AGENCIES =
            Set.of(UnitKind.PROVINCIAL_AGENCY, UnitKind.PUBLIC_SERVICE_UNIT);

    static final ChildOrder WORST_FIRST = new ChildOrder(ChildOrder.Key.SHARE, false);

    ChildFilter filter() {
        return new ChildFilter(
                q,
                unmet,
                switch (kind) {
                    case "agencies" -> AGENCIES;
                    case "all" -> Set.of();
                    default -> ChildFilter.COMMUNES;
                });
    }

    /** The same list in another order; descending when it already ascends by that key. */
    public String sortedBy(String key) {
        var again = order.toString().equals(key);
        return address(again ? "-" + key : key);
    }

    /** For assistive technology: how the column is sorted now. */
    public String sortOf(String key) {
        if (order.toString().equals(key)) {
            return "ascending";
        }
        return order.toString().equals("-" + key) ? "descending" : "none";
    }

    public String address() {
        return address(order.toString());
    }

    private String address(String sort) {
        return "/?unit="
                + unit
                + "&kind="
                + encoded(kind)
                + "&q="
                + encoded(q)
                + (unmet ? "&unmet=true" : "")
                + "&sort="
                + encoded(sort);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
