package vn.canbo.standalone.journey;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import vn.canbo.events.reported.ReportedType;
import vn.canbo.events.reported.SecondmentDecided;
import vn.canbo.standalone.service.Service;

/** The people who handle secondments, each with what they are signed in for. */
final class SecondmentDesk {

    private final RunningProvince province;
    private final Roster roster;
    private final LocalDate firstDay;

    /**
     * @param firstDay of the secondments that are screened and proposed
     */
    SecondmentDesk(RunningProvince province, Roster roster, LocalDate firstDay) {
        this.province = province;
        this.roster = roster;
        this.firstDay = firstDay;
    }

    List<String> whyNot(UUID person, LocalDate last) {
        return province.ask(
                        Service.ASSIGNMENT,
                        "/api/v1/persons/%s/eligibility?firstDay=%s&lastDay=%s"
                                .formatted(person, firstDay, last))
                .with(200)
                .codes();
    }

    RunningProvince.Answer propose(UUID person, LocalDate last) {
        return proposeTo("99001", person, firstDay, last);
    }

    RunningProvince.Answer proposeTo(String host, UUID person, LocalDate first, LocalDate last) {
        return province.commandBy(
                "sonoivu",
                Service.ASSIGNMENT,
                "/api/v1/secondments",
                Map.of(
                        "personId", person.toString(),
                        "senderId", roster.unit("99-SM"),
                        "hostId", roster.unit(host),
                        "firstDay", first.toString(),
                        "lastDay", last.toString()));
    }

    void approve(RunningProvince.Answer secondment) {
        act(secondment, "pheduyet", "approve", Map.of("decisionNumber", "14/QĐ-SNV"));
    }

    private void act(
            RunningProvince.Answer secondment, String user, String action, Map<String, ?> body) {
        var id = secondment.body().required("secondmentId").asString();
        province.commandBy(
                        user, Service.ASSIGNMENT, "/api/v1/secondments/" + id + "/" + action, body)
                .with(200);
    }

    String report(String id, SecondmentDecided decided) {
        return province.report(
                        RunningProvince.HOME_AFFAIRS, id, ReportedType.SECONDMENT_DECIDED, decided)
                .with(202)
                .body()
                .path("result")
                .asString();
    }
}
