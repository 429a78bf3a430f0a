package vn.canbo.assignment.leaver;

import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.canbo.service.audit.Audit;
import vn.canbo.service.problem.Cursor;
import vn.canbo.service.problem.Page;
import vn.canbo.service.time.Today;

/** Alerts sender and host to secondments of people who left; every reading is audited. */
@Service
class Leavers {

    private final LeaverTable table;
    private final Audit audit;
    private final Today today;

    Leavers(LeaverTable table, Audit audit, Today today) {
        this.table = table;
        this.audit = audit;
        this.today = today;
    }

    @Transactional
    Page<Leaver> list(Cursor cursor) {
        var page =
                cursor.page(
                        table.list(today.date(), cursor.after(), cursor.fetch()),
                        it -> List.of(it.leftOn().toString(), it.secondmentId().toString()));
        audit.read("ListLeavers", page.items().stream().map(Leaver::personId).distinct().toList());
        return page;
    }
}
