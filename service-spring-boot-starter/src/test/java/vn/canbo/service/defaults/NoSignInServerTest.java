package vn.canbo.service.defaults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.annotation.Configuration;

@ExtendWith(OutputCaptureExtension.class)
class NoSignInServerTest {

    @Configuration
    static class Anything {}

    @Test
    void a_service_without_a_sign_in_server_says_what_to_set(CapturedOutput output) {
        assertThatThrownBy(() -> SpringApplication.run(Anything.class, "--canbo.sign-in.issuer="))
                .isInstanceOf(NoSignInServer.class);

        assertThat(output.getAll())
                .contains("No sign-in server is named")
                .contains("Set CANBO_SIGNIN_ISSUER", "ISSUER_URI", "JWK_SET_URI");
    }
}
