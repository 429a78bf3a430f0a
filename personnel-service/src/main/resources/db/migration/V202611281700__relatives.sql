-- Who is related to whom: one row for both of them, told from the side of the one for whom it was recorded. By birth it holds since
-- ever; a marriage has days. Corrected and withdrawn rows are only closed.
CREATE TABLE relation (
    relation_id  uuid      NOT NULL,
    person_id    uuid      NOT NULL,
    relative_id  uuid      NOT NULL,
    kinship      text      NOT NULL,
    holds        daterange NOT NULL,
    known        tstzrange NOT NULL,
    CONSTRAINT relation_of_person FOREIGN KEY (person_id) REFERENCES person,
    CONSTRAINT relation_to_person FOREIGN KEY (relative_id) REFERENCES person (person_id),
    CONSTRAINT one_truth_per_relation EXCLUDE USING gist (relation_id WITH =, known WITH &&),
    CONSTRAINT one_relation_of_two_people
        EXCLUDE USING gist (least(person_id, relative_id) WITH =, greatest(person_id, relative_id) WITH =, holds WITH &&,
                            known WITH &&),
    CONSTRAINT nobody_related_to_oneself CHECK (person_id <> relative_id),
    CONSTRAINT relation_has_days CHECK (NOT isempty(holds)),
    CONSTRAINT kinship_known
        CHECK (kinship IN ('SPOUSE', 'PARENT', 'CHILD', 'SIBLING', 'PARENT_IN_LAW', 'CHILD_IN_LAW', 'SIBLING_IN_LAW', 'OTHER_KIN'))
);
COMMENT ON COLUMN relation.kinship IS 'What the relative is to the person.';
CREATE INDEX relations_of_person ON relation (person_id);
CREATE INDEX relations_of_relative ON relation (relative_id);

ALTER TABLE relation ENABLE ROW LEVEL SECURITY;
ALTER TABLE relation FORCE ROW LEVEL SECURITY;
CREATE POLICY relation_of_readable_person ON relation
    USING ((SELECT readable_units()) IS NULL
           OR EXISTS (SELECT FROM person WHERE person.person_id IN (relation.person_id, relation.relative_id)));
