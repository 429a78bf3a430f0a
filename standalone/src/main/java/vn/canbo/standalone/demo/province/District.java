package vn.canbo.standalone.demo.province;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import vn.canbo.events.code.ItSkill;
import vn.canbo.events.code.QualificationKind;
import vn.canbo.events.reported.PersonReference;
import vn.canbo.events.reported.QualificationObtained;
import vn.canbo.events.reported.ReportedType;

/**
 * The system of a district that three communes took the place of: it hands over what it recorded of
 * their people until its last day (TN12-10), and once more what bears the day after.
 */
public final class District {

    /** The last day of the districts. */
    public static final LocalDate LAST_DAY = DemoProvince.BEGINS.minusDays(1);

    private static final String SYSTEM = "phan-mem-huyen";
    private static final List<String> COMMUNES = List.of("99001", "99002", "99003");
    private static final int OF_EACH = 2;
    private static final Instant HANDED_OVER = Instant.parse("2026-01-06T02:00:00Z");

    private District() {}

    /** How those of whom it reports were registered; they are known by our ids. */
    public static List<DemoEvent> registrations(DemoProvince province) {
        return COMMUNES.stream()
                .flatMap(
                        commune ->
                                province.people().stream()
                                        .filter(it -> it.unitCode().equals(commune))
                                        .limit(OF_EACH))
                .map(DemoPerson::registration)
                .toList();
    }

    /** A certificate of computing, of which no standard asks. */
    public static DemoEvent certificate(String fileNumber, UUID person, LocalDate awardedOn) {
        return new DemoEvent(
                SYSTEM,
                fileNumber + "-computing-" + awardedOn,
                fileNumber,
                ReportedType.QUALIFICATION_OBTAINED,
                new QualificationObtained(
                        new PersonReference(null, person),
                        QualificationKind.IT,
                        ItSkill.CERTIFICATE.name(),
                        null,
                        null,
                        awardedOn,
                        null),
                HANDED_OVER);
    }
}
