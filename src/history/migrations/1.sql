-- The history of a portfolio, as `portfolio record` writes it. Read the views: systems, contracts, licences, usage, integrations,
-- organisation, waivers, findings, trend, open_findings, finding_history, system_history.
--
-- A row is stored once, whichever snapshots have it (`..._rows`), and each snapshot lists its rows (`..._in_snapshot`). Days are
-- 2026-11-21, amounts decimal text, yes and no 1 and 0. Nothing is ever changed or removed.

CREATE TABLE snapshots (
  number INTEGER PRIMARY KEY,
  day TEXT NOT NULL CHECK (day IS date(day)), -- the day as of which the portfolio was judged
  hash TEXT NOT NULL,                         -- of all that the snapshot holds, to know the same state again
  organisation TEXT,
  country TEXT NOT NULL,
  language TEXT,
  currency TEXT NOT NULL,                     -- of the amounts below
  policy TEXT,                                -- the policy file; empty for the built-in policy
  policy_hash TEXT NOT NULL,
  program TEXT NOT NULL,                      -- the version that wrote it
  systems INTEGER NOT NULL,
  systems_in_operation INTEGER NOT NULL,
  contracts INTEGER NOT NULL,
  licences INTEGER NOT NULL,
  annual_cost TEXT NOT NULL,                  -- of the systems in operation, as far as it is known
  findings INTEGER NOT NULL,
  waived INTEGER NOT NULL,
  saving_per_year TEXT NOT NULL,
  saving_per_year_at_least TEXT NOT NULL,     -- no system, contract or licence counted twice
  saving_once TEXT NOT NULL,
  exposure TEXT NOT NULL
) STRICT;

CREATE TABLE sources (
  snapshot INTEGER NOT NULL REFERENCES snapshots,
  source INTEGER NOT NULL,
  file TEXT NOT NULL,
  sheet TEXT,
  inventory_table TEXT NOT NULL,
  PRIMARY KEY (snapshot, source)
) STRICT, WITHOUT ROWID;

CREATE TABLE systems_rows (
  row INTEGER PRIMARY KEY,
  hash BLOB NOT NULL,             -- of what follows, to know the same row again
  id TEXT,                        -- the organisation's own id
  name TEXT,                      -- what people call it
  aliases TEXT,                   -- other names in use
  former_names TEXT,              -- names from before a rename or an acquisition
  vendor TEXT,                    -- who makes it
  description TEXT,               -- what it is, in a sentence
  category TEXT,                  -- what sort of system it is
  tasks TEXT,                     -- what it is for, as codes or phrases
  organisation TEXT,              -- id of the unit that uses it; empty for the whole organisation
  owner TEXT,                     -- who answers for it
  benefit_owner TEXT,             -- who answers for its benefits
  status TEXT,                    -- planned, procurement, operation, phase-out or retired
  in_service TEXT,                -- first day in service
  retire_by TEXT,                 -- day by which it shall be gone
  retired TEXT,                   -- day on which it went
  replaces TEXT,                  -- ids of the systems that it replaces
  phase_out_plan TEXT,            -- how it is to be phased out
  archiving_plan TEXT,            -- what happens to its data
  hosting TEXT,                   -- where it runs
  common_component INTEGER,       -- whether it is a national or joint-municipal building block
  mandated INTEGER,               -- whether law or the state demands it
  criticality TEXT,               -- low, medium, high or critical
  personal_data INTEGER,          -- whether it holds personal data; empty when not said
  annual_cost TEXT,               -- cost a year in the organisation's currency
  users INTEGER,                  -- people who may use it
  active_users INTEGER,           -- people who do use it
  part_of TEXT                    -- id of the system that it is a module of
) STRICT;

