-- A region is one thing with dated names and parents: those it had before stand as JSON beside those it has, and so do the parts that left
-- it. Known says which ends of its life are known to the month: 1 the first, 2 the last.
ALTER TABLE region ADD COLUMN known SMALLINT NOT NULL DEFAULT 3;
ALTER TABLE region ADD COLUMN former_names TEXT;
ALTER TABLE region ADD COLUMN former_parents TEXT;
ALTER TABLE region ADD COLUMN parts TEXT;
ALTER TABLE region ADD COLUMN included_in INTEGER;
ALTER TABLE region ADD COLUMN statistical SMALLINT NOT NULL DEFAULT 0;

ALTER TABLE region_history ADD COLUMN known SMALLINT NOT NULL DEFAULT 3;
ALTER TABLE region_history ADD COLUMN former_names TEXT;
ALTER TABLE region_history ADD COLUMN former_parents TEXT;
ALTER TABLE region_history ADD COLUMN parts TEXT;
ALTER TABLE region_history ADD COLUMN included_in INTEGER;
ALTER TABLE region_history ADD COLUMN statistical SMALLINT NOT NULL DEFAULT 0;

