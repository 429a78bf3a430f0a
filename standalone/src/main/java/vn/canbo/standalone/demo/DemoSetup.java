package vn.canbo.standalone.demo;

import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import tools.jackson.databind.node.ObjectNode;
import vn.canbo.events.ContractJson;
import vn.canbo.standalone.demo.Progress.Step;
import vn.canbo.standalone.demo.province.DemoUnits;
import vn.canbo.standalone.demo.province.DemoUnits.Allocation;
import vn.canbo.standalone.demo.province.DemoUnits.Unit;
import vn.canbo.standalone.demo.province.LivingProvince;

/** What no publisher reports: units, their posts and a course, by commands of the command line. */
final class DemoSetup {

    /** The client of the command line. */
    private static final String COMMAND_LINE = "canbo-cli";

    private final HttpDoor door;
    private final DemoAccess access;
    private final Progress progress;

    DemoSetup(HttpDoor door, DemoAccess access, Progress progress) {
        this.door = door;
        this.access = access;
        this.progress = progress;
    }

    void bringIn(DemoUnits units) throws InterruptedException {
        var ids = establish(units);
        allocate(units, ids);
        offerCourse();
    }

    /** Parents before children; the ids are those that personnel gives. */
    private Map<String, String> establish(DemoUnits units) throws InterruptedException {
        var ids = new HashMap<String, String>();
        for (var unit : units.units()) {
            var answer =
                    door.command(
                            COMMAND_LINE,
                            at(access.personnel(), "/api/v1/units"),
                            "demo-unit-" + unit.code(),
                            unit(unit, ids));
            ids.put(unit.code(), answer.path("unitId").asString(unit.id().toString()));
            progress.at(Step.UNITS, ids.size(), units.units().size());
        }
        return ids;
    }

    private static ObjectNode unit(Unit unit, Map<String, String> ids) {
        var body =
                ContractJson.mapper()
                        .createObjectNode()
                        .put("code", unit.code())
                        .put("kind", unit.kind().name())
                        .put("name", unit.name())
                        .put("block", "GOVERNMENT");
        if (unit.parentCode() != null) {
            body.put("parentId", ids.get(unit.parentCode()));
        }
        var areas = body.putArray("areas");
        unit.areas().forEach(it -> areas.add(it.name()));
        return body.put("validFrom", unit.from().toString());
    }

    private void allocate(DemoUnits units, Map<String, String> ids) throws InterruptedException {
        var done = 0;
        for (var allocation : units.allocations()) {
            var path = "/api/v1/units/" + ids.get(allocation.unitCode()) + "/allocations";
            door.command(
                    COMMAND_LINE,
                    at(access.personnel(), path),
                    "demo-posts-" + allocation.unitCode(),
                    posts(allocation));
            progress.at(Step.ALLOCATIONS, ++done, units.allocations().size());
        }
    }

    private static ObjectNode posts(Allocation allocation) {
        return ContractJson.mapper()
                .createObjectNode()
                .put("posts", allocation.posts())
                .put("from", allocation.from().toString())
                .put("decisionNumber", "01/QĐ-UBND");
    }

    private void offerCourse() throws InterruptedException {
        var course =
                ContractJson.mapper()
                        .createObjectNode()
                        .put("code", "LLCT-TC")
                        .put("nameVi", "Trung cấp lý luận chính trị")
                        .put("nameEn", "Intermediate political theory")
                        .put("subject", "POLITICAL_THEORY");
        course.putObject("teaches").put("kind", "POLITICAL_THEORY").put("level", "INTERMEDIATE");
        command("/api/v1/courses", "demo-course", course);
        progress.at(Step.COURSES, 1, 2);
        var lesson =
                ContractJson.mapper()
                        .createObjectNode()
                        .put("code", LivingProvince.CLASS)
                        .put("courseCode", "LLCT-TC")
                        .put("provider", LivingProvince.SCHOOL)
                        .put("firstDay", "2025-07-07")
                        .put("lastDay", "2027-12-31")
                        .put("seats", 1000);
        command("/api/v1/classes", "demo-class", lesson);
        progress.at(Step.COURSES, 2, 2);
    }

    private void command(String path, String key, ObjectNode body) throws InterruptedException {
        door.command(COMMAND_LINE, at(access.training(), path), key, body);
    }

    private static URI at(URI service, String path) {
        return service.resolve(path);
    }
}
