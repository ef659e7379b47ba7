ALTER TABLE region ADD COLUMN name_en TEXT;

ALTER TABLE region_history ADD COLUMN name_en TEXT;
