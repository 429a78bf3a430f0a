/**
 * What outside systems report to us on their own topic or over HTTP: one record per type. People
 * are named by the publisher's file number or by our id, units by their code; nothing here is
 * believed before intake has checked it.
 */
@NullMarked
package vn.canbo.events.reported;

import org.jspecify.annotations.NullMarked;
