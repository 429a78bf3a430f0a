/**
 * Kafka in KRaft mode: in this process, in one of its own with accounts and access rules, or in a
 * container. Also what its clients need to sign in.
 */
@NullMarked
package vn.canbo.backing.kafka;

import org.jspecify.annotations.NullMarked;
