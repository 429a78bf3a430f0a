-- How people came out of the elections of Party committees: whoever was re-elected there may be re-elected elsewhere although
-- too old by then (TN12-25). The day of the election is the day from which it holds; rows are only closed.
CREATE TABLE party_result (
    result_id        uuid      NOT NULL,
    person_id        uuid      NOT NULL,
    unit_id          uuid      NOT NULL,
    outcome          text      NOT NULL,
    decision_number  text      NOT NULL,
    holds            daterange NOT NULL,
    known            tstzrange NOT NULL,
    CONSTRAINT party_result_of_person FOREIGN KEY (person_id) REFERENCES person,
    CONSTRAINT party_committee_of_unit FOREIGN KEY (unit_id) REFERENCES unit,
    CONSTRAINT one_truth_per_party_result EXCLUDE USING gist (result_id WITH =, known WITH &&),
    CONSTRAINT one_party_result_per_person_and_day
        EXCLUDE USING gist (person_id WITH =, (lower(holds)) WITH =, known WITH &&),
    CONSTRAINT party_result_never_ends CHECK (upper_inf(holds) AND NOT lower_inf(holds)),
    CONSTRAINT party_outcome_known CHECK (outcome IN ('RE_ELECTED', 'NEWLY_ELECTED', 'NOT_ELECTED'))
);
COMMENT ON COLUMN party_result.unit_id IS 'The unit whose committee was elected.';
CREATE INDEX party_results_of_person ON party_result (person_id);

ALTER TABLE party_result ENABLE ROW LEVEL SECURITY;
ALTER TABLE party_result FORCE ROW LEVEL SECURITY;
CREATE POLICY party_result_of_readable_person ON party_result
    USING ((SELECT readable_units()) IS NULL
           OR EXISTS (SELECT FROM person WHERE person.person_id = party_result.person_id));
