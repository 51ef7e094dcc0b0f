//! The files that are made from the rules' records: rule pages, default policy, and the schemas of policy and output.
//!
//! A test compares the committed files with what is made here, and tells the command that writes them.

mod policy;
mod policy_schema;
mod readme;

pub use policy::default_policy;

use schemars::generate::SchemaSettings;
use schemars::transform::RecursiveTransform;

/// Makes the text of a generated file.
pub type Maker = fn() -> String;

/// Every generated file: its path from the top of the repository, and its maker.
pub const FILES: &[(&str, Maker)] = &[
    ("rules/README.md", readme::readme),
    ("rules/policy.toml", default_policy),
    ("rules/policy.schema.json", policy_schema::schema),
    ("rules/findings.schema.json", || schema_of::<super::json::Document>("Findings of portfolio audit")),
    ("rules/tenders.schema.json", || schema_of::<super::tenders::Document>("Tender calendar of portfolio tenders")),
    ("rules/levelling.schema.json", || {
        schema_of::<super::levelling::LevellingDocument>("Levelled tenders of portfolio tenders --level")
    }),
    ("rules/licences.schema.json", || schema_of::<super::licences::Document>("Positions of portfolio licences")),
    ("rules/overlaps.schema.json", || schema_of::<super::overlaps::OverlapsDocument>("Groups and tasks of portfolio overlaps")),
    ("rules/merge.schema.json", || {
        schema_of::<super::merge::MergeDocument>("Portfolios laid over each other, of portfolio merge")
    }),
    ("rules/map.schema.json", || schema_of::<super::map::MapDocument>("What a spreadsheet may hold, of portfolio map")),
    ("rules/impact.schema.json", || schema_of::<super::impact::ImpactDocument>("What hangs on a system, of portfolio impact")),
    ("rules/case.schema.json", || schema_of::<super::case::CaseDocument>("Business cases of portfolio case")),
    ("rules/retirement.schema.json", || {
        schema_of::<super::retirement::RetirementDocument>("The retirement plan of portfolio retire-plan")
    }),
    ("rules/graph.schema.json", || schema_of::<super::graph::GraphDocument>("The graph of portfolio graph")),
    ("rules/review.schema.json", || schema_of::<super::review::ReviewDocument>("Reviews of portfolio review")),
    ("rules/balance.schema.json", || {
        schema_of::<super::balance::BalanceDocument>("What comes and goes by period and department, of portfolio balance")
    }),
    ("rules/history.schema.json", || schema_of::<super::history::TrendDocument<'_>>("The trend of portfolio history")),
    ("rules/diff.schema.json", || schema_of::<super::history::DiffDocument<'_>>("The differences of portfolio diff")),
    ("rules/show.schema.json", || schema_of::<super::system_page::SystemDocument>("A system, of portfolio show")),
    ("rules/sql.schema.json", || schema_of::<super::answer::AnswerDocument<'_>>("The answer of portfolio sql")),
    ("rules/presets.schema.json", || schema_of::<super::presets::PresetsDocument>("Exports that are read, of portfolio presets")),
    ("rules/suites.toml", || include_str!("pages/suites.toml").to_owned()),
];

/// Writes the JSON schema of a document: what is written, so every key is there and no other is.
fn schema_of<T: schemars::JsonSchema>(title: &str) -> String {
    let close = |schema: &mut schemars::Schema| {
        if schema.get("properties").is_some() {
            schema.insert("additionalProperties".to_owned(), false.into());
        }
    };
    let settings = SchemaSettings::draft2020_12().for_serialize().with_transform(RecursiveTransform(close));
    let mut schema = settings.into_generator().into_root_schema_for::<T>();
    schema.insert("title".to_owned(), title.into());
    pretty(&serde_json::json!(schema))
}

fn pretty(value: &serde_json::Value) -> String {
    format!("{value:#}\n")
}
