-- A title of which there is one: a second post with it is guilty until the first gives it up.
CREATE UNIQUE INDEX one_post_with_the_title ON post_seen (title) WHERE title LIKE 'ONLY\_%';
