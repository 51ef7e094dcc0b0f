//! `portfolio graph`: the dependency graph for other programs to draw, and what stands out in it.

use std::process::ExitCode;

use clap::ValueEnum;

use super::format::Format;
use super::frame::{FormArgs, Offer, Subject, SubjectArgs};
use super::output::Written;
use super::system_name;
use super::term::{Stop, Term};
use crate::analysis::graph::Graph;
use crate::error::Error;
use crate::model::{self, Portfolio, UnitKey};
use crate::phrase;
use crate::report::graph::{Part, Picture, dot, graphml, mermaid, overview};
use crate::text::{closest, fold};

/// The forms of the result.
#[derive(Debug)]
enum Forms {}

impl Offer for Forms {
    const FORMATS: &'static [Format] = &[Format::Table, Format::Json, Format::Dot, Format::Mermaid, Format::Graphml];
}

/// Options of `portfolio graph`.
#[derive(Debug, clap::Args)]
pub(super) struct Options {
    #[command(flatten)]
    subject: SubjectArgs,
    /// Only what is near this system, by id, name or alias
    #[arg(long, value_name = "SYSTEM")]
    around: Option<String>,
    /// How many steps count as near
    #[arg(long, value_name = "STEPS", default_value_t = 2, requires = "around")]
    depth: u32,
    /// Only systems of this unit and those below it, by id or name
    #[arg(long, value_name = "UNIT")]
    department: Option<String>,
    /// Only systems with this status; can be given more than once [default: all that are not retired]
    #[arg(long, value_enum)]
    status: Vec<Status>,
    #[command(flatten)]
    form: FormArgs<Forms>,
}

#[derive(Debug, Clone, Copy, ValueEnum)]
enum Status {
    Planned,
    Procurement,
    Operation,
    PhaseOut,
    Retired,
}

impl From<Status> for model::Status {
    fn from(status: Status) -> Self {
        match status {
            Status::Planned => Self::Planned,
            Status::Procurement => Self::Procurement,
            Status::Operation => Self::Operation,
            Status::PhaseOut => Self::PhaseOut,
            Status::Retired => Self::Retired,
        }
    }
}

pub(super) fn run(options: &Options, term: &Term) -> Result<ExitCode, Stop> {
    let format = options.form.format()?;
    let Subject { portfolio, today, .. } = options.subject.read(&options.form.output, term)?;
    let around = options.around.as_ref().map(|name| system_name::find(&portfolio, name)).transpose()?;
    let part = Part {
        around: around.map(|system| (system, options.depth)),
        unit: options.department.as_ref().map(|name| unit(&portfolio, name)).transpose()?,
        statuses: options.status.iter().map(|status| (*status).into()).collect(),
    };
    let graph = Graph::of(&portfolio);
    let picture = Picture::of(&portfolio, &graph, today, &part);
    let result = match format {
        Format::Json => Written::Bytes(picture.json()),
        Format::Dot => Written::Bytes(dot(&picture).into_bytes()),
        Format::Mermaid => Written::Bytes(mermaid(&picture).into_bytes()),
        Format::Graphml => Written::Bytes(graphml(&picture).into_bytes()),
        _ => Written::Text(overview(&picture, options.form.layout(term))),
    };
    options.form.write(result, term)?;
    Ok(ExitCode::SUCCESS)
}

fn unit(portfolio: &Portfolio, wanted: &str) -> Result<UnitKey, Error> {
    let folded = fold(wanted);
    let by_id = portfolio.units().find(|(_, unit)| unit.id == wanted.trim());
    let found = by_id.or_else(|| portfolio.units().find(|(_, unit)| fold(&unit.name) == folded));
    found.map(|(key, _)| key).ok_or_else(|| {
        let error = Error::new(phrase!("error-no-unit", wanted));
        let names = portfolio.units.iter().flat_map(|unit| [unit.name.as_str(), unit.id.as_str()]);
        match closest(wanted, names) {
            Some(meant) => error.hint(phrase!("did-you-mean", meant)),
            None => error.hint(phrase!("hint-no-unit")),
        }
    })
}
