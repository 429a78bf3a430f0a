-- The figures of one leaf unit, changed in the transaction of the rows they count by the difference these rows make.
-- Higher levels are sums over the dated tree at read. Fillfactor: updated in place.
CREATE TABLE unit_counter (
    unit_id          uuid    NOT NULL,
    headcount        integer NOT NULL DEFAULT 0,
    cadres           integer NOT NULL DEFAULT 0,
    civil_servants   integer NOT NULL DEFAULT 0,
    public_employees integer NOT NULL DEFAULT 0,
    non_specialised  integer NOT NULL DEFAULT 0,
    women            integer NOT NULL DEFAULT 0,
    above            integer NOT NULL DEFAULT 0,
    met              integer NOT NULL DEFAULT 0,
    unmet_in_grace   integer NOT NULL DEFAULT 0,
    unmet            integer NOT NULL DEFAULT 0,
    cannot_tell      integer NOT NULL DEFAULT 0,
    posts            integer NOT NULL DEFAULT 0,
    allocated_posts  integer NOT NULL DEFAULT 0,
    seconded_out     integer NOT NULL DEFAULT 0,
    seconded_in      integer NOT NULL DEFAULT 0,
    unplaced         integer NOT NULL DEFAULT 0,
    CONSTRAINT unit_counter_row PRIMARY KEY (unit_id),
    CONSTRAINT nobody_counts_twice CHECK (above + met + unmet_in_grace + unmet + cannot_tell = headcount
        AND cadres + civil_servants + public_employees + non_specialised = headcount),
    CONSTRAINT no_figure_below_zero CHECK (least(headcount, women, posts, allocated_posts, seconded_out, seconded_in, unplaced) >= 0)
) WITH (fillfactor = 50);
COMMENT ON COLUMN unit_counter.headcount IS 'People whose main post is here, each once; the posts and secondments have their own columns.';
COMMENT ON COLUMN unit_counter.unplaced IS 'Posts and secondments here whose person is not known yet: in no other column.';

ALTER TABLE unit_counter ENABLE ROW LEVEL SECURITY;
ALTER TABLE unit_counter FORCE ROW LEVEL SECURITY;
CREATE POLICY counter_in_scope ON unit_counter
    USING ((SELECT readable_units()) IS NULL OR unit_id = ANY ((SELECT readable_units())::uuid[]));

-- The legal day for which the counters hold: moved by the day turn alone.
CREATE TABLE counted_day (
    only_row  boolean NOT NULL DEFAULT true,
    day       date    NOT NULL,
    CONSTRAINT counted_day_is_one_row PRIMARY KEY (only_row),
    CONSTRAINT counted_day_only_row CHECK (only_row)
);

-- The functions call their day as_of, for verdict has a column on_day, which would win over a parameter of that name.

-- Whether a verdict still says something on a day.
CREATE FUNCTION verdict_on(verdict text, holds_until date, as_of date) RETURNS text
LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
    SELECT CASE WHEN verdict IS NULL OR holds_until <= as_of THEN 'CANNOT_TELL' ELSE verdict END
$$;

-- Where each of these people counts on a day and with which standing. A person counts once: in the unit of the main post; of
-- several posts called main, or of none, in the one begun last.
CREATE FUNCTION standings(persons uuid[], as_of date)
RETURNS TABLE (person_id uuid, unit_id uuid, standing text)
LANGUAGE sql STABLE AS $$
    WITH held AS (
        SELECT post_held.*,
               min(array_position(ARRAY['UNMET', 'CANNOT_TELL', 'UNMET_IN_GRACE', 'MET', 'ABOVE'],
                                  verdict_on(verdict.verdict, verdict.holds_until, as_of)))
                   OVER (PARTITION BY post_held.person_id) AS worst
          FROM post_held
          LEFT JOIN verdict ON verdict.person_id = post_held.person_id AND verdict.title = post_held.title
         WHERE post_held.person_id = ANY (persons)
           AND NOT post_held.withdrawn
           AND post_held.holds @> as_of
    )
    SELECT DISTINCT ON (held.person_id)
           held.person_id,
           held.unit_id,
           (ARRAY['UNMET', 'CANNOT_TELL', 'UNMET_IN_GRACE', 'MET', 'ABOVE'])[held.worst]
      FROM held
      JOIN person ON person.person_id = held.person_id
     ORDER BY held.person_id, held.main DESC, lower(held.holds) DESC, held.post_id DESC
$$;

