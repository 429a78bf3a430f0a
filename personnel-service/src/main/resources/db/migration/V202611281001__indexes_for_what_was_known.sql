-- What was known earlier is asked of the same rows: an index over the open ones alone does not find the others.
DROP INDEX children_of_unit;
CREATE INDEX children_of_unit ON unit_period (parent_id);
DROP INDEX posts_in_unit;
CREATE INDEX posts_in_unit ON post (unit_id);
