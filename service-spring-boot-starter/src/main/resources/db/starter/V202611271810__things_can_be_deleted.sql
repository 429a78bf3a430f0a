-- A thing of a compacted topic is deleted by a tombstone: a version without a body.
ALTER TABLE publication ALTER COLUMN body DROP NOT NULL;
COMMENT ON COLUMN publication.body IS 'Absent when the thing was deleted: Kafka gets a tombstone.';
