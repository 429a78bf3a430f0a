package vn.canbo.personnel;

import java.util.Arrays;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;
import vn.canbo.events.reported.ReportedType;
import vn.canbo.service.testing.hostile.MutatedEvents;

/** Events of every reported type, spoiled by a seed; about somebody real, so that commands run. */
class MutatedEventsIT extends PersonnelTest {

    private static final String PUBLISHER = "hostile";
    private static final String TOPIC = "ext.hostile";
    private static final String OUTCOMES = "ext-outcomes.hostile";

    @Test
    void mutated_events_are_answered_and_change_nothing_unless_accepted() {
        var code = newCode();
        var person = register(communeWithCode(code));
        var good =
                Arrays.stream(ReportedType.values())
                        .map(MutatedEvents::sample)
                        .map(it -> about(it, person, code))
                        .toList();
        var events = new MutatedEvents(api, tokens.publisher(PUBLISHER), good);
        topics.create(TOPIC, OUTCOMES);

        events.overHttp().leftNothing(jdbc);
        events.overKafka(
                topics, TOPIC, OUTCOMES, MutatedEvents.sample(ReportedType.QUALIFICATION_OBTAINED));
        System.out.println(events.said());
    }

    /** The sample with people and units that exist here. */
    private static ObjectNode about(ObjectNode event, UUID person, String code) {
        var data = (ObjectNode) event.get("data");
        if (data.has("person")) {
            data.putObject("person").put("personId", person.toString());
        }
        data.propertyNames().stream()
                .filter(it -> it.endsWith("nitCode"))
                .toList()
                .forEach(it -> data.put(it, code));
        return event;
    }
}
