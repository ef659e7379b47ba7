-- What waits for review and is in no figure. Item is what is told of it as JSON; sent is the body as it came, figures what was made of it,
-- held what was stored under the same keys then. Version counts the changes of a row, so that of two at once only one is made. Request and
-- fingerprint are those of the idempotency key that it came with.
CREATE TABLE submission (
  number BIGINT NOT NULL PRIMARY KEY,
  id TEXT NOT NULL,
  version INTEGER NOT NULL,
  state SMALLINT NOT NULL,
  release_at BIGINT,
  item TEXT NOT NULL,
  sent TEXT NOT NULL,
  figures TEXT NOT NULL,
  held TEXT NOT NULL,
  request TEXT,
  fingerprint TEXT
) WITHOUT ROWID;

CREATE UNIQUE INDEX submission_id ON submission (id);
CREATE INDEX submission_state ON submission (state, number);
CREATE UNIQUE INDEX submission_request ON submission (request);

-- What was done with them, appended to; sent is the body as it came, where one did.
CREATE TABLE submission_event (
  submission BIGINT NOT NULL,
  number INTEGER NOT NULL,
  item TEXT NOT NULL,
  sent TEXT,
  PRIMARY KEY (submission, number)
) WITHOUT ROWID;

-- The submission that a revision came from, and the persons who filled, checked, signed and approved it.
ALTER TABLE revision ADD COLUMN submission TEXT;
ALTER TABLE revision ADD COLUMN filled_by TEXT;
ALTER TABLE revision ADD COLUMN checked_by TEXT;
ALTER TABLE revision ADD COLUMN signed_by TEXT;
ALTER TABLE revision ADD COLUMN approved_by TEXT;
