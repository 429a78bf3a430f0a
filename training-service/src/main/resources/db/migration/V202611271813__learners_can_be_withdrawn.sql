-- There is no such person: the row leaves its key with epoch and version, so that older news does not bring anybody back.
ALTER TABLE learner ADD COLUMN withdrawn boolean NOT NULL DEFAULT false;
ALTER TABLE learner ADD COLUMN epoch bigint NOT NULL DEFAULT 0;
ALTER TABLE learner ADD COLUMN version bigint NOT NULL DEFAULT 0;
COMMENT ON COLUMN learner.withdrawn IS 'The registration was a mistake; whatever is told of posts, nobody is found.';
COMMENT ON COLUMN learner.version IS 'Of the person; 0 while only posts were told.';
