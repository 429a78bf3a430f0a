package vn.canbo.standalone.api;

import java.net.http.HttpResponse;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Why a service said no, as lines for a terminal: every reason of its problem document. */
public final class Refusal {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private Refusal() {}

    /** The refusal with its reasons, one to a line. */
    public static String text(HttpResponse<String> answer) {
        try {
            var problem = JSON.readTree(answer.body());
            var reasons =
                    StreamSupport.stream(problem.path("reasons").spliterator(), false)
                            .map(Refusal::line)
                            .collect(Collectors.joining());
            return "refused ("
                    + answer.statusCode()
                    + "): "
                    + problem.path("title").asString("")
                    + reasons;
        } catch (JacksonException _) {
            return "refused (" + answer.statusCode() + "): " + answer.body();
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
