-- When somebody may be placed without meeting the whole standard: asked for by one person, granted by another. A request holds from
-- the day on which it was made, a grant from the day of its decision, both until the expiry. Rows are only closed.
CREATE TABLE standard_override (
    override_id      uuid      NOT NULL,
    person_id        uuid      NOT NULL,
    unit_id          uuid      NOT NULL,
    title            text      NOT NULL,
    criteria         text[]    NOT NULL,
    legal_basis      text      NOT NULL,
    requested_by     text      NOT NULL,
    requested_on     date      NOT NULL,
    authority        text,
    decision_number  text,
    granted_by       text,
    declined         boolean   NOT NULL,
    holds            daterange NOT NULL,
    known            tstzrange NOT NULL,
    CONSTRAINT override_for_person FOREIGN KEY (person_id) REFERENCES person,
    CONSTRAINT override_in_unit FOREIGN KEY (unit_id) REFERENCES unit,
    CONSTRAINT one_truth_per_override EXCLUDE USING gist (override_id WITH =, known WITH &&),
    CONSTRAINT override_of_criteria CHECK (cardinality(criteria) > 0),
    CONSTRAINT override_has_basis CHECK (legal_basis ~ '\S'),
    CONSTRAINT override_expires CHECK (NOT isempty(holds) AND NOT lower_inf(holds) AND NOT upper_inf(holds)),
    CONSTRAINT grant_is_whole
        CHECK ((authority IS NULL) = (granted_by IS NULL) AND (authority IS NULL) = (decision_number IS NULL)),
    CONSTRAINT granted_by_a_second_person CHECK (granted_by <> requested_by),
    CONSTRAINT granted_or_declined CHECK (authority IS NULL OR NOT declined)
);
COMMENT ON COLUMN standard_override.legal_basis IS 'The instrument, article and clause that allow it.';
COMMENT ON COLUMN standard_override.requested_by IS 'Actor who asked; another one grants.';
COMMENT ON COLUMN standard_override.authority IS 'The body that granted it; absent until it is granted.';
CREATE INDEX overrides_of_person ON standard_override (person_id);

ALTER TABLE standard_override ENABLE ROW LEVEL SECURITY;
ALTER TABLE standard_override FORCE ROW LEVEL SECURITY;
CREATE POLICY override_of_readable_unit ON standard_override
    USING ((SELECT readable_units_of_posts()) IS NULL
           OR unit_id = ANY ((SELECT readable_units_of_posts())::uuid[]));
