-- What names each revision: a hash over its rows and over the hash before it. The first row is the anchor, over all that was before.
-- A migration never changes a row here, nor what is hashed of a row that a revision wrote.
CREATE TABLE revision_hash (
  number BIGINT NOT NULL PRIMARY KEY,
  format SMALLINT NOT NULL,
  hash TEXT NOT NULL
) WITHOUT ROWID;

-- What only the processes of this database know: the key that cursors are made with.
CREATE TABLE secret (
  name TEXT NOT NULL PRIMARY KEY,
  value TEXT NOT NULL
) WITHOUT ROWID;
