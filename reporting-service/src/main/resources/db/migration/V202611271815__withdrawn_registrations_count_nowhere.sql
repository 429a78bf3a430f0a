-- There is no such person: the row leaves its key with epoch and version, so that older news does not bring anybody back. What
-- is still told of posts and secondments of such a person counts as unplaced.
ALTER TABLE person ALTER COLUMN category DROP NOT NULL;
ALTER TABLE person ALTER COLUMN managed_by DROP NOT NULL;
ALTER TABLE person ADD CONSTRAINT known_or_withdrawn CHECK ((category IS NULL) = (managed_by IS NULL));
COMMENT ON COLUMN person.category IS 'Absent once the registration was withdrawn.';

-- Where each of these people counts on a day and with which standing. A person counts once: in the unit of the main post; of
-- several posts called main, or of none, in the one begun last.
CREATE OR REPLACE FUNCTION standings(persons uuid[], as_of date)
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
      JOIN person ON person.person_id = held.person_id AND person.category IS NOT NULL
     ORDER BY held.person_id, held.main DESC, lower(held.holds) DESC, held.post_id DESC
$$;

-- What these people add to which unit on a day.
CREATE OR REPLACE FUNCTION contributions(persons uuid[], as_of date)
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
               CASE WHEN person.category IS NULL THEN 0 ELSE 1 END, 0, 0,
               CASE WHEN person.category IS NULL THEN 1 ELSE 0 END
          FROM post_held
          LEFT JOIN person ON person.person_id = post_held.person_id
         WHERE post_held.person_id = ANY (persons)
           AND NOT post_held.withdrawn
           AND post_held.holds @> as_of
        UNION ALL
        SELECT side.unit_id, 0, '', '', '', 0,
               CASE WHEN side.sends AND person.category IS NOT NULL THEN 1 ELSE 0 END,
               CASE WHEN NOT side.sends AND person.category IS NOT NULL THEN 1 ELSE 0 END,
               CASE WHEN person.category IS NULL THEN 1 ELSE 0 END
          FROM secondment
          LEFT JOIN person ON person.person_id = secondment.person_id
         CROSS JOIN LATERAL (VALUES (secondment.sender_id, true), (secondment.host_id, false)) AS side (unit_id, sends)
         WHERE secondment.person_id = ANY (persons)
           AND secondment.status = 'ACTIVE'
           AND NOT secondment.withdrawn
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
