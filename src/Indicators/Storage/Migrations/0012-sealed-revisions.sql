-- When a submission came that a revision is of; a digest of the figures that it changed by an override; and of internal figures a salt, so
-- that who knows the hash and all else of it cannot try values until they fit.
ALTER TABLE revision ADD COLUMN submitted BIGINT;
ALTER TABLE revision ADD COLUMN overridden TEXT;
ALTER TABLE revision ADD COLUMN salt TEXT;
