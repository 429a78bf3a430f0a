/**
 * Who the people are: registered, corrected, found by name and shown to those who may see them. The
 * only place that knows their names. Serves QN-2 (four categories) and Decree 135/2020 on
 * retirement.
 */
@NullMarked
package vn.canbo.personnel.person;

import org.jspecify.annotations.NullMarked;
