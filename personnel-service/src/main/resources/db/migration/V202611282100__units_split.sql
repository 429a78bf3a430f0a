-- Which units are parts of another one, from when on: the unit that was split goes on with the rest and keeps the code.
CREATE TABLE unit_split (
    unit_id       uuid      NOT NULL,
    part_id       uuid      NOT NULL,
    effective_on  date      NOT NULL,
    known         tstzrange NOT NULL,
    CONSTRAINT split_of_unit FOREIGN KEY (unit_id) REFERENCES unit,
    CONSTRAINT split_into_unit FOREIGN KEY (part_id) REFERENCES unit (unit_id),
    CONSTRAINT part_is_another CHECK (part_id <> unit_id),
    CONSTRAINT one_truth_per_part EXCLUDE USING gist (part_id WITH =, known WITH &&)
);
CREATE INDEX parts_of_unit ON unit_split (unit_id) WHERE upper_inf(known);
COMMENT ON COLUMN unit_split.effective_on IS 'First day of the part.';

-- Which posts went to a part when it became a unit.
CREATE TABLE split_post (
    part_id  uuid      NOT NULL,
    post_id  uuid      NOT NULL,
    known    tstzrange NOT NULL,
    CONSTRAINT post_to_part FOREIGN KEY (part_id) REFERENCES unit (unit_id),
    CONSTRAINT one_truth_per_post_of_part EXCLUDE USING gist (part_id WITH =, post_id WITH =, known WITH &&)
);
COMMENT ON COLUMN split_post.post_id IS 'The post as it was in the unit that was split.';

-- A post that goes on in a part is seen before the day by who may also read the unit that is split.
CREATE OR REPLACE FUNCTION sees_going_on(in_unit uuid, from_day date) RETURNS boolean
LANGUAGE sql STABLE PARALLEL SAFE AS $$
    SELECT from_day <= legal_day()
           OR EXISTS (
              SELECT
                FROM unit_succession
                JOIN known_unit gone ON gone.unit_id = unit_succession.unit_id AND gone.valid_to = from_day - 1
               WHERE successor_id = in_unit
                 AND upper_inf(known)
                 AND gone.unit_id = ANY (readable_units()))
           OR EXISTS (
              SELECT
                FROM unit_split
               WHERE part_id = in_unit
                 AND effective_on = from_day
                 AND upper_inf(known)
                 AND unit_id = ANY (readable_units()))
$$;
COMMENT ON FUNCTION sees_going_on IS 'Asked of the few posts that a merge or a split let go on: an appointment into a unit is seen there at once.';
