package vn.canbo.service.problem;

/**
 * What a command or a read shows of a thing that has versions.
 *
 * @param version becomes the ETag, for the next If-Match
 */
public record Written<B>(B body, long version) {}
