-- How a person did the work of a year: rated or excused. The day of the decision is the day from which it holds; corrected and
-- withdrawn rows are only closed, so that it can be asked what was known when.
CREATE TABLE evaluation (
    evaluation_id  uuid      NOT NULL,
    person_id      uuid      NOT NULL,
    year           integer   NOT NULL,
    rating         text,
    excusal        text,
    evaluator_id   uuid      NOT NULL,
    holds          daterange NOT NULL,
    known          tstzrange NOT NULL,
    CONSTRAINT evaluation_of_person FOREIGN KEY (person_id) REFERENCES person,
    CONSTRAINT evaluated_by_unit FOREIGN KEY (evaluator_id) REFERENCES unit (unit_id),
    CONSTRAINT one_truth_per_evaluation EXCLUDE USING gist (evaluation_id WITH =, known WITH &&),
    CONSTRAINT one_evaluation_per_person_and_year EXCLUDE USING gist (person_id WITH =, year WITH =, known WITH &&),
    CONSTRAINT evaluation_never_ends CHECK (upper_inf(holds) AND NOT lower_inf(holds)),
    CONSTRAINT rated_or_excused CHECK ((rating IS NULL) <> (excusal IS NULL)),
    CONSTRAINT rating_known CHECK (rating IN ('NOT_COMPLETED', 'COMPLETED', 'GOOD', 'EXCELLENT')),
    CONSTRAINT excusal_known CHECK (excusal IN ('UNDER_SIX_MONTHS', 'SUSPENDED'))
);
COMMENT ON COLUMN evaluation.excusal IS 'Why there is no rating; absent when there is one.';
COMMENT ON COLUMN evaluation.evaluator_id IS 'The unit that decided: where the person served.';

ALTER TABLE evaluation ENABLE ROW LEVEL SECURITY;
ALTER TABLE evaluation FORCE ROW LEVEL SECURITY;
CREATE POLICY evaluation_of_readable_person ON evaluation
    USING ((SELECT readable_units()) IS NULL
           OR EXISTS (SELECT FROM person WHERE person.person_id = evaluation.person_id));
