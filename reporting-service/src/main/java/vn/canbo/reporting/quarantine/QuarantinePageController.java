package vn.canbo.reporting.quarantine;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.canbo.reporting.dashboard.PageConfiguration;
import vn.canbo.reporting.dashboard.PageWords;
import vn.canbo.reporting.quarantine.QuarantineClient.Answer;
import vn.canbo.service.problem.NoSuchThing;
import vn.canbo.service.quarantine.HeldEvent;

/** The events held in quarantine by all services; every button is a form and needs no script. */
@Controller
@RequestMapping("/quarantine")
class QuarantinePageController {

    private static final Set<String> ACTIONS = Set.of("retry", "resend", "dismiss");

    private final QuarantineClient client;
    private final PageConfiguration pages;

    QuarantinePageController(QuarantineClient client, PageConfiguration pages) {
        this.client = client;
        this.pages = pages;
    }

    /**
     * @param service with a cursor, where the list of one service goes on
     */
    @GetMapping
    String held(
            @RequestParam(defaultValue = "OPEN") HeldEvent.State state,
            @RequestParam(required = false) @Nullable String service,
            @RequestParam(required = false) @Nullable String cursor,
            Locale locale,
            Model model) {
        var asked = service == null ? HeldByService.SERVICES : List.of(known(service));
        model.addAttribute("t", pages.words(locale));
        model.addAttribute("state", state);
        model.addAttribute("states", HeldEvent.State.values());
        model.addAttribute(
                "services", asked.stream().map(it -> client.held(it, state, cursor)).toList());
        return "quarantine";
    }

    @PostMapping("/{service}/retry")
    String retryAll(@PathVariable String service, Locale locale, RedirectAttributes next) {
        var done =
                switch (client.retryAll(known(service))) {
                    case Answer.Carried(var body) ->
                            new Done(
                                    "held.retriedAll",
                                    service,
                                    body.path("tried").asInt(),
                                    body.path("applied").asInt(),
                                    List.of());
                    case Answer.Refused refused -> refused(service, refused, locale);
                    case Answer.Away _ -> Done.said("held.away", service);
                };
        next.addFlashAttribute("done", done);
        return "redirect:/quarantine";
    }

    @PostMapping("/{service}/{id}/{action}")
    String act(
            @PathVariable String service,
            @PathVariable UUID id,
            @PathVariable String action,
            @RequestParam(defaultValue = "") String reason,
            Locale locale,
            RedirectAttributes next) {
        if (!ACTIONS.contains(action)) {
            throw new NoSuchThing("action", action);
        }
        var body = action.equals("dismiss") ? Map.of("reason", reason) : Map.<String, String>of();
        var done =
                switch (client.act(known(service), id, action, body)) {
                    case Answer.Carried carried -> carriedOut(service, action, carried);
                    case Answer.Refused refused -> refused(service, refused, locale);
                    case Answer.Away _ -> Done.said("held.away", service);
                };
        next.addFlashAttribute("done", done);
        return "redirect:/quarantine";
    }

    private static Done carriedOut(String service, String action, Answer.Carried carried) {
        var inVain = action.equals("retry") && !carried.body().hasNonNull("resolution");
        return Done.said(inVain ? "held.retriedInVain" : "held.done." + action, service);
    }

    private Done refused(String service, Answer.Refused refused, Locale locale) {
        PageWords words = pages.words(locale);
        return Done.refused(
                service,
                refused.reasons().stream()
                        .map(it -> words.either(it.path("vi").asString(), it.path("en").asString()))
                        .toList());
    }

    private static String known(String service) {
        if (!HeldByService.SERVICES.contains(service)) {
            throw new NoSuchThing("service", service);
        }
        return service;
    }
}
