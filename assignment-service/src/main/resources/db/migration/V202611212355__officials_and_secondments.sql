-- Whom we know, from personnel: one row per person, assembled from two things, each with its own version.
CREATE TABLE official (
    person_id       uuid   NOT NULL,
    unit_id         uuid,
    category        text,
    person_epoch    bigint NOT NULL DEFAULT 0,
    person_version  bigint NOT NULL DEFAULT 0,
    sex             text,
    born            date,
    bars            jsonb,
    facts_epoch     bigint NOT NULL DEFAULT 0,
    facts_version   bigint NOT NULL DEFAULT 0,
    CONSTRAINT official_person PRIMARY KEY (person_id),
    CONSTRAINT category_known CHECK (category IN ('CADRE', 'CIVIL_SERVANT', 'PUBLIC_EMPLOYEE', 'NON_SPECIALISED_WORKER')),
    CONSTRAINT sex_known CHECK (sex IN ('MALE', 'FEMALE')),
    CONSTRAINT born_is_a_month CHECK (extract(DAY FROM born) = 1)
);
COMMENT ON COLUMN official.unit_id IS 'Unit of the main post today, moved by the day turn; absent while no main post is held: then only ourselves see the row.';
COMMENT ON COLUMN official.born IS 'First day of the month of birth; the day is not known here.';
COMMENT ON COLUMN official.bars IS 'List of {rule, from, until}: which rule bars the person and when, never why.';

-- The posts people hold, from personnel: one row per post, replaced by newer states.
CREATE TABLE official_post (
    post_id    uuid    NOT NULL,
    person_id  uuid    NOT NULL,
    unit_id    uuid    NOT NULL,
    main       boolean NOT NULL,
    first_day  date    NOT NULL,
    last_day   date,
    withdrawn  boolean NOT NULL,
    epoch      bigint  NOT NULL,
    version    bigint  NOT NULL,
    CONSTRAINT official_post_row PRIMARY KEY (post_id)
);
CREATE INDEX posts_of_official ON official_post (person_id);
CREATE INDEX main_posts_by_first_day ON official_post (first_day) WHERE main;
CREATE INDEX main_posts_by_last_day ON official_post (last_day) WHERE main;
COMMENT ON COLUMN official_post.last_day IS 'Included; absent while open.';

-- Professional qualifications, from personnel: one row per qualification, replaced by newer states.
CREATE TABLE official_qualification (
    qualification_id  uuid    NOT NULL,
    person_id         uuid    NOT NULL,
    level             text    NOT NULL,
    awarded_on        date    NOT NULL,
    counts            boolean NOT NULL,
    epoch             bigint  NOT NULL,
    version           bigint  NOT NULL,
    CONSTRAINT official_qualification_row PRIMARY KEY (qualification_id),
    CONSTRAINT level_known CHECK (level IN ('UNTRAINED', 'ELEMENTARY', 'INTERMEDIATE', 'COLLEGE', 'UNIVERSITY', 'MASTER', 'DOCTOR'))
);
CREATE INDEX qualifications_of_official ON official_qualification (person_id);
COMMENT ON COLUMN official_qualification.counts IS 'Verified and not withdrawn.';

CREATE FUNCTION main_post_unit(person uuid, on_day date) RETURNS uuid
LANGUAGE sql STABLE PARALLEL SAFE AS $$
    SELECT unit_id
      FROM official_post
     WHERE person_id = person
       AND main
       AND NOT withdrawn
       AND first_day <= on_day
       AND (last_day IS NULL OR last_day >= on_day)
     ORDER BY first_day DESC
     LIMIT 1
$$;

