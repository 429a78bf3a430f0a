-- So that a row of the journal leads to the spans and log lines of its command.
ALTER TABLE journal ADD COLUMN traceparent text;
COMMENT ON COLUMN journal.traceparent IS 'W3C trace context in which it was decided; absent outside any trace.';
