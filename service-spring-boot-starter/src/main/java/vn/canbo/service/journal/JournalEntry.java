package vn.canbo.service.journal;

import vn.canbo.service.transaction.Deferred;

/** The place of an event in the journal, where it stands when its transaction ends. */
public final class JournalEntry {

    private long version;

    JournalEntry() {}

    /** The version it gave its subject; asked for within the transaction, it is written first. */
    public long version() {
        if (version == 0) {
            Deferred.carryOut();
        }
        return version;
    }

    void writtenAs(long itsVersion) {
        version = itsVersion;
    }
}
