-- The legal day on which this transaction began, for what opens only when its day has come.
CREATE FUNCTION legal_day() RETURNS date
LANGUAGE sql STABLE PARALLEL SAFE
RETURN CAST(nullif(current_setting('canbo.legal_day', true), '') AS date);
COMMENT ON FUNCTION legal_day IS 'NULL where no scope by unit is set: then nothing opens that waits for its day.';

-- The units in the given sub-trees on a day. A unit that was merged or closed by that day opens its successors; one that is
-- decided to end later opens none yet.
CREATE OR REPLACE FUNCTION units_below(roots uuid[], on_day date) RETURNS uuid[]
LANGUAGE sql STABLE PARALLEL SAFE AS $$
    WITH RECURSIVE opened (unit_id) AS (
        SELECT unnest(roots)
        UNION
        SELECT successor
          FROM opened
          JOIN known_unit USING (unit_id)
         CROSS JOIN unnest(known_unit.successors) AS successor
         WHERE known_unit.valid_to < on_day
    ), below (unit_id) AS (
        SELECT unit_id FROM opened
        UNION
        SELECT edge.unit_id
          FROM below
          JOIN known_unit_edge edge ON edge.parent_id = below.unit_id AND edge.holds @> on_day
    )
    SELECT coalesce(array_agg(unit_id), '{}') FROM below
$$;
