-- What the other services told us, one row per thing, replaced only by a higher (epoch, version). No names stand here.

CREATE TABLE post_held (
    post_id    uuid      NOT NULL,
    person_id  uuid      NOT NULL,
    unit_id    uuid      NOT NULL,
    title      text      NOT NULL,
    main       boolean   NOT NULL,
    holds      daterange NOT NULL,
    withdrawn  boolean   NOT NULL,
    epoch      bigint    NOT NULL,
    version    bigint    NOT NULL,
    CONSTRAINT post_held_row PRIMARY KEY (post_id)
);
COMMENT ON COLUMN post_held.holds IS 'Days in the post; the upper bound is the first day out of it, absent while open.';
CREATE INDEX posts_of_person ON post_held (person_id);
CREATE INDEX posts_in_unit ON post_held (unit_id);
CREATE INDEX posts_beginning ON post_held (lower(holds));
CREATE INDEX posts_ending ON post_held (upper(holds));

-- Who meets the standard of a title: one row per person and title. The unit comes from the row of the post held, not from
-- here: a person may move while the verdict stays.
CREATE TABLE verdict (
    person_id     uuid   NOT NULL,
    title         text   NOT NULL,
    verdict       text   NOT NULL,
    criteria      jsonb  NOT NULL,
    pack          text   NOT NULL,
    pack_version  text   NOT NULL,
    on_day        date   NOT NULL,
    remedy_by     date,
    holds_until   date,
    epoch         bigint NOT NULL,
    version       bigint NOT NULL,
    CONSTRAINT verdict_of_person_and_title PRIMARY KEY (person_id, title),
    CONSTRAINT verdict_known CHECK (verdict IN ('ABOVE', 'MET', 'UNMET', 'UNMET_IN_GRACE', 'CANNOT_TELL'))
);
COMMENT ON COLUMN verdict.holds_until IS 'First day on which the calendar alone may change the verdict; from it on it reads as CANNOT_TELL.';
CREATE INDEX verdicts_lapsing ON verdict (holds_until);

CREATE TABLE person (
    person_id   uuid   NOT NULL,
    category    text   NOT NULL,
    managed_by  text   NOT NULL,
    epoch       bigint NOT NULL,
    version     bigint NOT NULL,
    CONSTRAINT person_row PRIMARY KEY (person_id),
    CONSTRAINT category_known CHECK (category IN ('CADRE', 'CIVIL_SERVANT', 'PUBLIC_EMPLOYEE', 'NON_SPECIALISED_WORKER'))
);

-- The one restricted fact that the figures need: LS-I6 counts women.
CREATE TABLE person_sex (
    person_id  uuid   NOT NULL,
    sex        text   NOT NULL,
    epoch      bigint NOT NULL,
    version    bigint NOT NULL,
    CONSTRAINT sex_of_person PRIMARY KEY (person_id),
    CONSTRAINT sex_known CHECK (sex IN ('MALE', 'FEMALE'))
);

CREATE TABLE allocation (
    allocation_id  uuid      NOT NULL,
    unit_id        uuid      NOT NULL,
    title          text,
    posts          integer   NOT NULL,
    holds          daterange NOT NULL,
    withdrawn      boolean   NOT NULL,
    epoch          bigint    NOT NULL,
    version        bigint    NOT NULL,
    CONSTRAINT allocation_row PRIMARY KEY (allocation_id)
);
COMMENT ON COLUMN allocation.title IS 'Absent for the total of the unit, which then counts instead of the sum of its titles.';
CREATE INDEX allocations_of_unit ON allocation (unit_id);
CREATE INDEX allocations_beginning ON allocation (lower(holds));
CREATE INDEX allocations_ending ON allocation (upper(holds));

