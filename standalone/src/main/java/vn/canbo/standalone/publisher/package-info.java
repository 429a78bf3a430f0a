/**
 * The outside systems that may report events: who they are, for which units, which types, until
 * when (design section 5). Read from one file that the services read too.
 */
@NullMarked
package vn.canbo.standalone.publisher;

import org.jspecify.annotations.NullMarked;
