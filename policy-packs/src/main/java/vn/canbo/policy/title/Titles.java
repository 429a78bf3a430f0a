package vn.canbo.policy.title;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** Every title the packs know, past ones included; a code is never used for two titles. */
public final class Titles {

    private final SortedMap<TitleCode, Title> byCode = new TreeMap<>();

    public Titles(Collection<Title> titles) {
        for (var title : titles) {
            if (byCode.put(title.code(), title) != null) {
                throw new IllegalArgumentException("two titles have the code " + title.code());
            }
        }
    }

    public Optional<Title> find(TitleCode code) {
        return Optional.ofNullable(byCode.get(code));
    }

    /** All titles, sorted by code. */
    public List<Title> all() {
        return List.copyOf(byCode.values());
    }

    /** The titles that exist on that day, sorted by code. */
    public List<Title> on(LocalDate day) {
        return byCode.values().stream().filter(it -> it.existsOn(day)).toList();
    }
}
