-- A tombstone deletes what was known and leaves the key with its version, so that an older event does not bring it back.
ALTER TABLE person_sex ALTER COLUMN sex DROP NOT NULL;
COMMENT ON COLUMN person_sex.sex IS 'Absent when the owner deleted the facts of this person.';
