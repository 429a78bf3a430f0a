/** Shows that the demo's events leave by both ways as the contract wants them. */
@NullMarked
package vn.canbo.standalone.demo;

import org.jspecify.annotations.NullMarked;
