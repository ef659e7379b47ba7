-- Files that were sent to be imported, what is known of each, and how far it is. Content is base64, so that both engines keep it alike; it
-- is null where the file is larger than is kept. Answers are kept as they are told, in both languages.
CREATE TABLE import (
  id TEXT NOT NULL PRIMARY KEY,
  key_id TEXT,
  created BIGINT NOT NULL,
  name TEXT,
  size BIGINT NOT NULL,
  hash TEXT NOT NULL,
  content TEXT,
  decisions TEXT,
  outcome TEXT,
  answer_zh TEXT,
  answer_en TEXT,
  rows_read INTEGER NOT NULL,
  rows_checked INTEGER NOT NULL,
  rows_written INTEGER NOT NULL
) WITHOUT ROWID;

CREATE INDEX import_created ON import (created);
