### The report as a page.

## The page

report-title = Portfolio report
report-as-of = As of
report-skip = Skip to the content
report-contents = Contents
report-planning-aid = A planning aid, not legal advice.
report-made-by = Made with
report-legend = Legend
report-to-do = Do:
report-act-by = act by
report-total = In all
report-everybody = The whole organisation

## Headings of the sections

report-section-figures = Overview
report-section-agenda = What to do next
report-section-balance = One in, one out
report-section-calendar = Tender calendar
report-section-licences = Licences
report-section-overlaps = Systems that do the same job
report-section-findings = All findings
report-section-graph = Dependencies between systems
report-section-sources = Sources
report-section-rules = The rules

## Columns

report-column-day = Day
report-column-in-operation = Systems in operation
report-column-new = New
report-column-gone = Gone
report-column-department = Department
report-column-contract = Contract
report-column-state = State
report-column-start-by = Start by
report-column-ends = Ends
report-column-time = Timeline
report-column-product = Product
report-column-act-by = Act by
report-column-proposal = Proposal
report-column-system = System
report-column-users = Users
report-column-cost = Cost a year
report-column-needed-by = Dependent systems
report-column-exit = Can be left from
report-column-task = Task
report-column-level = Level
report-column-rule = Rule
report-column-owner = Owner
report-column-finding = Finding
report-column-amount = Amount
report-column-reason = Reason
report-column-until = Until
report-column-file = File
report-column-sheet = Sheet
report-column-holds = Holds
report-column-rows = Rows

## Overview

report-lead-portfolio = There are { $systems } in operation, which cost { $cost } a year as far as the costs are known.
report-lead-nothing = There are no findings: all that can be judged is in order.
report-lead-findings = The audit has { $findings }, { $errors ->
    [one] { $errors } of them an error.
   *[other] { $errors } of them errors.
}
report-lead-saving = The audit has { $findings }, { $errors ->
    [one] { $errors } of them an error.
   *[other] { $errors } of them errors.
} Acting on all of them saves { $saving } a year.
report-lead-due = { $now ->
    [one] { $now } deadline is here or has passed
   *[other] { $now } deadlines are here or have passed
}, and { $near ->
    [one] { $near } more falls within { $days } days
   *[other] { $near } more fall within { $days } days
}; the next is on { $next }.
report-lead-due-now = { $now ->
    [one] { $now } deadline is here or has passed.
   *[other] { $now } deadlines are here or have passed.
}
report-findings = Findings
report-saving = Can be saved a year
report-saving-detail = Everything counted once, when every finding is acted on
report-exposure = Exposure in the coming year
report-exposure-detail = May have to be paid if nobody acts
report-due = Deadlines
report-due-detail = { $now } here or passed, { $near } within { $days } days
report-tenders-to-act-on = Tenders to act on now
report-tenders-detail = { $late } late, { $option } with an option to use, { $start } to start now
report-cost = Cost a year
report-cost-detail = { $systems } in operation
report-line = From { $from } on { $first } to { $to } on { $last }
report-since = { $by } since { $day }
report-unchanged = unchanged
report-trend = The trend in figures
report-trend-caption = Key figures by snapshot, the newest first
report-no-trend = There is no history yet. `portfolio record` keeps a snapshot, so that the next report can show the trend.

## What to do next

report-agenda-by-day = By date
report-agenda-by-amount = By kroner
report-agenda-more = { $rest } more among all findings
report-agenda-nothing-due = No finding has a deadline.
report-agenda-nothing-to-save = No finding has an amount to save or to lose.
report-when-now = Now
report-when-soon = Within 30 days
report-when-near = Within 90 days
report-when-later = Later

## One in, one out

report-balance-intro = When a new system comes in, another goes out. The table shows what came and went in each department, and what is to.
report-balance-caption = Systems that come and go, by department
report-balance-back = Since
report-balance-ahead = Until
report-balance-came = Came
report-balance-went = Went
report-balance-coming = To come
report-balance-going = To go
report-balance-net = Net
report-balance-drawn = Out | in
report-balance-mandated = Mandated in
report-balance-counted = Modules are not counted. Mandated systems are counted apart, and not in the net.
report-balance-still = { $departments ->
    [one] Nothing comes and nothing goes in { $departments } other department.
   *[other] Nothing comes and nothing goes in { $departments } other departments.
}
report-balance-left-out = These are { $shown } of { $all } departments. `portfolio balance` shows all.

## Tender calendar

report-calendar-intro = Each contract is counted back from its end: when the work must begin, and to which steps the law gives a shortest time. The most urgent come first.
report-calendar-caption = Contracts to act on, or whose tender must start by
report-calendar-nothing = No contract has to be acted on in this time.
report-calendar-left-out = These are the { $shown } most urgent of { $all } contracts. `portfolio tenders` shows all.
report-steps = Steps and dates
report-step = { $name }: { $from } to { $to }
report-step-past = passed
report-mark = { $name }: { $day }
report-legal = at least { $days }, { $law }
report-plan-of = Plan for
report-bar-prepare = Preparation
report-bar-legal = Step with a legal time limit
report-bar-tender = Other steps of the tender
report-bar-build = Implementation and migration
report-bar-runs = The contract runs
report-mark-notice = Last day for notice
report-mark-option = Last day for the option
report-mark-today = Today

## Licences

