//! Every command, with every form of its result, over what is there.

use super::Random;

/// The file that a result goes to.
pub(super) const OUTPUT: &str = "result.out";
/// The file that the history is in.
pub(super) const HISTORY: &str = "portfolio-history.sqlite";
/// The workbook in which people have decided, and the table that its decisions go to.
pub(super) const DECIDED: &str = "working-list.xlsx";
pub(super) const DECISIONS: &str = "inventory/finding-decisions.csv";

/// A command with the arguments that it needs, the forms of its result, and what else may be said to it.
type Form = (&'static [&'static str], &'static [&'static str], &'static [&'static [&'static str]]);

const RULES: &[&str] = &["--rules", "rules"];

const ALL: &[Form] = &[
    (
        &["audit"],
        &["table", "json", "csv", "markdown", "sarif", "html", "xlsx"],
        &[&["--full"], RULES, &["--fail-on", "note"], &["-v"]],
    ),
    (
        &["tenders"],
        &["table", "json", "csv", "markdown", "xlsx", "ics", "ocds"],
        &[&["--full"], RULES, &["--level"], &["--by", "quarter"], &["--by", "department"], &["--public"], &["--horizon", "24"]],
    ),
    (
        &["licences"],
        &["table", "json", "csv", "markdown", "xlsx"],
        &[&["--full"], RULES, &["--by", "supplier"], &["--renewal", "2027-01-01"], &["--by", "contract"]],
    ),
    (&["report"], &["html"], &[RULES, &["--lang", "da"]]),
    (&["review", "request.toml"], &["table", "json", "markdown", "html", "docx"], &[&["--full"], RULES]),
    (&["review", "form.xlsx"], &["table", "json", "markdown", "html", "docx"], &[&["--full"], RULES]),
    (&["review"], &["table", "json", "markdown", "html", "docx"], &[&["--full"], RULES]),
    (&["check"], &[], &[&["-v"]]),
    (
        &["case", "cases.toml"],
        &["table", "json", "csv", "markdown", "xlsx"],
        &[&["--full"], &["--cash-flow"], &["--budget", "1 mio. kr."], RULES],
    ),
    (&["case", "list.csv"], &["table", "json"], &[]),
    (&["case", "form.xlsx"], &["table", "json"], &[]),
    (&["overlaps"], &["table", "json", "csv", "markdown", "xlsx"], &[&["--tasks"], RULES]),
    (
        &["merge", "inventory", "other"],
        &["table", "json", "csv", "markdown", "xlsx"],
        &[&["--full"], &["--on", "2028-01-01"], RULES],
    ),
    (&["merge", "inventory", "other", "--decisions", "decisions.xlsx"], &["table", "json", "xlsx"], &[&["--full"]]),
    (&["merge", "list.csv", "list2.csv"], &["table", "json", "csv", "markdown", "xlsx"], &[]),
    (&["show", "0101"], &["table", "json"], &[RULES]),
    (
        &["graph"],
        &["table", "json", "dot", "mermaid", "graphml"],
        &[&["--around", "0101"], &["--department", "100"], &["--status", "operation"]],
    ),
    (&["impact", "0101"], &["table", "json", "csv", "markdown"], &[&["--if-retired", "2027-06-30"]]),
    (&["balance"], &["table", "json", "csv", "markdown", "xlsx"], &[&["--full"], &["--by", "year"], &["--by", "quarter"]]),
    (&["retire-plan"], &["table", "json", "csv", "markdown", "xlsx", "ics"], &[&["--full"], &["--also", "0101"]]),
    (&["map", "inventory/kontrakter.csv"], &["table", "json"], &[]),
    (&["export"], &["archimate", "kitos", "ocds", "xlsx"], &[]),
    (&["decisions", "import", DECIDED], &[], &[RULES, &["--dry-run"]]),
    (&["map", "inventory/licenser.ods"], &["table", "json"], &[]),
    (&["record"], &[], &[RULES]),
    (&["history"], &["table", "json", "csv", "markdown", "xlsx"], &[&["--full"]]),
    (&["diff", "1", "2"], &["table", "json", "csv", "markdown", "xlsx"], &[]),
    (&["diff", "1", "inventory"], &["table", "json", "csv", "markdown", "xlsx"], &[RULES]),
    (&["explain", "supplier-dominates"], &["text", "markdown", "json"], &[RULES]),
    (&["rules"], &["table", "json"], &[RULES]),
    (&["sql", "question.sql"], &["table", "json", "csv", "markdown", "xlsx"], &[]),
    (&["sql", "question.sql", "--history"], &["table", "json"], &[]),
    (&["sql", "select * from systems"], &["table", "json", "csv", "markdown", "xlsx"], &[]),
];

/// Returns a command line.
pub(super) fn any(random: &mut Random) -> Vec<String> {
    // The audit reads everything and asks every rule.
    let (command, forms, more) = if random.one_in(5) { ALL[0] } else { ALL[random.below(ALL.len())] };
    let mut arguments: Vec<&str> = command.to_vec();
    if !["explain", "rules", "check", "history", "case", "sql", "map"].contains(&command[0]) {
        let day = if random.one_in(8) {
            random.of(&["1900-01-01", "2999-12-31", "1583-01-01", "2028-02-29", "2026-12-31"])
        } else {
            "2026-11-21"
        };
        arguments.extend(["--as-of", day]);
    }
    if !forms.is_empty() {
        let form = random.of(forms);
        let is_file = ["xlsx", "docx", "kitos"].contains(&form);
        arguments.extend(["-f", form]);
        if command[0] != "explain" && command[0] != "rules" && (is_file || random.one_in(3)) {
            arguments.extend(["-o", OUTPUT]);
        }
    }
    for one in more {
        if random.one_in(3) {
            arguments.extend(*one);
        }
    }
    if !arguments.contains(&"--lang") && random.one_in(3) {
        arguments.extend(["--lang", random.of(&["da", "nb", "en"])]);
    }
    let mut seen = Vec::new();
    // An option that takes one value is given once.
    let mut given = arguments.iter().peekable();
    let mut kept = Vec::new();
    while let Some(argument) = given.next() {
        let takes_value =
            argument.starts_with("--") && given.peek().is_some_and(|next| !next.starts_with('-')) && *argument != "--full";
        if takes_value && seen.contains(argument) {
            given.next();
            continue;
        }
        seen.push(argument);
        kept.push((*argument).to_owned());
    }
    kept
}
