package vn.canbo.service.intake;

import java.util.Optional;
import vn.canbo.events.grant.Grant;
import vn.canbo.events.grant.Grantee;
import vn.canbo.service.origin.Actor;

/**
 * An outside system while it is served.
 *
 * @param actor acts within the granted sub-trees
 */
record Publisher(Grantee grantee, Actor actor) {

    String name() {
        return grantee.name();
    }

    Optional<Grant> grant() {
        return grantee.grant();
    }
}
