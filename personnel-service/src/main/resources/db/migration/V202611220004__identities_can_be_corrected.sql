-- What was believed of who a person is until it was corrected: one row per correction. What is believed now stands in person.
CREATE TABLE former_identity (
    person_id        uuid      NOT NULL,
    known            tstzrange NOT NULL,
    sealed_identity  bytea     NOT NULL,
    birth_date       date      NOT NULL,
    sex              text      NOT NULL,
    ethnic_minority  boolean   NOT NULL,
    religious        boolean   NOT NULL,
    party_member     boolean   NOT NULL,
    CONSTRAINT former_identity_of_person FOREIGN KEY (person_id) REFERENCES person,
    CONSTRAINT one_truth_per_former_identity EXCLUDE USING gist (person_id WITH =, known WITH &&),
    CONSTRAINT former_identity_is_believed_no_more CHECK (NOT upper_inf(known)),
    CONSTRAINT former_sex_known CHECK (sex IN ('MALE', 'FEMALE'))
);
COMMENT ON COLUMN former_identity.known IS 'When we held this to be true.';
COMMENT ON COLUMN former_identity.sealed_identity IS 'As in person, under the key of the person.';

ALTER TABLE former_identity ENABLE ROW LEVEL SECURITY;
ALTER TABLE former_identity FORCE ROW LEVEL SECURITY;
CREATE POLICY former_identity_of_readable_person ON former_identity
    USING ((SELECT readable_units()) IS NULL
           OR EXISTS (SELECT FROM person WHERE person.person_id = former_identity.person_id));
