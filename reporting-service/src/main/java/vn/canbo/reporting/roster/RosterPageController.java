package vn.canbo.reporting.roster;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
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
import vn.canbo.reporting.roster.RosterClient.Offered;
import vn.canbo.reporting.roster.RosterClient.Words;

/** Hand in a list of people, see how far it is, fetch what is to be mended. */
@Controller
@RequestMapping("/rosters")
class RosterPageController {

    private final RosterClient rosters;
    private final PageConfiguration pages;

    RosterPageController(RosterClient rosters, PageConfiguration pages) {
        this.rosters = rosters;
        this.pages = pages;
    }

    @GetMapping
    String form(Locale locale, Model model) {
        return form(List.of(), locale, model);
    }

    /**
     * @param mode check, whole or good-rows
     */
    @PostMapping
    String handIn(
            @RequestParam MultipartFile list,
            @RequestParam(defaultValue = "whole") String mode,
            Locale locale,
            Model model)
            throws IOException {
        var offered =
                rosters.offer(list.getBytes(), mode.equals("check"), mode.equals("good-rows"));
        return switch (offered) {
            case Offered.Taken(var id) -> "redirect:/rosters/" + id;
            case Offered.Refused(var reasons) -> form(reasons, locale, model);
        };
    }

    @GetMapping("/{id}")
    String progress(
            @PathVariable UUID id,
            @RequestHeader(name = "HX-Request", defaultValue = "false") boolean fragment,
            Locale locale,
            Model model) {
        pages.speak(model, locale);
        model.addAttribute("list", rosters.progress(id));
        return fragment ? "roster :: progress" : "roster";
    }

    @GetMapping("/template")
    ResponseEntity<byte[]> template() {
        return workbook(rosters.template(), "canbo-mau-danh-sach.xlsx");
    }

    @GetMapping("/{id}/answer")
    ResponseEntity<byte[]> answer(@PathVariable UUID id) {
        return workbook(rosters.answer(id), "canbo-danh-sach-can-sua.xlsx");
    }

    private String form(List<Words> reasons, Locale locale, Model model) {
        pages.speak(model, locale);
        model.addAttribute("reasons", reasons);
        return "rosters";
    }

    private static ResponseEntity<byte[]> workbook(byte[] content, String name) {
        return ResponseEntity.ok()
                .contentType(RosterClient.WORKBOOK)
                .cacheControl(CacheControl.noStore())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name).build().toString())
                .body(content);
    }
}
