-- A registration that was a mistake: until it was withdrawn the person was known, and may be asked about as known then.
ALTER TABLE person ADD COLUMN withdrawn_at timestamptz;
COMMENT ON COLUMN person.withdrawn_at IS 'When the registration was withdrawn as a mistake; absent for all others.';

-- The number of a withdrawn registration is free.
ALTER TABLE person DROP CONSTRAINT citizen_number_once;
CREATE UNIQUE INDEX citizen_number_once ON person (citizen_number_index) WHERE withdrawn_at IS NULL;
