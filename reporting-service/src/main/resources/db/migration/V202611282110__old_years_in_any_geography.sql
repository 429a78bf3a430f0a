-- The units whose figures of another day make up those of the given ones in the tree of a day: what stands below them, and what
-- was gone by then: merged into any of these, or closed without a successor, which counts in the unit above it.
CREATE FUNCTION units_of_geography(roots uuid[], geography date) RETURNS TABLE (root uuid, unit_id uuid)
LANGUAGE sql STABLE AS $$
    WITH RECURSIVE inside (root, unit_id) AS (
        SELECT given, given FROM unnest(roots) AS given
        UNION
        SELECT inside.root, next.unit_id
          FROM inside
         CROSS JOIN LATERAL (
               SELECT edge.unit_id
                 FROM known_unit_edge edge
                WHERE edge.parent_id = inside.unit_id
                  AND edge.holds @> geography
               UNION ALL
               SELECT gone.unit_id
                 FROM known_unit gone
                WHERE gone.successors[1] = inside.unit_id
                  AND gone.valid_to < geography
               UNION ALL
               SELECT gone.unit_id
                 FROM known_unit_edge last
                 JOIN known_unit gone ON gone.unit_id = last.unit_id AND gone.valid_to = upper(last.holds) - 1
                WHERE last.parent_id = inside.unit_id
                  AND gone.valid_to < geography
                  AND gone.successors = '{}') AS next
    )
    SELECT inside.root, inside.unit_id FROM inside
$$;

-- The day on which the tree that ever stood below a unit last changed by a day: units came, went or moved; a new name is none.
CREATE FUNCTION org_version(of_root uuid, geography date) RETURNS date
LANGUAGE sql STABLE AS $$
    WITH RECURSIVE ever (unit_id) AS (
        SELECT of_root
        UNION
        SELECT edge.unit_id FROM ever JOIN known_unit_edge edge ON edge.parent_id = ever.unit_id
    ), placed AS (
        SELECT edge.parent_id, edge.holds,
               lag(edge.parent_id) OVER in_time AS parent_before, lag(upper(edge.holds)) OVER in_time AS end_before,
               lead(lower(edge.holds)) OVER in_time AS begin_after
          FROM ever
          JOIN known_unit_edge edge USING (unit_id)
        WINDOW in_time AS (PARTITION BY edge.unit_id ORDER BY edge.holds)
    ), changed (day) AS (
        SELECT lower(holds) FROM placed WHERE (end_before, parent_before) IS DISTINCT FROM (lower(holds), parent_id)
        UNION ALL
        SELECT upper(holds) FROM placed WHERE upper(holds) IS DISTINCT FROM begin_after
    )
    SELECT max(day) FROM changed WHERE day <= geography
$$;
