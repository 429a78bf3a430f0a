/**
 * What both servers need of the machine: free ports, directories that only their owner may read,
 * accounts, patience, and one failure that says what to do.
 */
@NullMarked
package vn.canbo.backing.machine;

import org.jspecify.annotations.NullMarked;
