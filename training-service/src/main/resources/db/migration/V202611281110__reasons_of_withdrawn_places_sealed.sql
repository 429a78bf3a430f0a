-- Why a place was withdrawn may speak of the person's circumstances: it stands under the key of the person from now on. What
-- was written before in clear is taken out of the table; it cannot be sealed here, where no key is.
ALTER TABLE enrolment ALTER COLUMN withdrawn TYPE bytea USING CASE WHEN withdrawn IS NOT NULL THEN ''::bytea END;
COMMENT ON COLUMN enrolment.withdrawn IS 'Why there never was such a place, sealed under the key of the person; absent for all others.';
