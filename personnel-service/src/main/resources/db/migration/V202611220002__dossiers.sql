-- Folds a text for search: no accents, no case; "Thuỷ" and "Thủy" become the same.
CREATE FUNCTION folded(words text) RETURNS text
LANGUAGE sql IMMUTABLE PARALLEL SAFE RETURN lower(public.unaccent('public.unaccent', normalize(words, NFC)));
COMMENT ON FUNCTION folded IS 'Declared immutable because the dictionary unaccent is never changed here.';

-- A person. What names the person stands sealed under a key of the person; names are kept nowhere else in the product.
CREATE TABLE person (
    person_id             uuid        NOT NULL,
    sealed_identity       bytea       NOT NULL,
    citizen_number_index  bytea       NOT NULL,
    name_folded           text        NOT NULL,
    birth_date            date        NOT NULL,
    sex                   text        NOT NULL,
    ethnic_minority       boolean     NOT NULL,
    religious             boolean     NOT NULL,
    party_member          boolean     NOT NULL,
    category              text        NOT NULL,
    managed_by            text        NOT NULL,
    home_unit_id          uuid,
    recorded_at           timestamptz NOT NULL,
    CONSTRAINT person_row PRIMARY KEY (person_id),
    CONSTRAINT citizen_number_once UNIQUE (citizen_number_index),
    CONSTRAINT home_unit_of_person FOREIGN KEY (home_unit_id) REFERENCES unit (unit_id),
    CONSTRAINT sex_known CHECK (sex IN ('MALE', 'FEMALE')),
    CONSTRAINT category_known CHECK (category IN ('CADRE', 'CIVIL_SERVANT', 'PUBLIC_EMPLOYEE', 'NON_SPECIALISED_WORKER')),
    CONSTRAINT managing_authority_known
        CHECK (managed_by IN ('COMMUNE', 'DISTRICT_PARTY_COMMITTEE', 'PROVINCIAL_PARTY_COMMITTEE', 'PROVINCE'))
);
COMMENT ON COLUMN person.sealed_identity IS 'Full name, citizen number and ethnicity as JSON, AES-256-GCM under the key of the person.';
COMMENT ON COLUMN person.citizen_number_index IS 'HMAC-SHA-256 of the citizen number: equal numbers are found, none can be read back.';
COMMENT ON COLUMN person.name_folded IS 'For search only; emptied when the person is forgotten.';
COMMENT ON COLUMN person.home_unit_id IS 'Unit that sees the dossier before a post is held; follows a merge.';
CREATE INDEX person_by_name ON person USING gin (name_folded gin_trgm_ops);
CREATE INDEX person_by_home_unit ON person (home_unit_id);

-- A diploma or certificate. awarded_on is the day from which it holds.
CREATE TABLE qualification (
    qualification_id    uuid      NOT NULL,
    person_id           uuid      NOT NULL,
    kind                text      NOT NULL,
    level               text      NOT NULL,
    major_group         text,
    grade               text,
    holds               daterange NOT NULL,
    known               tstzrange NOT NULL,
    verified            boolean   NOT NULL,
    certificate_number  text,
    certificate_id      uuid,
    CONSTRAINT qualification_of_person FOREIGN KEY (person_id) REFERENCES person,
    CONSTRAINT one_truth_per_qualification EXCLUDE USING gist (qualification_id WITH =, known WITH &&),
    CONSTRAINT qualification_never_ends CHECK (upper_inf(holds) AND NOT lower_inf(holds)),
    CONSTRAINT qualification_kind_known
        CHECK (kind IN ('GENERAL_EDUCATION', 'PROFESSIONAL', 'POLITICAL_THEORY', 'STATE_MANAGEMENT', 'IT', 'FOREIGN_LANGUAGE',
                        'ETHNIC_LANGUAGE', 'JOB_SKILLS'))
);
COMMENT ON COLUMN qualification.verified IS 'Seen by an officer or reported by a publisher with training authority; only these count.';
COMMENT ON COLUMN qualification.certificate_id IS 'The certificate of the training service that it rests on; absent for others.';
CREATE INDEX qualifications_of_person ON qualification (person_id);
CREATE UNIQUE INDEX one_qualification_per_certificate ON qualification (certificate_id) WHERE upper_inf(known);
