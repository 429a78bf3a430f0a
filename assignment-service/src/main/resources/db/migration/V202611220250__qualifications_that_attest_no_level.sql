-- A qualification that is corrected into one of another kind attests no professional level any more. Its row stays without a
-- level, so that an older version that comes late does not bring the level back.
ALTER TABLE official_qualification
    ALTER COLUMN level DROP NOT NULL,
    ADD CONSTRAINT counts_with_a_level CHECK (level IS NOT NULL OR NOT counts);
COMMENT ON COLUMN official_qualification.level IS 'Professional level attested; absent for qualifications of another kind.';
COMMENT ON COLUMN official_qualification.counts IS 'Attests a professional level, verified and not withdrawn.';
