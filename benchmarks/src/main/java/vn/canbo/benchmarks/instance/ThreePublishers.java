package vn.canbo.benchmarks.instance;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.util.List;
import vn.canbo.benchmarks.outside.Door;
import vn.canbo.benchmarks.outside.Learners;
import vn.canbo.benchmarks.service.Communes;
import vn.canbo.benchmarks.service.OfficerDoor;

/** Those for whom the launcher keeps secrets, with the units in which their people work. */
public final class ThreePublishers {

    /** The third, whose quota is small. */
    public static final String GREEDY = "so-noi-vu";

    public static final int BYTES_PER_SECOND = 4_096;
    public static final int REQUESTS_PER_SECOND = 10;

    /** The commune of the learners is among them. */
    private static final Communes COMMUNES = new Communes(100);

    private ThreePublishers() {}

    public static String file() {
        return """
               publishers:
                 - publisher: %s
                   name: Vendor
                   units: [province]
                   eventTypes:
                     - vn.canbo.reported.person-registered.v1
                     - vn.canbo.reported.post-held.v1
                     - vn.canbo.reported.post-ended.v1
                     - vn.canbo.reported.qualification-obtained.v1
                   validFrom: 2019-01-01
                   trainingAuthority: true
                   identity: true
                 - publisher: %s
                   name: School
                   units: [province]
                   eventTypes: [vn.canbo.reported.qualification-obtained.v1]
                   validFrom: 2019-01-01
                   trainingAuthority: true
                   identity: false
                 - publisher: %s
                   name: Greedy
                   units: [province]
                   eventTypes: [vn.canbo.reported.qualification-obtained.v1]
                   validFrom: 2019-01-01
                   trainingAuthority: true
                   identity: false
                   bytesPerSecond: %d
                   requestsPerSecond: %d
               """
                .formatted(
                        Learners.VENDOR,
                        Learners.SCHOOL,
                        GREEDY,
                        BYTES_PER_SECOND,
                        REQUESTS_PER_SECOND);
    }

    /** Signs in anew everybody: tokens live for five minutes. */
    public static void signIn(Door door) throws InterruptedException {
        door.signIn(List.of(Learners.VENDOR, Learners.SCHOOL, GREEDY, OwnInstance.OPERATOR));
    }

    /** The units, by the operator of the command line. */
    public static void establish(Door door) throws IOException, InterruptedException {
        new OfficerDoor(door.token(OwnInstance.OPERATOR))
                .post(
                        OwnInstance.PERSONNEL.resolve("/api/v1/units/import"),
                        "text/csv",
                        COMMUNES.csv().getBytes(UTF_8));
    }
}
