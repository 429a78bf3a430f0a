/**
 * The titles of commune and provincial staff and what each of them asks for on a given day. Serves
 * the directive of Thái Nguyên (TN12), Decrees 92/2009 and 33/2023 and Official Letter 11/CV-BCĐ.
 */
@NullMarked
package vn.canbo.policy.title;

import org.jspecify.annotations.NullMarked;
