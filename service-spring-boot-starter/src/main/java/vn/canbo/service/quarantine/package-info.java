/**
 * What operators see and do about events of ours that could not be applied: list, retry, ask the
 * owner to send again, dismiss with a reason (design section 4.5). Payloads are never edited.
 */
@NullMarked
package vn.canbo.service.quarantine;

import org.jspecify.annotations.NullMarked;
