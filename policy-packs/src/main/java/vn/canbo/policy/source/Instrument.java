package vn.canbo.policy.source;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A legal document, with the documents it implements (LS-1): the citation tree.
 *
 * @param number as printed, such as 33/2023/NĐ-CP; absent when no source gives it
 * @param date day of signing; absent when no source gives it
 * @param addressees to whom it is addressed (QN-1); empty when no source names any
 * @param programme the days for which it sets its aims; absent when it sets none
 * @param implemented the documents this one carries out, nearest first
 */
public record Instrument(
        String id,
        Kind kind,
        @Nullable String number,
        @Nullable LocalDate date,
        @Nullable Wording issuer,
        @Nullable Wording subject,
        List<Wording> addressees,
        @Nullable Programme programme,
        List<Instrument> implemented) {

    private static final DateTimeFormatter VIETNAMESE = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    /** What the document is, in both languages. */
    public enum Kind {
        LAW("Luật", "Law"),
        DECREE("Nghị định", "Decree"),
        CIRCULAR("Thông tư", "Circular"),
        RESOLUTION("Nghị quyết", "Resolution"),
        DIRECTIVE("Chỉ thị", "Directive"),
        DECISION("Quyết định", "Decision"),
        REGULATION("Quy định", "Regulation"),
        OFFICIAL_LETTER("Công văn", "Official Letter"),
        PLAN("Kế hoạch", "Plan"),
        PROJECT("Đề án", "Project"),
        NEWS_REPORT("Bản tin", "News report");

        private final String vi;
        private final String en;

        Kind(String vi, String en) {
            this.vi = vi;
            this.en = en;
        }

        public Wording words() {
            return new Wording(vi, en);
        }
    }

    public Instrument {
        addressees = List.copyOf(addressees);
        implemented = List.copyOf(implemented);
    }

    /** Kind and number, as a citation names it. */
    public Wording name() {
        if (number != null) {
            return new Wording(kind.vi + " " + number, kind.en + " " + number);
        }
        return new Wording(
                kind.vi + (issuer == null ? "" : " của " + issuer.vi()) + " (chưa rõ số)",
                kind.en + (issuer == null ? "" : " of " + issuer.en()) + " (number unknown)");
    }

    public Wording numberText() {
        return number == null ? Wording.UNKNOWN : new Wording(number, number);
    }

    public Wording dateText() {
        return date == null
                ? Wording.UNKNOWN
                : new Wording(VIETNAMESE.format(date), date.toString());
    }

    /** Name and day of signing; an unknown day is said, not left out. */
    public Wording nameAndDate() {
        return date == null
                ? new Wording(name().vi() + ", chưa rõ ngày", name().en() + ", date unknown")
                : new Wording(
                        name().vi() + " ngày " + VIETNAMESE.format(date),
                        name().en() + " of " + date);
    }
}
