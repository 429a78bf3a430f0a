/**
 * One process of the running system: how it is started, asked for its health, measured and stopped.
 * A part knows nothing of the others.
 */
@NullMarked
package vn.canbo.standalone.part;

import org.jspecify.annotations.NullMarked;
