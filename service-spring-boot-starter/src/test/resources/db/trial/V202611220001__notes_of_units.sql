-- A note of a unit: what the starter's own tests write and read.
CREATE TABLE note (
    note_id     uuid    NOT NULL,
    unit_id     uuid    NOT NULL,
    wording     text    NOT NULL,
    kept_until  date    NOT NULL,
    version     bigint  NOT NULL,
    CONSTRAINT note_row PRIMARY KEY (note_id)
);
ALTER TABLE note ENABLE ROW LEVEL SECURITY;
ALTER TABLE note FORCE ROW LEVEL SECURITY;
CREATE POLICY note_of_readable_unit ON note
    USING ((SELECT readable_units()) IS NULL OR unit_id = ANY ((SELECT readable_units())::uuid[]));
