//! The columns of the sheets of a merger, with their headings.

use crate::load::working_list;
use crate::report::sheet::Column;

pub(in crate::report::merge) const SIDE: Column = Column::new("side", "", ["Part", "Part", "Side"]);
pub(in crate::report::merge) const NUMBER: Column =
    Column::new("number", "", ["Nr. i denne liste", "Nr. i denne listen", "Number in this list"]);
pub(in crate::report::merge) const KIND: Column = Column::new("kind", "kind", ["Art", "Type", "Kind"]);
pub(in crate::report::merge) const LABEL: Column = Column::new("label", "product or task", LABELS);
/// The headings of what the rows are called.
pub(in crate::report::merge) const LABELS: [&str; 3] = ["Produkt eller opgave", "Produkt eller oppgave", "Product or task"];
pub(in crate::report::merge) const PART: Column = Column::new("part", "", ["Forslag", "Forslag", "Proposal"]);
pub(in crate::report::merge) const ID: Column = Column::new("id", "id", ["Systemnr.", "Systemnr.", "System id"]);
pub(in crate::report::merge) const NAME: Column = Column::new("name", "system", ["System", "System", "System"]);
pub(in crate::report::merge) const VENDOR: Column = Column::new("vendor", "vendor", ["Leverandør", "Leverandør", "Vendor"]);
pub(in crate::report::merge) const USERS: Column = Column::new("users", "users", ["Brugere", "Brukere", "Users"]);
pub(in crate::report::merge) const OWNER: Column = Column::new("owner", "owner", ["Systemejer", "Systemeier", "Owner"]);
pub(in crate::report::merge) const COST: Column =
    Column::new("annual-cost", "a year", ["Årlig udgift", "Årlig kostnad", "Annual cost"]);
pub(in crate::report::merge) const CURRENCY: Column = Column::new("currency", "", ["Valuta", "Valuta", "Currency"]);
pub(in crate::report::merge) const KEY: Column = Column::new("key", "", working_list::KEY).aside();
pub(in crate::report::merge) const CONTRACT: Column = Column::new("contract", "contract", ["Kontrakt", "Avtale", "Contract"]);
pub(in crate::report::merge) const EXIT: Column = Column::new("exit", "exit", ["Kan forlades", "Kan forlates", "Exit"]);

/// Returns the headings by which the columns of a working list are found again: key, label, decision, reason, owner, last day.
pub(in crate::report::merge) fn of_working_list() -> [Column; 6] {
    [
        KEY,
        LABEL,
        Column::new("decision", "", working_list::DECISION),
        Column::new("reason", "", working_list::REASON),
        Column::new("decided-by", "", working_list::DECIDED_BY),
        Column::new("until", "", working_list::UNTIL),
    ]
}

pub(in crate::report::merge) const COUNTS: [Column; 11] = [
    SIDE,
    Column::new("inhabitants", "inhabitants", ["Indbyggere", "Innbyggere", "Inhabitants"]),
    Column::new("systems", "systems", ["Systemer", "Systemer", "Systems"]),
    Column::new(
        "in-several",
        "same product",
        ["Samme produkt hos flere", "Samme produkt hos flere", "Same product on several sides"],
    ),
    Column::new(
        "rivalling",
        "same task",
        ["Samme opgave, andet produkt", "Samme oppgave, annet produkt", "Same task, another product"],
    ),
    Column::new("only", "only here", ["Kun her", "Kun her", "Only here"]),
    Column::new("retired", "could go", ["Kan udgå", "Kan utgå", "Could go"]),
    Column::new("left", "stay", ["Bliver", "Blir", "Stay"]),
    Column::new("modules", "modules", ["Moduler (ikke talt med)", "Moduler (ikke talt med)", "Modules (not counted)"]),
    COST,
    CURRENCY,
];

