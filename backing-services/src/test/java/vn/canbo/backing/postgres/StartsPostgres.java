package vn.canbo.backing.postgres;

import java.nio.file.Path;

/** A starter that a test can kill. */
final class StartsPostgres {

    private StartsPostgres() {}

    /** Arguments: directory, binaries, port. Prints READY and waits to be killed. */
    public static void main(String... arguments) throws InterruptedException {
        Postgres.local(
                new PostgresSettings(
                        Path.of(arguments[0]),
                        Path.of(arguments[1]),
                        Integer.parseInt(arguments[2]),
                        true,
                        null));
        System.out.println("READY");
        Thread.currentThread().join();
    }
}
