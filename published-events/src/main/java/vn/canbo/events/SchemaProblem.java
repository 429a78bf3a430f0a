package vn.canbo.events;

/**
 * One way in which JSON breaks its schema.
 *
 * @param pointer where, as a JSON pointer into the content; empty for the whole
 * @param rule the keyword that was broken, such as {@code required} or {@code pattern}
 * @param message what the keyword asks for, in English; never the value that was found
 * @param vi the same in Vietnamese
 */
public record SchemaProblem(String pointer, String rule, String message, String vi) {}
