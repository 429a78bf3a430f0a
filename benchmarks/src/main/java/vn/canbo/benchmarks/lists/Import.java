package vn.canbo.benchmarks.lists;

import java.io.IOException;
import java.net.URI;
import tools.jackson.databind.JsonNode;
import vn.canbo.benchmarks.service.OfficerDoor;

/** Hands a list in, as the command line does, and waits until it was taken over. */
record Import(OfficerDoor door, URI personnel) {

    private static final String WORKBOOK =
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final long BETWEEN_LOOKS_MILLIS = 50;

    /** Lines a second, from the first byte that was sent. */
    record Taken(double perSecond, String state, int written) {}

    Taken take(ListRows list) throws IOException, InterruptedException {
        var workbook = list.workbook();
        var began = System.nanoTime();
        var progress =
                door.post(
                        personnel.resolve("/api/v1/lists?kind=" + list.kind()), WORKBOOK, workbook);
        var id = progress.required("id").asString();
        while (state(progress).equals("RUNNING")) {
            Thread.sleep(BETWEEN_LOOKS_MILLIS);
            progress = door.get(personnel.resolve("/api/v1/lists/" + id));
        }
        var seconds = (System.nanoTime() - began) / 1e9;
        return new Taken(
                list.rows().size() / seconds,
                state(progress) + " " + progress.path("reasons"),
                progress.required("written").asInt());
    }

    private static String state(JsonNode progress) {
        return progress.required("state").asString();
    }
}
