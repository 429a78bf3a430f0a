-- Up to when each topic was read: one row per topic and partition. An owner is current when the least row of its topics is.
CREATE TABLE watermark (
    topic       text        NOT NULL,
    partition   integer     NOT NULL,
    owner       text        NOT NULL,
    settled_to  timestamptz NOT NULL,
    CONSTRAINT watermark_of_partition PRIMARY KEY (topic, partition)
);
COMMENT ON COLUMN watermark.settled_to IS 'System time of the owner: everything it committed before stands in our rows.';

-- The newest version of a thing to which a projection reacted; a repeat or an older version causes nothing.
CREATE TABLE thing_seen (
    reader    text   NOT NULL,
    kind      text   NOT NULL,
    thing_id  text   NOT NULL,
    epoch     bigint NOT NULL,
    version   bigint NOT NULL,
    CONSTRAINT thing_seen_once PRIMARY KEY (reader, kind, thing_id)
);

-- Internal events that could not be read or broke a constraint. Their subject is incomplete until a higher version of the
-- thing arrives or an operator dismisses the row with a reason. Payloads are never edited.
CREATE TABLE quarantined_event (
    id              uuid        NOT NULL DEFAULT uuidv7(),
    topic           text        NOT NULL,
    partition       integer     NOT NULL,
    "offset"        bigint      NOT NULL,
    event_id        text,
    type            text,
    kind            text,
    thing_id        text,
    subject         uuid,
    epoch           bigint,
    version         bigint,
    reason          text        NOT NULL,
    body            bytea,
    headers         jsonb       NOT NULL,
    quarantined_at  timestamptz NOT NULL,
    resolved_at     timestamptz,
    resolution      text,
    CONSTRAINT quarantined_event_row PRIMARY KEY (id),
    CONSTRAINT quarantined_once UNIQUE (topic, partition, "offset"),
    CONSTRAINT resolved_with_reason CHECK ((resolved_at IS NULL) = (resolution IS NULL))
);
CREATE INDEX open_quarantine_of_subject ON quarantined_event (subject) WHERE resolved_at IS NULL;
CREATE INDEX open_quarantine_of_thing ON quarantined_event (kind, thing_id) WHERE resolved_at IS NULL;

-- The only inbox: every event from outside, once per publisher and id, with its outcome.
CREATE TABLE intake (
    publisher       text        NOT NULL,
    event_id        text        NOT NULL,
    content_hash    bytea       NOT NULL,
    type            text        NOT NULL,
    outcome         text        NOT NULL,
    reasons         jsonb       NOT NULL,
    person_id       uuid,
    received_at     timestamptz NOT NULL,
    decided_at      timestamptz NOT NULL,
    waits_until     timestamptz,
    waits_for       text,
    next_try        timestamptz,
    event           bytea,
    place           text,
    correlation_id  uuid        NOT NULL,
    CONSTRAINT intake_once PRIMARY KEY (publisher, event_id),
    CONSTRAINT outcome_known CHECK (outcome IN ('ACCEPTED', 'REFUSED', 'WAITING')),
    CONSTRAINT waiting_keeps_the_event CHECK ((outcome = 'WAITING') = (event IS NOT NULL AND waits_until IS NOT NULL AND next_try IS NOT NULL))
);
COMMENT ON COLUMN intake.content_hash IS 'HMAC-SHA-256 of type and content under a key of ours: the same id with other content is refused.';
COMMENT ON COLUMN intake.event IS 'The event as sent, sealed, kept only while it waits for its person.';
COMMENT ON COLUMN intake.waits_for IS 'The file number of the publisher that is not known yet.';
COMMENT ON COLUMN intake.place IS 'Topic, partition and offset; a record read again after a crash is not told twice. Absent over HTTP.';
CREATE INDEX intake_waiting ON intake (waits_until) WHERE outcome = 'WAITING';

