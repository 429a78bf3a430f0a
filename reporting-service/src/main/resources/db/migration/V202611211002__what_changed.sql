-- What changed, for those who watch: one row per batch and unit. Read in the order of (transaction, id) and only where every
-- transaction up to it has ended, so that a position never skips what commits later.
CREATE TABLE change_signal (
    id           bigint      NOT NULL GENERATED ALWAYS AS IDENTITY,
    transaction  xid8        NOT NULL DEFAULT pg_current_xact_id(),
    unit_id      uuid,
    person_ids   uuid[]      NOT NULL,
    told_at      timestamptz NOT NULL,
    CONSTRAINT change_signal_row PRIMARY KEY (transaction, id)
);
COMMENT ON COLUMN change_signal.unit_id IS 'Absent when everything may have changed, as when a day is turned.';
COMMENT ON COLUMN change_signal.person_ids IS 'People of the unit whose standing may have changed; empty when they are too many to name.';
COMMENT ON COLUMN change_signal.told_at IS 'System time; rows older than an hour are forgotten.';
CREATE INDEX signals_by_age ON change_signal (told_at);

-- Which chains of events have reached the views, for those who wait to read their own write.
CREATE TABLE chain_seen (
    correlation_id  uuid        NOT NULL,
    seen_at         timestamptz NOT NULL,
    CONSTRAINT chain_seen_once PRIMARY KEY (correlation_id)
);
CREATE INDEX chains_by_age ON chain_seen (seen_at);
