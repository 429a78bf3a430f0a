/**
 * Who may do what, where: roles by operation as one table, unit sub-trees expanded through the
 * dated tree, and row-level security as the net below.
 */
@NullMarked
package vn.canbo.service.access;

import org.jspecify.annotations.NullMarked;
