-- By which decision a post ended, beside the one by which it was taken; so far that stood in the journal alone.
ALTER TABLE post
    ADD COLUMN end_decision_number text,
    ADD CONSTRAINT end_decision_only_with_an_end CHECK (end_decision_number IS NULL OR NOT upper_inf(holds));
COMMENT ON COLUMN post.end_decision_number IS 'Absent while open, and where no decision is known: records taken over, units merged.';

SELECT set_config('canbo.read_units', '*', true);

-- The newest end of a post counts; a corrected row keeps the number as long as it says that the post ended.
WITH told AS (
    SELECT DISTINCT ON (payload ->> 'postId')
           CAST(payload ->> 'postId' AS uuid) AS post_id, payload ->> 'decisionNumber' AS decision_number, recorded_at
      FROM journal
     WHERE subject_kind = 'person'
       AND type = 'PostEnded'
     ORDER BY payload ->> 'postId', version DESC
)
UPDATE post
   SET end_decision_number = told.decision_number
  FROM told
 WHERE post.post_id = told.post_id
   AND NOT upper_inf(post.holds)
   AND post.end_reason IS NOT NULL
   AND (upper_inf(post.known) OR upper(post.known) > told.recorded_at);
