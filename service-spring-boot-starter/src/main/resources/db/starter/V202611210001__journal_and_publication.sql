-- The append-only source of truth: one row per decided event, in full. Personal parts stand sealed under the person's key.
CREATE TABLE journal (
    id              uuid        NOT NULL DEFAULT uuidv7(),
    subject_kind    text        NOT NULL,
    subject_id      text        NOT NULL,
    version         bigint      NOT NULL,
    type            text        NOT NULL,
    payload         jsonb       NOT NULL,
    sealed_payload  bytea,
    effective_on    date        NOT NULL,
    recorded_at     timestamptz NOT NULL,
    actor           text        NOT NULL,
    correlation_id  uuid        NOT NULL,
    causation_id    uuid,
    chain_length    integer     NOT NULL,
    CONSTRAINT journal_entry PRIMARY KEY (id),
    CONSTRAINT version_of_subject UNIQUE (subject_kind, subject_id, version),
    CONSTRAINT version_counts_from_one CHECK (version >= 1),
    CONSTRAINT one_reaction_per_cause UNIQUE (causation_id, type, subject_kind, subject_id)
);
COMMENT ON COLUMN journal.version IS 'Per subject 1..n without gaps; the ETag of a dossier is the version of its person.';
COMMENT ON COLUMN journal.sealed_payload IS 'The personal parts, AES-256-GCM under the key of the person; unreadable once that key is destroyed.';
COMMENT ON COLUMN journal.causation_id IS 'Id of the event that caused this; absent for a command from outside.';
CREATE INDEX journal_by_correlation ON journal (correlation_id);

-- A key per person, itself sealed under the master key. Destroying it forgets the personal parts for ever.
CREATE TABLE person_key (
    person_id     uuid        NOT NULL,
    sealed_key    bytea,
    destroyed_at  timestamptz,
    CONSTRAINT key_of_person PRIMARY KEY (person_id),
    CONSTRAINT destroyed_or_there CHECK ((sealed_key IS NULL) = (destroyed_at IS NOT NULL))
);

-- The generation of this owner's versions: raised when the database is restored from a backup.
CREATE TABLE epoch (
    only_row  boolean NOT NULL DEFAULT true,
    epoch     bigint  NOT NULL,
    CONSTRAINT epoch_is_one_row PRIMARY KEY (only_row),
    CONSTRAINT epoch_only_row CHECK (only_row)
);
INSERT INTO epoch (epoch) VALUES (1);

-- The exact public bytes of every version of every thing, kept so that any of them can be sent again.
CREATE TABLE publication (
    id              uuid        NOT NULL,
    topic           text        NOT NULL,
    subject         uuid        NOT NULL,
    kind            text        NOT NULL,
    thing_id        text        NOT NULL,
    epoch           bigint      NOT NULL,
    version         bigint      NOT NULL,
    type            text        NOT NULL,
    dataschema      text        NOT NULL,
    effective_on    date        NOT NULL,
    recorded_at     timestamptz NOT NULL,
    correlation_id  uuid        NOT NULL,
    causation_id    uuid,
    chain_length    integer     NOT NULL,
    traceparent     text,
    body            bytea       NOT NULL,
    CONSTRAINT publication_event PRIMARY KEY (id),
    CONSTRAINT version_of_thing UNIQUE (kind, thing_id, epoch, version)
);
CREATE INDEX publication_of_subject ON publication (subject);

-- What has not been acknowledged by the broker yet. Read as a whole, never by id > last: commit order is not id order.
CREATE TABLE unpublished (
    publication_id  uuid NOT NULL,
    written_by      xid8 NOT NULL DEFAULT pg_current_xact_id(),
    CONSTRAINT unpublished_event PRIMARY KEY (publication_id)
);
COMMENT ON COLUMN unpublished.written_by IS 'The transaction that wrote it: a watermark is told once nothing of an older one is left here.';

-- Who did what to whom and who read whose data: one row per command and per request that read personal data.
CREATE TABLE audit (
    id              uuid        NOT NULL DEFAULT uuidv7(),
    recorded_at     timestamptz NOT NULL,
    actor           text        NOT NULL,
    action          text        NOT NULL,
    subject_kind    text        NOT NULL,
    subject_ids     text[]      NOT NULL,
    journal_id      uuid,
    correlation_id  uuid        NOT NULL,
    CONSTRAINT audit_entry PRIMARY KEY (id),
    CONSTRAINT audit_names_someone CHECK (cardinality(subject_ids) > 0)
);

-- How far the legal clock of this service runs ahead of the system clock, for demos and journeys.
CREATE TABLE legal_clock (
    only_row  boolean  NOT NULL DEFAULT true,
    ahead     interval NOT NULL,
    CONSTRAINT legal_clock_is_one_row PRIMARY KEY (only_row),
    CONSTRAINT legal_clock_only_row CHECK (only_row),
    CONSTRAINT never_behind CHECK (ahead >= interval '0')
);
COMMENT ON TABLE legal_clock IS 'Empty in production: nothing but ./canbo clock writes here.';

-- The last legal day that was turned.
CREATE TABLE day_turned (
    only_row  boolean NOT NULL DEFAULT true,
    day       date    NOT NULL,
    CONSTRAINT day_turned_is_one_row PRIMARY KEY (only_row),
    CONSTRAINT day_turned_only_row CHECK (only_row)
);

CREATE TABLE shedlock (
    name        text        NOT NULL,
    lock_until  timestamptz NOT NULL,
    locked_at   timestamptz NOT NULL,
    locked_by   text        NOT NULL,
    CONSTRAINT shedlock_name PRIMARY KEY (name)
);

REVOKE UPDATE, DELETE, TRUNCATE ON journal, audit FROM ${app_role};
REVOKE UPDATE, TRUNCATE ON publication FROM ${app_role};
