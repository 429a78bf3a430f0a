/**
 * What every service is tested with: a real PostgreSQL, a real Kafka, a signer of tokens and a
 * client. The rules that every service keeps are tests here, inherited by one line.
 */
@NullMarked
package vn.canbo.service.testing;

import org.jspecify.annotations.NullMarked;
