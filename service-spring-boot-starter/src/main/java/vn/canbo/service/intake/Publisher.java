package vn.canbo.service.intake;

import java.util.Optional;
import vn.canbo.service.origin.Actor;
import vn.canbo.service.publisher.Grant;

/**
 * An outside system while it is served.
 *
 * @param grant absent when nobody granted it anything
 * @param successor who reports what bears a day after the grant's last one
 * @param actor acts within the granted sub-trees
 */
record Publisher(String name, Optional<Grant> grant, Optional<String> successor, Actor actor) {}
