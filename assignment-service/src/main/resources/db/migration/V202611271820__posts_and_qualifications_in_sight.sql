-- What is known of somebody's posts and degrees is seen by whoever sees the person.
ALTER TABLE official_post ENABLE ROW LEVEL SECURITY;
ALTER TABLE official_post FORCE ROW LEVEL SECURITY;
CREATE POLICY post_of_seen_official ON official_post
    USING ((SELECT readable_units()) IS NULL
           OR EXISTS (SELECT FROM official WHERE official.person_id = official_post.person_id));

ALTER TABLE official_qualification ENABLE ROW LEVEL SECURITY;
ALTER TABLE official_qualification FORCE ROW LEVEL SECURITY;
CREATE POLICY qualification_of_seen_official ON official_qualification
    USING ((SELECT readable_units()) IS NULL
           OR EXISTS (SELECT FROM official WHERE official.person_id = official_qualification.person_id));
