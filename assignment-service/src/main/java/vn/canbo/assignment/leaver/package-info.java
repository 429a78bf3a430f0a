/**
 * Which secondments stand although the person left the service: nothing ends by itself, sender and
 * host are to decide (SEC-12, in the spirit of SEC-18).
 */
@NullMarked
package vn.canbo.assignment.leaver;

import org.jspecify.annotations.NullMarked;
