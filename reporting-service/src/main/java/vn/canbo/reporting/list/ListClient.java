package vn.canbo.reporting.list;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.client.ClientHttpResponse;
import org.springframework.stereotype.Component;
import org.springframework.web.client.HttpServerErrorException;
import tools.jackson.databind.json.JsonMapper;
import vn.canbo.service.client.ServiceClients;
import vn.canbo.service.problem.NoSuchThing;

/** Asks personnel about lists, with the viewer's own token. */
@Component
class ListClient {

    static final MediaType WORKBOOK =
            MediaType.parseMediaType(
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

    private final ServiceClients clients;
    private final JsonMapper json;

    ListClient(ServiceClients clients, JsonMapper json) {
        this.clients = clients;
        this.json = json;
    }

    /**
     * How far a list has come, as personnel says.
     *
     * @param state RUNNING until it is done
     * @param rows of the file; 0 until that is known
     * @param answered whether the list with its bad cells can be fetched
     */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Progress(
            UUID id,
            String state,
            int rows,
            int done,
            int written,
            int known,
            int bad,
            boolean answered,
            List<Counted> reasons) {

        Progress {
            reasons = List.copyOf(reasons);
        }

        public boolean isRunning() {
            return state.equals("RUNNING");
        }
    }

    /**
     * A reason and how often it stands in the way.
     *
     * @param firstCell absent when the file as a whole is meant
     */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Counted(Words reason, int count, @Nullable String firstCell) {}

    /** Why, in both languages. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Words(String vi, String en) {}

    /** What becomes of a list that was offered; away and ill personnel throws. */
    sealed interface Offered {

        /** It is being read. */
        record Taken(UUID id) implements Offered {}

        record Refused(List<Words> reasons) implements Offered {

            public Refused {
                reasons = List.copyOf(reasons);
            }
        }
    }

    /**
     * @param kind as whoever hands it in says; personnel refuses one that it does not know
     */
    Offered offer(String kind, byte[] list, boolean check, boolean goodRows) {
        return clients.to("personnel")
                .post()
                .uri(
                        "/api/v1/lists?kind={kind}&check={check}&goodRows={goodRows}",
                        kind,
                        check,
                        goodRows)
                .contentType(WORKBOOK)
                .body(list)
                .exchangeForRequiredValue((_, response) -> offered(response));
    }

    Progress progress(UUID id) {
        return Objects.requireNonNull(
                clients.to("personnel")
                        .get()
                        .uri("/api/v1/lists/{id}", id)
                        .retrieve()
                        .onStatus(it -> it.value() == 404, (_, _) -> none(id))
                        .body(Progress.class));
    }

    /** The list with its bad cells. */
    ResponseEntity<byte[]> answer(UUID id) {
        return clients.to("personnel")
                .get()
                .uri("/api/v1/lists/{id}/answer", id)
                .accept(WORKBOOK)
                .retrieve()
                .onStatus(it -> it.value() == 404, (_, _) -> none(id))
                .toEntity(byte[].class);
    }

    /** The empty list to be filled in. */
    ResponseEntity<byte[]> template(ListKind kind) {
        return clients.to("personnel")
                .get()
                .uri("/api/v1/lists/template?kind={kind}", kind.code())
                .accept(WORKBOOK)
                .retrieve()
                .toEntity(byte[].class);
    }

    private static void none(UUID id) {
        throw new NoSuchThing("list", id);
    }

    private Offered offered(ClientHttpResponse response) throws IOException {
        var status = response.getStatusCode();
        if (status.is5xxServerError()) {
            throw new HttpServerErrorException(status);
        }
        var body = response.getBody().readAllBytes();
        return status.is2xxSuccessful()
                ? new Offered.Taken(json.readValue(body, Progress.class).id())
                : new Offered.Refused(json.readValue(body, Problem.class).reasons());
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    private record Problem(List<Words> reasons) {}
}
