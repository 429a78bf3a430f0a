package vn.canbo.personnel.standard;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.canbo.events.code.AreaClass;
import vn.canbo.events.code.Category;
import vn.canbo.events.code.MajorGroup;
import vn.canbo.events.code.ManagingAuthority;
import vn.canbo.events.code.QualificationKind;
import vn.canbo.events.code.Sex;
import vn.canbo.personnel.dossier.Dossier;
import vn.canbo.personnel.dossier.HeldPost;
import vn.canbo.personnel.dossier.Qualification;

/** Builds a dossier for a test: born 1985-03-12, upper secondary, nothing else. */
public final class ADossier {

    public static final UUID UNIT = new UUID(0, 99001);

    private LocalDate birthDate = LocalDate.parse("1985-03-12");
    private boolean ethnicMinority;
    private final List<Qualification> qualifications = new ArrayList<>();
    private final List<HeldPost> posts = new ArrayList<>();

    private ADossier() {}

    public static ADossier withUpperSecondary() {
        return new ADossier()
                .with(QualificationKind.GENERAL_EDUCATION, "UPPER_SECONDARY", null, "2003-06-01");
    }

    public static ADossier empty() {
        return new ADossier();
    }

    public ADossier born(String day) {
        birthDate = LocalDate.parse(day);
        return this;
    }

    public ADossier ofAnEthnicMinority() {
        ethnicMinority = true;
        return this;
    }

    public ADossier diploma(String level, MajorGroup major) {
        return with(QualificationKind.PROFESSIONAL, level, major, "2008-06-01");
    }

    public ADossier with(
            QualificationKind kind, String level, @Nullable MajorGroup major, String awardedOn) {
        return add(kind, level, major, awardedOn, true);
    }

    public ADossier waiting(QualificationKind kind, String level, String awardedOn) {
        return add(kind, level, null, awardedOn, false);
    }

    private ADossier add(
            QualificationKind kind,
            String level,
            @Nullable MajorGroup major,
            String awardedOn,
            boolean verified) {
        qualifications.add(
                new Qualification(
                        UUID.randomUUID(),
                        kind,
                        level,
                        major,
                        null,
                        LocalDate.parse(awardedOn),
                        verified,
                        null,
                        null));
        return this;
    }

    public ADossier holding(String title, String from, @Nullable String to, AreaClass... areas) {
        posts.add(
                new HeldPost(
                        UUID.randomUUID(),
                        UNIT,
                        title,
                        posts.isEmpty(),
                        LocalDate.parse(from),
                        to == null ? null : LocalDate.parse(to),
                        null,
                        Set.of(areas),
                        null));
        return this;
    }

    public Dossier dossier() {
        return new Dossier(
                UUID.randomUUID(),
                birthDate,
                Sex.MALE,
                ethnicMinority,
                false,
                true,
                Category.CIVIL_SERVANT,
                ManagingAuthority.COMMUNE,
                null,
                qualifications,
                posts);
    }
}
