-- A recruitment whose day was wrong gives back the category that it took.
ALTER TABLE recruitment ADD COLUMN category_before text;
ALTER TABLE recruitment ADD CONSTRAINT category_before_known
    CHECK (category_before IN ('CADRE', 'CIVIL_SERVANT', 'PUBLIC_EMPLOYEE', 'NON_SPECIALISED_WORKER'));
COMMENT ON COLUMN recruitment.category_before IS 'What the person was until it took effect; absent while it lies ahead and if it changed nothing.';
