/**
 * One id per chain of causes, from the caller's header through the log to the journal and the
 * events. It is in every answer, so that a caller can name what went wrong.
 */
@NullMarked
package vn.canbo.service.correlation;

import org.jspecify.annotations.NullMarked;
