/**
 * What belongs to one transaction and to no other, on the thread that carries it out: what its
 * commands leave to be done at its end, once for all of them, and what was read for all of them at
 * its beginning. Many commands in one transaction need few statements so.
 */
@NullMarked
package vn.canbo.service.transaction;

import org.jspecify.annotations.NullMarked;
