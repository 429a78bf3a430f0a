-- A unit for ever: its id and its code never change and no other unit of the level ever gets the code (Decision 19/2025).
-- The row is the lock of everything that is counted per unit, such as its establishment.
CREATE TABLE unit (
    unit_id      uuid        NOT NULL,
    code         text        NOT NULL,
    level        text        NOT NULL,
    block        text        NOT NULL,
    recorded_at  timestamptz NOT NULL,
    CONSTRAINT unit_row PRIMARY KEY (unit_id),
    CONSTRAINT code_given_once_per_level UNIQUE (code, level),
    CONSTRAINT unit_level_known CHECK (level IN ('PROVINCE', 'DISTRICT', 'COMMUNE')),
    CONSTRAINT unit_block_known CHECK (block IN ('PARTY', 'GOVERNMENT', 'FATHERLAND_FRONT', 'MASS_ORG'))
);
COMMENT ON COLUMN unit.code IS 'Text with leading zeros: 2 digits for a province, 5 for a commune-level unit, free for agencies.';

-- What a unit was called, what kind it was and whose child, from when to when: both axes of time. A row is never changed
-- except to close known.
CREATE TABLE unit_period (
    unit_id    uuid      NOT NULL,
    holds      daterange NOT NULL,
    known      tstzrange NOT NULL,
    kind       text      NOT NULL,
    name       text      NOT NULL,
    parent_id  uuid,
    areas      text[]    NOT NULL,
    CONSTRAINT period_of_unit FOREIGN KEY (unit_id) REFERENCES unit,
    CONSTRAINT period_under_unit FOREIGN KEY (parent_id) REFERENCES unit (unit_id),
    CONSTRAINT one_truth_per_unit_and_day EXCLUDE USING gist (unit_id WITH =, holds WITH &&, known WITH &&),
    CONSTRAINT unit_is_not_its_own_parent CHECK (parent_id <> unit_id),
    CONSTRAINT unit_period_has_days CHECK (NOT isempty(holds)),
    CONSTRAINT unit_kind_known CHECK (kind IN ('PROVINCE', 'DISTRICT', 'COMMUNE', 'WARD', 'TOWNSHIP', 'SPECIAL_ZONE',
                                               'PROVINCIAL_AGENCY', 'PUBLIC_SERVICE_UNIT'))
);
COMMENT ON COLUMN unit_period.known IS 'When we held this to be true; open at the end while we still do.';
CREATE INDEX children_of_unit ON unit_period (parent_id) WHERE upper_inf(known);

-- Which units took over when one was merged, split or dissolved.
CREATE TABLE unit_succession (
    unit_id       uuid      NOT NULL,
    successor_id  uuid      NOT NULL,
    known         tstzrange NOT NULL,
    CONSTRAINT succession_of_unit FOREIGN KEY (unit_id) REFERENCES unit,
    CONSTRAINT succession_by_unit FOREIGN KEY (successor_id) REFERENCES unit (unit_id),
    CONSTRAINT successor_is_another CHECK (successor_id <> unit_id),
    CONSTRAINT one_truth_per_succession EXCLUDE USING gist (unit_id WITH =, successor_id WITH =, known WITH &&)
);

-- Posts that a decision allocates to a unit (TN12-15): of one title, or in total.
CREATE TABLE allocation (
    allocation_id    uuid      NOT NULL,
    unit_id          uuid      NOT NULL,
    title            text,
    posts            integer   NOT NULL,
    holds            daterange NOT NULL,
    known            tstzrange NOT NULL,
    decision_number  text      NOT NULL,
    CONSTRAINT allocation_to_unit FOREIGN KEY (unit_id) REFERENCES unit,
    CONSTRAINT one_truth_per_allocation EXCLUDE USING gist (allocation_id WITH =, known WITH &&),
    CONSTRAINT one_allocation_per_title_and_day
        EXCLUDE USING gist (unit_id WITH =, (coalesce(title, '')) WITH =, holds WITH &&, known WITH &&),
    CONSTRAINT posts_not_negative CHECK (posts >= 0),
    CONSTRAINT allocation_has_days CHECK (NOT isempty(holds))
);
COMMENT ON COLUMN allocation.title IS 'Absent for the total of the unit.';

-- Units and allocations are no personal data and stand in every answer about the tree: no row security here.
