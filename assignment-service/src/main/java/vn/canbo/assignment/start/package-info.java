/**
 * Starts decided secondments on their first day, or as soon as what is known about the person is
 * current. Serves Decree 170/2025, art. 27: who is barred by then is not sent (SEC-02, SEC-03).
 */
@NullMarked
package vn.canbo.assignment.start;

import org.jspecify.annotations.NullMarked;
