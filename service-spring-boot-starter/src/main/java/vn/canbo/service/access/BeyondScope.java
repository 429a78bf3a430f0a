package vn.canbo.service.access;

import vn.canbo.service.decision.Objection;

/**
 * Somebody reached for what lies outside the units in which he or she may write: whoever watches
 * over security is told.
 */
public interface BeyondScope extends Objection {}
