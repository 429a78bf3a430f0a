-- Why a secondment was corrected or withdrawn may speak of the person's circumstances: it stands under the key of the person
-- from now on. What was written before in clear is taken out of the table; it cannot be sealed here, where no key is.
ALTER TABLE secondment ALTER COLUMN change_reason TYPE bytea USING CASE WHEN change_reason IS NOT NULL THEN ''::bytea END;
COMMENT ON COLUMN secondment.change_reason IS 'Why this row corrects or withdraws what was known before, sealed under the key of the person; absent in every other row.';
