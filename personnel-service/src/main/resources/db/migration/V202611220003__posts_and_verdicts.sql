-- A post held by a person: one row is true of a post at a time, its days in holds. A person may hold several posts at once
-- (LS-7), but only one main post, in whose unit the person counts.
CREATE TABLE post (
    post_id          uuid      NOT NULL,
    person_id        uuid      NOT NULL,
    unit_id          uuid      NOT NULL,
    title            text      NOT NULL,
    main             boolean   NOT NULL,
    holds            daterange NOT NULL,
    known            tstzrange NOT NULL,
    end_reason       text,
    decision_number  text,
    continues        uuid,
    CONSTRAINT post_of_person FOREIGN KEY (person_id) REFERENCES person,
    CONSTRAINT post_in_unit FOREIGN KEY (unit_id) REFERENCES unit,
    CONSTRAINT one_truth_per_post EXCLUDE USING gist (post_id WITH =, known WITH &&),
    CONSTRAINT not_twice_in_one_post
        EXCLUDE USING gist (person_id WITH =, unit_id WITH =, title WITH =, holds WITH &&, known WITH &&),
    CONSTRAINT one_main_post_at_a_time EXCLUDE USING gist (person_id WITH =, holds WITH &&, known WITH &&) WHERE (main),
    CONSTRAINT post_has_days CHECK (NOT isempty(holds) AND NOT lower_inf(holds)),
    CONSTRAINT reason_only_with_an_end CHECK (end_reason IS NULL OR NOT upper_inf(holds)),
    CONSTRAINT end_reason_known
        CHECK (end_reason IN ('TRANSFERRED', 'REASSIGNED_LOWER', 'RESIGNED_OFFICE', 'RELEASED', 'REMOVED', 'RETIRED',
                              'RETIRED_EARLY', 'STREAMLINED', 'LEFT_SERVICE', 'DISMISSED_FROM_SERVICE', 'TERM_ENDED', 'DIED'))
);
COMMENT ON COLUMN post.decision_number IS 'Absent for a post that was already held when records were taken over.';
COMMENT ON COLUMN post.continues IS 'The post in a merged unit that goes on here; that one ended without a reason.';
CREATE INDEX posts_of_person ON post (person_id);
CREATE INDEX posts_in_unit ON post (unit_id) WHERE upper_inf(known);

-- What a recruitment has to say for CT-8; a person may be recruited again after leaving.
CREATE TABLE recruitment (
    post_id          uuid        NOT NULL,
    person_id        uuid        NOT NULL,
    effective_on     date        NOT NULL,
    degree           text        NOT NULL,
    grade            text        NOT NULL,
    age              integer     NOT NULL,
    replaces         text,
    withdrawn        boolean     NOT NULL DEFAULT false,
    recorded_at      timestamptz NOT NULL,
    CONSTRAINT recruitment_into_post PRIMARY KEY (post_id),
    CONSTRAINT recruitment_of_person FOREIGN KEY (person_id) REFERENCES person
);
COMMENT ON COLUMN recruitment.age IS 'Full years on the day of recruitment.';
COMMENT ON COLUMN recruitment.replaces IS 'Reason of the exit that the recruit replaces; absent for a new post.';
CREATE INDEX recruitments_of_person ON recruitment (person_id);

-- Verdicts as issued, with every criterion; the newest one of a person and title is open in known.
CREATE TABLE verdict (
    person_id     uuid      NOT NULL,
    title         text      NOT NULL,
    unit_id       uuid      NOT NULL,
    verdict       text      NOT NULL,
    criteria      jsonb     NOT NULL,
    pack          text      NOT NULL,
    pack_version  text      NOT NULL,
    release       text      NOT NULL,
    on_day        date      NOT NULL,
    remedy_by     date,
    holds_until   date,
    known         tstzrange NOT NULL,
    CONSTRAINT verdict_on_person FOREIGN KEY (person_id) REFERENCES person,
    CONSTRAINT one_verdict_per_person_and_title EXCLUDE USING gist (person_id WITH =, title WITH =, known WITH &&),
    CONSTRAINT verdict_known CHECK (verdict IN ('ABOVE', 'MET', 'UNMET', 'UNMET_IN_GRACE', 'CANNOT_TELL')),
    CONSTRAINT grace_has_a_day CHECK ((verdict = 'UNMET_IN_GRACE') = (remedy_by IS NOT NULL))
);
COMMENT ON COLUMN verdict.release IS 'The release of the service whose rules issued it.';
COMMENT ON COLUMN verdict.holds_until IS 'First day on which the calendar alone may change the verdict.';
CREATE INDEX verdicts_of_person ON verdict (person_id);
CREATE INDEX verdicts_that_run_out ON verdict (holds_until) WHERE upper_inf(known);

-- The units whose posts this transaction may read: those in scope, and the units that went into them, so that history stays
-- visible after a merge.
CREATE FUNCTION readable_units_of_posts() RETURNS uuid[]
LANGUAGE sql STABLE PARALLEL SAFE AS $$
    WITH RECURSIVE scope (units) AS (
        SELECT readable_units()
    ), seen (unit_id) AS (
        SELECT unnest(units) FROM scope
        UNION
        SELECT unit_succession.unit_id
          FROM seen
          JOIN unit_succession ON successor_id = seen.unit_id AND upper_inf(known)
    )
    SELECT CASE WHEN units IS NULL THEN NULL ELSE ARRAY (SELECT unit_id FROM seen) END FROM scope
$$;
COMMENT ON FUNCTION readable_units_of_posts IS 'NULL means every unit (ourselves).';

-- The net below the units' filter in SQL: a person is seen where a post is or was held, or in the home unit.
ALTER TABLE post ENABLE ROW LEVEL SECURITY;
ALTER TABLE post FORCE ROW LEVEL SECURITY;
CREATE POLICY post_of_readable_unit ON post
    USING ((SELECT readable_units_of_posts()) IS NULL
           OR unit_id = ANY ((SELECT readable_units_of_posts())::uuid[]));

ALTER TABLE person ENABLE ROW LEVEL SECURITY;
ALTER TABLE person FORCE ROW LEVEL SECURITY;
CREATE POLICY person_of_readable_unit ON person
    USING ((SELECT readable_units()) IS NULL
           OR home_unit_id = ANY ((SELECT readable_units())::uuid[])
           OR EXISTS (SELECT FROM post WHERE post.person_id = person.person_id));

ALTER TABLE qualification ENABLE ROW LEVEL SECURITY;
ALTER TABLE qualification FORCE ROW LEVEL SECURITY;
CREATE POLICY qualification_of_readable_person ON qualification
    USING ((SELECT readable_units()) IS NULL
           OR EXISTS (SELECT FROM person WHERE person.person_id = qualification.person_id));

ALTER TABLE recruitment ENABLE ROW LEVEL SECURITY;
ALTER TABLE recruitment FORCE ROW LEVEL SECURITY;
CREATE POLICY recruitment_of_readable_person ON recruitment
    USING ((SELECT readable_units()) IS NULL
           OR EXISTS (SELECT FROM person WHERE person.person_id = recruitment.person_id));

ALTER TABLE verdict ENABLE ROW LEVEL SECURITY;
ALTER TABLE verdict FORCE ROW LEVEL SECURITY;
CREATE POLICY verdict_of_readable_person ON verdict
    USING ((SELECT readable_units()) IS NULL
           OR EXISTS (SELECT FROM person WHERE person.person_id = verdict.person_id));
