package vn.canbo.reporting.recount;

import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Proves the counters: counts everything again and says where the result differs. */
@Service
class Recounts {

    private final RecountTable table;

    Recounts(RecountTable table) {
        this.table = table;
    }

    /** Reads everything, so the bound actor must be ourselves. */
    @Transactional(readOnly = true)
    Recount recount() {
        var differences =
                Stream.concat(
                                table.differencesOfUnits().stream(),
                                table.differencesOfPersons().stream())
                        .toList();
        return new Recount(
                table.persons(),
                table.units(),
                differences.size(),
                differences.stream().limit(Recount.LISTED).toList());
    }
}
