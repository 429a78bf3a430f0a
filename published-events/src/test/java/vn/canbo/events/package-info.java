/** Holds records, schemas, samples and the AsyncAPI document together. They are one contract. */
@NullMarked
package vn.canbo.events;

import org.jspecify.annotations.NullMarked;
