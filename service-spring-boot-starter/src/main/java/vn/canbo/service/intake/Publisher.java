package vn.canbo.service.intake;

import java.util.Optional;
import vn.canbo.service.origin.Actor;

/**
 * An outside system while it is served.
 *
 * @param grant absent when nobody granted it anything
 * @param actor acts within the granted sub-trees
 */
record Publisher(String name, Optional<Grant> grant, Actor actor) {}
