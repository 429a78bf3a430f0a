package vn.canbo.events;

/** The internal topics: one per owner, and a restricted one that only the four services read. */
public enum Topic {
    PERSONNEL("canbo.personnel.v1", "personnel"),
    PERSONNEL_RESTRICTED("canbo.personnel-restricted.v1", "personnel"),
    TRAINING("canbo.training.v1", "training"),
    ASSIGNMENT("canbo.assignment.v1", "assignment"),
    REPORTING("canbo.reporting.v1", "reporting");

    /** Partitions of every internal topic, chosen once. */
    public static final int PARTITIONS = 12;

    private final String address;
    private final String owner;

    Topic(String address, String owner) {
        this.address = address;
        this.owner = owner;
    }

    public String address() {
        return address;
    }

    /**
     * Whether Kafka keeps of each key only the newest record. Its things are deleted by a
     * tombstone: the key without a body, with the headers {@code ce_thing}, {@code ce_subject},
     * {@code ce_epoch} and {@code ce_sequence} of the version that ends them.
     */
    public boolean isCompacted() {
        return this == PERSONNEL_RESTRICTED || this == REPORTING;
    }

    /** The one service that writes it. */
    public String owner() {
        return owner;
    }
}
