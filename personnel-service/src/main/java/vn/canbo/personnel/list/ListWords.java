package vn.canbo.personnel.list;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.canbo.service.access.KnownUnits;
import vn.canbo.service.origin.Origin;
import vn.canbo.service.problem.Messages;
import vn.canbo.service.workbook.Choices;

/**
 * The words of the lists of one kind: written in Vietnamese, and titles understood in English too.
 */
public final class ListWords {

    private final String kind;
    private final Messages written = Messages.vietnamese();
    private final Messages understood = Messages.english();

    /**
     * @param kind before the keys of its titles and hints in the messages
     */
    public ListWords(String kind) {
        this.kind = kind;
    }

    String title(ListColumn column) {
        return title(written, column);
    }

    /** In every language. */
    Stream<String> titles(ListColumn column) {
        return Stream.of(understood, written).map(it -> title(it, column));
    }

    private String title(Messages words, ListColumn column) {
        return words.of(kind + ".title." + column.name(), Map.of());
    }

    String hint(ListColumn column) {
        return written.of(kind + ".hint." + column.name(), Map.of());
    }

    public Choices yesOrNo() {
        var labels = new LinkedHashMap<String, String>();
        labels.put(written.written(true), "YES");
        labels.put(written.written(false), "NO");
        return new Choices(labels);
    }

    /** The units of that day in the caller's scope, with their codes before their names. */
    public static Choices units(KnownUnits known, LocalDate day) {
        var scope = Origin.current().actor().scope();
        var roots =
                Stream.concat(scope.read().stream(), scope.write().stream())
                        .collect(Collectors.toSet());
        var labels = new LinkedHashMap<String, String>();
        known.namesBelow(roots, day).forEach((code, name) -> labels.put(code + " - " + name, code));
        return new Choices(labels);
    }

    public Choices choices(Enum<?>... codes) {
        return choices(List.of(codes));
    }

    /** What several are called in the same words is offered once. */
    public Choices choices(List<? extends Enum<?>> codes) {
        var labels = new LinkedHashMap<String, String>();
        codes.forEach(it -> labels.putIfAbsent(written.written(it), it.name()));
        return new Choices(labels);
    }
}
