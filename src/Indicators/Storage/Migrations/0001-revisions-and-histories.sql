-- Every table of figures or names holds what is so now; what was so before is in its history, from the revision it began with
-- until the one it ended with. Ended comes early in the keys of histories, so that reading as of a late revision skips old versions.

CREATE TABLE shipped (
  fingerprint TEXT NOT NULL PRIMARY KEY,
  time BIGINT NOT NULL
) WITHOUT ROWID;

-- One accepted write, whole. Time is in milliseconds since 1970 and never goes back.
CREATE TABLE revision (
  number BIGINT NOT NULL PRIMARY KEY,
  time BIGINT NOT NULL,
  who TEXT,
  source TEXT,
  note TEXT,
  received BIGINT NOT NULL,
  inserted BIGINT NOT NULL,
  updated BIGINT NOT NULL,
  unchanged BIGINT NOT NULL,
  deleted BIGINT NOT NULL
) WITHOUT ROWID;

CREATE INDEX revision_time ON revision (time, number);

-- What a revision touched: actuals (1), targets (2) or declared figures (3) of an indicator and period, an indicator of the
-- catalogue (4), the regions of a level (5), a group (6), a scheme (7). The catalogue, the regions, the groups and the schemes have a row
-- for the whole too, with indicator 0.
CREATE TABLE revision_slice (
  store SMALLINT NOT NULL,
  indicator INTEGER NOT NULL,
  period INTEGER NOT NULL,
  revision BIGINT NOT NULL,
  PRIMARY KEY (store, indicator, period, revision)
) WITHOUT ROWID;

CREATE INDEX revision_slice_revision ON revision_slice (revision);

CREATE TABLE actual (
  indicator INTEGER NOT NULL,
  period INTEGER NOT NULL,
  region INTEGER NOT NULL,
  value BIGINT NOT NULL,
  status SMALLINT NOT NULL,
  bound SMALLINT NOT NULL,
  high BIGINT NOT NULL,
  note TEXT,
  revision BIGINT NOT NULL,
  PRIMARY KEY (indicator, period, region)
) WITHOUT ROWID;

CREATE TABLE actual_history (
  indicator INTEGER NOT NULL,
  period INTEGER NOT NULL,
  region INTEGER NOT NULL,
  value BIGINT NOT NULL,
  status SMALLINT NOT NULL,
  bound SMALLINT NOT NULL,
  high BIGINT NOT NULL,
  note TEXT,
  began BIGINT NOT NULL,
  ended BIGINT NOT NULL,
  PRIMARY KEY (indicator, period, ended, region, began),
  CHECK (began < ended)
) WITHOUT ROWID;

CREATE TABLE target (
  indicator INTEGER NOT NULL,
  period INTEGER NOT NULL,
  region INTEGER NOT NULL,
  kind SMALLINT NOT NULL,
  commitment SMALLINT NOT NULL,
  set_by INTEGER NOT NULL,
  value BIGINT NOT NULL,
  high BIGINT,
  inside SMALLINT NOT NULL,
  operator SMALLINT NOT NULL,
  schedule TEXT,
  note TEXT,
  revision BIGINT NOT NULL,
  PRIMARY KEY (indicator, period, region, kind, commitment, set_by)
) WITHOUT ROWID;

CREATE TABLE target_history (
  indicator INTEGER NOT NULL,
  period INTEGER NOT NULL,
  region INTEGER NOT NULL,
  kind SMALLINT NOT NULL,
  commitment SMALLINT NOT NULL,
  set_by INTEGER NOT NULL,
  value BIGINT NOT NULL,
  high BIGINT,
  inside SMALLINT NOT NULL,
  operator SMALLINT NOT NULL,
  schedule TEXT,
  note TEXT,
  began BIGINT NOT NULL,
  ended BIGINT NOT NULL,
  PRIMARY KEY (indicator, period, ended, region, kind, commitment, set_by, began),
  CHECK (began < ended)
) WITHOUT ROWID;

