package vn.canbo.standalone.journey;

import java.util.List;
import java.util.UUID;
import tools.jackson.databind.JsonNode;
import vn.canbo.standalone.service.Service;

/** What reporting shows an officer of people and units. */
final class SeenFigures {

    private final RunningProvince province;
    private final Roster roster;

    SeenFigures(RunningProvince province, Roster roster) {
        this.province = province;
        this.roster = roster;
    }

    String standing(UUID person) {
        return explained(person).path("standing").asString("");
    }

    List<JsonNode> secondments(UUID person) {
        return explained(person).path("secondments").valueStream().toList();
    }

    private JsonNode explained(UUID person) {
        return province.ask(Service.REPORTING, "/api/v1/compliance/persons/" + person)
                .body()
                .path("compliance");
    }

    int meeting(String unit) {
        return compliance(unit).path("meetsStandard").path("numerator").asInt();
    }

    int headcount(String unit) {
        return compliance(unit).path("figures").path("headcount").asInt();
    }

    int secondedIn(String unit) {
        return compliance(unit).path("figures").path("secondedIn").asInt();
    }

    private JsonNode compliance(String unit) {
        return province.ask(Service.REPORTING, "/api/v1/compliance/units/" + roster.unit(unit))
                .body()
                .path("compliance");
    }
}
