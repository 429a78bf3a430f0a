package vn.canbo.standalone.signin;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

/**
 * Ids of the demo's units: derived from the unit's code, so that sign-in and data agree without
 * asking each other.
 */
public final class DemoUnit {

    /** The fictional province of the demo; no province has this code. */
    public static final String PROVINCE = "99";

    /** The commune of the demo's clerk. */
    public static final String COMMUNE = "99001";

    private DemoUnit() {}

    /** The id of the unit with this code. */
    public static UUID id(String code) {
        return UUID.nameUUIDFromBytes(("unit:" + code).getBytes(StandardCharsets.UTF_8));
    }
}