-- Outcomes that the relay has not put on ext-outcomes.<publisher> yet.
CREATE TABLE untold_outcome (
    id          uuid        NOT NULL DEFAULT uuidv7(),
    publisher   text        NOT NULL,
    event_id    text        NOT NULL,
    told_at     timestamptz NOT NULL,
    body        bytea       NOT NULL,
    CONSTRAINT untold_outcome_row PRIMARY KEY (id)
);

-- The answers given to commands that carried an Idempotency-Key, so that a retry gets the same answer and no second effect.
CREATE TABLE answered_command (
    actor         text        NOT NULL,
    key           text        NOT NULL,
    request_hash  bytea       NOT NULL,
    status        integer     NOT NULL,
    headers       jsonb       NOT NULL,
    body          bytea       NOT NULL,
    answered_at   timestamptz NOT NULL,
    CONSTRAINT answered_once PRIMARY KEY (actor, key)
);

-- Which people a publisher's file numbers mean, and the units, as learned from personnel (personnel itself writes them too).
CREATE TABLE known_person (
    publisher    text   NOT NULL,
    file_number  text   NOT NULL,
    person_id    uuid   NOT NULL,
    epoch        bigint NOT NULL,
    version      bigint NOT NULL,
    CONSTRAINT known_by_file_number PRIMARY KEY (publisher, file_number)
);
CREATE INDEX file_numbers_of_person ON known_person (person_id);

CREATE TABLE known_unit (
    unit_id     uuid   NOT NULL,
    code        text   NOT NULL,
    level       text   NOT NULL,
    block       text   NOT NULL,
    valid_from  date   NOT NULL,
    valid_to    date,
    periods     jsonb  NOT NULL,
    successors  uuid[] NOT NULL,
    epoch       bigint NOT NULL,
    version     bigint NOT NULL,
    CONSTRAINT known_unit_row PRIMARY KEY (unit_id)
);
CREATE UNIQUE INDEX unit_code_never_reused ON known_unit (code, level);

-- The dated tree as one row per period: whose child a unit was from when to when, both ends included.
CREATE TABLE known_unit_edge (
    unit_id    uuid      NOT NULL,
    parent_id  uuid,
    holds      daterange NOT NULL,
    kind       text      NOT NULL,
    name       text      NOT NULL,
    areas      text[]    NOT NULL,
    CONSTRAINT one_place_at_a_time EXCLUDE USING gist (unit_id WITH =, holds WITH &&)
);
CREATE INDEX known_children ON known_unit_edge (parent_id);

-- The units in the given sub-trees on a day. A unit that was merged or closed opens its successors.
CREATE FUNCTION units_below(roots uuid[], on_day date) RETURNS uuid[]
LANGUAGE sql STABLE PARALLEL SAFE AS $$
    WITH RECURSIVE opened (unit_id) AS (
        SELECT unnest(roots)
        UNION
        SELECT successor
          FROM opened
          JOIN known_unit USING (unit_id)
         CROSS JOIN unnest(known_unit.successors) AS successor
    ), below (unit_id) AS (
        SELECT unit_id FROM opened
        UNION
        SELECT edge.unit_id
          FROM below
          JOIN known_unit_edge edge ON edge.parent_id = below.unit_id AND edge.holds @> on_day
    )
    SELECT coalesce(array_agg(unit_id), '{}') FROM below
$$;
COMMENT ON FUNCTION units_below IS 'Includes the roots themselves, also when they no longer exist on that day: their old records stay visible.';

-- The units this transaction may read: raises when nobody set a scope, so that a forgotten scope is never a wrong zero.
CREATE FUNCTION readable_units() RETURNS uuid[]
LANGUAGE plpgsql STABLE PARALLEL SAFE AS $$
DECLARE
    scope text := nullif(current_setting('canbo.read_units', true), '');
BEGIN
    IF scope IS NULL THEN
        RAISE EXCEPTION 'no unit scope is set in this transaction' USING ERRCODE = 'insufficient_privilege';
    END IF;
    IF scope = '*' THEN
        RETURN NULL;
    END IF;
    RETURN scope::uuid[];
END
$$;
COMMENT ON FUNCTION readable_units IS 'NULL means every unit (ourselves).';
