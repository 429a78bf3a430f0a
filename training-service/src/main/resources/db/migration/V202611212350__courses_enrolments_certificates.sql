-- What may be learned: one row per course.
CREATE TABLE course (
    code           text   NOT NULL,
    name_vi        text   NOT NULL,
    name_en        text   NOT NULL,
    subject        text   NOT NULL,
    kind           text,
    level          text,
    major_group    text,
    serves_titles  text[] NOT NULL,
    CONSTRAINT course_code PRIMARY KEY (code),
    CONSTRAINT course_code_well_formed CHECK (code ~ '^[A-Z0-9][A-Z0-9_-]{0,39}$'),
    CONSTRAINT subject_known CHECK (subject IN ('JOB_SKILLS', 'KNOWLEDGE_UPDATE', 'STATE_MANAGEMENT', 'POLITICAL_THEORY', 'IT',
                                                'DEFENCE_SECURITY', 'ETHICS', 'DEGREE')),
    CONSTRAINT qualification_has_kind_and_level CHECK ((kind IS NULL) = (level IS NULL))
);
COMMENT ON COLUMN course.kind IS 'Qualification that completing the course gives; absent for courses that give none, such as ethics.';
COMMENT ON COLUMN course.serves_titles IS 'Titles whose holders need it (QN-4); empty when it serves all.';

-- When a course is held: one row per class.
CREATE TABLE class (
    class_id     uuid    NOT NULL,
    code         text    NOT NULL,
    course_code  text    NOT NULL,
    provider     text    NOT NULL,
    first_day    date    NOT NULL,
    last_day     date    NOT NULL,
    seats        integer NOT NULL,
    CONSTRAINT class_row PRIMARY KEY (class_id),
    CONSTRAINT class_code UNIQUE (code),
    CONSTRAINT class_code_well_formed CHECK (code ~ '^[A-Z0-9][A-Z0-9_-]{0,39}$'),
    CONSTRAINT class_of_course FOREIGN KEY (course_code) REFERENCES course,
    CONSTRAINT class_ends_after_it_begins CHECK (last_day >= first_day),
    CONSTRAINT at_least_one_seat CHECK (seats >= 1)
);
COMMENT ON COLUMN class.provider IS 'Name of the publisher that holds the class; its report of a completion counts as verified if it has training authority.';
COMMENT ON COLUMN class.last_day IS 'Included.';

-- Whom we know, from personnel: one row per person. The unit is that of the main post today; the day turn moves it.
CREATE TABLE learner (
    person_id  uuid NOT NULL,
    unit_id    uuid,
    CONSTRAINT learner_person PRIMARY KEY (person_id)
);
COMMENT ON COLUMN learner.unit_id IS 'Absent while no main post is held: then only ourselves see the row.';

-- The posts people hold, from personnel: one row per post, replaced by newer states.
CREATE TABLE learner_post (
    post_id    uuid    NOT NULL,
    person_id  uuid    NOT NULL,
    unit_id    uuid    NOT NULL,
    title      text    NOT NULL,
    main       boolean NOT NULL,
    first_day  date    NOT NULL,
    last_day   date,
    withdrawn  boolean NOT NULL,
    epoch      bigint  NOT NULL,
    version    bigint  NOT NULL,
    CONSTRAINT learner_post_row PRIMARY KEY (post_id)
);
CREATE INDEX posts_of_learner ON learner_post (person_id);
CREATE INDEX main_posts_by_first_day ON learner_post (first_day) WHERE main;
CREATE INDEX main_posts_by_last_day ON learner_post (last_day) WHERE main;
COMMENT ON COLUMN learner_post.last_day IS 'Included; absent while open.';

CREATE FUNCTION main_post_unit(person uuid, on_day date) RETURNS uuid
LANGUAGE sql STABLE PARALLEL SAFE AS $$
    SELECT unit_id
      FROM learner_post
     WHERE person_id = person
       AND main
       AND NOT withdrawn
       AND first_day <= on_day
       AND (last_day IS NULL OR last_day >= on_day)
     ORDER BY first_day DESC
     LIMIT 1
$$;

