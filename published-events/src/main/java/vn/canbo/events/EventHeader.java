package vn.canbo.events;

/**
 * Names of the Kafka headers of an event: CloudEvents 1.0 binary mode with our extensions. All
 * values are UTF-8 text.
 */
public final class EventHeader {

    public static final String SPEC_VERSION = "ce_specversion";
    public static final String ID = "ce_id";
    public static final String SOURCE = "ce_source";
    public static final String TYPE = "ce_type";
    public static final String SUBJECT = "ce_subject";
    public static final String TIME = "ce_time";
    public static final String DATA_SCHEMA = "ce_dataschema";
    public static final String CONTENT_TYPE = "content-type";

    /** The legal day on which it takes effect, ISO; may lie ahead. */
    public static final String EFFECTIVE_ON = "ce_effectiveon";

    /** The thing it is about: {@code kind:id}. */
    public static final String THING = "ce_thing";

    /** Generation of the owner's versions: raised when an owner is restored from a backup. */
    public static final String EPOCH = "ce_epoch";

    /** Version of the thing within the epoch, from 1. */
    public static final String SEQUENCE = "ce_sequence";

    public static final String CORRELATION_ID = "ce_correlationid";
    public static final String CAUSATION_ID = "ce_causationid";

    /**
     * How many reactions lie between this event and the command from outside that began the chain.
     */
    public static final String CHAIN_LENGTH = "ce_chainlength";

    /** Names the transaction of the owner in which it was told, among all of that owner. */
    public static final String TRANSACTION = "ce_transaction";

    /**
     * How many events of this chain the owner told in that transaction, on all its topics together;
     * of one too large to be sent at once, the later ones may say less.
     */
    public static final String TOLD_TOGETHER = "ce_toldtogether";

    public static final String TRACE_PARENT = "traceparent";

    /** Type of the watermark record, which is about no thing. */
    public static final String WATERMARK_TYPE = "vn.canbo.watermark-reached.v1";

    /** Type of the answer to a reported event, on {@code ext-outcomes.<publisher>}. */
    public static final String OUTCOME_TYPE = "vn.canbo.report-answered.v1";

    private EventHeader() {}
}
