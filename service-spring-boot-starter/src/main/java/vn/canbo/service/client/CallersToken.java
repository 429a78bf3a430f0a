package vn.canbo.service.client;

import java.util.Optional;

/**
 * The access token of whoever calls us, to be sent along. A service whose users sign in with a
 * session has a bean of its own.
 */
@FunctionalInterface
public interface CallersToken {

    /** Empty when nobody is signed in on this thread. */
    Optional<String> current();
}
