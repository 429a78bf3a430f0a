package vn.canbo.personnel.unit;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.canbo.events.code.UnitKind;
import vn.canbo.personnel.unit.Refusal.ImportLineRefused;
import vn.canbo.service.decision.Decision;

/**
 * The official list of units as the statistics office publishes it: comma-separated, with a header
 * of these names.
 *
 * @param lines in the order of the file
 */
record UnitList(List<Line> lines) {

    private static final List<String> HEADER =
            List.of("code", "kind", "name", "full_name", "full_name_en", "parent_code");

    UnitList {
        lines = List.copyOf(lines);
    }

    /**
     * @param number counted from 1, the header included
     * @param parentCode absent for a province
     */
    record Line(
            int number, String code, UnitKind kind, String fullName, @Nullable String parentCode) {}

    List<String> codes() {
        return lines.stream()
                .flatMap(it -> Stream.of(it.code(), it.parentCode() == null ? "" : it.parentCode()))
                .distinct()
                .toList();
    }

    /** Provinces before what lies in them, in the order of the file otherwise. */
    List<Line> parentsFirst() {
        return lines.stream().sorted(Comparator.comparing(it -> it.parentCode() != null)).toList();
    }

    /** Refused with every line that cannot be read. */
    static Decision<UnitList> read(String csv) {
        var rows = csv.replace("\uFEFF", "").lines().toList();
        if (rows.isEmpty() || !HEADER.equals(fields(rows.getFirst()).orElse(List.of()))) {
            return Decision.refused(new ImportLineRefused(1, "header", String.join(",", HEADER)));
        }
        var lines = new ArrayList<Line>();
        var refused = new ArrayList<Refusal>();
        for (var number = 2; number <= rows.size(); number++) {
            var row = rows.get(number - 1);
            if (!row.isBlank()) {
                read(number, row, lines, refused);
            }
        }
        return refused.isEmpty()
                ? Decision.accepted(new UnitList(lines))
                : Decision.refused(refused);
    }

    private static void read(int number, String row, List<Line> lines, List<Refusal> refused) {
        var fields = fields(row).orElse(List.of());
        if (fields.size() != HEADER.size()) {
            refused.add(new ImportLineRefused(number, "columns", String.valueOf(fields.size())));
            return;
        }
        var kind = kind(fields.get(1));
        if (kind.isEmpty()) {
            refused.add(new ImportLineRefused(number, "kind", fields.get(1)));
            return;
        }
        var parent = fields.get(5);
        lines.add(
                new Line(
                        number,
                        fields.get(0),
                        kind.get(),
                        fields.get(3),
                        parent.isEmpty() ? null : parent));
    }

    private static Optional<UnitKind> kind(String name) {
        return List.of(UnitKind.values()).stream().filter(it -> it.name().equals(name)).findFirst();
    }

    /** Empty when a quoted field is not closed on its line. */
    private static Optional<List<String>> fields(String row) {
        var fields = new ArrayList<String>();
        var field = new StringBuilder();
        var quoted = false;
        for (var i = 0; i < row.length(); i++) {
            var c = row.charAt(i);
            if (c == '"') {
                if (quoted && i + 1 < row.length() && row.charAt(i + 1) == '"') {
                    field.append('"');
                    i++;
                } else {
                    quoted = !quoted;
                }
            } else if (c == ',' && !quoted) {
                fields.add(field.toString().strip());
                field.setLength(0);
            } else {
                field.append(c);
            }
        }
        fields.add(field.toString().strip());
        return quoted ? Optional.empty() : Optional.of(fields);
    }
}
