-- A projector takes the standing of a person from person_counted, where it stands for the counters too, and the rest of what a
-- person adds from the rows about them: no function counts both any more.
DROP FUNCTION contributions(uuid[], date);
DROP FUNCTION standings(uuid[], date);

-- A new verdict replaces its row and most often a standing: with room on the page, and no index on what changes, in place.
ALTER TABLE verdict SET (fillfactor = 80);
ALTER TABLE person_counted SET (fillfactor = 80);
DROP INDEX persons_counted_in_unit;
CREATE INDEX persons_counted_in_unit ON person_counted (unit_id);
DROP INDEX verdicts_lapsing;
CREATE INDEX verdicts_lapsing ON verdict (holds_until) WHERE holds_until IS NOT NULL;

-- Criteria are written with every verdict and read as a whole: kept as the text they are.
ALTER TABLE verdict ALTER COLUMN criteria TYPE json USING criteria::json;
