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

-- What was known of it when stands in the journal: first everything as registered, then every change from its day on, known since
-- it was recorded.
SELECT set_config('canbo.read_units', '*', true);

INSERT INTO person_period (person_id, holds, known, category, managed_by, home_unit_id)
SELECT person_id, daterange(NULL, NULL), tstzrange(person.recorded_at, NULL),
       coalesce(payload ->> 'category', category), managed_by,
       CASE WHEN payload IS NULL THEN home_unit_id ELSE CAST(payload ->> 'homeUnitId' AS uuid) END
  FROM person
  LEFT JOIN journal ON subject_kind = 'person'
                   AND subject_id = person_id::text
                   AND type = 'PersonRegistered';

DO $$
DECLARE
    change record;
BEGIN
    FOR change IN
        WITH told AS (
            SELECT CAST(subject_id AS uuid) AS person_id, version, correlation_id, recorded_at, effective_on,
                   payload ->> 'category' AS category, CAST(payload ->> 'homeUnitId' AS uuid) AS home_unit_id,
                   lag(effective_on) OVER (PARTITION BY subject_id, type ORDER BY version) AS undone
              FROM journal
             WHERE subject_kind = 'person'
               AND type IN ('CategoryChanged', 'HomeUnitChanged')
        )
        SELECT person_id, recorded_at, category, home_unit_id,
               CASE
               -- A recruitment that was withdrawn, or put off, gives back the category from the day on which it took it.
               WHEN category IS NOT NULL
                    AND EXISTS (SELECT
                                  FROM journal AS wrong
                                 WHERE wrong.subject_kind = 'person'
                                   AND wrong.subject_id = told.person_id::text
                                   AND wrong.correlation_id = told.correlation_id
                                   AND (wrong.type = 'PostWithdrawn'
                                        OR wrong.type = 'PostCorrected'
                                           AND CAST(wrong.payload #>> '{post,from}' AS date) > told.effective_on))
               THEN least(effective_on, undone)
               -- One whose day was corrected, without a word about the category, took it on the right day.
               WHEN category IS NOT NULL
               THEN coalesce((SELECT recruitment.effective_on
                                FROM recruitment
                                JOIN journal AS recruited ON recruited.subject_kind = 'person'
                                                         AND recruited.subject_id = told.person_id::text
                                                         AND recruited.type = 'CivilServantRecruited'
                                                         AND recruited.payload #>> '{post,postId}' = recruitment.post_id::text
                               WHERE recruited.effective_on = told.effective_on
                                 AND recruitment.person_id = told.person_id
                                 AND category_before IS NOT NULL
                                 AND NOT withdrawn
                               LIMIT 1), effective_on)
               ELSE effective_on
               END AS first_day
          FROM told
         ORDER BY recorded_at, person_id, version
    LOOP
        WITH believed AS (
            UPDATE person_period
               SET known = tstzrange(lower(known), greatest(lower(known), change.recorded_at))
             WHERE person_id = change.person_id
               AND upper_inf(known)
               AND holds && daterange(change.first_day, NULL)
            RETURNING holds, category, managed_by, home_unit_id
        )
        INSERT INTO person_period (person_id, holds, known, category, managed_by, home_unit_id)
        SELECT change.person_id, part.holds, tstzrange(change.recorded_at, NULL),
               coalesce(part.category, believed.category), managed_by, coalesce(part.home_unit_id, believed.home_unit_id)
          FROM believed
         CROSS JOIN LATERAL (VALUES (holds * daterange(NULL, change.first_day), NULL, NULL),
                                    (holds * daterange(change.first_day, NULL), change.category, change.home_unit_id))
                    AS part (holds, category, home_unit_id)
         WHERE NOT isempty(part.holds);
    END LOOP;
END
$$;

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
