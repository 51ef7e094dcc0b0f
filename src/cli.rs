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
mod refusal;
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

/// Audits a municipality's IT systems from the spreadsheets that it already has.
#[derive(Debug, Parser)]
#[command(name = "portfolio", version, max_term_width = 100, disable_help_subcommand = true)]
struct Cli {
    #[command(subcommand)]
    command: Option<Command>,
    #[command(flatten)]
    talk: Talk,
}

#[derive(Debug, Subcommand)]
enum Command {
    /// Says what is wrong, what it costs and by when to act
    Audit(audit::Options),
    /// Shows what to tender, and when each step must start
    Tenders(tenders::Options),
    /// Shows what is bought, used, needed and to hand back
    Licences(licences::Options),
    /// Takes over what people decided in the workbook
    Decisions(decisions::Options),
    /// Writes one page for management and specialists
    Report(report::Options),
    /// Answers the forum's questions about new systems
    Review(review::Options),
    /// Shows what was understood of the folder's files
    Check(check::Options),
    /// Lists the exports of other tools that are read
    Presets(presets::Options),
    /// Reckons business cases, and what a budget carries
    Case(case::Options),
    /// Shows systems for one task, and which to keep
    Overlaps(overlaps::Options),
    /// Compares portfolios, and proposes what to keep
    Merge(merge::Options),
    /// Shows everything known about one system
    Show(show::Options),
    /// Shows what stands out among the dependencies
    Graph(graph::Options),
    /// Shows what depends on a system
    Impact(impact::Options),
    /// Shows what came in and what went out
    Balance(balance::Options),
    /// Shows in which order systems can go, and by when
    RetirePlan(retire_plan::Options),
    /// Records the portfolio and its findings of today
    Record(record::Options),
    /// Shows how the portfolio and its findings went
    History(history::Options),
    /// Compares two snapshots, or one and an inventory
    Diff(diff::Options),
    /// Explains a rule, or a question of the forum
    Explain(explain::Options),
    /// Writes the tables for others, or to read them back
    Export(export::Options),
    /// Proposes what an unknown spreadsheet holds
    Map(map::Options),
    /// Lists the rules with their levels
    Rules(rules::Options),
    /// Answers a question in SQL
    Sql(sql::Options),
    /// Makes spreadsheets to fill in, and a policy
    Init(init::Options),
    /// Writes completions for a shell
    #[command(hide = true)]
    Completions(completions::Options),
    /// Writes the manual page
    #[command(hide = true)]
    Man(man::Options),
}

/// A quota on the size of files is an error as a full disk is, and not the end of the program with half its work done.
#[cfg(unix)]
fn outlive_quotas() {
    // Where it cannot be set, the quota ends the program as it would any other.
    let _ = signal_hook::flag::register(signal_hook::consts::SIGXFSZ, std::sync::Arc::default());
}

#[cfg(not(unix))]
fn outlive_quotas() {}

/// Starts as many threads as there are processors; where none can be started, everything runs in this one.
fn start_threads() {
    let most = std::thread::available_parallelism().map_or(1, std::num::NonZero::get).min(THREADS);
    if rayon::ThreadPoolBuilder::new().num_threads(most).build_global().is_err() {
        let _ = rayon::ThreadPoolBuilder::new().num_threads(1).use_current_thread().build_global();
    }
}

/// Threads at most: a country keeps no more busy, and each takes memory.
const THREADS: usize = 16;

/// Runs the program.
#[must_use]
pub fn main() -> ExitCode {
    let cli = match Cli::try_parse() {
        Ok(cli) => cli,
        Err(answer) => return term::answer(&answer),
    };
    let term = Term::new(&cli.talk);
    outlive_quotas();
    start_threads();
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
