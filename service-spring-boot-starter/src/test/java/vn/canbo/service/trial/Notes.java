package vn.canbo.service.trial;

import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.canbo.service.access.Access;
import vn.canbo.service.access.ExpectedVersion;
import vn.canbo.service.access.ForeignUnit;
import vn.canbo.service.decision.Decision;
import vn.canbo.service.decision.Objection;
import vn.canbo.service.journal.Journal;
import vn.canbo.service.problem.Cursor;
import vn.canbo.service.problem.NoSuchThing;
import vn.canbo.service.problem.Page;
import vn.canbo.service.time.Today;
import vn.canbo.service.transaction.Deferred;
import vn.canbo.service.transaction.Deferred.Turn;

/** Carries out the commands about notes. */
@Service
class Notes {

    private static final Period LONGEST = Period.ofMonths(3);

    private final NoteTable table;
    private final Journal journal;
    private final Access access;
    private final Today today;
    private final Deferred<Note> again =
            new Deferred<>(Turn.CONSEQUENCES, all -> all.forEach(this::insertAgain));

    Notes(NoteTable table, Journal journal, Access access, Today today) {
        this.table = table;
        this.journal = journal;
        this.access = access;
        this.today = today;
    }

    @Transactional
    public Decision<Note> write(WriteNote command) {
        var objections = new ArrayList<Objection>();
        if (!access.mayWrite(command.unitId())) {
            objections.add(new ForeignUnit(command.unitId().toString()));
        }
        if (command.keptUntil().isAfter(today.date().plus(LONGEST))) {
            objections.add(new Refusal.KeptTooLong(command.keptUntil(), LONGEST, command.sort()));
        }
        if (!objections.isEmpty()) {
            return Decision.refused(objections);
        }
        var note =
                new Note(
                        UUID.randomUUID(),
                        command.unitId(),
                        command.wording(),
                        command.keptUntil(),
                        1);
        table.insert(note);
        if (note.wording().equals("LATE-CONFLICT")) {
            again.add(note);
        }
        journal.append(new NoteWritten(note.noteId(), note.unitId(), today.date()));
        return Decision.accepted(note);
    }

    /** What another transaction came before with. */
    private void insertAgain(Note note) {
        table.insert(note);
    }

    @Transactional
    public Decision<Note> correct(UUID noteId, CorrectNote command, ExpectedVersion expected) {
        var note = table.lock(noteId).orElseThrow(() -> new NoSuchThing("note", noteId));
        expected.check(note.version());
        table.correct(noteId, command.wording());
        return Decision.accepted(table.lock(noteId).orElseThrow());
    }

    @Transactional
    public Note find(UUID noteId) {
        return table.lock(noteId).orElseThrow(() -> new NoSuchThing("note", noteId));
    }

    /** Outside of any transaction: what the database must not allow. */
    public List<Note> readWithoutTransaction(UUID unitId) {
        return table.of(unitId, "", 1);
    }

    @Transactional(readOnly = true)
    public Page<Note> of(UUID unitId, Cursor cursor) {
        var after = cursor.after().isEmpty() ? "" : cursor.after().getFirst();
        return cursor.page(
                table.of(unitId, after, cursor.fetch()), it -> List.of(it.noteId().toString()));
    }
}