-- Who has a place in which class.
CREATE TABLE enrolment (
    enrolment_id  uuid NOT NULL,
    person_id     uuid NOT NULL,
    class_id      uuid NOT NULL,
    course_code   text NOT NULL,
    funding       text NOT NULL,
    status        text NOT NULL,
    enrolled_on   date NOT NULL,
    ended_on      date,
    CONSTRAINT enrolment_row PRIMARY KEY (enrolment_id),
    CONSTRAINT enrolment_of_learner FOREIGN KEY (person_id) REFERENCES learner,
    CONSTRAINT enrolment_in_class FOREIGN KEY (class_id) REFERENCES class,
    CONSTRAINT funding_known CHECK (funding IN ('ASSIGNED_BY_AUTHORITY', 'SELF_STUDY')),
    CONSTRAINT status_known CHECK (status IN ('ENROLLED', 'COMPLETED', 'DROPPED')),
    CONSTRAINT ended_unless_enrolled CHECK ((status = 'ENROLLED') = (ended_on IS NULL))
);
CREATE UNIQUE INDEX no_double_enrolment ON enrolment (class_id, person_id) WHERE status <> 'DROPPED';
CREATE INDEX enrolments_of_person ON enrolment (person_id);
COMMENT ON COLUMN enrolment.funding IS 'TN12-23: sent by the authority, or learning alone.';
COMMENT ON COLUMN enrolment.ended_on IS 'Day of completion or of dropping out.';

-- Certificates earned: one per completed enrolment of a course that gives a qualification.
CREATE TABLE certificate (
    certificate_id  uuid    NOT NULL,
    person_id       uuid    NOT NULL,
    enrolment_id    uuid    NOT NULL,
    kind            text    NOT NULL,
    level           text    NOT NULL,
    major_group     text,
    number          text    NOT NULL,
    grade           text,
    awarded_on      date    NOT NULL,
    verified        boolean NOT NULL,
    withdrawn       text,
    CONSTRAINT certificate_row PRIMARY KEY (certificate_id),
    CONSTRAINT certificate_of_learner FOREIGN KEY (person_id) REFERENCES learner,
    CONSTRAINT one_certificate_per_enrolment UNIQUE (enrolment_id),
    CONSTRAINT certificate_of_enrolment FOREIGN KEY (enrolment_id) REFERENCES enrolment,
    CONSTRAINT withdrawal_reason_known CHECK (withdrawn IN ('ISSUED_BY_MISTAKE', 'FORGED', 'REVOKED_BY_PROVIDER'))
);
CREATE INDEX certificates_of_person ON certificate (person_id);
COMMENT ON COLUMN certificate.verified IS 'The provider of the class reported it and has training authority; others wait for an officer in personnel.';
COMMENT ON COLUMN certificate.withdrawn IS 'Why it no longer holds; absent while it holds.';

-- The net under the filters: people are seen in the unit of their main post.
ALTER TABLE learner ENABLE ROW LEVEL SECURITY;
ALTER TABLE learner FORCE ROW LEVEL SECURITY;
CREATE POLICY learner_in_unit ON learner
    USING ((SELECT readable_units()) IS NULL OR unit_id = ANY ((SELECT readable_units())::uuid[]));

ALTER TABLE enrolment ENABLE ROW LEVEL SECURITY;
ALTER TABLE enrolment FORCE ROW LEVEL SECURITY;
CREATE POLICY enrolment_of_seen_learner ON enrolment
    USING ((SELECT readable_units()) IS NULL
           OR EXISTS (SELECT FROM learner WHERE learner.person_id = enrolment.person_id));

ALTER TABLE certificate ENABLE ROW LEVEL SECURITY;
ALTER TABLE certificate FORCE ROW LEVEL SECURITY;
CREATE POLICY certificate_of_seen_learner ON certificate
    USING ((SELECT readable_units()) IS NULL
           OR EXISTS (SELECT FROM learner WHERE learner.person_id = certificate.person_id));

-- A seat is taken by people of any unit, so this one number is counted over all of them. The caller's scope holds again afterwards.
CREATE FUNCTION seats_taken(of_class uuid) RETURNS integer
LANGUAGE plpgsql AS $$
DECLARE
    scope text := current_setting('canbo.read_units', true);
    taken integer;
BEGIN
    PERFORM set_config('canbo.read_units', '*', true);
    SELECT count(*)
      INTO taken
      FROM enrolment
     WHERE class_id = of_class
       AND status <> 'DROPPED';
    PERFORM set_config('canbo.read_units', coalesce(scope, ''), true);
    RETURN taken;
END
$$;
