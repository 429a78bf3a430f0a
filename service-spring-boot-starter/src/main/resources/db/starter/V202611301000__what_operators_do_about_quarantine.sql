-- What was done about an event in quarantine, and by whom. The row stays: a dismissal must be seen afterwards.
ALTER TABLE quarantined_event
  ADD COLUMN tries             integer NOT NULL DEFAULT 1,
  ADD COLUMN last_tried_at     timestamptz,
  ADD COLUMN resend_asked_at   timestamptz,
  ADD COLUMN resolved_by       text,
  ADD COLUMN dismissal_reason  text;
UPDATE quarantined_event SET resolution = 'TOLD_AGAIN' WHERE resolution IS NOT NULL;
ALTER TABLE quarantined_event
  ADD CONSTRAINT resolution_known CHECK (resolution IN ('TOLD_AGAIN', 'RETRIED', 'DISMISSED')),
  ADD CONSTRAINT dismissed_with_reason CHECK (resolution <> 'DISMISSED' OR (dismissal_reason IS NOT NULL AND resolved_by IS NOT NULL));
COMMENT ON COLUMN quarantined_event.tries IS 'How often it was tried: as it came, sent again by its owner, or by an operator.';
COMMENT ON COLUMN quarantined_event.resolution IS 'DISMISSED becomes TOLD_AGAIN when the thing is told again after all; its reason stays.';
CREATE INDEX quarantined_by_event ON quarantined_event (event_id);
CREATE INDEX dismissed_of_subject ON quarantined_event (subject) WHERE resolution = 'DISMISSED';
