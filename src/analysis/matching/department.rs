//! Names of departments that the inventory's organisation table does not hold, told by their words.

use super::words::Word;

/// Parts of the municipality's work that departments are named after.
const FIELDS: [&str; 54] = [
    "arbejdsmarked",
    "barn",
    "barnevern",
    "beskaftigelse",
    "born",
    "borgerservice",
    "borger",
    "by",
    "byg",
    "byrad",
    "bolig",
    "dagtilbud",
    "barnehage",
    "digitalisering",
    "drift",
    "ejendom",
    "ejendomme",
    "erhverv",
    "familie",
    "fritid",
    "handicap",
    "helse",
    "hr",
    "idrat",
    "idrett",
    "integration",
    "it",
    "klima",
    "kommunikation",
    "kultur",
    "land",
    "landbrug",
    "laring",
    "lon",
    "lonn",
    "miljo",
    "natur",
    "omsorg",
    "oppvekst",
    "okonomi",
    "park",
    "personale",
    "personal",
    "plan",
    "politik",
    "politikk",
    "psykiatri",
    "skole",
    "social",
    "sosial",
    "sundhed",
    "teknik",
    "unge",
    "aldre",
];
/// How the name of an organisation's unit ends.
const UNITS: [&str; 17] = [
    "afdeling",
    "afdelingen",
    "avdeling",
    "avdelingen",
    "centret",
    "enhed",
    "enheden",
    "enhet",
    "enheten",
    "etat",
    "etaten",
    "forvaltning",
    "forvaltningen",
    "kommune",
    "sekretariat",
    "sekretariatet",
    "staben",
];

/// Returns whether words are the name of a department: two fields of work or more, or something that ends like a unit.
pub(super) fn is_department(words: &[Word]) -> bool {
    let small = |word: &&Word| !matches!(word.folded.as_str(), "og" | "for" | "i");
    let telling: Vec<_> = words.iter().filter(small).map(|word| word.folded.as_str()).collect();
    let fields = telling.iter().filter(|word| FIELDS.contains(*word)).count();
    (fields >= 2 && fields == telling.len())
        || telling.last().is_some_and(|last| UNITS.iter().any(|unit| last.ends_with(unit) && last.len() > 5))
}
