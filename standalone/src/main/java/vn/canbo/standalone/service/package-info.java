/**
 * The four services as the launcher sees them: an address, a jar and a configuration. The
 * configuration names every property that the launcher gives, and only those.
 */
@NullMarked
package vn.canbo.standalone.service;

import org.jspecify.annotations.NullMarked;
