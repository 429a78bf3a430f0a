package vn.canbo.reporting.dashboard;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import vn.canbo.reporting.compliance.UnitCompliances;
import vn.canbo.reporting.compliance.UnitPlace;
import vn.canbo.reporting.explanation.PersonCompliance;
import vn.canbo.reporting.explanation.PersonCompliances;

/**
 * Screen 3: why not. Every criterion with what is asked, what is there, and where it is written;
 * under what can be learned, the next open class.
 */
@Controller
class PersonPageController {

    private final UnitCompliances units;
    private final PersonCompliances persons;
    private final NameClient names;
    private final ClassClient classes;
    private final PageConfiguration pages;

    PersonPageController(
            UnitCompliances units,
            PersonCompliances persons,
            NameClient names,
            ClassClient classes,
            PageConfiguration pages) {
        this.units = units;
        this.persons = persons;
        this.names = names;
        this.classes = classes;
        this.pages = pages;
    }

    @GetMapping("/persons/{id}")
    String person(
            @PathVariable UUID id,
            @RequestHeader(name = "HX-Request", defaultValue = "false") boolean fragment,
            Locale locale,
            Model model) {
        var person = persons.person(id);
        model.addAttribute("t", pages.words(locale));
        model.addAttribute("person", person);
        model.addAttribute("next", NextSteps.of(person, classes::reaching));
        model.addAttribute("path", pathTo(person));
        model.addAttribute("freshness", units.freshness());
        model.addAttribute("names", names.namesOf(List.of(id)));
        return fragment ? "person :: changed" : "person";
    }

    /** To the unit of the main post. */
    private List<UnitPlace> pathTo(PersonCompliance person) {
        return person.titles().stream()
                .findFirst()
                .map(it -> units.path(it.unitId()))
                .orElse(List.of());
    }
}
