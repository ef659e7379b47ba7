-- What a reporter states of a year before, in the scope of the value, and whether the value breaks with those before.

ALTER TABLE actual ADD COLUMN base BIGINT;
ALTER TABLE actual ADD COLUMN break SMALLINT NOT NULL DEFAULT 0;
ALTER TABLE actual_history ADD COLUMN base BIGINT;
ALTER TABLE actual_history ADD COLUMN break SMALLINT NOT NULL DEFAULT 0;

-- A revision marks the indicators and periods that it wrote a break for (8), a value below zero (9), a region below the counties (10): so
-- they are found without a look at the figures.
INSERT INTO revision_slice (store, indicator, period, revision)
SELECT 9, indicator, period, revision FROM actual WHERE value < 0
UNION
SELECT 9, indicator, period, began FROM actual_history WHERE value < 0
UNION
SELECT 10, indicator, period, revision FROM actual WHERE region >= 5242880
UNION
SELECT 10, indicator, period, began FROM actual_history WHERE region >= 5242880;
