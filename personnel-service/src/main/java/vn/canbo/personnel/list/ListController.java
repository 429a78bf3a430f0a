package vn.canbo.personnel.list;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import java.util.UUID;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.canbo.personnel.list.ListImport.Mode;
import vn.canbo.personnel.list.ListImport.Progress;
import vn.canbo.service.problem.Answers;
import vn.canbo.service.problem.NoSuchThing;
import vn.canbo.service.problem.ProblemType;
import vn.canbo.service.problem.Problems;

/** Lists over HTTP: the empty one, one that is handed in, and its answer. */
@RestController
@RequestMapping("/api/v1/lists")
class ListController {

    private static final String WORKBOOK =
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final String PEOPLE = "people";
    private static final int MOST_BYTES = 20 * 1024 * 1024;

    private final Lists lists;
    private final Answers answers;
    private final Problems problems;

    ListController(Lists lists, Answers answers, Problems problems) {
        this.lists = lists;
        this.answers = answers;
        this.problems = problems;
    }

    @GetMapping(path = "/template", produces = WORKBOOK)
    ResponseEntity<byte[]> template(@RequestParam(defaultValue = PEOPLE) String kind) {
        var listed = lists.kind(kind);
        return workbook(ListAnswer.template(listed.form()), listed.fileName());
    }

    /**
     * @param kind what stands in the list
     * @param check nothing is written, whatever the list says
     * @param goodRows lines without a bad cell are written although others have some
     */
    @PostMapping(consumes = WORKBOOK)
    ResponseEntity<Object> start(
            HttpServletRequest request,
            @RequestParam(defaultValue = PEOPLE) String kind,
            @RequestParam(defaultValue = "false") boolean check,
            @RequestParam(defaultValue = "false") boolean goodRows)
            throws IOException {
        var listed = lists.kind(kind);
        var content = request.getInputStream().readNBytes(MOST_BYTES + 1);
        if (content.length > MOST_BYTES) {
            return problems.answer(ProblemType.TOO_LARGE, List.of());
        }
        var mode = check ? Mode.CHECK : goodRows ? Mode.GOOD_ROWS : Mode.WHOLE;
        return answers.of(lists.start(listed, content, mode), HttpStatus.ACCEPTED);
    }

    @GetMapping("/{id}")
    Progress progress(@PathVariable UUID id) {
        return lists.find(id).progress();
    }

    @GetMapping(path = "/{id}/answer", produces = WORKBOOK)
    ResponseEntity<byte[]> answer(@PathVariable UUID id) {
        var answer = lists.find(id).answer();
        if (answer == null) {
            throw new NoSuchThing("answer", id);
        }
        return workbook(answer, "canbo-danh-sach-can-sua.xlsx");
    }

    private static ResponseEntity<byte[]> workbook(byte[] content, String name) {
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(WORKBOOK))
                .cacheControl(CacheControl.noStore())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name).build().toString())
                .body(content);
    }
}
