-- Who may do what. Of a key's text only a digest is kept. No key is ever deleted: what it wrote and did names it. Scope is ids of regions.
-- Changed numbers the changes of all keys, so that a process sees by the newest whether what it knows is old; a use is no change.
CREATE TABLE access_key (
  id TEXT NOT NULL PRIMARY KEY,
  name TEXT NOT NULL,
  owner TEXT,
  roles TEXT NOT NULL,
  scope TEXT NOT NULL,
  digest TEXT NOT NULL,
  created BIGINT NOT NULL,
  expires BIGINT,
  revoked BIGINT,
  last_used BIGINT,
  changed BIGINT NOT NULL
) WITHOUT ROWID;

CREATE INDEX access_key_changed ON access_key (changed);

-- What keys were used for, appended to and cut off at its old end.
CREATE TABLE access_log (
  number BIGINT NOT NULL PRIMARY KEY,
  time BIGINT NOT NULL,
  event SMALLINT NOT NULL,
  key_id TEXT,
  who TEXT,
  request TEXT,
  action TEXT,
  address TEXT,
  detail TEXT
) WITHOUT ROWID;

CREATE INDEX access_log_time ON access_log (time);

-- The key that wrote a revision, and by what right it changed figures of keys that are not below it.
ALTER TABLE revision ADD COLUMN key_id TEXT;
ALTER TABLE revision ADD COLUMN override_reason TEXT;
ALTER TABLE revision ADD COLUMN override_document TEXT;

-- The figures that a revision changed by such a right.
CREATE TABLE overridden (
  revision BIGINT NOT NULL,
  store SMALLINT NOT NULL,
  indicator INTEGER NOT NULL,
  period INTEGER NOT NULL,
  region INTEGER NOT NULL,
  PRIMARY KEY (revision, store, indicator, period, region)
) WITHOUT ROWID;
