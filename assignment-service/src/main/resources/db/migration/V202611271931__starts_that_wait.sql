-- Secondments whose day has come while what is known about the person was not current: tried again every minute, also after a restart.
CREATE TABLE start_waiting (
    secondment_id uuid NOT NULL,
    CONSTRAINT start_waits_once PRIMARY KEY (secondment_id)
);