-- A figure as a report printed it. A share is one of a region or of an indicator, a rank is among the regions of one or among what
-- words say: 0 and '' where there is none.
CREATE TABLE declared (
  indicator INTEGER NOT NULL,
  period INTEGER NOT NULL,
  region INTEGER NOT NULL,
  measure SMALLINT NOT NULL,
  of_region INTEGER NOT NULL,
  of_indicator INTEGER NOT NULL,
  among_region INTEGER NOT NULL,
  among TEXT NOT NULL,
  value BIGINT NOT NULL,
  decimals SMALLINT NOT NULL,
  bound SMALLINT NOT NULL,
  tied SMALLINT NOT NULL,
  note TEXT,
  revision BIGINT NOT NULL,
  PRIMARY KEY (indicator, period, region, measure, of_region, of_indicator, among_region, among)
) WITHOUT ROWID;

CREATE TABLE declared_history (
  indicator INTEGER NOT NULL,
  period INTEGER NOT NULL,
  region INTEGER NOT NULL,
  measure SMALLINT NOT NULL,
  of_region INTEGER NOT NULL,
  of_indicator INTEGER NOT NULL,
  among_region INTEGER NOT NULL,
  among TEXT NOT NULL,
  value BIGINT NOT NULL,
  decimals SMALLINT NOT NULL,
  bound SMALLINT NOT NULL,
  tied SMALLINT NOT NULL,
  note TEXT,
  began BIGINT NOT NULL,
  ended BIGINT NOT NULL,
  PRIMARY KEY (indicator, period, ended, region, measure, of_region, of_indicator, among_region, among, began),
  CHECK (began < ended)
) WITHOUT ROWID;

-- Indicators (kind 1), groups (kind 2) and schemes (kind 3). Ids are unique across kinds; an item is its JSON.
CREATE TABLE catalogue (
  kind SMALLINT NOT NULL,
  id INTEGER NOT NULL,
  code TEXT NOT NULL,
  item TEXT NOT NULL,
  revision BIGINT NOT NULL,
  PRIMARY KEY (kind, id)
) WITHOUT ROWID;

CREATE TABLE catalogue_history (
  kind SMALLINT NOT NULL,
  id INTEGER NOT NULL,
  code TEXT NOT NULL,
  item TEXT NOT NULL,
  began BIGINT NOT NULL,
  ended BIGINT NOT NULL,
  PRIMARY KEY (kind, ended, id, began),
  CHECK (began < ended)
) WITHOUT ROWID;

-- An id holds the level in its high part, so that the regions of a level are one range of every key.
CREATE TABLE region (
  id INTEGER NOT NULL,
  code TEXT NOT NULL,
  name TEXT NOT NULL,
  level SMALLINT NOT NULL,
  parent INTEGER,
  first_month INTEGER,
  last_month INTEGER,
  successors TEXT NOT NULL,
  revision BIGINT NOT NULL,
  PRIMARY KEY (id)
) WITHOUT ROWID;

CREATE TABLE region_history (
  id INTEGER NOT NULL,
  code TEXT NOT NULL,
  name TEXT NOT NULL,
  level SMALLINT NOT NULL,
  parent INTEGER,
  first_month INTEGER,
  last_month INTEGER,
  successors TEXT NOT NULL,
  began BIGINT NOT NULL,
  ended BIGINT NOT NULL,
  PRIMARY KEY (ended, id, began),
  CHECK (began < ended)
) WITHOUT ROWID;

-- The receipt a request got, so that its repetition gets the same and writes nothing. A refused request is not kept: it has none.
CREATE TABLE idempotency (
  key TEXT NOT NULL PRIMARY KEY,
  fingerprint TEXT NOT NULL,
  receipt TEXT NOT NULL,
  time BIGINT NOT NULL
) WITHOUT ROWID;

CREATE INDEX idempotency_time ON idempotency (time);
