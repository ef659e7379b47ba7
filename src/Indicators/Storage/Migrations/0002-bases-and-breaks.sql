-- What a reporter states of a year before, in the scope of the value, and whether the value breaks with those before.

ALTER TABLE actual ADD COLUMN base BIGINT;
ALTER TABLE actual ADD COLUMN break SMALLINT NOT NULL DEFAULT 0;
ALTER TABLE actual_history ADD COLUMN base BIGINT;
ALTER TABLE actual_history ADD COLUMN break SMALLINT NOT NULL DEFAULT 0;

-- A revision marks the indicators and periods that it wrote a break for (8), a value below zero (9), a region of a level (10 + the level):
-- so they are found without a look at the figures.
INSERT INTO revision_slice (store, indicator, period, revision)
SELECT 9, indicator, period, revision FROM actual WHERE value < 0
UNION
SELECT 9, indicator, period, began FROM actual_history WHERE value < 0;

INSERT INTO revision_slice (store, indicator, period, revision)
SELECT store, indicator, period, min(began)
FROM (
  SELECT 10 + region / 1048576 AS store, indicator, period, revision AS began FROM actual
  UNION ALL
  SELECT 10 + region / 1048576, indicator, period, began FROM actual_history
) AS reported
GROUP BY store, indicator, period;
