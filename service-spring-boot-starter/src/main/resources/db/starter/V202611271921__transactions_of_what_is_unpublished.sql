-- The relay counts what one transaction told of one chain, without reading the whole backlog for it.
CREATE INDEX unpublished_by_transaction ON unpublished (written_by);
