-- The units in the given sub-trees on a day, and those that are decided to begin there later: whoever may decide about the unit
-- above prepares them. A unit that was merged or closed by that day opens its successors; one that is decided to end later opens
-- none yet.
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
          JOIN known_unit_edge edge ON edge.parent_id = below.unit_id
                                   AND (edge.holds @> on_day
                                        OR lower(edge.holds) > on_day
                                           AND NOT EXISTS (SELECT
                                                             FROM known_unit_edge earlier
                                                            WHERE earlier.unit_id = edge.unit_id
                                                              AND lower(earlier.holds) < lower(edge.holds)))
    )
    SELECT coalesce(array_agg(unit_id), '{}') FROM below
$$;
