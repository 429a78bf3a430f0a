-- A topic that was made anew has other events at the same places: they are quarantined too.
ALTER TABLE quarantined_event DROP CONSTRAINT quarantined_once;
ALTER TABLE quarantined_event
  ADD CONSTRAINT quarantined_once UNIQUE NULLS NOT DISTINCT (topic, partition, "offset", event_id);
