//! The command line: parse, wire, exit code. One file a command.

mod audit;
mod balance;
mod case;
mod check;
mod completions;
mod decisions;
mod diff;
mod explain;
mod export;
mod format;
mod frame;
mod graph;
mod help;
mod history;
mod impact;
mod init;
mod inputs;
mod licences;
mod man;
mod map;
mod merge;
mod output;
mod overlaps;
mod presets;
mod record;
mod report;
mod retire_plan;
mod review;
mod rule_name;
mod rules;
mod show;
mod sql;
mod system_name;
mod tenders;
mod term;

use std::process::ExitCode;

use clap::{Parser, Subcommand};

use term::{Stop, Talk, Term};

/// What the program does.
const WHAT: &str =
    "portfolio audits a municipality's IT systems, contracts and licences, from the spreadsheets that it already has.";

/// What to type first, by command.
const COMMANDS: [(&str, &str); 5] = [
    ("check", "shows which tables and columns of the folder's files are understood"),
    ("audit", "says what is wrong, what it costs, who owns it and by when to act"),
    ("tenders", "shows which contracts must be tendered, and when each step must start"),
    ("licences", "says what is bought, used and needed, and what can be handed back"),
    ("init", "makes spreadsheets to fill in, when there are none yet"),
];

/// What `FOLDER` stands for.
const FOLDER_IS: &str = "FOLDER holds CSV or Excel files; left out, it is `inventory`. `portfolio --help` lists every command.";

/// What else there is.
const MORE: &str = "`portfolio completions SHELL` and `portfolio man` set up the shell.";

/// Audits a municipality's portfolio of IT systems, from the spreadsheets that it already has.
#[derive(Debug, Parser)]
#[command(name = "portfolio", version, max_term_width = 100, disable_help_subcommand = true, after_help = MORE)]
struct Cli {
    #[command(subcommand)]
    command: Option<Command>,
    #[command(flatten)]
    talk: Talk,
}

#[derive(Debug, Subcommand)]
enum Command {
    /// Says what is wrong in the portfolio, what it costs and by when to act
    Audit(audit::Options),
    /// Shows which contracts must be tendered, and when each step must start
    Tenders(tenders::Options),
    /// Shows what is bought, assigned, used and needed, and what can be handed back by when
    Licences(licences::Options),
    /// Takes over what people have decided in the workbook of findings
    Decisions(decisions::Options),
    /// Writes everything on one page, for management and specialists
    Report(report::Options),
    /// Answers what the architecture forum asks of requests for new systems
    Review(review::Options),
    /// Shows what was read from the inventory, and what was not understood
    Check(check::Options),
    /// Lists the exports of other tools that are read unchanged, and what each fills
    Presets(presets::Options),
    /// Reckons business cases: price, payback, cash flow, and which of them a budget carries
    Case(case::Options),
    /// Shows systems that serve one task, and proposes which to keep
    Overlaps(overlaps::Options),
    /// Lays portfolios over each other: what stands in several, and what to keep
    Merge(merge::Options),
    /// Shows everything known about one system
    Show(show::Options),
    /// Shows what stands out in the dependency graph, or writes it for a program that draws
    Graph(graph::Options),
    /// Shows what depends on a system, and what its retirement would leave behind
    Impact(impact::Options),
    /// Shows what came in and what went out, by quarter or year and by department
    Balance(balance::Options),
    /// Shows in which order and by when what is to go can go, and what must happen before
    RetirePlan(retire_plan::Options),
    /// Records the portfolio and its findings of today in the history
    Record(record::Options),
    /// Shows how the portfolio went: systems, contracts, kroner and findings
    History(history::Options),
    /// Compares two snapshots, or a snapshot and an inventory
    Diff(diff::Options),
    /// Explains a rule: what it finds, why, what to do, its settings and examples
    Explain(explain::Options),
    /// Writes the inventory as tables that read back the same, or for another tool
    Export(export::Options),
    /// Proposes what an unknown spreadsheet holds, and declares it when accepted
    Map(map::Options),
    /// Lists the rules with their levels
    Rules(rules::Options),
    /// Answers a question in SQL about the inventory, or about the snapshots of the history
    Sql(sql::Options),
    /// Makes an inventory folder with spreadsheets to fill in, and a policy
    Init(init::Options),
    /// Writes completions for a shell
    #[command(hide = true)]
    Completions(completions::Options),
    /// Writes the manual page
    #[command(hide = true)]
    Man(man::Options),
}

/// Runs the program.
#[must_use]
pub fn main() -> ExitCode {
    let program = help::localised(command(), term::language_asked());
    let parsed = program.try_get_matches().and_then(|matches| <Cli as clap::FromArgMatches>::from_arg_matches(&matches));
    let cli = match parsed {
        Ok(cli) => cli,
        Err(answer) => return term::answer(&answer),
    };
    let term = Term::new(&cli.talk);
    match std::panic::catch_unwind(|| run(cli.command, &term)) {
        Ok(Ok(code)) => code,
        Ok(Err(Stop::ReaderLeft)) => ExitCode::SUCCESS,
        Ok(Err(Stop::Errors(errors))) => {
            term.errors(&errors);
            ExitCode::from(2)
        }
        Err(_) => {
            term.internal_error();
            ExitCode::from(2)
        }
    }
}

fn run(command: Option<Command>, term: &Term) -> Result<ExitCode, Stop> {
    match command {
        None => term.out(&help::welcome(term.spoken())).map(|()| ExitCode::SUCCESS),
        Some(Command::Audit(options)) => audit::run(&options, term),
        Some(Command::Decisions(options)) => decisions::run(&options, term),
        Some(Command::Tenders(options)) => tenders::run(&options, term),
        Some(Command::Licences(options)) => licences::run(&options, term),
        Some(Command::Report(options)) => report::run(&options, term),
        Some(Command::Review(options)) => review::run(&options, term),
        Some(Command::Check(options)) => check::run(&options, term),
        Some(Command::Presets(options)) => presets::run(&options, term),
        Some(Command::Case(options)) => case::run(&options, term),
        Some(Command::Overlaps(options)) => overlaps::run(&options, term),
        Some(Command::Merge(options)) => merge::run(&options, term),
        Some(Command::Show(options)) => show::run(&options, term),
        Some(Command::Graph(options)) => graph::run(&options, term),
        Some(Command::Impact(options)) => impact::run(&options, term),
        Some(Command::Balance(options)) => balance::run(&options, term),
        Some(Command::RetirePlan(options)) => retire_plan::run(&options, term),
        Some(Command::Record(options)) => record::run(&options, term),
        Some(Command::History(options)) => history::run(&options, term),
        Some(Command::Diff(options)) => diff::run(&options, term),
        Some(Command::Explain(options)) => explain::run(&options, term),
        Some(Command::Export(options)) => export::run(&options, term),
        Some(Command::Map(options)) => map::run(&options, term),
        Some(Command::Rules(options)) => rules::run(&options, term),
        Some(Command::Sql(options)) => sql::run(&options, term),
        Some(Command::Init(options)) => init::run(&options, term),
        Some(Command::Completions(options)) => completions::run(&options, term),
        Some(Command::Man(options)) => man::run(&options, term),
    }
}

/// Returns the command line as it describes itself.
fn command() -> clap::Command {
    <Cli as clap::CommandFactory>::command()
}

#[cfg(test)]
mod tests {
    #[test]
    fn the_command_line_is_consistent() {
        super::command().debug_assert();
    }
}
