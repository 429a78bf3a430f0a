package vn.canbo.service.defaults;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says what to set instead of a stack trace; Spring Boot prints it as the last words. */
final class NoSignInServerAnalyzer extends AbstractFailureAnalyzer<NoSignInServer> {

    @Override
    protected FailureAnalysis analyze(Throwable root, NoSignInServer cause) {
        return new FailureAnalysis(
                "No sign-in server is named: a service takes the tokens of one OpenID Connect server"
                        + " and of no other.",
                "Set CANBO_SIGNIN_ISSUER to the address of the server and CANBO_SIGNIN_JWKSETURI to"
                        + " that of its keys (with docker compose: ISSUER_URI and JWK_SET_URI in"
                        + " .env). A demonstration with a sign-in of its own is started by ./canbo"
                        + " up.",
                cause);
    }
}
