/**
 * What a command answers: accepted with a value, or refused with every reason at once. The domain
 * returns decisions and never throws for something an official may legitimately ask.
 */
@NullMarked
package vn.canbo.service.decision;

import org.jspecify.annotations.NullMarked;