-- What these people add to which unit on a day.
CREATE FUNCTION contributions(persons uuid[], as_of date)
RETURNS TABLE (
    unit_id uuid, headcount bigint, cadres bigint, civil_servants bigint, public_employees bigint, non_specialised bigint,
    women bigint, above bigint, met bigint, unmet_in_grace bigint, unmet bigint, cannot_tell bigint,
    posts bigint, seconded_out bigint, seconded_in bigint, unplaced bigint)
LANGUAGE sql STABLE AS $$
    WITH part AS (
        SELECT counted.unit_id, 1 AS headcount, person.category, coalesce(person_sex.sex, '') AS sex, counted.standing,
               0 AS posts, 0 AS seconded_out, 0 AS seconded_in, 0 AS unplaced
          FROM standings(persons, as_of) AS counted
          JOIN person ON person.person_id = counted.person_id
          LEFT JOIN person_sex ON person_sex.person_id = counted.person_id
        UNION ALL
        SELECT post_held.unit_id, 0, '', '', '',
               CASE WHEN person.person_id IS NULL THEN 0 ELSE 1 END, 0, 0,
               CASE WHEN person.person_id IS NULL THEN 1 ELSE 0 END
          FROM post_held
          LEFT JOIN person ON person.person_id = post_held.person_id
         WHERE post_held.person_id = ANY (persons)
           AND NOT post_held.withdrawn
           AND post_held.holds @> as_of
        UNION ALL
        SELECT side.unit_id, 0, '', '', '', 0,
               CASE WHEN side.sends AND person.person_id IS NOT NULL THEN 1 ELSE 0 END,
               CASE WHEN NOT side.sends AND person.person_id IS NOT NULL THEN 1 ELSE 0 END,
               CASE WHEN person.person_id IS NULL THEN 1 ELSE 0 END
          FROM secondment
          LEFT JOIN person ON person.person_id = secondment.person_id
         CROSS JOIN LATERAL (VALUES (secondment.sender_id, true), (secondment.host_id, false)) AS side (unit_id, sends)
         WHERE secondment.person_id = ANY (persons)
           AND secondment.status = 'ACTIVE'
    )
    SELECT part.unit_id,
           sum(part.headcount),
           count(*) FILTER (WHERE part.category = 'CADRE'),
           count(*) FILTER (WHERE part.category = 'CIVIL_SERVANT'),
           count(*) FILTER (WHERE part.category = 'PUBLIC_EMPLOYEE'),
           count(*) FILTER (WHERE part.category = 'NON_SPECIALISED_WORKER'),
           count(*) FILTER (WHERE part.sex = 'FEMALE'),
           count(*) FILTER (WHERE part.standing = 'ABOVE'),
           count(*) FILTER (WHERE part.standing = 'MET'),
           count(*) FILTER (WHERE part.standing = 'UNMET_IN_GRACE'),
           count(*) FILTER (WHERE part.standing = 'UNMET'),
           count(*) FILTER (WHERE part.standing = 'CANNOT_TELL'),
           sum(part.posts),
           sum(part.seconded_out),
           sum(part.seconded_in),
           sum(part.unplaced)
      FROM part
     GROUP BY part.unit_id
$$;

-- How many posts are allocated to each of these units on a day: its total, or the sum of its titles where no total was decided.
CREATE FUNCTION allocated_posts(units uuid[], as_of date)
RETURNS TABLE (unit_id uuid, posts integer)
LANGUAGE sql STABLE AS $$
    SELECT allocation.unit_id,
           coalesce(sum(allocation.posts) FILTER (WHERE allocation.title IS NULL), sum(allocation.posts))::integer
      FROM allocation
     WHERE allocation.unit_id = ANY (units)
       AND NOT allocation.withdrawn
       AND allocation.holds @> as_of
     GROUP BY allocation.unit_id
$$;

-- The units whose figures make up those of the given ones on a day: what stands below them in the tree of that day, and what
-- was merged into any of these. A unit that was split counts with the first of its successors until its people have moved.
CREATE FUNCTION units_counted_in(roots uuid[], as_of date) RETURNS TABLE (root uuid, unit_id uuid)
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
                  AND edge.holds @> as_of
               UNION ALL
               SELECT gone.unit_id
                 FROM known_unit gone
                WHERE gone.successors[1] = inside.unit_id
                  AND gone.valid_to < as_of) AS next
    )
    SELECT inside.root, inside.unit_id FROM inside
$$;
CREATE INDEX predecessors ON known_unit ((successors[1]));