CREATE TABLE systems_in_snapshot (
  snapshot INTEGER NOT NULL REFERENCES snapshots,
  position INTEGER NOT NULL,
  row INTEGER NOT NULL REFERENCES systems_rows,
  source INTEGER,                 -- the table of the inventory that it was read from
  line INTEGER,                   -- its row there, counted as the spreadsheet program does
  PRIMARY KEY (snapshot, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE contracts_rows (
  row INTEGER PRIMARY KEY,
  hash BLOB NOT NULL,             -- of what follows, to know the same row again
  id TEXT,                        -- the organisation's own id
  title TEXT,                     -- what people call it
  supplier TEXT,                  -- the other party
  supplier_number TEXT,           -- its number in the business register
  systems TEXT,                   -- ids of the systems that it covers, and what else it names
  start TEXT,                     -- first day
  "end" TEXT,                     -- current end as agreed, used options included
  notice TEXT,                    -- how long before leaving notice must be given: 6 months, 90 days
  notice_to_end_of TEXT,          -- month, quarter or year, to whose end notice must run
  irrevocable_until TEXT,         -- the contract cannot be left before this day
  renewal TEXT,                   -- by how much it renews by itself; yes where that is not said
  options TEXT,                   -- rights to extend: 2 x 12 months
  options_used INTEGER,           -- how many of them are used
  terminated TEXT,                -- the day on which it ends because notice was given
  annual_value TEXT,              -- cost a year in the contract's currency
  total_value TEXT,               -- stated value of the whole contract
  original_value TEXT,            -- value when it was awarded
  currency TEXT,                  -- three letters of ISO 4217
  procedure TEXT,                 -- how it was bought: open, restricted, negotiated and so on
  framework TEXT,                 -- the framework agreement that it was called off from
  framework_end TEXT,             -- that framework's last day
  competed TEXT,                  -- day of the last award after competition; yes where the day is not said
  cpv TEXT,                       -- code of the common procurement vocabulary
  tender_duty TEXT,               -- who must tender it
  owner TEXT,                     -- who answers for it
  implementation TEXT,            -- none, small, medium or large: what follows the next award
  option_notice TEXT,             -- how long before the end an option must be used
  is_framework INTEGER            -- whether it is itself a framework agreement
) STRICT;

CREATE TABLE contracts_in_snapshot (
  snapshot INTEGER NOT NULL REFERENCES snapshots,
  position INTEGER NOT NULL,
  row INTEGER NOT NULL REFERENCES contracts_rows,
  source INTEGER,                 -- the table of the inventory that it was read from
  line INTEGER,                   -- its row there, counted as the spreadsheet program does
  PRIMARY KEY (snapshot, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE licences_rows (
  row INTEGER PRIMARY KEY,
  hash BLOB NOT NULL,             -- of what follows, to know the same row again
  id TEXT,                        -- the organisation's own id
  system TEXT,                    -- id of the system that it is for
  contract TEXT,                  -- id of the contract under which it was bought
  product TEXT,                   -- what was bought
  metric TEXT,                    -- what is counted: named-user, device and so on
  quantity INTEGER,               -- how many were bought
  unit_price TEXT,                -- price of one
  price_per TEXT,                 -- year, month or once
  from_day TEXT,                  -- first day of the right
  to_day TEXT,                    -- last day of the right
  minimum INTEGER,                -- how many must be paid whatever the use
  included_in TEXT                -- the suite that includes it: a licence's id or a product
) STRICT;

CREATE TABLE licences_in_snapshot (
  snapshot INTEGER NOT NULL REFERENCES snapshots,
  position INTEGER NOT NULL,
  row INTEGER NOT NULL REFERENCES licences_rows,
  source INTEGER,                 -- the table of the inventory that it was read from
  line INTEGER,                   -- its row there, counted as the spreadsheet program does
  PRIMARY KEY (snapshot, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE usage_rows (
  row INTEGER PRIMARY KEY,
  hash BLOB NOT NULL,             -- of what follows, to know the same row again
  licence TEXT,                   -- id of the licence measured
  product TEXT,                   -- the product measured, where no licence is named
  organisation TEXT,              -- id of the unit whose people were counted; empty for the whole organisation
  assigned INTEGER,               -- given to users or devices
  active INTEGER,                 -- actually used in the measuring window
  measured TEXT,                  -- day of the measurement
  source TEXT                     -- where the figures come from
) STRICT;

CREATE TABLE usage_in_snapshot (
  snapshot INTEGER NOT NULL REFERENCES snapshots,
  position INTEGER NOT NULL,
  row INTEGER NOT NULL REFERENCES usage_rows,
  source INTEGER,                 -- the table of the inventory that it was read from
  line INTEGER,                   -- its row there, counted as the spreadsheet program does
  PRIMARY KEY (snapshot, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE integrations_rows (
  row INTEGER PRIMARY KEY,
  hash BLOB NOT NULL,             -- of what follows, to know the same row again
  from_system TEXT,               -- id of the sender
  to_system TEXT,                 -- id of the receiver
  depends TEXT,                   -- which end depends on the other: to, from or both
  kind TEXT,                      -- API, file, database
  data TEXT,                      -- what flows
  criticality TEXT,               -- low, medium, high or critical
  via TEXT                        -- the platform that it passes through
) STRICT;

CREATE TABLE integrations_in_snapshot (
  snapshot INTEGER NOT NULL REFERENCES snapshots,
  position INTEGER NOT NULL,
  row INTEGER NOT NULL REFERENCES integrations_rows,
  source INTEGER,                 -- the table of the inventory that it was read from
  line INTEGER,                   -- its row there, counted as the spreadsheet program does
  PRIMARY KEY (snapshot, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE organisation_rows (
  row INTEGER PRIMARY KEY,
  hash BLOB NOT NULL,             -- of what follows, to know the same row again
  id TEXT,                        -- the organisation's own id of the unit
  name TEXT,                      -- what people call it
  parent TEXT,                    -- id of the unit above
  headcount INTEGER,              -- employees
  inhabitants INTEGER,            -- inhabitants
  pupils INTEGER                  -- pupils
) STRICT;

CREATE TABLE organisation_in_snapshot (
  snapshot INTEGER NOT NULL REFERENCES snapshots,
  position INTEGER NOT NULL,
  row INTEGER NOT NULL REFERENCES organisation_rows,
  source INTEGER,                 -- the table of the inventory that it was read from
  line INTEGER,                   -- its row there, counted as the spreadsheet program does
  PRIMARY KEY (snapshot, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE waivers_rows (
  row INTEGER PRIMARY KEY,
  hash BLOB NOT NULL,             -- of what follows, to know the same row again
  rule TEXT,                      -- the rule whose finding is accepted
  subject TEXT,                   -- the id of a subject of the finding
  reason TEXT,                    -- why it is accepted
  owner TEXT,                     -- who accepted it
  until TEXT                      -- last day of the waiver; empty for good
) STRICT;

CREATE TABLE waivers_in_snapshot (
  snapshot INTEGER NOT NULL REFERENCES snapshots,
  position INTEGER NOT NULL,
  row INTEGER NOT NULL REFERENCES waivers_rows,
  source INTEGER,                 -- the table of the inventory that it was read from
  line INTEGER,                   -- its row there, counted as the spreadsheet program does
  PRIMARY KEY (snapshot, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE findings_rows (
  row INTEGER PRIMARY KEY,
  hash BLOB NOT NULL,
  fingerprint TEXT NOT NULL,      -- who it is, snapshot after snapshot
  rule TEXT NOT NULL,
  level TEXT NOT NULL,            -- error, warning or note
  kind TEXT,                      -- of its main subject: system, contract and so on
  id TEXT,
  name TEXT,
  also TEXT,                      -- ids of the other subjects
  message TEXT NOT NULL,
  fix TEXT NOT NULL,
  owner TEXT,
  act_by TEXT,
  amount TEXT,
  currency TEXT,
  basis TEXT,                     -- per-year, once or contract
  meaning TEXT,                   -- saving, exposure or value
  waived INTEGER NOT NULL         -- whether a waiver accepts it
) STRICT;

CREATE TABLE findings_in_snapshot (
  snapshot INTEGER NOT NULL REFERENCES snapshots,
  position INTEGER NOT NULL,
  row INTEGER NOT NULL REFERENCES findings_rows,
  file TEXT,                      -- the first cell that shows it
  sheet TEXT,
  line INTEGER,
  heading TEXT,
  PRIMARY KEY (snapshot, position)
) STRICT, WITHOUT ROWID;

-- What was recorded stays as it was.

CREATE TRIGGER snapshots_no_update BEFORE UPDATE ON snapshots
BEGIN SELECT raise(ABORT, 'the history is only added to'); END;
CREATE TRIGGER snapshots_no_delete BEFORE DELETE ON snapshots
BEGIN SELECT raise(ABORT, 'the history is only added to'); END;
CREATE TRIGGER sources_no_update BEFORE UPDATE ON sources
BEGIN SELECT raise(ABORT, 'the history is only added to'); END;
CREATE TRIGGER sources_no_delete BEFORE DELETE ON sources
BEGIN SELECT raise(ABORT, 'the history is only added to'); END;
CREATE TRIGGER systems_rows_no_update BEFORE UPDATE ON systems_rows
BEGIN SELECT raise(ABORT, 'the history is only added to'); END;
CREATE TRIGGER systems_rows_no_delete BEFORE DELETE ON systems_rows
BEGIN SELECT raise(ABORT, 'the history is only added to'); END;
CREATE TRIGGER systems_in_snapshot_no_update BEFORE UPDATE ON systems_in_snapshot
BEGIN SELECT raise(ABORT, 'the history is only added to'); END;
CREATE TRIGGER systems_in_snapshot_no_delete BEFORE DELETE ON systems_in_snapshot
BEGIN SELECT raise(ABORT, 'the history is only added to'); END;
CREATE TRIGGER contracts_rows_no_update BEFORE UPDATE ON contracts_rows
BEGIN SELECT raise(ABORT, 'the history is only added to'); END;
CREATE TRIGGER contracts_rows_no_delete BEFORE DELETE ON contracts_rows
BEGIN SELECT raise(ABORT, 'the history is only added to'); END;
CREATE TRIGGER contracts_in_snapshot_no_update BEFORE UPDATE ON contracts_in_snapshot
BEGIN SELECT raise(ABORT, 'the history is only added to'); END;
CREATE TRIGGER contracts_in_snapshot_no_delete BEFORE DELETE ON contracts_in_snapshot
BEGIN SELECT raise(ABORT, 'the history is only added to'); END;
CREATE TRIGGER licences_rows_no_update BEFORE UPDATE ON licences_rows
BEGIN SELECT raise(ABORT, 'the history is only added to'); END;
CREATE TRIGGER licences_rows_no_delete BEFORE DELETE ON licences_rows
BEGIN SELECT raise(ABORT, 'the history is only added to'); END;
CREATE TRIGGER licences_in_snapshot_no_update BEFORE UPDATE ON licences_in_snapshot
BEGIN SELECT raise(ABORT, 'the history is only added to'); END;
CREATE TRIGGER licences_in_snapshot_no_delete BEFORE DELETE ON licences_in_snapshot
BEGIN SELECT raise(ABORT, 'the history is only added to'); END;
CREATE TRIGGER usage_rows_no_update BEFORE UPDATE ON usage_rows
BEGIN SELECT raise(ABORT, 'the history is only added to'); END;
CREATE TRIGGER usage_rows_no_delete BEFORE DELETE ON usage_rows
BEGIN SELECT raise(ABORT, 'the history is only added to'); END;
CREATE TRIGGER usage_in_snapshot_no_update BEFORE UPDATE ON usage_in_snapshot
BEGIN SELECT raise(ABORT, 'the history is only added to'); END;
CREATE TRIGGER usage_in_snapshot_no_delete BEFORE DELETE ON usage_in_snapshot
BEGIN SELECT raise(ABORT, 'the history is only added to'); END;
CREATE TRIGGER integrations_rows_no_update BEFORE UPDATE ON integrations_rows
BEGIN SELECT raise(ABORT, 'the history is only added to'); END;
CREATE TRIGGER integrations_rows_no_delete BEFORE DELETE ON integrations_rows
BEGIN SELECT raise(ABORT, 'the history is only added to'); END;
CREATE TRIGGER integrations_in_snapshot_no_update BEFORE UPDATE ON integrations_in_snapshot
BEGIN SELECT raise(ABORT, 'the history is only added to'); END;
CREATE TRIGGER integrations_in_snapshot_no_delete BEFORE DELETE ON integrations_in_snapshot
BEGIN SELECT raise(ABORT, 'the history is only added to'); END;
CREATE TRIGGER organisation_rows_no_update BEFORE UPDATE ON organisation_rows
BEGIN SELECT raise(ABORT, 'the history is only added to'); END;
CREATE TRIGGER organisation_rows_no_delete BEFORE DELETE ON organisation_rows
BEGIN SELECT raise(ABORT, 'the history is only added to'); END;
CREATE TRIGGER organisation_in_snapshot_no_update BEFORE UPDATE ON organisation_in_snapshot
BEGIN SELECT raise(ABORT, 'the history is only added to'); END;
CREATE TRIGGER organisation_in_snapshot_no_delete BEFORE DELETE ON organisation_in_snapshot
BEGIN SELECT raise(ABORT, 'the history is only added to'); END;
CREATE TRIGGER waivers_rows_no_update BEFORE UPDATE ON waivers_rows
BEGIN SELECT raise(ABORT, 'the history is only added to'); END;
CREATE TRIGGER waivers_rows_no_delete BEFORE DELETE ON waivers_rows
BEGIN SELECT raise(ABORT, 'the history is only added to'); END;
CREATE TRIGGER waivers_in_snapshot_no_update BEFORE UPDATE ON waivers_in_snapshot
BEGIN SELECT raise(ABORT, 'the history is only added to'); END;
CREATE TRIGGER waivers_in_snapshot_no_delete BEFORE DELETE ON waivers_in_snapshot
BEGIN SELECT raise(ABORT, 'the history is only added to'); END;
CREATE TRIGGER findings_rows_no_update BEFORE UPDATE ON findings_rows
BEGIN SELECT raise(ABORT, 'the history is only added to'); END;
CREATE TRIGGER findings_rows_no_delete BEFORE DELETE ON findings_rows
BEGIN SELECT raise(ABORT, 'the history is only added to'); END;
CREATE TRIGGER findings_in_snapshot_no_update BEFORE UPDATE ON findings_in_snapshot
BEGIN SELECT raise(ABORT, 'the history is only added to'); END;
CREATE TRIGGER findings_in_snapshot_no_delete BEFORE DELETE ON findings_in_snapshot
BEGIN SELECT raise(ABORT, 'the history is only added to'); END;
