-- Views for those who look into the file with any SQLite program. Amounts are numbers here, so that they compare and add up.

CREATE VIEW systems AS
SELECT i.snapshot, s.day,
  r.id,
  r.name,
  r.aliases,
  r.former_names,
  r.vendor,
  r.description,
  r.category,
  r.tasks,
  r.organisation,
  r.owner,
  r.benefit_owner,
  r.status,
  r.in_service,
  r.retire_by,
  r.retired,
  r.replaces,
  r.phase_out_plan,
  r.archiving_plan,
  r.hosting,
  r.common_component,
  r.mandated,
  r.criticality,
  r.personal_data,
  CAST(r.annual_cost AS NUMERIC) AS annual_cost,
  r.users,
  r.active_users,
  r.part_of,
  f.file, f.sheet, i.line AS row
FROM systems_in_snapshot i
JOIN snapshots s ON s.number = i.snapshot
JOIN systems_rows r ON r.row = i.row
LEFT JOIN sources f ON f.snapshot = i.snapshot AND f.source = i.source;

CREATE VIEW contracts AS
SELECT i.snapshot, s.day,
  r.id,
  r.title,
  r.supplier,
  r.supplier_number,
  r.systems,
  r.start,
  r."end",
  r.notice,
  r.notice_to_end_of,
  r.irrevocable_until,
  r.renewal,
  r.options,
  r.options_used,
  r.terminated,
  CAST(r.annual_value AS NUMERIC) AS annual_value,
  CAST(r.total_value AS NUMERIC) AS total_value,
  CAST(r.original_value AS NUMERIC) AS original_value,
  r.currency,
  r.procedure,
  r.framework,
  r.framework_end,
  r.competed,
  r.cpv,
  r.tender_duty,
  r.owner,
  r.implementation,
  r.option_notice,
  r.is_framework,
  f.file, f.sheet, i.line AS row
FROM contracts_in_snapshot i
JOIN snapshots s ON s.number = i.snapshot
JOIN contracts_rows r ON r.row = i.row
LEFT JOIN sources f ON f.snapshot = i.snapshot AND f.source = i.source;

CREATE VIEW licences AS
SELECT i.snapshot, s.day,
  r.id,
  r.system,
  r.contract,
  r.product,
  r.metric,
  r.quantity,
  CAST(r.unit_price AS NUMERIC) AS unit_price,
  r.price_per,
  r.from_day,
  r.to_day,
  r.minimum,
  r.included_in,
  f.file, f.sheet, i.line AS row
FROM licences_in_snapshot i
JOIN snapshots s ON s.number = i.snapshot
JOIN licences_rows r ON r.row = i.row
LEFT JOIN sources f ON f.snapshot = i.snapshot AND f.source = i.source;

CREATE VIEW usage AS
SELECT i.snapshot, s.day,
  r.licence,
  r.product,
  r.organisation,
  r.assigned,
  r.active,
  r.measured,
  r.source,
  f.file, f.sheet, i.line AS row
FROM usage_in_snapshot i
JOIN snapshots s ON s.number = i.snapshot
JOIN usage_rows r ON r.row = i.row
LEFT JOIN sources f ON f.snapshot = i.snapshot AND f.source = i.source;

CREATE VIEW integrations AS
SELECT i.snapshot, s.day,
  r.from_system,
  r.to_system,
  r.depends,
  r.kind,
  r.data,
  r.criticality,
  r.via,
  f.file, f.sheet, i.line AS row
FROM integrations_in_snapshot i
JOIN snapshots s ON s.number = i.snapshot
JOIN integrations_rows r ON r.row = i.row
LEFT JOIN sources f ON f.snapshot = i.snapshot AND f.source = i.source;

CREATE VIEW organisation AS
SELECT i.snapshot, s.day,
  r.id,
  r.name,
  r.parent,
  r.headcount,
  r.inhabitants,
  r.pupils,
  f.file, f.sheet, i.line AS row
FROM organisation_in_snapshot i
JOIN snapshots s ON s.number = i.snapshot
JOIN organisation_rows r ON r.row = i.row
LEFT JOIN sources f ON f.snapshot = i.snapshot AND f.source = i.source;

CREATE VIEW waivers AS
SELECT i.snapshot, s.day,
  r.rule,
  r.subject,
  r.reason,
  r.owner,
  r.until,
  f.file, f.sheet, i.line AS row
FROM waivers_in_snapshot i
JOIN snapshots s ON s.number = i.snapshot
JOIN waivers_rows r ON r.row = i.row
LEFT JOIN sources f ON f.snapshot = i.snapshot AND f.source = i.source;

CREATE VIEW findings AS
SELECT i.snapshot, s.day,
  r.fingerprint, r.rule, r.level, r.kind, r.id, r.name, r.also, r.message, r.fix, r.owner, r.act_by,
  CAST(r.amount AS NUMERIC) AS amount, r.currency, r.basis, r.meaning, r.waived,
  i.file, i.sheet, i.line AS row, i.heading
FROM findings_in_snapshot i
JOIN snapshots s ON s.number = i.snapshot
JOIN findings_rows r ON r.row = i.row;

-- How the portfolio went, snapshot after snapshot.
CREATE VIEW trend AS
SELECT number AS snapshot, day, systems, systems_in_operation, contracts, licences,
  CAST(annual_cost AS NUMERIC) AS annual_cost, findings, waived,
  CAST(saving_per_year AS NUMERIC) AS saving_per_year,
  CAST(saving_per_year_at_least AS NUMERIC) AS saving_per_year_at_least,
  CAST(saving_once AS NUMERIC) AS saving_once,
  CAST(exposure AS NUMERIC) AS exposure, currency
FROM snapshots
ORDER BY day, number;

-- Every finding that ever was, and the days between which it was seen.
CREATE VIEW finding_history AS
SELECT fingerprint, rule, kind, id, name, min(day) AS first_seen, max(day) AS last_seen, count(DISTINCT snapshot) AS snapshots
FROM findings
WHERE NOT waived
GROUP BY fingerprint;

-- The findings of the last snapshot, and since when each has been seen.
CREATE VIEW open_findings AS
SELECT f.rule, f.level, f.kind, f.id, f.name, f.message, f.owner, f.act_by, f.amount, f.currency, h.first_seen
FROM findings f
JOIN finding_history h ON h.fingerprint = f.fingerprint
WHERE NOT f.waived AND f.snapshot = (SELECT number FROM snapshots ORDER BY day DESC, number DESC LIMIT 1)
ORDER BY h.first_seen, f.rule, f.id;

-- Every system that ever was, and the days between which it was on record.
CREATE VIEW system_history AS
SELECT id, name, min(day) AS first_seen, max(day) AS last_seen, count(DISTINCT snapshot) AS snapshots
FROM systems
GROUP BY id;
