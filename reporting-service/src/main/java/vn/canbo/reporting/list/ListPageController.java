package vn.canbo.reporting.list;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import vn.canbo.reporting.dashboard.PageConfiguration;
import vn.canbo.reporting.list.ListClient.Offered;
import vn.canbo.reporting.list.ListClient.Words;
import vn.canbo.service.problem.NoSuchThing;

/** Hand in a list, see how far it is, fetch what is to be mended. */
@Controller
@RequestMapping("/lists")
class ListPageController {

    private final ListClient lists;
    private final PageConfiguration pages;

    ListPageController(ListClient lists, PageConfiguration pages) {
        this.lists = lists;
        this.pages = pages;
    }

    @GetMapping
    String form(Locale locale, Model model) {
        return form(ListKind.PEOPLE.code(), List.of(), locale, model);
    }

    /**
     * @param kind what stands in the list
     * @param mode check, whole or good-rows
     */
    @PostMapping
    String handIn(
            @RequestParam MultipartFile list,
            @RequestParam(defaultValue = "people") String kind,
            @RequestParam(defaultValue = "whole") String mode,
            Locale locale,
            Model model)
            throws IOException {
        var check = mode.equals("check");
        var offered = lists.offer(kind, list.getBytes(), check, mode.equals("good-rows"));
        return switch (offered) {
            case Offered.Taken(var id) -> "redirect:/lists/" + id;
            case Offered.Refused(var reasons) -> form(kind, reasons, locale, model);
        };
    }

    @GetMapping("/{id}")
    String progress(
            @PathVariable UUID id,
            @RequestHeader(name = "HX-Request", defaultValue = "false") boolean fragment,
            Locale locale,
            Model model) {
        pages.speak(model, locale);
        model.addAttribute("list", lists.progress(id));
        return fragment ? "list :: progress" : "list";
    }

    @GetMapping("/template")
    ResponseEntity<byte[]> template(@RequestParam(defaultValue = "people") String kind) {
        var wanted = ListKind.of(kind).orElseThrow(() -> new NoSuchThing("list", kind));
        return handedOn(lists.template(wanted));
    }

    @GetMapping("/{id}/answer")
    ResponseEntity<byte[]> answer(@PathVariable UUID id) {
        return handedOn(lists.answer(id));
    }

    private String form(String kind, List<Words> reasons, Locale locale, Model model) {
        pages.speak(model, locale);
        model.addAttribute("kinds", ListKind.values());
        model.addAttribute("chosen", ListKind.of(kind).orElse(ListKind.PEOPLE));
        model.addAttribute("reasons", reasons);
        return "lists";
    }

    /** Under the name that personnel gives it. */
    private static ResponseEntity<byte[]> handedOn(ResponseEntity<byte[]> workbook) {
        return ResponseEntity.ok()
                .contentType(ListClient.WORKBOOK)
                .cacheControl(CacheControl.noStore())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        workbook.getHeaders().getContentDisposition().toString())
                .body(workbook.getBody());
    }
}
