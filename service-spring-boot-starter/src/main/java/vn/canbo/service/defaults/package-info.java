/** The settings that all services share. A service's own file says its name and what differs. */
@NullMarked
package vn.canbo.service.defaults;

import org.jspecify.annotations.NullMarked;
