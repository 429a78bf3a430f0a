-- One decision by which a person left posts and perhaps took another one. The posts themselves say when and why; this says that
-- it was one decision, so that it can be corrected and withdrawn as a whole. Rows are only closed.
CREATE TABLE movement (
    movement_id      uuid      NOT NULL,
    person_id        uuid      NOT NULL,
    kind             text      NOT NULL,
    end_reason       text      NOT NULL,
    decided_on       date      NOT NULL,
    decision_number  text      NOT NULL,
    ended            uuid[]    NOT NULL,
    begun            uuid,
    holds            daterange NOT NULL,
    known            tstzrange NOT NULL,
    CONSTRAINT movement_of_person FOREIGN KEY (person_id) REFERENCES person,
    CONSTRAINT one_truth_per_movement EXCLUDE USING gist (movement_id WITH =, known WITH &&),
    CONSTRAINT movement_never_ends CHECK (upper_inf(holds) AND NOT lower_inf(holds)),
    CONSTRAINT movement_ends_posts CHECK (cardinality(ended) > 0),
    CONSTRAINT movement_kind_known CHECK (kind IN ('EXIT', 'TRANSFER', 'ROTATION', 'REASSIGNMENT', 'RESIGNATION')),
    CONSTRAINT only_a_move_begins_a_post CHECK ((begun IS NOT NULL) = (kind IN ('TRANSFER', 'ROTATION', 'REASSIGNMENT'))),
    CONSTRAINT reason_of_the_kind
        CHECK (CASE kind
               WHEN 'EXIT' THEN end_reason IN ('RETIRED', 'RETIRED_EARLY', 'STREAMLINED', 'LEFT_SERVICE',
                                               'DISMISSED_FROM_SERVICE', 'DIED')
               WHEN 'REASSIGNMENT' THEN end_reason = 'REASSIGNED_LOWER'
               WHEN 'RESIGNATION' THEN end_reason = 'RESIGNED_OFFICE'
               ELSE end_reason = 'TRANSFERRED'
               END)
);
COMMENT ON COLUMN movement.holds IS 'From the first day on which it shows: the day after the last one in the posts that end.';
COMMENT ON COLUMN movement.begun IS 'The post that begins by it; absent for an exit and a resignation.';
CREATE INDEX movements_of_person ON movement (person_id);

ALTER TABLE movement ENABLE ROW LEVEL SECURITY;
ALTER TABLE movement FORCE ROW LEVEL SECURITY;
CREATE POLICY movement_of_readable_person ON movement
    USING ((SELECT readable_units()) IS NULL
           OR EXISTS (SELECT FROM person WHERE person.person_id = movement.person_id));
