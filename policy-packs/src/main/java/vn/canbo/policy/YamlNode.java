package vn.canbo.policy;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.dataformat.yaml.YAMLMapper;
import vn.canbo.policy.PackFault.Place;

/** YAML with the place of every value, so that a fault can be shown where it stands. */
sealed interface YamlNode {

    Place place();

    /** A text, number or yes/no as written. */
    record Scalar(Place place, String text) implements YamlNode {}

    /** A list. */
    record Items(Place place, List<YamlNode> items) implements YamlNode {}

    /** Fields by name, each name once. */
    record Mapping(Place place, Map<String, YamlNode> fields) implements YamlNode {}

    /** Reads one document; refuses what is no YAML, empty values and a field written twice. */
    static YamlNode read(PackFile file) {
        var line = 1;
        try (var parser = new YAMLMapper().createParser(file.yaml())) {
            if (parser.nextToken() == null) {
                throw new PackFault(
                        new Place(file.name(), 1, ""), "tệp trống", "the file is empty");
            }
            return readValue(parser, new Place(file.name(), line, ""));
        } catch (JacksonException e) {
            var at = e.getLocation();
            line = at == null ? line : at.getLineNr();
            throw new PackFault(
                    new Place(file.name(), line, ""),
                    "không phải YAML hợp lệ: " + e.getOriginalMessage(),
                    "this is not valid YAML: " + e.getOriginalMessage());
        }
    }

    private static YamlNode readValue(JsonParser parser, Place at) {
        var place = new Place(at.file(), parser.currentTokenLocation().getLineNr(), at.field());
        return switch (parser.currentToken()) {
            case START_OBJECT -> readMapping(parser, place);
            case START_ARRAY -> readItems(parser, place);
            case VALUE_STRING, VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT, VALUE_TRUE, VALUE_FALSE ->
                    new Scalar(place, parser.getString());
            case VALUE_NULL,
                    VALUE_EMBEDDED_OBJECT,
                    NOT_AVAILABLE,
                    END_OBJECT,
                    END_ARRAY,
                    PROPERTY_NAME ->
                    throw new PackFault(
                            place,
                            "chưa có giá trị; hãy ghi giá trị hoặc bỏ trường này",
                            "there is no value; give one or leave the field out");
        };
    }

    private static YamlNode readItems(JsonParser parser, Place place) {
        var items = new ArrayList<YamlNode>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            var field = place.field() + "[" + items.size() + "]";
            items.add(readValue(parser, new Place(place.file(), place.line(), field)));
        }
        return new Items(place, items);
    }

    private static YamlNode readMapping(JsonParser parser, Place place) {
        var fields = new LinkedHashMap<String, YamlNode>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            var name = parser.currentName();
            var line = parser.currentTokenLocation().getLineNr();
            var at = new Place(place.file(), line, place.field()).within(name);
            parser.nextToken();
            if (fields.put(name, readValue(parser, at)) != null) {
                throw new PackFault(
                        at,
                        "trường được ghi hai lần; chỉ giữ lại một",
                        "the field stands twice; keep one of them");
            }
        }
        return new Mapping(place, fields);
    }
}
