/**
 * The coded values of the contract, named as in the glossary. Where an order is meant (levels of
 * education), the constants stand in ascending order.
 */
@NullMarked
package vn.canbo.events.code;

import org.jspecify.annotations.NullMarked;
