package vn.canbo.service.defaults;

/** A service that does not know whose tokens to take is of no use, and does not start. */
final class NoSignInServer extends IllegalStateException {

    NoSignInServer() {
        super("canbo.sign-in.issuer is empty");
    }
}
