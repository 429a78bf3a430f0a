-- Who serves elsewhere for a term, from assignment: a row per state that was told, closed in known by the next one. A withdrawn
-- secondment has no open row.
CREATE TABLE known_secondment (
    secondment_id  uuid      NOT NULL,
    person_id      uuid      NOT NULL,
    sender_id      uuid      NOT NULL,
    host_id        uuid      NOT NULL,
    title          text,
    holds          daterange NOT NULL,
    known          tstzrange NOT NULL,
    CONSTRAINT one_truth_per_secondment EXCLUDE USING gist (secondment_id WITH =, known WITH &&),
    CONSTRAINT secondment_has_days CHECK (NOT isempty(holds) AND NOT lower_inf(holds) AND NOT upper_inf(holds))
);
COMMENT ON COLUMN known_secondment.title IS 'At the host; absent when none was decided.';
COMMENT ON COLUMN known_secondment.holds IS 'To the last day served once it is known, otherwise to the last day as decided.';
COMMENT ON COLUMN known_secondment.known IS 'When assignment recorded it, by its own clock.';
CREATE INDEX secondments_from_unit ON known_secondment (sender_id);
CREATE INDEX secondments_to_unit ON known_secondment (host_id);

ALTER TABLE known_secondment ENABLE ROW LEVEL SECURITY;
ALTER TABLE known_secondment FORCE ROW LEVEL SECURITY;
CREATE POLICY secondment_of_readable_unit ON known_secondment
    USING ((SELECT readable_units_of_posts()) IS NULL
           OR sender_id = ANY ((SELECT readable_units_of_posts())::uuid[])
           OR host_id = ANY ((SELECT readable_units_of_posts())::uuid[]));
