package vn.canbo.reporting.basis;

import java.util.Locale;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import vn.canbo.policy.PolicyPacks;
import vn.canbo.reporting.dashboard.PageConfiguration;
import vn.canbo.service.problem.NoSuchThing;

/** By what is judged: all packs, and one with its documents and figures. */
@Controller
@RequestMapping("/basis")
class BasisPageController {

    private final PolicyPacks packs;
    private final PageConfiguration pages;

    BasisPageController(PolicyPacks packs, PageConfiguration pages) {
        this.packs = packs;
        this.pages = pages;
    }

    @GetMapping
    String all(Locale locale, Model model) {
        pages.speak(model, locale);
        model.addAttribute("packs", packs.all());
        return "basis";
    }

    @GetMapping("/{pack}")
    String one(@PathVariable String pack, Locale locale, Model model) {
        var shown = packs.find(pack).orElseThrow(() -> new NoSuchThing("pack", pack));
        pages.speak(model, locale);
        model.addAttribute("pack", shown);
        model.addAttribute("basis", shown.basis());
        model.addAttribute(
                "sections", new FigureWords(pages.words(locale), packs.titles()).sections(shown));
        return "pack";
    }
}
