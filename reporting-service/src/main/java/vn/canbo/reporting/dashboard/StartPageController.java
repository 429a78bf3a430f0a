package vn.canbo.reporting.dashboard;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import vn.canbo.reporting.compliance.ChildFilter;
import vn.canbo.reporting.compliance.ChildOrder;
import vn.canbo.reporting.compliance.UnitCompliance;
import vn.canbo.reporting.compliance.UnitCompliances;
import vn.canbo.reporting.standing.Figure;
import vn.canbo.service.origin.Origin;

/** Screen 1: how bad, and where. Answers in five seconds without a click. */
@Controller
class StartPageController {

    private static final int WEAKEST = 12;

    private final UnitCompliances units;
    private final PageConfiguration pages;

    StartPageController(UnitCompliances units, PageConfiguration pages) {
        this.units = units;
        this.pages = pages;
    }

    @GetMapping("/")
    String start(
            @RequestParam(required = false) @Nullable UUID unit,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "false") boolean unmet,
            @RequestParam(defaultValue = "communes") String kind,
            @RequestParam(defaultValue = "share") String sort,
            @RequestHeader(name = "HX-Request", defaultValue = "false") boolean fragment,
            Locale locale,
            Model model) {
        var root = Optional.ofNullable(unit).or(StartPageController::ownRoot);
        model.addAttribute("t", pages.words(locale));
        if (root.isEmpty()) {
            return "nowhere";
        }
        var communes = communesOf(root.get());
        if (communes.isEmpty()
                && units.children(root.get(), ChildFilter.ALL, ChildOrder.BY_NAME).isEmpty()) {
            return "redirect:/units/" + root.get();
        }
        var order = ChildOrder.parse(sort).orElse(ListQuery.WORST_FIRST);
        fill(model, new ListQuery(root.get(), q, unmet, kind, order), communes);
        return fragment ? "start :: changed" : "start";
    }

    private void fill(Model model, ListQuery query, List<UnitCompliance> communes) {
        var unit = units.unit(query.unit());
        model.addAttribute("unit", unit);
        model.addAttribute("path", units.path(query.unit()));
        model.addAttribute("freshness", units.freshness());
        model.addAttribute("tiles", Tiles.of(communes.isEmpty() ? List.of(unit) : communes));
        model.addAttribute("bars", communes.stream().limit(WEAKEST).map(Drawing::bar).toList());
        model.addAttribute(
                "map",
                Drawing.map(
                        units.children(
                                query.unit(),
                                new ChildFilter("", false, ChildFilter.COMMUNES),
                                ChildOrder.BY_NAME)));
        model.addAttribute("bands", Band.values());
        model.addAttribute("query", query);
        model.addAttribute("rows", units.children(query.unit(), query.filter(), query.order()));
    }

    /** Those with people, the weakest first. */
    private List<UnitCompliance> communesOf(UUID unit) {
        return units
                .children(
                        unit,
                        new ChildFilter("", false, ChildFilter.COMMUNES),
                        ListQuery.WORST_FIRST)
                .stream()
                .filter(it -> it.of(Figure.HEADCOUNT) > 0)
                .toList();
    }

    /** Where the viewer is at home: the first of the units that may be read. */
    private static Optional<UUID> ownRoot() {
        return Origin.current().actor().scope().read().stream().sorted().findFirst();
    }
}
