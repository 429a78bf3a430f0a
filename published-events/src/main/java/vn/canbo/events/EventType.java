package vn.canbo.events;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Every event that a service tells the world: what happened, to a thing of which kind, on which
 * topic, with which state. Types that say different things of one kind of thing carry the same
 * record and count one row of versions.
 */
public enum EventType {
    UNIT_ESTABLISHED("unit-established", "unit", Topic.PERSONNEL, UnitState.class),
    UNIT_RENAMED("unit-renamed", "unit", Topic.PERSONNEL, UnitState.class),
    UNIT_MOVED("unit-moved", "unit", Topic.PERSONNEL, UnitState.class),
    UNIT_MERGED("unit-merged", "unit", Topic.PERSONNEL, UnitState.class),
    UNIT_CLOSED("unit-closed", "unit", Topic.PERSONNEL, UnitState.class),
    UNIT_WITHDRAWN("unit-withdrawn", "unit", Topic.PERSONNEL, UnitState.class),
    ESTABLISHMENT_ALLOCATED(
            "establishment-allocated", "allocation", Topic.PERSONNEL, AllocationState.class),
    ALLOCATION_ENDED("allocation-ended", "allocation", Topic.PERSONNEL, AllocationState.class),
    ALLOCATION_CORRECTED(
            "allocation-corrected", "allocation", Topic.PERSONNEL, AllocationState.class),
    ALLOCATION_WITHDRAWN(
            "allocation-withdrawn", "allocation", Topic.PERSONNEL, AllocationState.class),
    PERSON_REGISTERED("person-registered", "person", Topic.PERSONNEL, PersonState.class),
    PERSON_REGISTRATION_WITHDRAWN(
            "person-registration-withdrawn", "person", Topic.PERSONNEL, PersonState.class),
    FILE_NUMBER_LINKED("file-number-linked", "file-number", Topic.PERSONNEL, FileNumberState.class),
    FILE_NUMBER_UNLINKED(
            "file-number-unlinked", "file-number", Topic.PERSONNEL, FileNumberState.class),
    POST_TAKEN("post-taken", "post", Topic.PERSONNEL, PostState.class),
    POST_ENDED("post-ended", "post", Topic.PERSONNEL, PostState.class),
    POST_CORRECTED("post-corrected", "post", Topic.PERSONNEL, PostState.class),
    POST_WITHDRAWN("post-withdrawn", "post", Topic.PERSONNEL, PostState.class),
    QUALIFICATION_RECORDED(
            "qualification-recorded", "qualification", Topic.PERSONNEL, QualificationState.class),
    QUALIFICATION_CORRECTED(
            "qualification-corrected", "qualification", Topic.PERSONNEL, QualificationState.class),
    QUALIFICATION_WITHDRAWN(
            "qualification-withdrawn", "qualification", Topic.PERSONNEL, QualificationState.class),
    EVALUATION_RECORDED(
            "evaluation-recorded", "evaluation", Topic.PERSONNEL, EvaluationState.class),
    EVALUATION_CORRECTED(
            "evaluation-corrected", "evaluation", Topic.PERSONNEL, EvaluationState.class),
    EVALUATION_WITHDRAWN(
            "evaluation-withdrawn", "evaluation", Topic.PERSONNEL, EvaluationState.class),
    DUTY_ASSIGNED("duty-assigned", "duty", Topic.PERSONNEL, DutyState.class),
    DUTY_ENDED("duty-ended", "duty", Topic.PERSONNEL, DutyState.class),
    DUTY_CORRECTED("duty-corrected", "duty", Topic.PERSONNEL, DutyState.class),
    DUTY_WITHDRAWN("duty-withdrawn", "duty", Topic.PERSONNEL, DutyState.class),
    STANDARD_ASSESSED("standard-assessed", "verdict", Topic.PERSONNEL, VerdictState.class),
    NOMINATION_DRAFTED("nomination-drafted", "nomination", Topic.PERSONNEL, NominationState.class),
    NOMINATION_APPRAISED(
            "nomination-appraised", "nomination", Topic.PERSONNEL, NominationState.class),
    NOMINATION_APPROVED(
            "nomination-approved", "nomination", Topic.PERSONNEL, NominationState.class),
    NOMINATION_REJECTED(
            "nomination-rejected", "nomination", Topic.PERSONNEL, NominationState.class),
    NOMINEE_ELECTED("nominee-elected", "nomination", Topic.PERSONNEL, NominationState.class),
    NOMINEE_NOT_ELECTED(
            "nominee-not-elected", "nomination", Topic.PERSONNEL, NominationState.class),
    ELECTION_RATIFIED("election-ratified", "nomination", Topic.PERSONNEL, NominationState.class),
    ELECTION_NOT_RATIFIED(
            "election-not-ratified", "nomination", Topic.PERSONNEL, NominationState.class),
    OFFICE_TAKEN("office-taken", "nomination", Topic.PERSONNEL, NominationState.class),
    NOMINATION_WITHDRAWN(
            "nomination-withdrawn", "nomination", Topic.PERSONNEL, NominationState.class),
    NOMINATION_CORRECTED(
            "nomination-corrected", "nomination", Topic.PERSONNEL, NominationState.class),
    OVERRIDE_GRANTED("override-granted", "override", Topic.PERSONNEL, OverrideState.class),
    OVERRIDE_CORRECTED("override-corrected", "override", Topic.PERSONNEL, OverrideState.class),
    OVERRIDE_WITHDRAWN("override-withdrawn", "override", Topic.PERSONNEL, OverrideState.class),
    PERSON_FACTS_RECORDED(
            "person-facts-recorded", "person-facts", Topic.PERSONNEL_RESTRICTED, PersonFacts.class),
    PERSON_ENROLLED("person-enrolled", "enrolment", Topic.TRAINING, EnrolmentState.class),
    ENROLMENT_COMPLETED("enrolment-completed", "enrolment", Topic.TRAINING, EnrolmentState.class),
    ENROLMENT_DROPPED("enrolment-dropped", "enrolment", Topic.TRAINING, EnrolmentState.class),
    ENROLMENT_CORRECTED("enrolment-corrected", "enrolment", Topic.TRAINING, EnrolmentState.class),
    ENROLMENT_WITHDRAWN("enrolment-withdrawn", "enrolment", Topic.TRAINING, EnrolmentState.class),
    CERTIFICATE_ISSUED("certificate-issued", "certificate", Topic.TRAINING, CertificateState.class),
    CERTIFICATE_CORRECTED(
            "certificate-corrected", "certificate", Topic.TRAINING, CertificateState.class),
    CERTIFICATE_WITHDRAWN(
            "certificate-withdrawn", "certificate", Topic.TRAINING, CertificateState.class),
    SECONDMENT_APPROVED(
            "secondment-approved", "secondment", Topic.ASSIGNMENT, SecondmentState.class),
    SECONDMENT_STARTED("secondment-started", "secondment", Topic.ASSIGNMENT, SecondmentState.class),
    SECONDMENT_EXTENDED(
            "secondment-extended", "secondment", Topic.ASSIGNMENT, SecondmentState.class),
    SECONDMENT_ENDED("secondment-ended", "secondment", Topic.ASSIGNMENT, SecondmentState.class),
    STAFF_RETURNED("staff-returned", "secondment", Topic.ASSIGNMENT, SecondmentState.class),
    SECONDMENT_CORRECTED(
            "secondment-corrected", "secondment", Topic.ASSIGNMENT, SecondmentState.class),
    SECONDMENT_WITHDRAWN(
            "secondment-withdrawn", "secondment", Topic.ASSIGNMENT, SecondmentState.class);

    private static final Map<String, EventType> BY_TYPE =
            Arrays.stream(values())
                    .collect(Collectors.toUnmodifiableMap(EventType::type, Function.identity()));

    private final String type;
    private final String kind;
    private final Topic topic;
    private final Class<? extends PublicState> state;

    EventType(String happened, String kind, Topic topic, Class<? extends PublicState> state) {
        this.type = "vn.canbo." + topic.owner() + "." + happened + ".v1";
        this.kind = kind;
        this.topic = topic;
        this.state = state;
    }

    /** The CloudEvents type, such as {@code vn.canbo.personnel.standard-assessed.v1}. */
    public String type() {
        return type;
    }

    /** The kind of thing, such as {@code verdict}: versions count per kind and thing id. */
    public String kind() {
        return kind;
    }

    public Topic topic() {
        return topic;
    }

    public Class<? extends PublicState> state() {
        return state;
    }

    /** Address of the JSON Schema of the state: one schema per kind of thing. */
    public String schema() {
        return "urn:canbo:schema:" + kind + ":v1";
    }

    public static Optional<EventType> ofType(String type) {
        return Optional.ofNullable(BY_TYPE.get(type));
    }
}