pub(in crate::report::merge) const SYSTEMS: [Column; 31] = [
    NUMBER,
    KIND,
    LABEL,
    PART,
    SIDE,
    ID,
    NAME,
    VENDOR,
    Column::new("organisation", "for", ["Afdeling", "Avdeling", "Organisation"]),
    USERS,
    OWNER,
    COST,
    CURRENCY,
    Column::new("per-inhabitant", "an inhabitant", ["Pr. indbygger", "Per innbygger", "Per inhabitant"]),
    Column::new("per-user", "a user", ["Pr. bruger", "Per bruker", "Per user"]),
    Column::new(
        "dependents",
        "needed by",
        ["Systemer, der afhænger af det", "Systemer som avhenger av det", "Dependent systems"],
    ),
    CONTRACT,
    Column::new("end", "ends", ["Udløber", "Utløper", "Current end"]),
    Column::new("maximum-end", "at most", ["Senest med optioner", "Senest med opsjoner", "Maximum end"]),
    Column::new("notice", "notice", ["Opsigelsesvarsel", "Oppsigelsesfrist", "Notice"]),
    Column::new("last-notice", "notice by", ["Opsigelse senest", "Oppsigelse senest", "Last day for notice"]),
    EXIT,
    Column::new("act-by", "act by", ["Handl senest", "Handle senest", "Act by"]),
    Column::new("goes-on", "gone from", ["Væk fra", "Borte fra", "Gone from"]),
    Column::new("beside", "beside", ["Løber ved siden af", "Løper ved siden av", "Runs beside"]),
    Column::new("cost-beside", "costs beside", ["Udgift ved siden af", "Kostnad ved siden av", "Cost beside"]),
    Column::new("moves", "to move", ["Snitflader at flytte", "Integrasjoner å flytte", "Integrations to move"]),
    Column::new("archive", "archive", ["Arkivering", "Arkivering", "Archive"]),
    Column::new("open-tasks", "tasks left", ["Opgaver uden system", "Oppgaver uten system", "Tasks left open"]),
    Column::new("takes", "", ["Det kræver", "Det krever", "What it takes"]),
    KEY,
];

/// The columns of the terminal's tables of products and rivalries.
pub(in crate::report::merge) const GROUP_COLUMNS: &[&str] = &[
    "part",
    "side",
    "id",
    "name",
    "users",
    "annual-cost",
    "per-inhabitant",
    "per-user",
    "contract",
    "end",
    "exit",
    "act-by",
    "takes",
    "window",
    "joining",
];

/// The columns of the terminal's table of counts: amounts name their currency themselves.
pub(in crate::report::merge) const COUNT_COLUMNS: &[&str] =
    &["side", "inhabitants", "systems", "in-several", "rivalling", "only", "retired", "left", "modules", "annual-cost"];

/// What is said of the contracts of a product or a rivalry, below its last system.
pub(in crate::report::merge) const ABOUT_CONTRACTS: [Column; 2] = [
    Column::new("window", "contracts", ["Kontrakter", "Avtaler", "Contracts"]),
    Column::new("joining", "or", ["Tilslutning", "Tilslutning", "Joining"]),
];

/// The columns of the terminal's table of what stands on one side only.
pub(in crate::report::merge) const ONLY_COLUMNS: &[&str] = &["side", "id", "name", "vendor", "users", "annual-cost"];

pub(in crate::report::merge) const ONLY: [Column; 9] = [
    SIDE,
    ID,
    NAME,
    VENDOR,
    Column::new("category", "category", ["Kategori", "Kategori", "Category"]),
    Column::new("tasks", "tasks", ["Opgaver", "Oppgaver", "Tasks"]),
    USERS,
    COST,
    CURRENCY,
];

pub(in crate::report::merge) const CONTRACTS: [Column; 22] = [
    NUMBER,
    LABEL,
    PART,
    SIDE,
    NAME,
    CONTRACT,
    Column::new("title", "", ["Aftale", "Avtale", "Title"]),
    Column::new("supplier", "", ["Leverandør", "Leverandør", "Supplier"]),
    Column::new("start", "", ["Start", "Start", "Start"]),
    Column::new("end", "", ["Udløber", "Utløper", "Current end"]),
    Column::new("maximum-end", "", ["Senest med optioner", "Senest med opsjoner", "Maximum end"]),
    Column::new("notice", "", ["Opsigelsesvarsel", "Oppsigelsesfrist", "Notice"]),
    Column::new("last-notice", "", ["Opsigelse senest", "Oppsigelse senest", "Last day for notice"]),
    EXIT,
    Column::new("options", "", ["Optioner tilbage", "Opsjoner igjen", "Options left"]),
    Column::new("option-by", "", ["Option senest", "Opsjon senest", "Use option by"]),
    Column::new("procedure", "", ["Udbudsform", "Prosedyre", "Procedure"]),
    Column::new("annual-value", "", ["Årlig værdi", "Årlig verdi", "Annual value"]),
    CURRENCY,
    Column::new("per-inhabitant", "", ["Pr. indbygger", "Per innbygger", "Per inhabitant"]),
    Column::new("per-user", "", ["Pr. bruger", "Per bruker", "Per user"]),
    Column::new("estimated-value", "", ["Anslået værdi", "Anslått verdi", "Estimated value"]),
];

