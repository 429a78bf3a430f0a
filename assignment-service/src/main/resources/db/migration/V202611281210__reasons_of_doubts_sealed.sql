-- Why a decision is in doubt may speak of a discipline: it stands under the key of the person, as in the journal. What was
-- written before in clear is taken out of the table; the doubt itself stays, and says why when it is judged again.
ALTER TABLE doubt
    DROP CONSTRAINT doubted_for_reasons,
    ALTER COLUMN reasons TYPE bytea USING ''::bytea;
COMMENT ON COLUMN doubt.reasons IS 'List of {code, vi, en, source}: why it would be refused, sealed under the key of the person.';
