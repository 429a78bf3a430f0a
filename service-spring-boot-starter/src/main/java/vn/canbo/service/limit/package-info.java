/**
 * How many requests one account may send, so that no single one takes a service from the others.
 * What is too much is answered with 429 and may come again.
 */
@NullMarked
package vn.canbo.service.limit;

import org.jspecify.annotations.NullMarked;
