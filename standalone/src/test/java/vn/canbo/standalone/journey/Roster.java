package vn.canbo.standalone.journey;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.canbo.events.code.Category;
import vn.canbo.events.code.MajorGroup;
import vn.canbo.events.code.ManagingAuthority;
import vn.canbo.events.code.QualificationKind;
import vn.canbo.events.code.Sex;
import vn.canbo.events.reported.PersonReference;
import vn.canbo.events.reported.PersonRegistered;
import vn.canbo.events.reported.PostHeld;
import vn.canbo.events.reported.QualificationObtained;
import vn.canbo.events.reported.ReportedType;
import vn.canbo.standalone.service.Service;

/** Units and people brought in as the Department of Home Affairs does: it has seen the diplomas. */
final class Roster {

    private static final LocalDate LONG_AGO = LocalDate.of(2012, 6, 30);

    private final RunningProvince province;
    private final Map<String, String> unitIds = new HashMap<>();
    private int registered;

    Roster(RunningProvince province) {
        this.province = province;
    }

    void establish(String code, String kind, String name, @Nullable String parent) {
        var answer =
                establishing(code, kind, name, parent, LocalDate.of(2020, 1, 1)).with(201).body();
        unitIds.put(code, answer.required("unitId").asString());
    }

    RunningProvince.Answer establishing(
            String code, String kind, String name, @Nullable String parent, LocalDate from) {
        var body = new HashMap<String, Object>();
        body.put("code", code);
        body.put("kind", kind);
        body.put("name", name);
        body.put("block", "GOVERNMENT");
        body.put("areas", List.of());
        body.put("validFrom", from.toString());
        if (parent != null) {
            body.put("parentId", unit(parent));
        }
        return province.command(Service.PERSONNEL, "/api/v1/units", body);
    }

    String unit(String code) {
        return Objects.requireNonNull(unitIds.get(code), code);
    }

    /** A commune's deputy Party secretary who lacks political theory alone (TN12-3). */
    UUID deputySecretary(String file, String commune) {
        var person = register(file, Sex.MALE, LocalDate.of(1985, 3, 12), Category.CADRE, commune);
        schooled(file, "UNIVERSITY", MajorGroup.LAW);
        obtained(file, QualificationKind.POLITICAL_THEORY, "ELEMENTARY", null);
        holds(file, commune, "PARTY_DEPUTY_SECRETARY");
        return person;
    }

    /** Somebody of a provincial agency, as Scenario B lists them. */
    UUID provincialOfficial(
            String file, Sex sex, LocalDate born, Category category, String level, MajorGroup of) {
        var person = register(file, sex, born, category, "99-SM");
        schooled(file, level, of);
        holds(
                file,
                "99-SM",
                category == Category.PUBLIC_EMPLOYEE
                        ? "PUBLIC_EMPLOYEE_SPECIALIST"
                        : "PROVINCIAL_SPECIALIST");
        return person;
    }

    /** A specialist of a commune's office who meets the standard of the title. */
    void officeSpecialist(String file, String commune, LocalDate from) {
        applicant(file, commune);
        holds(file, commune, "OFFICE_SPECIALIST", from);
    }

    /** The same before any appointment. */
    UUID applicant(String file, String commune) {
        var person =
                register(
                        file,
                        Sex.FEMALE,
                        LocalDate.of(1993, 4, 10),
                        Category.CIVIL_SERVANT,
                        commune);
        schooled(file, "UNIVERSITY", MajorGroup.LAW);
        return person;
    }

    private UUID register(String file, Sex sex, LocalDate born, Category category, String home) {
        registered++;
        // Demo numbers: no province has the code 999; then sex and century, year of birth.
        var citizenNumber =
                "999%d%02d%06d"
                        .formatted(sex == Sex.MALE ? 0 : 1, born.getYear() % 100, registered);
        var answer =
                report(
                        ReportedType.PERSON_REGISTERED,
                        new PersonRegistered(
                                file,
                                "Nguyễn Ví Dụ",
                                citizenNumber,
                                born,
                                sex,
                                "Kinh",
                                false,
                                true,
                                category,
                                home.equals("99-SM")
                                        ? ManagingAuthority.PROVINCE
                                        : ManagingAuthority.COMMUNE,
                                home));
        return UUID.fromString(answer.body().required("personId").asString());
    }

    private void schooled(String file, String level, MajorGroup major) {
        obtained(file, QualificationKind.GENERAL_EDUCATION, "UPPER_SECONDARY", null);
        obtained(file, QualificationKind.PROFESSIONAL, level, major);
    }

    private void obtained(
            String file, QualificationKind kind, String level, @Nullable MajorGroup major) {
        report(
                ReportedType.QUALIFICATION_OBTAINED,
                new QualificationObtained(
                        new PersonReference(file, null), kind, level, major, null, LONG_AGO, null));
    }

    private void holds(String file, String unit, String title) {
        holds(file, unit, title, LocalDate.of(2024, 1, 2));
    }

    private void holds(String file, String unit, String title, LocalDate from) {
        report(
                ReportedType.POST_HELD,
                new PostHeld(new PersonReference(file, null), unit, title, true, from));
    }

    private RunningProvince.Answer report(ReportedType type, Object content) {
        var answer = province.report(RunningProvince.HOME_AFFAIRS, type, content).with(202);
        if (!answer.body().path("result").asString().equals("ACCEPTED")) {
            throw new AssertionError(type + ": " + answer.body());
        }
        return answer;
    }
}
