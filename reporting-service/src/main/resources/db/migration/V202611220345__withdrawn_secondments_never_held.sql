-- A withdrawn secondment never held: it counts nowhere and brings nobody into sight. Its row stays, so that its version keeps
-- guarding against older news.
ALTER TABLE secondment ADD COLUMN withdrawn boolean NOT NULL DEFAULT false;
ALTER TABLE secondment ALTER COLUMN withdrawn DROP DEFAULT;

ALTER POLICY verdict_in_scope ON verdict
    USING ((SELECT readable_units()) IS NULL
           OR EXISTS (SELECT FROM post_held WHERE post_held.person_id = verdict.person_id)
           OR EXISTS (SELECT FROM secondment WHERE secondment.person_id = verdict.person_id AND NOT secondment.withdrawn));

ALTER POLICY person_in_scope ON person
    USING ((SELECT readable_units()) IS NULL
           OR EXISTS (SELECT FROM post_held WHERE post_held.person_id = person.person_id)
           OR EXISTS (SELECT FROM secondment WHERE secondment.person_id = person.person_id AND NOT secondment.withdrawn));

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
