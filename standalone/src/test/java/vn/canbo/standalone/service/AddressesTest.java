package vn.canbo.standalone.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import org.junit.jupiter.api.Test;

class AddressesTest {

    @Test
    void a_port_that_another_program_holds_is_named_with_who_wanted_it() throws IOException {
        try (var other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            var free = Addresses.free();
            var addresses =
                    new Addresses(
                            free.reporting(),
                            other.getLocalPort(),
                            free.training(),
                            free.assignment(),
                            free.signIn(),
                            free.postgres(),
                            free.kafka(),
                            free.kafkaController());

            assertThat(addresses.taken()).containsExactly(other.getLocalPort() + " (personnel)");
        }
    }
}
