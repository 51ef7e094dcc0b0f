//! The dictionary: which heading, sheet name or cell value means what, in Danish, Norwegian and English.
//!
//! The words stand in `headings.toml`, the one place to add another municipality's wording.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use rustc_hash::FxHashMap;
use serde::Deserialize;

use crate::model::TableKind;
use crate::text::{fold, without_brackets};

/// The columns of a kind of table, by canonical name; those that a row cannot do without first.
#[must_use]
pub fn columns(kind: TableKind) -> &'static [&'static str] {
    match kind {
        TableKind::Systems => &[
            "id",
            "name",
            "aliases",
            "former-names",
            "vendor",
            "description",
            "category",
            "tasks",
            "organisation",
            "owner",
            "benefit-owner",
            "status",
            "in-service",
            "retire-by",
            "retired",
            "replaces",
            "phase-out-plan",
            "archiving-plan",
            "hosting",
            "common-component",
            "mandated",
            "criticality",
            "personal-data",
            "annual-cost",
            "users",
            "active-users",
            "part-of",
        ],
        TableKind::Contracts => &[
            "id",
            "title",
            "supplier",
            "supplier-number",
            "systems",
            "start",
            "end",
            "notice",
            "notice-to-end-of",
            "irrevocable-until",
            "renewal",
            "options",
            "options-used",
            "terminated",
            "annual-value",
            "total-value",
            "original-value",
            "currency",
            "procedure",
            "framework",
            "framework-end",
            "competed",
            "cpv",
            "tender-duty",
            "owner",
            "implementation",
            "option-notice",
            "is-framework",
        ],
        TableKind::Licences => &[
            "id",
            "system",
            "contract",
            "product",
            "metric",
            "quantity",
            "unit-price",
            "price-per",
            "from",
            "to",
            "minimum",
            "included-in",
        ],
        TableKind::Usage => &["licence", "product", "organisation", "assigned", "active", "measured", "source"],
        TableKind::Integrations => &["from", "to", "system", "uses", "kind", "data", "criticality", "via", "depends"],
        TableKind::Organisation => &["id", "name", "parent", "headcount", "inhabitants", "pupils"],
        TableKind::Requests => &[
            "id",
            "title",
            "department",
            "purpose",
            "tasks",
            "products-considered",
            "existing-considered",
            "replaces",
            "wanted-in-service",
            "hosting",
            "integrates-with",
            "common-components",
            "users",
            "one-off-cost",
            "annual-cost",
            "internal-hours",
            "annual-benefit",
            "benefit-owner",
            "evaluation-date",
            "phase-out-plan",
            "archiving-plan",
            "personal-data",
            "process-changes",
            "status",
        ],
        TableKind::Waivers => &["rule", "subject", "reason", "owner", "until"],
    }
}

/// The words of one kind of table.
#[derive(Debug)]
struct Words {
    names: Vec<String>,
    columns: FxHashMap<String, &'static str>,
}

/// The dictionary as it is looked up: everything folded.
#[derive(Debug)]
pub struct Dictionary {
    tables: BTreeMap<TableKind, Words>,
    values: BTreeMap<String, FxHashMap<String, String>>,
}

#[derive(Deserialize)]
struct File {
    values: BTreeMap<String, BTreeMap<String, Vec<String>>>,
    #[serde(flatten)]
    tables: BTreeMap<String, FileTable>,
}

#[derive(Deserialize)]
struct FileTable {
    names: Vec<String>,
    columns: BTreeMap<String, Vec<String>>,
}

/// Returns the dictionary.
#[must_use]
pub fn dictionary() -> &'static Dictionary {
    static DICTIONARY: LazyLock<Dictionary> = LazyLock::new(|| {
        let file: File = toml::from_str(include_str!("headings.toml")).expect("a test reads the committed dictionary");
        Dictionary::of(file)
    });
    &DICTIONARY
}

impl Dictionary {
    fn of(file: File) -> Self {
        let mut tables = BTreeMap::new();
        for kind in TableKind::ALL {
            let written = file.tables.get(kind.name());
            let mut words = Words { names: vec![fold(kind.name())], columns: FxHashMap::default() };
            words.names.extend(written.iter().flat_map(|table| &table.names).map(|name| fold(name)));
            for column in columns(kind) {
                words.columns.insert(fold(column), column);
                let more = written.and_then(|table| table.columns.get(*column)).into_iter().flatten();
                words.columns.extend(more.map(|heading| (fold(heading), *column)));
            }
            tables.insert(kind, words);
        }
        let fold_words = |(canonical, words): (String, Vec<String>)| {
            let own = fold(&canonical);
            words.into_iter().map(move |word| (fold(&word), canonical.clone())).chain([(own, String::new())]).collect::<Vec<_>>()
        };
        let values = file
            .values
            .into_iter()
            .map(|(set, words)| {
                let canonical: Vec<String> = words.keys().cloned().collect();
                let mut known: FxHashMap<String, String> =
                    words.into_iter().flat_map(fold_words).filter(|(_, canonical)| !canonical.is_empty()).collect();
                known.extend(canonical.into_iter().map(|canonical| (fold(&canonical), canonical)));
                (set, known)
            })
            .collect();
        Self { tables, values }
    }

    /// Returns the canonical column that a heading means in a kind of table.
    ///
    /// The whole heading is tried first, then without parts in brackets, then without what follows a comma.
    #[must_use]
    pub fn column(&self, kind: TableKind, heading: &str) -> Option<&'static str> {
        let columns = &self.tables.get(&kind)?.columns;
        let bare = without_brackets(heading);
        let before_comma = bare.split(',').next().unwrap_or_default();
        [heading, &bare, before_comma].into_iter().find_map(|heading| columns.get(&fold(heading)).copied())
    }

    /// Returns whether a name of a file or sheet says that it holds a kind of table.
    #[must_use]
    pub fn names(&self, kind: TableKind, name: &str) -> bool {
        let folded = fold(name);
        self.tables.get(&kind).is_some_and(|words| words.names.iter().any(|word| folded.contains(word.as_str())))
    }

    /// Returns the canonical value that a word means in a set of values, such as `status`.
    #[must_use]
    pub fn value(&self, set: &str, word: &str) -> Option<&str> {
        self.values.get(set)?.get(&fold(word)).map(String::as_str)
    }
}
