-- What is known of somebody's posts is seen by whoever sees the person.
ALTER TABLE learner_post ENABLE ROW LEVEL SECURITY;
ALTER TABLE learner_post FORCE ROW LEVEL SECURITY;
CREATE POLICY post_of_seen_learner ON learner_post
    USING ((SELECT readable_units()) IS NULL
           OR EXISTS (SELECT FROM learner WHERE learner.person_id = learner_post.person_id));
