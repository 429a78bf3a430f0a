-- When the broker had acknowledged which rows of the publication: one row per pass of the relay, kept for a week.
CREATE TABLE sent_batch (
    id            bigint      NOT NULL GENERATED ALWAYS AS IDENTITY,
    sent_at       timestamptz NOT NULL DEFAULT clock_timestamp(),
    publications  uuid[]      NOT NULL,
    CONSTRAINT sent_batch_row PRIMARY KEY (id)
);
CREATE INDEX sent_batches_by_time ON sent_batch (sent_at);
COMMENT ON TABLE sent_batch IS 'A row per event would cost the relay another write for each; ids of version 7 say from when on to look.';

-- When which events of others were written to the views: one row per poll, kept for a week.
CREATE TABLE taken_batch (
    id        bigint      NOT NULL GENERATED ALWAYS AS IDENTITY,
    taken_at  timestamptz NOT NULL DEFAULT clock_timestamp(),
    events    uuid[]      NOT NULL,
    CONSTRAINT taken_batch_row PRIMARY KEY (id)
);
CREATE INDEX taken_batches_by_time ON taken_batch (taken_at);
COMMENT ON COLUMN taken_batch.events IS 'Of the types that some view reads, also those that a newer version overtook.';

CREATE INDEX publication_by_correlation ON publication (correlation_id);
