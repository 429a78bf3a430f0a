-- Why a post ended, from personnel: whoever left the service for it is a learner no more.
ALTER TABLE learner_post ADD COLUMN end_reason text;
COMMENT ON COLUMN learner_post.end_reason IS 'Absent while open, where personnel knows none, and for what was told before this column came.';
