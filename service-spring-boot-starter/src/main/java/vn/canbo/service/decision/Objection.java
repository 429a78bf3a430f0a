package vn.canbo.service.decision;

import vn.canbo.events.check.Ground;

/**
 * One fact that stood in the way of a command. Each capability has a sealed {@code Refusal} of
 * records; their messages stand in {@code messages_vi} and {@code messages_en}.
 */
public interface Objection extends Ground {}
