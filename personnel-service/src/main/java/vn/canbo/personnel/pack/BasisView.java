package vn.canbo.personnel.pack;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.canbo.policy.source.Basis;
import vn.canbo.policy.source.Instrument;
import vn.canbo.policy.source.Programme;
import vn.canbo.policy.source.Wording;

/**
 * A document and those that carry it out.
 *
 * @param number absent when no source gives it; {@code numberText} says so
 * @param date absent when no source gives it; {@code dateText} says so
 */
record BasisView(
        String id,
        Instrument.Kind kind,
        Wording name,
        @Nullable String number,
        Wording numberText,
        @Nullable LocalDate date,
        Wording dateText,
        @Nullable Wording issuer,
        @Nullable Wording subject,
        List<Wording> addressees,
        @Nullable Period programme,
        List<BasisView> implementedBy) {

    /** The days for which it sets its aims, also in words. */
    record Period(
            @Nullable LocalDate from, @Nullable LocalDate until, boolean continues, Wording text) {

        static Period of(Programme programme) {
            return new Period(
                    programme.from(), programme.until(), programme.continues(), programme.text());
        }
    }

    static BasisView of(Basis basis) {
        var instrument = basis.instrument();
        var programme = instrument.programme();
        return new BasisView(
                instrument.id(),
                instrument.kind(),
                instrument.name(),
                instrument.number(),
                instrument.numberText(),
                instrument.date(),
                instrument.dateText(),
                instrument.issuer(),
                instrument.subject(),
                instrument.addressees(),
                programme == null ? null : Period.of(programme),
                basis.implementedBy().stream().map(BasisView::of).toList());
    }
}