pub(in crate::report::merge) const PRICES: [Column; 9] = [
    NUMBER,
    LABEL,
    Column::new("metric", "", ["Måles pr.", "Måles per", "Metric"]),
    SIDE,
    Column::new("product", "", ["Licens", "Lisens", "Licence"]),
    Column::new("quantity", "", ["Antal", "Antall", "Quantity"]),
    Column::new("unit-price", "", ["Pris pr. stk.", "Pris per stk.", "Unit price"]),
    Column::new("price-per", "", ["Pris pr.", "Pris per", "Price per"]),
    CURRENCY,
];

pub(in crate::report::merge) const TOGETHER: [Column; 14] = [
    Column::new("because", "", ["Hører sammen", "Hører sammen", "Belong together"]),
    Column::new("contracts", "contracts", ["Kontrakter", "Avtaler", "Contracts"]),
    Column::new("from", "from", ["Tidligst", "Tidligst", "From"]),
    Column::new("to", "to", ["Senest", "Senest", "To"]),
    Column::new("value", "worth", ["Anslået værdi i alt", "Anslått verdi i alt", "Estimated value together"]),
    CURRENCY,
    Column::new("threshold", "threshold", ["Tærskelværdi", "Terskelverdi", "Threshold"]),
    Column::new("standing", "", ["Over for tærskel", "Mot terskel", "Against the threshold"]),
    Column::new("procedure", "procedure", ["Udbudsform", "Prosedyre", "Procedure"]),
    Column::new("start-by", "start by", ["Start senest", "Start senest", "Start by"]),
    Column::new("takes-over", "takes over", ["Ny aftale fra", "Ny avtale fra", "Takes over on"]),
    Column::new("percent", "", ["Volumen øges, %", "Volum øker, %", "Volume increase, %"]),
    Column::new("said", "", ["Samlet udbud", "Samlet konkurranse", "Tender together"]),
    Column::new("join", "", ["Tilslutning", "Tilslutning", "Joining"]),
];

/// The columns of the terminal's table of contracts of one supplier.
pub(in crate::report::merge) const SHARED_COLUMNS: &[&str] =
    &["because", "contracts", "value", "procedure", "start-by", "takes-over"];

pub(in crate::report::merge) const MOVES: [Column; 9] = [
    NUMBER,
    SIDE,
    Column::new("leaving", "", ["System, der udgår", "System som utgår", "Leaving system"]),
    Column::new("other", "", ["Modpart", "Motpart", "Other end"]),
    Column::new("direction", "", ["Retning", "Retning", "Direction"]),
    Column::new("kind", "", ["Type", "Type", "Kind"]),
    Column::new("data", "", ["Data", "Data", "Data"]),
    Column::new("keep", "", ["Flyttes til", "Flyttes til", "Moves to"]),
    Column::new("there", "", ["Findes der allerede", "Finnes der allerede", "There already"]),
];

pub(in crate::report::merge) const QUARTERS: [Column; 4] = [
    Column::new("quarter", "quarter", ["Kvartal", "Kvartal", "Quarter"]),
    Column::new("retired", "go by the merger", ["Udgår ved sammenlægningen", "Utgår ved sammenslåingen", "Go by the merger"]),
    Column::new("leaving", "leave anyway", ["Udgår alligevel", "Utgår likevel", "Leave anyway"]),
    Column::new("left", "left", ["Systemer tilbage", "Systemer igjen", "Systems left"]),
];
