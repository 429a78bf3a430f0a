package vn.canbo.service.trial;

import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.canbo.service.access.ExpectedVersion;
import vn.canbo.service.problem.Answers;
import vn.canbo.service.problem.Cursor;
import vn.canbo.service.problem.Page;
import vn.canbo.service.problem.Written;

/** Notes over HTTP. */
@RestController
@RequestMapping("/api/v1")
class NoteController {

    private final Notes notes;
    private final Answers answers;

    NoteController(Notes notes, Answers answers) {
        this.notes = notes;
        this.answers = answers;
    }

    @PostMapping("/notes")
    ResponseEntity<Object> write(@RequestBody WriteNote command) {
        return answers.of(
                notes.write(command).map(it -> new Written<>(it, it.version())),
                HttpStatus.CREATED);
    }

    @PostMapping("/notes/{id}/correct")
    ResponseEntity<Object> correct(
            @PathVariable UUID id, @RequestBody CorrectNote command, ExpectedVersion expected) {
        return answers.of(
                notes.correct(id, command, expected).map(it -> new Written<>(it, it.version())),
                HttpStatus.OK);
    }

    @GetMapping("/notes/{id}")
    ResponseEntity<Object> one(@PathVariable UUID id) {
        var note = notes.find(id);
        return answers.of(new Written<>(note, note.version()));
    }

    @GetMapping("/notes")
    Page<Note> list(@RequestParam UUID unit, Cursor cursor) {
        return notes.of(unit, cursor);
    }
}
