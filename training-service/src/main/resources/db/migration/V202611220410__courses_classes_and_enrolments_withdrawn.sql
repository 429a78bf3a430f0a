-- What was recorded by mistake: the row stays, and says why it should never have been.
ALTER TABLE course ADD COLUMN withdrawn text;
COMMENT ON COLUMN course.withdrawn IS 'Why it should never have been offered; absent for all others. Its code is not given again.';

ALTER TABLE class ADD COLUMN withdrawn text;
COMMENT ON COLUMN class.withdrawn IS 'Why it should never have been opened; absent for all others. Its code is not given again.';

ALTER TABLE enrolment ADD COLUMN withdrawn text;
COMMENT ON COLUMN enrolment.withdrawn IS 'Why there never was such a place; absent for all others.';

DROP INDEX no_double_enrolment;
CREATE UNIQUE INDEX no_double_enrolment ON enrolment (class_id, person_id) WHERE status <> 'DROPPED' AND withdrawn IS NULL;
CREATE INDEX enrolments_in_course ON enrolment (course_code) WHERE status = 'COMPLETED' AND withdrawn IS NULL;

-- A completion that was withdrawn may be followed by another one, which earns a certificate of its own.
ALTER TABLE certificate DROP CONSTRAINT one_certificate_per_enrolment;
CREATE UNIQUE INDEX one_certificate_per_enrolment ON certificate (enrolment_id) WHERE withdrawn IS NULL;

-- Classes are used by people of any unit, so these are counted over all of them. The caller's scope holds again afterwards.
CREATE FUNCTION use_of(of_class uuid, OUT enrolments integer, OUT seats_taken integer, OUT first_completion date)
LANGUAGE plpgsql AS $$
DECLARE
    scope text := current_setting('canbo.read_units', true);
BEGIN
    PERFORM set_config('canbo.read_units', '*', true);
    SELECT count(*),
           count(*) FILTER (WHERE status <> 'DROPPED'),
           min(ended_on) FILTER (WHERE status = 'COMPLETED')
      INTO enrolments, seats_taken, first_completion
      FROM enrolment
     WHERE class_id = of_class
       AND withdrawn IS NULL;
    PERFORM set_config('canbo.read_units', coalesce(scope, ''), true);
END
$$;

CREATE OR REPLACE FUNCTION seats_taken(of_class uuid) RETURNS integer
LANGUAGE sql AS $$
    SELECT seats_taken FROM use_of(of_class)
$$;

CREATE FUNCTION completions_of(course text) RETURNS integer
LANGUAGE plpgsql AS $$
DECLARE
    scope text := current_setting('canbo.read_units', true);
    completions integer;
BEGIN
    PERFORM set_config('canbo.read_units', '*', true);
    SELECT count(*)
      INTO completions
      FROM enrolment
     WHERE course_code = course
       AND status = 'COMPLETED'
       AND withdrawn IS NULL;
    PERFORM set_config('canbo.read_units', coalesce(scope, ''), true);
    RETURN completions;
END
$$;
