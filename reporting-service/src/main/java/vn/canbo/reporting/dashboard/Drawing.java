package vn.canbo.reporting.dashboard;

import java.util.List;
import java.util.stream.IntStream;
import vn.canbo.reporting.compliance.UnitCompliance;

/**
 * Where the bars and tiles of a page stand, in units of the SVG.
 *
 * @param height of the whole picture
 */
record Drawing(List<Shape> shapes, int height) {

    private static final int BAR_STEP = 28;
    private static final int BAR_LEFT = 190;
    private static final int BAR_LONGEST = 300;
    private static final int TILE_STEP = 46;
    private static final int TILES_A_ROW = 12;

    public Drawing {
        shapes = List.copyOf(shapes);
    }

    /** One bar or tile of a unit. */
    public record Shape(UnitCompliance of, Band band, int x, int y, int width) {}

    /** Bars one below the other, in the order given. */
    static Drawing bars(List<UnitCompliance> units) {
        var shapes =
                IntStream.range(0, units.size())
                        .mapToObj(
                                i -> {
                                    var unit = units.get(i);
                                    var share = unit.meetsStandard();
                                    var width =
                                            share.isApplicable()
                                                    ? (int)
                                                            (BAR_LONGEST
                                                                    * share.numerator()
                                                                    / share.denominator())
                                                    : 0;
                                    return new Shape(
                                            unit, Band.of(share), BAR_LEFT, i * BAR_STEP, width);
                                })
                        .toList();
        return new Drawing(shapes, Math.max(BAR_STEP, units.size() * BAR_STEP));
    }

    /** Tiles in rows, in the order given. */
    static Drawing tiles(List<UnitCompliance> units) {
        var shapes =
                IntStream.range(0, units.size())
                        .mapToObj(
                                i ->
                                        new Shape(
                                                units.get(i),
                                                Band.of(units.get(i).meetsStandard()),
                                                i % TILES_A_ROW * TILE_STEP,
                                                i / TILES_A_ROW * TILE_STEP,
                                                TILE_STEP))
                        .toList();
        var rows = (units.size() + TILES_A_ROW - 1) / TILES_A_ROW;
        return new Drawing(shapes, Math.max(1, rows) * TILE_STEP);
    }
}
