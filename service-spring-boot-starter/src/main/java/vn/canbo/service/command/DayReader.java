package vn.canbo.service.command;

import java.time.DateTimeException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.deser.std.StdScalarDeserializer;

/**
 * Reads every day of a command as ISO text and nothing else: no number of days, no array of year,
 * month and day, and no moment of which a part is dropped.
 */
final class DayReader extends StdScalarDeserializer<LocalDate> {

    DayReader() {
        super(LocalDate.class);
    }

    @Override
    public @Nullable LocalDate deserialize(JsonParser parser, DeserializationContext context) {
        if (!parser.hasToken(JsonToken.VALUE_STRING)) {
            return (@Nullable LocalDate)
                    context.handleUnexpectedToken(getValueType(context), parser);
        }
        var text = parser.getString();
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException _) {
            return (@Nullable LocalDate)
                    context.handleWeirdStringValue(LocalDate.class, text, "not a day");
        }
    }
}
