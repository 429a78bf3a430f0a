/**
 * What the world may know: the exact public bytes of each version of a thing, written with the
 * journal and relayed to Kafka after the commit.
 */
@NullMarked
package vn.canbo.service.publication;

import org.jspecify.annotations.NullMarked;
