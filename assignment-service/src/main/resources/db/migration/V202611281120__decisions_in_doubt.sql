-- A gate asks about the person as of a day: at the decision, at the start and at an extension. A fact that comes late is held
-- against what that day rested on.
ALTER TABLE secondment ADD COLUMN judged_on date;
COMMENT ON COLUMN secondment.judged_on IS 'The legal day as of which rests_on was judged; absent where nothing was asked about the person, and in rows older than this column.';
CREATE INDEX secondments_of_official ON secondment (person_id) WHERE upper_inf(known);

-- Decisions that would be refused on what is known now of their days: one row per secondment, gone when it would stand again.
CREATE TABLE doubt (
    secondment_id  uuid        NOT NULL,
    person_id      uuid        NOT NULL,
    since          timestamptz NOT NULL,
    late_facts     jsonb       NOT NULL,
    reasons        jsonb       NOT NULL,
    CONSTRAINT one_doubt_per_secondment PRIMARY KEY (secondment_id),
    CONSTRAINT doubt_of_official FOREIGN KEY (person_id) REFERENCES official,
    CONSTRAINT doubted_for_reasons CHECK (jsonb_array_length(reasons) > 0)
);
CREATE INDEX doubts_by_age ON doubt (since, secondment_id);
COMMENT ON COLUMN doubt.late_facts IS 'List of {kind, thingId, epoch, version}: what personnel told after the decision.';
COMMENT ON COLUMN doubt.reasons IS 'List of {code, vi, en, source}: why it would be refused.';

-- The sender and the host see a doubt about what they see.
ALTER TABLE doubt ENABLE ROW LEVEL SECURITY;
ALTER TABLE doubt FORCE ROW LEVEL SECURITY;
CREATE POLICY doubt_of_seen_secondment ON doubt
    USING ((SELECT readable_units()) IS NULL
           OR EXISTS (SELECT
                        FROM secondment
                       WHERE secondment.secondment_id = doubt.secondment_id
                         AND upper_inf(known)));
