package vn.canbo.policy;

/**
 * A policy pack as written.
 *
 * @param name of the file, for messages
 */
public record PackFile(String name, String yaml) {}
