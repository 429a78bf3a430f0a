-- Work that somebody carries in a unit beside that of a post held there (TN12-16), on both axes of time. It ends at the latest
-- with the post.
CREATE TABLE duty (
    duty_id          uuid      NOT NULL,
    person_id        uuid      NOT NULL,
    post_id          uuid      NOT NULL,
    unit_id          uuid      NOT NULL,
    duty             text      NOT NULL,
    decision_number  text      NOT NULL,
    holds            daterange NOT NULL,
    known            tstzrange NOT NULL,
    CONSTRAINT duty_of_person FOREIGN KEY (person_id) REFERENCES person,
    CONSTRAINT duty_in_unit FOREIGN KEY (unit_id) REFERENCES unit,
    CONSTRAINT one_truth_per_assigned_duty EXCLUDE USING gist (duty_id WITH =, known WITH &&),
    CONSTRAINT not_twice_in_one_duty
        EXCLUDE USING gist (person_id WITH =, unit_id WITH =, duty WITH =, holds WITH &&, known WITH &&),
    CONSTRAINT duty_has_days CHECK (NOT isempty(holds) AND NOT lower_inf(holds)),
    CONSTRAINT duty_known CHECK (duty IN ('PARTY_COMMITTEE_OFFICE'))
);
CREATE INDEX duties_of_person ON duty (person_id);
CREATE INDEX duties_in_unit ON duty (unit_id);

ALTER TABLE duty ENABLE ROW LEVEL SECURITY;
ALTER TABLE duty FORCE ROW LEVEL SECURITY;
CREATE POLICY duty_in_readable_unit ON duty
    USING ((SELECT readable_units_of_posts()) IS NULL
           OR unit_id = ANY ((SELECT readable_units_of_posts())::uuid[]));
