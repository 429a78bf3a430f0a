package vn.canbo.policy.quota;

import java.math.BigDecimal;

/** An area in whole square metres, so that what lies beyond a norm is counted exactly. */
public record Area(long squareMetres) {

    private static final int METRES_IN_KILOMETRE_SQUARED = 6;

    public Area {
        if (squareMetres <= 0) {
            throw new IllegalArgumentException("an area has some square metres");
        }
    }

    /**
     * @throws IllegalArgumentException when it is not positive or finer than a square metre
     */
    public static Area ofSquareKilometres(BigDecimal squareKilometres) {
        try {
            return new Area(
                    squareKilometres.movePointRight(METRES_IN_KILOMETRE_SQUARED).longValueExact());
        } catch (ArithmeticException _) {
            throw new IllegalArgumentException("an area is counted in whole square metres");
        }
    }

    /** In square kilometres without needless zeros, as decrees write it. */
    public String inSquareKilometres() {
        return BigDecimal.valueOf(squareMetres, METRES_IN_KILOMETRE_SQUARED)
                .stripTrailingZeros()
                .toPlainString();
    }
}
