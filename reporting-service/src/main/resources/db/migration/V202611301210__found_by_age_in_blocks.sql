-- Rows come in the order of time and go by age alone.
DROP INDEX chains_by_age;
CREATE INDEX chains_by_age ON chain_seen USING brin (seen_at) WITH (autosummarize = on);
DROP INDEX signals_by_age;
CREATE INDEX signals_by_age ON change_signal USING brin (told_at) WITH (autosummarize = on);
