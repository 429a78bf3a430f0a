-- There is no such person: the row leaves its key with epoch and version, so that older news does not bring anybody back.
ALTER TABLE official ADD COLUMN withdrawn boolean NOT NULL DEFAULT false;
COMMENT ON COLUMN official.withdrawn IS 'The registration was a mistake; whatever is told of posts, nobody is found.';
