-- When this service let in nothing more of a publisher because too much of it broke the contract, and who lifted that and why.
CREATE TABLE publisher_suspension (
    id            uuid        NOT NULL DEFAULT uuidv7(),
    publisher     text        NOT NULL,
    suspended_at  timestamptz NOT NULL,
    bad           integer     NOT NULL,
    of_last       integer     NOT NULL,
    lifted_at     timestamptz,
    lifted_by     text,
    lift_reason   text,
    CONSTRAINT publisher_suspension_row PRIMARY KEY (id),
    CONSTRAINT lifted_by_somebody_for_a_reason CHECK (num_nonnulls(lifted_at, lifted_by, lift_reason) IN (0, 3))
);
CREATE UNIQUE INDEX suspended_once ON publisher_suspension (publisher) WHERE lifted_at IS NULL;
COMMENT ON COLUMN publisher_suspension.bad IS 'How many of its last events (of_last) broke the contract.';
