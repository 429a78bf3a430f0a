/**
 * PostgreSQL 18: from binaries of this machine or in a container, with one database and two users
 * per service. What starts it says why it could not.
 */
@NullMarked
package vn.canbo.backing.postgres;

import org.jspecify.annotations.NullMarked;
