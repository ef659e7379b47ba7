-- Why final figures were replaced: 1 a revision 修订, 2 a correction 更正. And the revision that a write undid.
ALTER TABLE revision ADD COLUMN reason SMALLINT;
ALTER TABLE revision ADD COLUMN reverts BIGINT;
