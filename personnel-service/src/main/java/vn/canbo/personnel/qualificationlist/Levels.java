package vn.canbo.personnel.qualificationlist;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import vn.canbo.events.code.QualificationKind;
import vn.canbo.personnel.list.ListWords;
import vn.canbo.service.workbook.Choices;

/** The levels of all scales; words that several scales share mean what the kind says. */
final class Levels {

    private final Map<QualificationKind, Choices> byKind = new EnumMap<>(QualificationKind.class);
    private final Choices all;

    Levels(ListWords words) {
        for (var kind : QualificationKind.values()) {
            byKind.put(kind, words.choices(levelsOf(kind).toList()));
        }
        all =
                words.choices(
                        Arrays.stream(QualificationKind.values())
                                .flatMap(Levels::levelsOf)
                                .toList());
    }

    private static Stream<Enum<?>> levelsOf(QualificationKind kind) {
        return kind.scale().stream().map(kind::level).flatMap(Optional::stream);
    }

    /** For the drop-down: Excel does not narrow it to the kind. */
    Choices all() {
        return all;
    }

    Choices of(QualificationKind kind) {
        return byKind.getOrDefault(kind, all);
    }

    List<String> labelsOf(QualificationKind kind) {
        return of(kind).labels();
    }
}
