package vn.canbo.service.journal;

/** The place of an event in the journal, where it stands when its transaction ends. */
public final class JournalEntry {

    private final Runnable write;
    private long version;

    JournalEntry(Runnable write) {
        this.write = write;
    }

    /**
     * The version it gave its subject; asked for within the transaction, it is written first.
     *
     * @throws IllegalStateException when it was rolled back
     */
    public long version() {
        if (version == 0) {
            write.run();
        }
        if (version == 0) {
            throw new IllegalStateException("the event was rolled back and has no version");
        }
        return version;
    }

    void writtenAs(long itsVersion) {
        version = itsVersion;
    }
}
