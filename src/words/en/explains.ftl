### The long help of the commands, with examples to type.

explains-init = The spreadsheets have headings, lists to choose from and a page that explains each column. Spreadsheets of your own will do as they are: try `portfolio check` first.
explains-init-1 = portfolio init portfolio-data  # spreadsheets and policy in a new folder
explains-check = Reads the folder without judging it: which file is which table, which columns were found, and which cells could not be read. Nothing in the folder is changed.
explains-check-1 = portfolio check portfolio-data  # what was understood?
explains-check-2 = portfolio check portfolio-data -v  # and what was guessed, and why
explains-map = Where a table is not recognised, it looks at headings and values and proposes what each column is. When you accept, it is written into portfolio.toml; the spreadsheet stays as it is.
explains-map-1 = portfolio map list.xlsx portfolio-data  # shows the proposal
explains-map-2 = portfolio map list.xlsx portfolio-data --accept  # writes it
explains-presets = Exports of KITOS, Microsoft 365, GLPI and others are read as they are: put the files into the folder, and the headings tell what they are.
explains-presets-1 = portfolio presets  # which ones, and what each fills
explains-export = Writes everything that was read as clean tables with known headings, as an ArchiMate model, as a sheet for KITOS or as OCDS releases.
explains-export-1 = portfolio export portfolio-data --output all.xlsx  # everything in one workbook
explains-export-2 = portfolio export portfolio-data --format archimate --output model.xml  # for a modelling tool
explains-audit = Every finding says what is wrong, what it is worth in kroner, who owns it, by when to act and in which cell it stands. `portfolio explain RULE` says why. Ends with 1 when something is at or above --fail-on.
explains-audit-1 = portfolio audit portfolio-data  # the most important, on the screen
explains-audit-2 = portfolio audit portfolio-data --output findings.xlsx  # a workbook to work and decide in
explains-audit-3 = portfolio audit portfolio-data --rule over-licensed --full  # one rule, with its evidence
explains-licences = The need is active use plus a buffer. What is bought beyond it can be handed back; the table says how much, at what price and by which day.
explains-licences-1 = portfolio licences portfolio-data --by supplier  # added up by supplier
explains-licences-2 = portfolio licences portfolio-data --if "L0248 active=1500"  # what if?
explains-overlaps = Systems in operation for one task and the same departments, with users, cost, dependents and contract end side by side, and a proposal of which to keep.
explains-overlaps-1 = portfolio overlaps portfolio-data  # the groups, the dearest first
explains-overlaps-2 = portfolio overlaps portfolio-data --output overlaps.xlsx  # for the meeting
explains-report = The page is one file that opens from a mail or a shared drive without a network: key figures, what to do next, all findings with search, tender calendar, licences and dependencies.
explains-report-1 = portfolio report portfolio-data --output report.html  # open it in a browser
explains-decisions = The workbook of `portfolio audit --output findings.xlsx` has a column for decisions. They are taken over as rows of the inventory, so that an accepted finding does not come back before its day.
explains-decisions-1 = portfolio decisions import findings.xlsx portfolio-data --dry-run  # show what would happen
explains-tenders = Counts back from each contract's end through all steps, legal time limits and holidays, so that it is clear when work must start at the latest, and whether an option buys time.
explains-tenders-1 = portfolio tenders portfolio-data --by quarter  # the year's tenders by quarter
explains-tenders-2 = portfolio tenders portfolio-data --output tenders.ics  # for the calendar
explains-tenders-3 = portfolio tenders portfolio-data --level --capacity 3  # does it fit the team?
explains-retire-plan = For every system that is to go: who still depends on it, when its contract can be left, when the archive extract must begin, and whether the day can be met.
explains-retire-plan-1 = portfolio retire-plan portfolio-data  # in order
explains-case = Reads business cases as TOML or as spreadsheets of your own with lines and years, reckons price, payback and cash flow, and says where they contradict themselves.
explains-case-1 = portfolio case cases.xlsx --full  # with the cash flow, year by year
explains-case-2 = portfolio case cases.xlsx --budget "2,5 mio. kr."  # what does the money carry?
explains-review = Answers each question of the architecture forum with evidence: what we have already, what goes out, what it costs, and whether the case is complete. Whether to buy is the forum's to say.
explains-review-1 = portfolio review --inventory portfolio-data  # all requests: an agenda
explains-review-2 = portfolio review wish.xlsx --inventory portfolio-data --output memo.docx  # a memo on one request
explains-merge = For municipalities that join and for buying communities: one product under two names, one task in two systems, what it costs, and what can be tendered together.
explains-merge-1 = portfolio merge north south --output together.xlsx  # a list to decide in
explains-show = Contracts, licences, users, integrations, dates and findings of one system, with the cell that each figure comes from.
explains-show-1 = portfolio show Acadre portfolio-data  # by name or id
explains-graph = On the screen: systems on which many depend, rings, and systems that alone hold important parts together. As mermaid, dot or graphml the whole graph can be drawn.
explains-graph-1 = portfolio graph portfolio-data  # what stands out
explains-graph-2 = portfolio graph portfolio-data --around Acadre --depth 2 --format mermaid  # draw its neighbours
explains-impact = Shows, step by step, who gets data from the system or uses it, which contracts cover it, and what would be paid for nothing.
explains-impact-1 = portfolio impact Acadre portfolio-data  # who depends on it?
explains-impact-2 = portfolio impact Acadre portfolio-data --if-retired 2027-12-31  # if it goes on that day
explains-sql = The tables lie in a database in memory that can only be read. Without a question it shows which tables and columns can be asked about.
explains-sql-1 = portfolio sql  # what can be asked?
explains-sql-2 = portfolio sql "select name, annual_cost from systems order by annual_cost desc limit 10" portfolio-data  # the dearest
explains-record = The history is one file beside the folder. It shows whether things get better, and when a finding was first seen. One portfolio twice makes one snapshot.
explains-record-1 = portfolio record portfolio-data  # four times a year
explains-history = A snapshot a line, with systems, contracts, kroner and findings, and below it the findings that are still open, the oldest first.
explains-history-1 = portfolio history portfolio-data --output trend.xlsx  # for the steering group
explains-diff = Systems, contracts, licences and findings that were added, gone or changed, with what stood before and stands now.
explains-diff-1 = portfolio diff 1 latest portfolio-data  # from the first snapshot to the last
explains-balance = One new system in means one system out: what came in and went out, by period and department, and what is planned.
explains-balance-1 = portfolio balance portfolio-data  # by quarter and department
explains-rules = A level is the rule's own until your policy says otherwise. A policy is the file rules/policy.toml; `portfolio init` writes one in which everything is explained.
explains-rules-1 = portfolio rules  # all rules, by subject
explains-explain = What the rule finds, why it matters, what to do, what amount and day mean, and which settings it has. It explains the forum's questions, too.
explains-explain-1 = portfolio explain over-licensed  # a rule
explains-explain-2 = portfolio explain goes-out  # a question of the forum

## The frame

explains-examples = Examples:
explains-more = `{ $command } --help` explains more, with examples and every option
explains-program-more = `portfolio COMMAND -h` shows a command's options; `portfolio --help` says more
explains-program = Put the spreadsheets into a folder, and begin with `portfolio check FOLDER` and `portfolio audit FOLDER`. Without a folder, `inventory` is read. Nothing leaves the machine, and the spreadsheets are never changed. `portfolio completions SHELL` and `portfolio man` set up the shell.
explains-group = { $group ->
    [data] Data
    [audit] Find out
    [plan] Plan
    [ask] Look up
    [follow] Follow up
   *[rules] Rules
}
explains-options = Options:
explains-default = [default: { $value }]
explains-values = [possible values: { $values }]
