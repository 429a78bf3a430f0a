package vn.canbo.events.kit;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.Consumer;
import vn.canbo.events.check.CloudEventReader;
import vn.canbo.events.check.Door;

/** Events as JSON lines: one structured event per line; empty lines are passed over. */
final class EventLines {

    private final InputStream in;

    EventLines(InputStream in) {
        this.in = new BufferedInputStream(in);
    }

    /** Line by line, however many; of one that is too long no more is kept than shows that. */
    void each(Consumer<Found> reader) throws IOException {
        var line = new ByteArrayOutputStream();
        var number = 1L;
        for (var next = in.read(); ; next = in.read()) {
            if (next >= 0 && next != '\n') {
                if (line.size() <= CloudEventReader.MOST_BYTES) {
                    line.write(next);
                }
                continue;
            }
            take(number++, line.toByteArray(), reader);
            line.reset();
            if (next < 0) {
                return;
            }
        }
    }

    private static void take(long number, byte[] line, Consumer<Found> reader) {
        if (!isBlank(line)) {
            var place = Long.toString(number);
            reader.accept(
                    new Found(place, Door.HTTP, CloudEventReader.ofText("at:" + place, line)));
        }
    }

    private static boolean isBlank(byte[] line) {
        for (var each : line) {
            if (each != ' ' && each != '\t' && each != '\r') {
                return false;
            }
        }
        return true;
    }
}
