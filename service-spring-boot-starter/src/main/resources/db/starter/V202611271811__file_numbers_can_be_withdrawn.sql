-- A file number that was withdrawn means nobody; its row stays, so that its version keeps guarding against older news.
ALTER TABLE known_person ADD COLUMN withdrawn boolean NOT NULL DEFAULT false;
ALTER TABLE known_person ALTER COLUMN withdrawn DROP DEFAULT;
