/**
 * Text from outside, before anybody decides by it: in one form of Unicode, without characters that
 * nobody sees, in one encoding. What is kept, compared and published is what a reader sees.
 */
@NullMarked
package vn.canbo.service.text;

import org.jspecify.annotations.NullMarked;
