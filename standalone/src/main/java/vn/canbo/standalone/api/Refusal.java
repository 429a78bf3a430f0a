package vn.canbo.standalone.api;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Why a service said no, as lines for a terminal: every reason of its problem document. */
public final class Refusal {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private Refusal() {}

    /** The same of an answer whose body was to be a file. */
    public static String ofFile(HttpResponse<byte[]> answer) {
        return text(answer.statusCode(), new String(answer.body(), StandardCharsets.UTF_8));
    }

    /** The refusal with its reasons, one to a line. */
    public static String text(HttpResponse<String> answer) {
        return text(answer.statusCode(), answer.body());
    }

    private static String text(int status, String body) {
        try {
            var problem = JSON.readTree(body);
            var reasons =
                    StreamSupport.stream(problem.path("reasons").spliterator(), false)
                            .map(Refusal::line)
                            .collect(Collectors.joining());
            return "refused (" + status + "): " + problem.path("title").asString("") + reasons;
        } catch (JacksonException _) {
            return "refused (" + status + "): " + body;
        }
    }

    private static String line(JsonNode reason) {
        return "\n    "
                + reason.path("pointer").asString("")
                + " "
                + reason.path("code").asString("")
                + ": "
                + reason.path("en").asString("");
    }
}
