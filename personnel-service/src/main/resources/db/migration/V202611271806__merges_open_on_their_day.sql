-- The units whose posts this transaction may read: those in scope, and the units that went into them by today.
CREATE OR REPLACE FUNCTION readable_units_of_posts() RETURNS uuid[]
LANGUAGE sql STABLE PARALLEL SAFE AS $$
    WITH RECURSIVE scope (units) AS (
        SELECT readable_units()
    ), seen (unit_id) AS (
        SELECT unnest(units) FROM scope
        UNION
        SELECT unit_succession.unit_id
          FROM seen
          JOIN unit_succession ON successor_id = seen.unit_id AND upper_inf(known)
          JOIN known_unit gone ON gone.unit_id = unit_succession.unit_id AND gone.valid_to < legal_day()
    )
    SELECT CASE WHEN units IS NULL THEN NULL ELSE ARRAY (SELECT unit_id FROM seen) END FROM scope
$$;

-- Whether this transaction may read a post that goes on in a unit from a day on: before that day only who may also read a unit
-- that goes into it on that day.
CREATE FUNCTION sees_going_on(in_unit uuid, from_day date) RETURNS boolean
LANGUAGE sql STABLE PARALLEL SAFE AS $$
    SELECT from_day <= legal_day()
           OR EXISTS (
              SELECT
                FROM unit_succession
                JOIN known_unit gone ON gone.unit_id = unit_succession.unit_id AND gone.valid_to = from_day - 1
               WHERE successor_id = in_unit
                 AND upper_inf(known)
                 AND gone.unit_id = ANY (readable_units()))
$$;
COMMENT ON FUNCTION sees_going_on IS 'Asked of the few posts that a merge let go on: an appointment into a unit is seen there at once.';

ALTER POLICY post_of_readable_unit ON post
    USING ((SELECT readable_units_of_posts()) IS NULL
           OR unit_id = ANY ((SELECT readable_units_of_posts())::uuid[])
              AND (continues IS NULL OR sees_going_on(unit_id, lower(holds))));
