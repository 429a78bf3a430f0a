/**
 * Shows that the demo province is fictional, repeatable, valid and distributed as the sources say.
 */
@NullMarked
package vn.canbo.standalone.demo.province;

import org.jspecify.annotations.NullMarked;
