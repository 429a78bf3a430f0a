package vn.canbo.events.reported;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Every event that an outside system may report, and the service that answers for it. */
public enum ReportedType {
    PERSON_REGISTERED("person-registered", "personnel", PersonRegistered.class),
    POST_HELD("post-held", "personnel", PostHeld.class),
    PERSON_APPOINTED("person-appointed", "personnel", PersonAppointed.class),
    CIVIL_SERVANT_RECRUITED("civil-servant-recruited", "personnel", CivilServantRecruited.class),
    POST_ENDED("post-ended", "personnel", PostEnded.class),
    QUALIFICATION_OBTAINED("qualification-obtained", "personnel", QualificationObtained.class),
    TRAINING_COMPLETED("training-completed", "training", TrainingCompleted.class),
    SECONDMENT_DECIDED("secondment-decided", "assignment", SecondmentDecided.class);

    private static final Map<String, ReportedType> BY_TYPE =
            Arrays.stream(values())
                    .collect(Collectors.toUnmodifiableMap(ReportedType::type, Function.identity()));

    private final String happened;
    private final String owner;
    private final Class<? extends Record> content;

    ReportedType(String happened, String owner, Class<? extends Record> content) {
        this.happened = happened;
        this.owner = owner;
        this.content = content;
    }

    /** The CloudEvents type, such as {@code vn.canbo.reported.person-appointed.v1}. */
    public String type() {
        return "vn.canbo.reported." + happened + ".v1";
    }

    /** The service that answers for it: personnel, training or assignment. */
    public String owner() {
        return owner;
    }

    public Class<? extends Record> content() {
        return content;
    }

    /** Address of the JSON Schema of the content. */
    public String schema() {
        return "urn:canbo:schema:reported-" + happened + ":v1";
    }

    public static Optional<ReportedType> ofType(String type) {
        return Optional.ofNullable(BY_TYPE.get(type));
    }
}
