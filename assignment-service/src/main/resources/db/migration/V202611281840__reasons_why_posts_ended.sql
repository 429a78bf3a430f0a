-- Why a post ended, from personnel: of somebody who left the service no secondment should stand.
ALTER TABLE official_post ADD COLUMN end_reason text;
COMMENT ON COLUMN official_post.end_reason IS 'Absent while open, where personnel knows none, and for what was told before this column came.';

-- Asked about people whom the caller sees in a secondment; once they have left no unit is theirs, and their posts are out of sight.
CREATE FUNCTION service_left_by(person uuid, on_day date, reasons text[], OUT left_on date, OUT left_for text)
LANGUAGE plpgsql AS $$
DECLARE
    scope text := current_setting('canbo.read_units', true);
BEGIN
    PERFORM set_config('canbo.read_units', '*', true);
    SELECT last_day, end_reason
      INTO left_on, left_for
      FROM official_post
     WHERE person_id = person
       AND NOT withdrawn
       AND last_day < on_day
       AND end_reason = ANY (reasons)
       AND NOT EXISTS (SELECT
                         FROM official_post AS other
                        WHERE other.person_id = person
                          AND NOT other.withdrawn
                          AND (other.last_day IS NULL OR other.last_day >= on_day))
     ORDER BY last_day DESC
     LIMIT 1;
    PERFORM set_config('canbo.read_units', coalesce(scope, ''), true);
END
$$;
COMMENT ON FUNCTION service_left_by IS 'The last day in service, included, and why; both absent for whoever holds a post then or later, or left for another reason.';
