package vn.canbo.reporting.dashboard;

import java.util.List;
import java.util.stream.IntStream;
import vn.canbo.reporting.compliance.UnitCompliance;

/** How units are drawn: as bars one below the other, and as tiles in rows. */
final class Drawing {

    private static final int STEP = 46;
    private static final int TILES_A_ROW = 12;

    private Drawing() {}

    /**
     * How many of a unit meet the standard.
     *
     * @param width in hundredths of the longest possible bar, rounded down; the exact share stands
     *     beside it
     */
    record Bar(UnitCompliance of, Band band, int width) {}

    /** One tile of a unit, in units of the SVG. */
    record Tile(UnitCompliance of, Band band, int x, int y) {}

    /**
     * Tiles in rows.
     *
     * @param height of the whole picture, in units of the SVG
     */
    record TileMap(List<Tile> tiles, int height) {

        TileMap {
            tiles = List.copyOf(tiles);
        }
    }

    static Bar bar(UnitCompliance unit) {
        var share = unit.meetsStandard();
        var width =
                share.isApplicable() ? (int) (100 * share.numerator() / share.denominator()) : 0;
        return new Bar(unit, Band.of(share), width);
    }

    /** In the order given. */
    static TileMap map(List<UnitCompliance> units) {
        var tiles = IntStream.range(0, units.size()).mapToObj(i -> tile(units.get(i), i)).toList();
        var rows = (units.size() + TILES_A_ROW - 1) / TILES_A_ROW;
        return new TileMap(tiles, Math.max(1, rows) * STEP);
    }

    private static Tile tile(UnitCompliance unit, int place) {
        return new Tile(
                unit,
                Band.of(unit.meetsStandard()),
                place % TILES_A_ROW * STEP,
                place / TILES_A_ROW * STEP);
    }
}
