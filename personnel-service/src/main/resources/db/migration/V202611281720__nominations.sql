-- How somebody comes into an elected title. What was said when it was drafted stands here; where it stands follows from the steps.
CREATE TABLE nomination (
    nomination_id  uuid      NOT NULL,
    person_id      uuid      NOT NULL,
    unit_id        uuid      NOT NULL,
    title          text      NOT NULL,
    expected_on    date      NOT NULL,
    known          tstzrange NOT NULL,
    CONSTRAINT nomination_of_person FOREIGN KEY (person_id) REFERENCES person,
    CONSTRAINT nomination_in_unit FOREIGN KEY (unit_id) REFERENCES unit,
    CONSTRAINT one_truth_per_nomination EXCLUDE USING gist (nomination_id WITH =, known WITH &&)
);
COMMENT ON COLUMN nomination.expected_on IS 'Day on which the office is expected to be taken.';
CREATE INDEX nominations_in_unit ON nomination (unit_id, title);
CREATE INDEX nominations_of_person ON nomination (person_id);

-- A step that was taken, from its day on; the furthest one says where the nomination stands. Rows are only closed.
CREATE TABLE nomination_step (
    nomination_id    uuid      NOT NULL,
    status           text      NOT NULL,
    body             text      NOT NULL,
    decision_number  text      NOT NULL,
    taken_by         text      NOT NULL,
    post_id          uuid,
    holds            daterange NOT NULL,
    known            tstzrange NOT NULL,
    CONSTRAINT one_truth_per_step EXCLUDE USING gist (nomination_id WITH =, status WITH =, known WITH &&),
    CONSTRAINT step_known
        CHECK (status IN ('DRAFT', 'APPRAISED', 'APPROVED', 'REJECTED', 'ELECTED', 'NOT_ELECTED', 'RATIFIED', 'NOT_RATIFIED',
                          'IN_OFFICE', 'WITHDRAWN')),
    CONSTRAINT step_never_ends CHECK (upper_inf(holds) AND NOT lower_inf(holds)),
    CONSTRAINT post_with_the_office CHECK ((status = 'IN_OFFICE') = (post_id IS NOT NULL))
);
COMMENT ON COLUMN nomination_step.body IS 'The body whose decision it is.';
COMMENT ON COLUMN nomination_step.taken_by IS 'Actor who recorded it; whoever drafted does not approve.';
COMMENT ON COLUMN nomination_step.post_id IS 'The post that was taken; it may be corrected or end by itself.';

-- What a body says of a nomination before it is approved (QN-16).
CREATE TABLE nomination_opinion (
    opinion_id       uuid      NOT NULL,
    nomination_id    uuid      NOT NULL,
    body             text      NOT NULL,
    in_favour        boolean   NOT NULL,
    document_number  text      NOT NULL,
    holds            daterange NOT NULL,
    known            tstzrange NOT NULL,
    CONSTRAINT one_truth_per_opinion EXCLUDE USING gist (opinion_id WITH =, known WITH &&),
    CONSTRAINT one_opinion_of_a_body EXCLUDE USING gist (nomination_id WITH =, body WITH =, known WITH &&),
    CONSTRAINT opinion_never_ends CHECK (upper_inf(holds) AND NOT lower_inf(holds))
);
CREATE INDEX opinions_on_nomination ON nomination_opinion (nomination_id);

ALTER TABLE nomination ENABLE ROW LEVEL SECURITY;
ALTER TABLE nomination FORCE ROW LEVEL SECURITY;
CREATE POLICY nomination_in_readable_unit ON nomination
    USING ((SELECT readable_units_of_posts()) IS NULL
           OR unit_id = ANY ((SELECT readable_units_of_posts())::uuid[]));

ALTER TABLE nomination_step ENABLE ROW LEVEL SECURITY;
ALTER TABLE nomination_step FORCE ROW LEVEL SECURITY;
CREATE POLICY step_of_readable_nomination ON nomination_step
    USING ((SELECT readable_units()) IS NULL
           OR EXISTS (SELECT FROM nomination WHERE nomination.nomination_id = nomination_step.nomination_id));

ALTER TABLE nomination_opinion ENABLE ROW LEVEL SECURITY;
ALTER TABLE nomination_opinion FORCE ROW LEVEL SECURITY;
CREATE POLICY opinion_on_readable_nomination ON nomination_opinion
    USING ((SELECT readable_units()) IS NULL
           OR EXISTS (SELECT FROM nomination WHERE nomination.nomination_id = nomination_opinion.nomination_id));
