package vn.canbo.benchmarks.writes;

import java.net.URI;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import vn.canbo.benchmarks.service.DeliveredService;
import vn.canbo.benchmarks.service.FilledPersonnel;
import vn.canbo.benchmarks.service.OfficerDoor;
import vn.canbo.benchmarks.writes.ClosedLoop.Client;
import vn.canbo.events.ContractJson;
import vn.canbo.events.code.QualificationKind;

/**
 * Records one diploma a request: of the next person, and of the next day when everybody has had
 * one.
 */
final class Recording implements Client {

    private static final LocalDate FIRST = LocalDate.of(2010, 1, 1);
    private static final int CREATED = 201;

    private final OfficerDoor door;
    private final URI address;
    private final List<UUID> people;

    private Recording(OfficerDoor door, URI address, List<UUID> people) {
        this.door = door;
        this.address = address;
        this.people = people;
    }

    /** Makes clients of a running service. */
    static ClosedLoop.Clients of(FilledPersonnel personnel) throws SQLException {
        var people = people(personnel.service());
        var door = personnel.door();
        return () -> new Recording(door, personnel.service().address(), people);
    }

    private static List<UUID> people(DeliveredService service) throws SQLException {
        var people = new ArrayList<UUID>();
        try (var connection = service.connect();
                var statement = connection.createStatement();
                var person =
                        statement.executeQuery("SELECT person_id FROM person ORDER BY person_id")) {
            while (person.next()) {
                people.add(person.getObject(1, UUID.class));
            }
        }
        return people;
    }

    @Override
    public boolean request(int number) throws InterruptedException {
        var person = people.get(number % people.size());
        var diploma =
                Map.of(
                        "kind",
                        QualificationKind.PROFESSIONAL,
                        "level",
                        "UNIVERSITY",
                        "awardedOn",
                        FIRST.plusDays(number / people.size()));
        return door.status(
                        address.resolve("/api/v1/persons/" + person + "/qualifications"),
                        "application/json",
                        ContractJson.mapper().writeValueAsBytes(diploma))
                == CREATED;
    }

    @Override
    public void close() {
        // Connections are kept by the door that all clients share.
    }
}
