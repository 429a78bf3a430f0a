/**
 * The same command sent twice with the same Idempotency-Key has one effect and one answer. The
 * answer is kept in the transaction of the command.
 */
@NullMarked
package vn.canbo.service.idempotency;

import org.jspecify.annotations.NullMarked;
