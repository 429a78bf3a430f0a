package vn.canbo.service.text;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.deser.std.StdScalarDeserializer;
import vn.canbo.events.check.PlainText;

/** Reads every text of a command as {@link PlainText}; a number is no text. */
public final class PlainTextReader extends StdScalarDeserializer<String> {

    public PlainTextReader() {
        super(String.class);
    }

    @Override
    public @Nullable String deserialize(JsonParser parser, DeserializationContext context) {
        if (!parser.hasToken(JsonToken.VALUE_STRING)) {
            return (@Nullable String) context.handleUnexpectedToken(getValueType(context), parser);
        }
        var text = parser.getString();
        PlainText.hiddenIn(text)
                .ifPresent(
                        it -> {
                            throw new HiddenInText(parser, it);
                        });
        return PlainText.composed(text);
    }
}
