/**
 * What all services have in common: settings, and how their API is described. A service's own file
 * says its name and what differs.
 */
@NullMarked
package vn.canbo.service.defaults;

import org.jspecify.annotations.NullMarked;
