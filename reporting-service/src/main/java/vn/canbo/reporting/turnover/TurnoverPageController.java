package vn.canbo.reporting.turnover;

import java.util.Locale;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import vn.canbo.reporting.dashboard.PageConfiguration;
import vn.canbo.service.time.Today;

/** The part of a unit's page that tells of this year's comings and goings; also a page alone. */
@Controller
class TurnoverPageController {

    private final TurnoverClient personnel;
    private final PageConfiguration pages;
    private final Today today;

    TurnoverPageController(TurnoverClient personnel, PageConfiguration pages, Today today) {
        this.personnel = personnel;
        this.pages = pages;
        this.today = today;
    }

    /** From the first day of the year to today. */
    @GetMapping("/units/{id}/turnover")
    String turnover(
            @PathVariable UUID id,
            @RequestHeader(name = "HX-Request", defaultValue = "false") boolean fragment,
            Locale locale,
            Model model) {
        var to = today.date();
        var from = to.withDayOfYear(1);
        pages.speak(model, locale);
        model.addAttribute("unitId", id);
        model.addAttribute("from", from);
        model.addAttribute("to", to);
        model.addAttribute("turnover", personnel.of(id, from, to).orElse(null));
        return fragment ? "turnover :: counts" : "turnover";
    }
}
