/**
 * The append-only source of truth: each decided event in full, its personal parts under a key per
 * person.
 */
@NullMarked
package vn.canbo.service.journal;

import org.jspecify.annotations.NullMarked;
