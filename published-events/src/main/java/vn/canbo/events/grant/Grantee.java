package vn.canbo.events.grant;

import java.util.Optional;

/**
 * An outside system with what it is granted.
 *
 * @param grant absent when nobody granted it anything
 * @param successor who reports what bears a day after the grant's last one, by name and account
 */
public record Grantee(String name, Optional<Grant> grant, Optional<String> successor) {}
