package vn.canbo.policy.reelection;

import java.math.BigDecimal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.canbo.policy.source.Source;
import vn.canbo.policy.source.Wording;

/**
 * One line of a derivation, as an official checks it.
 *
 * @param from where the figure of the line is written; absent for what is only counted
 */
public record Step(Code code, Wording text, @Nullable Source from) {

    /** What a line is about; in the order in which they stand. */
    public enum Code {
        RETIREMENT,
        REMAINING,
        DEMAND,
        DERIVATION,
        GROUP,
        EARLY_MONTHS,
        EARLY_YEARS,
        FIRST_YEARS,
        FURTHER_YEARS,
        SUM
    }

    static Step of(Code code, String vi, String en, @Nullable Source from) {
        return new Step(code, new Wording(vi, en), from);
    }

    public Optional<Source> source() {
        return Optional.ofNullable(from);
    }

    /** Without needless zeros, with the decimal sign of the language. */
    static String vi(BigDecimal number) {
        return en(number).replace('.', ',');
    }

    static String en(BigDecimal number) {
        return number.stripTrailingZeros().toPlainString();
    }
}
