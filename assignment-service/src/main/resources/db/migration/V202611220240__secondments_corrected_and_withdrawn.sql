-- A decision that said something else is corrected, and one that should never have been is withdrawn: each is one more row,
-- with the reason, and what was known before stays readable.
ALTER TABLE secondment
    ADD COLUMN change_reason text,
    DROP CONSTRAINT stage_known,
    DROP CONSTRAINT decided_unless_proposed,
    DROP CONSTRAINT ended_has_a_day,
    DROP CONSTRAINT returned_after_the_end,
    DROP CONSTRAINT no_overlapping_secondments,
    ADD CONSTRAINT stage_known CHECK (stage IN ('PROPOSED', 'APPROVED', 'ACTIVE', 'ENDED', 'ENDED_EARLY', 'RETURNED', 'WITHDRAWN')),
    ADD CONSTRAINT decided_unless_proposed CHECK ((stage = 'WITHDRAWN' OR (stage = 'PROPOSED') = (decided_on IS NULL))
                                                  AND (decided_on IS NULL) = (decision_number IS NULL)),
    ADD CONSTRAINT ended_has_a_day CHECK (stage = 'WITHDRAWN' OR (stage IN ('ENDED', 'ENDED_EARLY', 'RETURNED')) = (ended_on IS NOT NULL)),
    ADD CONSTRAINT returned_after_the_end CHECK ((stage = 'WITHDRAWN' OR (stage = 'RETURNED') = (returned_on IS NOT NULL))
                                                 AND (returned_on > ended_on) IS NOT FALSE),
    ADD CONSTRAINT withdrawn_with_a_reason CHECK (stage <> 'WITHDRAWN' OR change_reason IS NOT NULL),
    ADD CONSTRAINT no_overlapping_secondments EXCLUDE USING gist (person_id WITH =, holds WITH &&, known WITH &&)
        WHERE (stage NOT IN ('PROPOSED', 'WITHDRAWN'));
COMMENT ON COLUMN secondment.change_reason IS 'Why this row corrects or withdraws what was known before; absent in every other row.';

CREATE OR REPLACE FUNCTION decided_secondments_of(person uuid) RETURNS SETOF secondment
LANGUAGE plpgsql AS $$
DECLARE
    scope text := current_setting('canbo.read_units', true);
BEGIN
    PERFORM set_config('canbo.read_units', '*', true);
    RETURN QUERY
        SELECT *
          FROM secondment
         WHERE person_id = person
           AND stage NOT IN ('PROPOSED', 'WITHDRAWN')
           AND upper_inf(known);
    PERFORM set_config('canbo.read_units', coalesce(scope, ''), true);
END
$$;
