-- What a person is in service, who manages the dossier and where the person is at home, from when to when: both axes of time.
-- A row is never changed except to close known. Before the first change it holds since ever: nobody stated since when.
CREATE TABLE person_period (
    person_id     uuid      NOT NULL,
    holds         daterange NOT NULL,
    known         tstzrange NOT NULL,
    category      text      NOT NULL,
    managed_by    text      NOT NULL,
    home_unit_id  uuid,
    CONSTRAINT period_of_person FOREIGN KEY (person_id) REFERENCES person,
    CONSTRAINT period_at_home_in_unit FOREIGN KEY (home_unit_id) REFERENCES unit (unit_id),
    CONSTRAINT one_truth_per_person_and_day EXCLUDE USING gist (person_id WITH =, holds WITH &&, known WITH &&),
    CONSTRAINT person_period_has_days CHECK (NOT isempty(holds)),
    CONSTRAINT category_of_period_known
        CHECK (category IN ('CADRE', 'CIVIL_SERVANT', 'PUBLIC_EMPLOYEE', 'NON_SPECIALISED_WORKER')),
    CONSTRAINT managing_authority_of_period_known
        CHECK (managed_by IN ('COMMUNE', 'DISTRICT_PARTY_COMMITTEE', 'PROVINCIAL_PARTY_COMMITTEE', 'PROVINCE'))
);
COMMENT ON COLUMN person_period.known IS 'When we held this to be true; open at the end while we still do.';
CREATE INDEX periods_of_person ON person_period (person_id);

ALTER TABLE person_period ENABLE ROW LEVEL SECURITY;
ALTER TABLE person_period FORCE ROW LEVEL SECURITY;
CREATE POLICY person_period_of_readable_person ON person_period
    USING ((SELECT readable_units()) IS NULL
           OR EXISTS (SELECT FROM person WHERE person.person_id = person_period.person_id));

-- Until now nobody wrote down when a change became known: all of it counts as known since the registration.
SELECT set_config('canbo.read_units', '*', true);

INSERT INTO person_period (person_id, holds, known, category, managed_by, home_unit_id)
WITH changed AS (
    SELECT person_id, effective_on, category_before,
           lead(effective_on) OVER later AS until,
           lead(category_before) OVER later AS category_after,
           row_number() OVER later AS change
      FROM recruitment
     WHERE category_before IS NOT NULL
    WINDOW later AS (PARTITION BY person_id ORDER BY effective_on)
), period AS (
    SELECT person_id, daterange(NULL, effective_on) AS holds, category_before AS category
      FROM changed
     WHERE change = 1
    UNION ALL
    SELECT person_id, daterange(effective_on, until), category_after
      FROM changed
)
SELECT person.person_id, coalesce(period.holds, daterange(NULL, NULL)), tstzrange(recorded_at, NULL),
       coalesce(period.category, person.category), managed_by, home_unit_id
  FROM person
  LEFT JOIN period ON period.person_id = person.person_id
 WHERE NOT isempty(coalesce(period.holds, daterange(NULL, NULL)));

ALTER TABLE person DROP COLUMN category;
ALTER TABLE person DROP COLUMN managed_by;
COMMENT ON COLUMN person.home_unit_id IS 'Home of today, by which the dossier is seen and found; where it was before stands in person_period.';

-- A recruitment is a fact like any other: a row is only ever closed and followed by another.
ALTER TABLE recruitment ADD COLUMN known tstzrange;
UPDATE recruitment
   SET known = tstzrange(recorded_at,
                         CASE WHEN withdrawn
                              THEN greatest(recorded_at, (SELECT max(upper(post.known))
                                                            FROM post
                                                           WHERE post.post_id = recruitment.post_id))
                         END);
ALTER TABLE recruitment ALTER COLUMN known SET NOT NULL;
ALTER TABLE recruitment DROP CONSTRAINT recruitment_into_post;
ALTER TABLE recruitment ADD CONSTRAINT one_truth_per_recruitment EXCLUDE USING gist (post_id WITH =, known WITH &&);
ALTER TABLE recruitment DROP COLUMN withdrawn;
ALTER TABLE recruitment DROP COLUMN recorded_at;
ALTER TABLE recruitment DROP COLUMN category_before;
COMMENT ON COLUMN recruitment.known IS 'When we held this to be true; open at the end while we still do.';
