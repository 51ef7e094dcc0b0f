-- The log of the forum: what was decided of requests, and the conditions. And of each waiver, what was decided of the finding.

CREATE TABLE decisions_rows (
  row INTEGER PRIMARY KEY,
  hash BLOB NOT NULL,             -- of what follows, to know the same row again
  request TEXT,                   -- the request, by its id or title
  decision TEXT,                  -- approved, approved-with-conditions, rejected, postponed
  decided TEXT,                   -- the day of the decision
  condition TEXT,                 -- what was demanded
  due TEXT,                       -- the day by which
  met TEXT,                       -- the day on which it was met, or yes
  owner TEXT,                     -- who answers for it
  reason TEXT                     -- why it was decided so
) STRICT;

CREATE TABLE decisions_in_snapshot (
  snapshot INTEGER NOT NULL REFERENCES snapshots,
  position INTEGER NOT NULL,
  row INTEGER NOT NULL REFERENCES decisions_rows,
  source INTEGER,                 -- the table of the inventory that it was read from
  line INTEGER,                   -- its row there, counted as the spreadsheet program does
  PRIMARY KEY (snapshot, position)
) STRICT, WITHOUT ROWID;

CREATE TRIGGER decisions_rows_no_update BEFORE UPDATE ON decisions_rows
BEGIN SELECT raise(ABORT, 'the history is only added to'); END;
CREATE TRIGGER decisions_rows_no_delete BEFORE DELETE ON decisions_rows
BEGIN SELECT raise(ABORT, 'the history is only added to'); END;
CREATE TRIGGER decisions_in_snapshot_no_update BEFORE UPDATE ON decisions_in_snapshot
BEGIN SELECT raise(ABORT, 'the history is only added to'); END;
CREATE TRIGGER decisions_in_snapshot_no_delete BEFORE DELETE ON decisions_in_snapshot
BEGIN SELECT raise(ABORT, 'the history is only added to'); END;

CREATE VIEW decisions AS
SELECT i.snapshot, s.day,
  r.request,
  r.decision,
  r.decided,
  r.condition,
  r.due,
  r.met,
  r.owner,
  r.reason,
  f.file, f.sheet, i.line AS row
FROM decisions_in_snapshot i
JOIN snapshots s ON s.number = i.snapshot
JOIN decisions_rows r ON r.row = i.row
LEFT JOIN sources f ON f.snapshot = i.snapshot AND f.source = i.source;

ALTER TABLE waivers_rows ADD COLUMN decision TEXT; -- accept, not-duplicate, later, or act: then the finding stands

DROP VIEW waivers;
CREATE VIEW waivers AS
SELECT i.snapshot, s.day,
  r.rule,
  r.subject,
  r.reason,
  r.owner,
  r.until,
  r.decision,
  f.file, f.sheet, i.line AS row
FROM waivers_in_snapshot i
JOIN snapshots s ON s.number = i.snapshot
JOIN waivers_rows r ON r.row = i.row
LEFT JOIN sources f ON f.snapshot = i.snapshot AND f.source = i.source;