report-licences-intro = The need is active use and a buffer, at least what the contract demands. The bar shows what is bought against what is used; the line is the need.
report-licences-caption = Licences of which too many or too few are bought, the dearest first
report-licences-nothing = Nowhere too many or too few are bought.
report-licences-surplus = Paid a year for what is not needed:
report-licences-shortfall = What is missing costs:
report-licences-left-out = These are { $shown } of { $all }. `portfolio licences` shows all.
report-licences-even = Of { $even } others there are neither too many nor too few, or nobody has measured them ({ $unmeasured }). `portfolio licences` shows them.
report-licence-drawn = Bought against used
report-licence-entitled = Bought
report-licence-active = In use
report-licence-needed = Need
report-licence-balance = Too many or too few
report-licence-worth = Worth
report-licence-short = { $number } too few
report-licence-surplus = { $number } too many
report-licence-ended = The right has ended or not begun
report-licence-bar = Bought { $entitled }, need { $needed }: { $balance }

## Overlaps

report-overlaps-intro = Two or more systems in operation do the same job for the same people. Which one to keep is a proposal: the figures stand beside it.
report-overlaps-saving = { $systems } could go when their contracts can be left, which saves { $saving } a year.
report-overlaps-nothing = No two systems in operation do the same job for the same people.
report-overlaps-left-out = These are the { $shown } groups that save most, of { $all }. `portfolio overlaps` shows all.
report-overlap-keep = Keep
report-overlap-saves = saves a year
report-overlap-caption = Systems for
report-matrix = Tasks and systems
report-matrix-intro = Every task that more than one system serves, against the systems that serve it.
report-matrix-left-out = These are { $shown } of { $all } tasks. `portfolio overlaps --tasks` shows all.
report-part-keep = Proposed to be kept
report-part-let-go = Proposed to go
report-part-demanded = Stays, since the law demands it
report-part-apart = Has other users, or is part of the same product

## Findings

report-findings-intro = Every finding says what is wrong, what it is worth, when to act and who owns it. Unfold it to see the cells that it comes from.
report-findings-caption = Findings, the worst first
report-findings-nothing = No findings.
report-findings-left-out = These are { $shown } of { $all } findings: the first { $most } of each rule. `portfolio audit --full` shows all, and `--format csv` writes them for Excel.
report-filter = Narrow the findings
report-search = Search
report-every-level = Every level
report-every-rule = Every rule
report-every-owner = Every owner
report-every-department = Every department
report-group-by = Group by
report-group-by-nothing = Not grouped
report-group-none = None given
report-reset = Reset
report-shown = Showing { $shown } of { $all } findings
report-sorted-up = ascending
report-sorted-down = descending
report-behind = Cells and evidence
report-cell = { $at }, column `{ $column }`: { $value }
report-cell-empty = { $at }, column `{ $column }`
report-lines-more = … and { $rest } more
report-waived = Waived findings
report-waived-caption = Findings that somebody has accepted, for a reason and until a day
report-waived-left-out = { $rest } waived findings are not shown here. `portfolio audit --full` shows all.

## Dependencies

report-graph-intro = Choose a system to see what it needs, and what stops when it is gone.
report-graph-systems = Systems:
report-graph-dependencies = Dependencies:
report-graph-search = Find a system
report-graph-depth = Steps out
report-graph-hits = { $hits } systems found
report-graph-more = … and { $rest } more
report-graph-title = Around { $system }
report-graph-breaks = Systems in operation that are hit when { $system } is gone: { $direct } directly, { $all } in all.
report-graph-needs = Systems that { $system } itself needs: { $direct } directly, { $all } in all.
report-graph-alone = No dependencies are on record.
report-graph-left = it needs
report-graph-right = needs it
report-graph-table = The systems of the drawing
report-graph-role = Relation
report-graph-role-itself = The chosen system
report-graph-role-needs = Needed by the chosen one
report-graph-role-needed = Needs the chosen one
report-graph-steps = Steps
report-graph-through = Through
report-graph-running = In operation
report-graph-in-operation = Yes
report-graph-not-in-operation = No
report-graph-list = All systems with their dependencies
report-graph-list-caption = Systems and their neighbours, the most needed first
report-graph-column-needs = Needs
report-graph-column-needed-by = Needed by
report-graph-stops = Stop with it
report-graph-nothing = The inventory has no integrations.
report-graph-rows-left-out = These are { $shown } of { $all } systems. `portfolio graph` shows all.
report-graph-data-left-out = The drawing knows the { $shown } best connected of { $all } systems. `portfolio graph --around` draws around any system.

## Sources

report-sources-intro = The report rests on these tables. Every finding points at the cells that it comes from.
report-sources-caption = Tables read
report-sources-problems = { $problems ->
    [one] { $problems } value could not be read. `portfolio check` shows it.
   *[other] { $problems } values could not be read. `portfolio check` shows them.
}
report-sources-skipped = { $files ->
    [one] { $files } file or sheet was left out. `portfolio check` says why.
   *[other] { $files } files or sheets were left out. `portfolio check` says why.
}
report-table-systems = Systems
report-table-contracts = Contracts
report-table-licences = Licences
report-table-usage = Usage
report-table-integrations = Integrations
report-table-organisation = Organisation
report-table-requests = Requests
report-table-decisions = Decisions
report-table-waivers = Waivers

## Rules

report-rules-intro = Every rule answers one question. `portfolio explain` shows its settings and examples.
report-rule-findings = Findings:
report-rule-off = off
report-rule-why = Why:
report-rules-duplicates = Duplicates and overlaps
report-rules-licences = Licences
report-rules-contracts = Tenders and contracts
report-rules-one-in-one-out = One in, one out
report-rules-dependencies = Dependencies
report-rules-register = Responsibility and data
report-rules-own = Rules of one's own
report-portfolio = The portfolio
