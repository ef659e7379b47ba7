-- When a file that is worked on was last known to be: one that was not for long was interrupted. Request and fingerprint are those of the
-- idempotency key that it came with.
ALTER TABLE import ADD COLUMN touched BIGINT;
ALTER TABLE import ADD COLUMN request TEXT;
ALTER TABLE import ADD COLUMN fingerprint TEXT;

CREATE UNIQUE INDEX import_request ON import (request);
