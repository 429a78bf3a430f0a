package vn.canbo.training.vacancy;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.canbo.events.code.QualificationKind;
import vn.canbo.service.problem.Malformed;
import vn.canbo.service.time.Today;

/** Answers where somebody may learn today. */
@Service
class Vacancies {

    private static final int MOST = 20;

    private final VacancyTable table;
    private final Today today;

    Vacancies(VacancyTable table, Today today) {
        this.table = table;
        this.today = today;
    }

    /**
     * Classes that end at the level or above it, at most 20.
     *
     * @throws Malformed when the kind has no such level
     */
    @Transactional(readOnly = true)
    List<Vacancy> reaching(QualificationKind kind, String level, Optional<String> title) {
        var scale = kind.scale();
        var rank = scale.indexOf(level);
        if (rank < 0) {
            throw new Malformed(
                    "WRONG_VALUE",
                    "level",
                    Map.of("field", "level", "expected", String.join(" | ", scale)));
        }
        return table.on(
                today.date(), kind, scale.subList(rank, scale.size()), title.orElse(null), MOST);
    }
}