-- Secondments on two axes: when they hold, and from when to when we knew it so. A row is never changed except to close known.
CREATE TABLE secondment (
    row_id            uuid      NOT NULL DEFAULT uuidv7(),
    secondment_id     uuid      NOT NULL,
    person_id         uuid      NOT NULL,
    sender_id         uuid      NOT NULL,
    host_id           uuid      NOT NULL,
    title             text,
    first_day         date      NOT NULL,
    last_day          date      NOT NULL,
    stage             text      NOT NULL,
    proposed_by       text      NOT NULL,
    proposed_on       date      NOT NULL,
    decided_on        date,
    decision_number   text,
    ended_on          date,
    early_end_reason  text,
    returned_on       date,
    rests_on          jsonb     NOT NULL,
    holds             daterange GENERATED ALWAYS AS (daterange(first_day, coalesce(ended_on, last_day), '[]')) STORED,
    known             tstzrange NOT NULL,
    CONSTRAINT secondment_row PRIMARY KEY (row_id),
    CONSTRAINT secondment_of_official FOREIGN KEY (person_id) REFERENCES official,
    CONSTRAINT stage_known CHECK (stage IN ('PROPOSED', 'APPROVED', 'ACTIVE', 'ENDED', 'ENDED_EARLY', 'RETURNED')),
    CONSTRAINT term_ends_after_it_begins CHECK (last_day >= first_day),
    CONSTRAINT decided_unless_proposed CHECK ((stage = 'PROPOSED') = (decided_on IS NULL) AND (decided_on IS NULL) = (decision_number IS NULL)),
    CONSTRAINT ended_within_the_term CHECK (ended_on BETWEEN first_day AND last_day),
    CONSTRAINT ended_has_a_day CHECK ((stage IN ('ENDED', 'ENDED_EARLY', 'RETURNED')) = (ended_on IS NOT NULL)),
    CONSTRAINT early_end_has_a_reason CHECK ((ended_on < last_day) IS NOT TRUE OR early_end_reason IS NOT NULL),
    CONSTRAINT early_end_reason_known CHECK (early_end_reason IN ('TASK_DONE', 'HEALTH', 'FAMILY_EXEMPTION', 'DISCIPLINE', 'REQUEST_HOST',
                                                                  'REQUEST_SENDER', 'RETIREMENT', 'TRANSFER_HERE', 'DEATH')),
    CONSTRAINT returned_after_the_end CHECK ((stage = 'RETURNED') = (returned_on IS NOT NULL) AND (returned_on > ended_on) IS NOT FALSE),
    CONSTRAINT one_truth_at_a_time EXCLUDE USING gist (secondment_id WITH =, known WITH &&),
    CONSTRAINT no_overlapping_secondments EXCLUDE USING gist (person_id WITH =, holds WITH &&, known WITH &&) WHERE (stage <> 'PROPOSED')
);
CREATE INDEX secondments_to_start ON secondment (first_day) WHERE stage = 'APPROVED' AND upper_inf(known);
COMMENT ON COLUMN secondment.sender_id IS 'The unit that keeps the post (SEC-13).';
COMMENT ON COLUMN secondment.last_day IS 'Last day of the term as decided, included, with extensions.';
COMMENT ON COLUMN secondment.ended_on IS 'The last day really served.';
COMMENT ON COLUMN secondment.early_end_reason IS 'SEC-17; present when it ended before the last day of the term.';
COMMENT ON COLUMN secondment.rests_on IS 'List of {kind, thingId, epoch, version}: what personnel had told when this row was decided.';
COMMENT ON COLUMN secondment.holds IS 'The days it takes the person away.';
COMMENT ON COLUMN secondment.known IS 'From when to when we knew it so; open for what is known now.';

REVOKE UPDATE, DELETE, TRUNCATE ON secondment FROM ${app_role};
GRANT UPDATE (known) ON secondment TO ${app_role};

-- The net under the filters: a person is seen in the unit of the main post, a secondment in the sender's and in the host's.
ALTER TABLE official ENABLE ROW LEVEL SECURITY;
ALTER TABLE official FORCE ROW LEVEL SECURITY;
CREATE POLICY official_in_unit ON official
    USING ((SELECT readable_units()) IS NULL OR unit_id = ANY ((SELECT readable_units())::uuid[]));

ALTER TABLE secondment ENABLE ROW LEVEL SECURITY;
ALTER TABLE secondment FORCE ROW LEVEL SECURITY;
CREATE POLICY secondment_of_sender_or_host ON secondment
    USING ((SELECT readable_units()) IS NULL
           OR sender_id = ANY ((SELECT readable_units())::uuid[])
           OR host_id = ANY ((SELECT readable_units())::uuid[]));

-- For the rules alone: they must see what another sender decided about the same person. The caller's scope holds again afterwards.
CREATE FUNCTION decided_secondments_of(person uuid) RETURNS SETOF secondment
LANGUAGE plpgsql AS $$
DECLARE
    scope text := current_setting('canbo.read_units', true);
BEGIN
    PERFORM set_config('canbo.read_units', '*', true);
    RETURN QUERY
        SELECT *
          FROM secondment
         WHERE person_id = person
           AND stage <> 'PROPOSED'
           AND upper_inf(known);
    PERFORM set_config('canbo.read_units', coalesce(scope, ''), true);
END
$$;
