/**
 * Outside systems: what each is granted, from when and for which days, and whether it is let in
 * now. One file says so, the same for all services; a suspension is each service's own.
 */
@NullMarked
package vn.canbo.service.publisher;

import org.jspecify.annotations.NullMarked;
