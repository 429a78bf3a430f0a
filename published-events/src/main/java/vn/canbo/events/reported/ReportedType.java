package vn.canbo.events.reported;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Every event that an outside system may report, and the service that answers for it. */
public enum ReportedType {
    PERSON_REGISTERED("person-registered", "personnel", PersonRegistered.class, ""),
    POST_HELD("post-held", "personnel", PostHeld.class, "from"),
    PERSON_APPOINTED("person-appointed", "personnel", PersonAppointed.class, "effectiveOn"),
    CIVIL_SERVANT_RECRUITED(
            "civil-servant-recruited", "personnel", CivilServantRecruited.class, "effectiveOn"),
    POST_ENDED("post-ended", "personnel", PostEnded.class, "lastDay"),
    QUALIFICATION_OBTAINED(
            "qualification-obtained", "personnel", QualificationObtained.class, "awardedOn"),
    EVALUATION_DECIDED("evaluation-decided", "personnel", EvaluationDecided.class, "decidedOn"),
    TRAINING_COMPLETED("training-completed", "training", TrainingCompleted.class, "completedOn"),
    SECONDMENT_DECIDED("secondment-decided", "assignment", SecondmentDecided.class, "firstDay");

    private static final Map<String, ReportedType> BY_TYPE =
            Arrays.stream(values())
                    .collect(Collectors.toUnmodifiableMap(ReportedType::type, Function.identity()));

    private final String happened;
    private final String owner;
    private final Class<? extends Record> content;
    private final String dayField;

    ReportedType(String happened, String owner, Class<? extends Record> content, String dayField) {
        this.happened = happened;
        this.owner = owner;
        this.content = content;
        this.dayField = dayField;
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

    /**
     * The field with the legal day from which it holds, by which a grant that has ended is judged;
     * empty when the content bears none.
     */
    public Optional<String> dayField() {
        return Optional.of(dayField).filter(it -> !it.isEmpty());
    }

    /** Address of the JSON Schema of the content. */
    public String schema() {
        return "urn:canbo:schema:reported-" + happened + ":v1";
    }

    public static Optional<ReportedType> ofType(String type) {
        return Optional.ofNullable(BY_TYPE.get(type));
    }
}
