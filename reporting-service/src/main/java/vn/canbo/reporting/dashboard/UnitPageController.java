package vn.canbo.reporting.dashboard;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import vn.canbo.reporting.alert.AlertClient;
import vn.canbo.reporting.alert.UnitAlerts;
import vn.canbo.reporting.compliance.UnitCompliances;
import vn.canbo.reporting.explanation.PersonCompliances;
import vn.canbo.reporting.explanation.StaffMember;

/** Screen 2: a commune, its posts against the quota, what is missing, and how each stands. */
@Controller
class UnitPageController {

    private final UnitCompliances units;
    private final PersonCompliances persons;
    private final AlertClient alerts;
    private final NameClient names;
    private final PageConfiguration pages;

    UnitPageController(
            UnitCompliances units,
            PersonCompliances persons,
            AlertClient alerts,
            NameClient names,
            PageConfiguration pages) {
        this.units = units;
        this.persons = persons;
        this.alerts = alerts;
        this.names = names;
        this.pages = pages;
    }

    @GetMapping("/units/{id}")
    String unit(
            @PathVariable UUID id,
            @RequestHeader(name = "HX-Request", defaultValue = "false") boolean fragment,
            Locale locale,
            Model model) {
        var unit = units.unit(id);
        var staff = persons.staffOf(id);
        var missing = alerts.alertsOf(id);
        model.addAttribute("t", pages.words(locale));
        model.addAttribute("unit", unit);
        model.addAttribute("path", units.path(id));
        model.addAttribute("freshness", units.freshness());
        model.addAttribute("tiles", Tiles.of(List.of(unit)));
        model.addAttribute("titles", units.titles(id));
        model.addAttribute("staff", staff);
        model.addAttribute("alerts", missing);
        model.addAttribute("names", names.namesOf(peopleOn(staff, missing)));
        return fragment ? "unit :: changed" : "unit";
    }

    private static List<UUID> peopleOn(List<StaffMember> staff, UnitAlerts alerts) {
        return Stream.concat(staff.stream().map(StaffMember::personId), alerts.people().stream())
                .distinct()
                .toList();
    }
}