CREATE TABLE secondment (
    secondment_id  uuid   NOT NULL,
    person_id      uuid   NOT NULL,
    sender_id      uuid   NOT NULL,
    host_id        uuid   NOT NULL,
    title          text,
    first_day      date   NOT NULL,
    last_day       date   NOT NULL,
    status         text   NOT NULL,
    ended_on       date,
    returned_on    date,
    epoch          bigint NOT NULL,
    version        bigint NOT NULL,
    CONSTRAINT secondment_row PRIMARY KEY (secondment_id),
    CONSTRAINT status_known CHECK (status IN ('APPROVED', 'ACTIVE', 'ENDED', 'ENDED_EARLY', 'RETURNED'))
);
CREATE INDEX secondments_of_person ON secondment (person_id);
CREATE INDEX secondments_sent ON secondment (sender_id);
CREATE INDEX secondments_hosted ON secondment (host_id);

-- Where a person counts today and with which standing: derived from the rows above, and the row a projector locks first.
CREATE TABLE person_counted (
    person_id  uuid NOT NULL,
    unit_id    uuid,
    standing   text,
    CONSTRAINT person_counted_once PRIMARY KEY (person_id),
    CONSTRAINT counted_with_a_standing CHECK ((unit_id IS NULL) = (standing IS NULL))
);
COMMENT ON COLUMN person_counted.unit_id IS 'Unit of the main post; absent while no post is held or the person is not known yet.';
COMMENT ON COLUMN person_counted.standing IS 'The worst verdict of all titles held: met only if all are met.';
CREATE INDEX persons_counted_in_unit ON person_counted (unit_id, standing);

ALTER TABLE post_held ENABLE ROW LEVEL SECURITY;
ALTER TABLE post_held FORCE ROW LEVEL SECURITY;
CREATE POLICY post_in_scope ON post_held
    USING ((SELECT readable_units()) IS NULL OR unit_id = ANY ((SELECT readable_units())::uuid[]));

ALTER TABLE allocation ENABLE ROW LEVEL SECURITY;
ALTER TABLE allocation FORCE ROW LEVEL SECURITY;
CREATE POLICY allocation_in_scope ON allocation
    USING ((SELECT readable_units()) IS NULL OR unit_id = ANY ((SELECT readable_units())::uuid[]));

ALTER TABLE secondment ENABLE ROW LEVEL SECURITY;
ALTER TABLE secondment FORCE ROW LEVEL SECURITY;
CREATE POLICY secondment_in_scope ON secondment
    USING ((SELECT readable_units()) IS NULL
           OR sender_id = ANY ((SELECT readable_units())::uuid[])
           OR host_id = ANY ((SELECT readable_units())::uuid[]));

ALTER TABLE person_counted ENABLE ROW LEVEL SECURITY;
ALTER TABLE person_counted FORCE ROW LEVEL SECURITY;
CREATE POLICY counted_in_scope ON person_counted
    USING ((SELECT readable_units()) IS NULL OR unit_id = ANY ((SELECT readable_units())::uuid[]));

-- A person is in sight through a post or a secondment that is: both tables filter themselves.
ALTER TABLE verdict ENABLE ROW LEVEL SECURITY;
ALTER TABLE verdict FORCE ROW LEVEL SECURITY;
CREATE POLICY verdict_in_scope ON verdict
    USING ((SELECT readable_units()) IS NULL
           OR EXISTS (SELECT FROM post_held WHERE post_held.person_id = verdict.person_id)
           OR EXISTS (SELECT FROM secondment WHERE secondment.person_id = verdict.person_id));

ALTER TABLE person ENABLE ROW LEVEL SECURITY;
ALTER TABLE person FORCE ROW LEVEL SECURITY;
CREATE POLICY person_in_scope ON person
    USING ((SELECT readable_units()) IS NULL
           OR EXISTS (SELECT FROM post_held WHERE post_held.person_id = person.person_id)
           OR EXISTS (SELECT FROM secondment WHERE secondment.person_id = person.person_id));

ALTER TABLE person_sex ENABLE ROW LEVEL SECURITY;
ALTER TABLE person_sex FORCE ROW LEVEL SECURITY;
CREATE POLICY sex_for_counting_only ON person_sex
    USING ((SELECT readable_units()) IS NULL);
