/**
 * Gives free the places of people who left the service, on the day on which they have (CT-3,
 * LS-29).
 */
@NullMarked
package vn.canbo.training.leaver;

import org.jspecify.annotations.NullMarked;
