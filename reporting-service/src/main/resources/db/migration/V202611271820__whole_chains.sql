-- Which events of a chain have arrived, per transaction in which an owner told them: the chain stands in the views when each
-- of its transactions does. Kept for an hour.
DROP TABLE chain_seen;
CREATE TABLE chain_seen (
    correlation_id  uuid        NOT NULL,
    source          text        NOT NULL,
    transaction     text        NOT NULL,
    together        integer     NOT NULL,
    events          uuid[]      NOT NULL,
    seen_at         timestamptz NOT NULL,
    CONSTRAINT chain_seen_once PRIMARY KEY (correlation_id, source, transaction)
);
COMMENT ON COLUMN chain_seen.together IS 'How many events the owner told in that transaction.';
COMMENT ON COLUMN chain_seen.events IS 'Those that arrived, each once.';
CREATE INDEX chains_by_age ON chain_seen (seen_at);
