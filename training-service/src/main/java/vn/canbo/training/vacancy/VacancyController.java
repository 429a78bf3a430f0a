package vn.canbo.training.vacancy;

import java.util.List;
import java.util.Optional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.canbo.events.code.QualificationKind;

/**
 * {@code GET /api/v1/classes/open?kind=POLITICAL_THEORY&level=INTERMEDIATE}: the classes that take
 * learners today and end at that level or above it, at most 20, those that begin first first. With
 * {@code &title=PC_CHAIR} only classes of courses that serve the title (QN-4).
 */
@RestController
class VacancyController {

    private final Vacancies vacancies;

    VacancyController(Vacancies vacancies) {
        this.vacancies = vacancies;
    }

    /** What comes back. */
    record Open(List<Vacancy> items) {}

    @GetMapping("/api/v1/classes/open")
    Open open(
            @RequestParam QualificationKind kind,
            @RequestParam String level,
            @RequestParam Optional<String> title) {
        return new Open(vacancies.reaching(kind, level, title));
    }
}
