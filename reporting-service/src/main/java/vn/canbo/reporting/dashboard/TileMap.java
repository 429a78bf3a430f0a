package vn.canbo.reporting.dashboard;

import java.util.List;
import java.util.stream.IntStream;
import vn.canbo.reporting.compliance.UnitCompliance;

/**
 * Where the tiles of a page stand, in units of the SVG.
 *
 * @param height of the whole picture
 */
record TileMap(List<Tile> tiles, int height) {

    private static final int STEP = 46;
    private static final int A_ROW = 12;

    TileMap {
        tiles = List.copyOf(tiles);
    }

    /** One tile of a unit. */
    record Tile(UnitCompliance of, Band band, int x, int y) {}

    /** In rows, in the order given. */
    static TileMap of(List<UnitCompliance> units) {
        var tiles = IntStream.range(0, units.size()).mapToObj(i -> tile(units.get(i), i)).toList();
        var rows = (units.size() + A_ROW - 1) / A_ROW;
        return new TileMap(tiles, Math.max(1, rows) * STEP);
    }

    private static Tile tile(UnitCompliance unit, int place) {
        return new Tile(
                unit, Band.of(unit.meetsStandard()), place % A_ROW * STEP, place / A_ROW * STEP);
    }
}
