package vn.canbo.backing.machine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;

/** Ports of this machine's loopback address. */
public final class Ports {

    private Ports() {}

    /** A port nobody holds now. */
    public static int free() {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether a server holds the port. */
    public static boolean isHeld(int port) {
        try (var socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 1);
            return false;
        } catch (IOException _) {
            return true;
        }
    }

    /** Refuses a port that somebody else holds: starting would end at the wrong server. */
    public static void requireFree(int port, String who) {
        if (isHeld(port)) {
            throw new BackingServiceFailure(
                    "Port "
                            + port
                            + ", wanted by "
                            + who
                            + ", is held by another server; stop it or choose another port");
        }
    }
}
