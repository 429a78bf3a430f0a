/**
 * What is done to a running system from another terminal: status, clock, import, demo, down. It
 * goes through the same public addresses and files as anybody else.
 */
@NullMarked
package vn.canbo.standalone.operate;

import org.jspecify.annotations.NullMarked;
