-- One row per report that was carried out: a second effect would be a second row.
CREATE TABLE carried_out (
    id         uuid NOT NULL DEFAULT uuidv7(),
    publisher  text NOT NULL,
    event_id   text NOT NULL,
    person_id  uuid NOT NULL,
    note       text NOT NULL,
    CONSTRAINT carried_out_row PRIMARY KEY (id),
    CONSTRAINT note_allowed CHECK (note <> 'CONFLICT')
);

-- The view of the trial: one row per post, guarded by version.
CREATE TABLE post_seen (
    post_id    uuid   NOT NULL,
    person_id  uuid   NOT NULL,
    title      text   NOT NULL,
    epoch      bigint NOT NULL,
    version    bigint NOT NULL,
    CONSTRAINT post_seen_row PRIMARY KEY (post_id),
    CONSTRAINT title_allowed CHECK (title <> 'FORBIDDEN')
);

-- One row per reaction to a version of a post: a second reaction would be a second row.
CREATE TABLE reaction (
    id       uuid   NOT NULL DEFAULT uuidv7(),
    post_id  uuid   NOT NULL,
    version  bigint NOT NULL,
    CONSTRAINT reaction_row PRIMARY KEY (id)
);

-- One row per day that was turned: a second turn would be a second row.
CREATE TABLE day_seen (
    id   uuid NOT NULL DEFAULT uuidv7(),
    day  date NOT NULL,
    CONSTRAINT day_seen_row PRIMARY KEY (id)
);
