//! The sheets of a merger: counts, the working list, systems, contracts and prices side by side, and what must move.

use super::{Entry, MergeReport, plain};
use crate::analysis::merge::together::{Party, Together};
use crate::analysis::merge::{At, Choice, Leaving, Part};
use crate::model::contract_dates::ContractDates;
use crate::model::money::{Basis, to_oere};
use crate::model::{ContractKey, Money};
use crate::report::sheet::{Cell, Column, Group, Input, Sheet};
use crate::report::vocabulary::word;
use crate::report::words::clean;
use crate::text::list;

const SIDE: Column = Column::new("side", "", ["Part", "Part", "Side"]);
const NUMBER: Column = Column::new("number", "", ["Nr. i denne liste", "Nr. i denne listen", "Number in this list"]);
const KIND: Column = Column::new("kind", "kind", ["Art", "Type", "Kind"]);
const LABEL: Column =
    Column::new("label", "product or task", ["Produkt eller opgave", "Produkt eller oppgave", "Product or task"]);
const PART: Column = Column::new("part", "", ["Forslag", "Forslag", "Proposal"]);
const ID: Column = Column::new("id", "id", ["Systemnr.", "Systemnr.", "System id"]);
const NAME: Column = Column::new("name", "system", ["System", "System", "System"]);
const VENDOR: Column = Column::new("vendor", "vendor", ["Leverandør", "Leverandør", "Vendor"]);
const USERS: Column = Column::new("users", "users", ["Brugere", "Brukere", "Users"]);
const OWNER: Column = Column::new("owner", "owner", ["Systemejer", "Systemeier", "Owner"]);
const COST: Column = Column::new("annual-cost", "a year", ["Årlig udgift", "Årlig kostnad", "Annual cost"]);
const CURRENCY: Column = Column::new("currency", "", ["Valuta", "Valuta", "Currency"]);
const KEY: Column = Column::new("key", "", ["Nøgle (må ikke ændres)", "Nøkkel (må ikke endres)", "Key (leave as it is)"]);
const CONTRACT: Column = Column::new("contract", "contract", ["Kontrakt", "Avtale", "Contract"]);
const EXIT: Column = Column::new("exit", "exit", ["Kan forlades", "Kan forlates", "Exit"]);

/// The heading of the decisions in three languages, by which they are found again.
pub(super) const DECISION: [&str; 3] = ["Beslutning", "Beslutning", "Decision"];
/// Likewise of the reasons.
pub(super) const REASON: [&str; 3] = ["Begrundelse", "Begrunnelse", "Reason"];
/// Likewise of who answers.
pub(super) const DECIDED_BY: [&str; 3] = ["Ansvarlig", "Ansvarlig", "Owner"];
/// Likewise of the last day.
pub(super) const UNTIL: [&str; 3] = ["Gælder til", "Gjelder til", "Until"];

/// Returns the headings by which the columns of a working list are found again: key, label, decision, reason, owner, last day.
pub(super) fn of_working_list() -> [Column; 6] {
    [
        KEY,
        LABEL,
        Column::new("decision", "", DECISION),
        Column::new("reason", "", REASON),
        Column::new("decided-by", "", DECIDED_BY),
        Column::new("until", "", UNTIL),
    ]
}

const COUNTS: [Column; 11] = [
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

const SYSTEMS: [Column; 31] = [
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
    Column::new("moves", "to move", ["Integrationer at flytte", "Integrasjoner å flytte", "Integrations to move"]),
    Column::new("archive", "archive", ["Arkivering", "Arkivering", "Archive"]),
    Column::new("open-tasks", "tasks left", ["Opgaver uden system", "Oppgaver uten system", "Tasks left open"]),
    Column::new("takes", "", ["Det kræver", "Det krever", "What it takes"]),
    KEY,
];

/// The columns of the terminal's tables of products and rivalries.
const GROUP_COLUMNS: &[&str] = &[
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
pub(super) const COUNT_COLUMNS: &[&str] =
    &["side", "inhabitants", "systems", "in-several", "rivalling", "only", "retired", "left", "modules", "annual-cost"];

/// What is said of the contracts of a product or a rivalry, below its last system.
const ABOUT_CONTRACTS: [Column; 2] = [
    Column::new("window", "contracts", ["Kontrakter", "Avtaler", "Contracts"]),
    Column::new("joining", "or", ["Tilslutning", "Tilslutning", "Joining"]),
];

/// The columns of the terminal's table of what stands on one side only.
pub(super) const ONLY_COLUMNS: &[&str] = &["side", "id", "name", "vendor", "users", "annual-cost"];

const ONLY: [Column; 9] = [
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

const CONTRACTS: [Column; 22] = [
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

const PRICES: [Column; 9] = [
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

const TOGETHER: [Column; 14] = [
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
const SHARED_COLUMNS: &[&str] = &["because", "contracts", "value", "procedure", "start-by", "takes-over"];

const MOVES: [Column; 9] = [
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

const QUARTERS: [Column; 4] = [
    Column::new("quarter", "quarter", ["Kvartal", "Kvartal", "Quarter"]),
    Column::new("retired", "go by the merger", ["Udgår ved sammenlægningen", "Utgår ved sammenslåingen", "Go by the merger"]),
    Column::new("leaving", "leave anyway", ["Udgår alligevel", "Utgår likevel", "Leave anyway"]),
    Column::new("left", "left", ["Systemer tilbage", "Systemer igjen", "Systems left"]),
];

impl MergeReport<'_> {
    fn named(&self, names: [&str; 3]) -> String {
        self.language.of(names).to_owned()
    }

    /// Returns how many systems there are, side by side.
    #[must_use]
    pub fn count_sheet(&self) -> Sheet {
        let whole = |number: usize| Cell::Whole(number as u64);
        let rows = self.given.iter().map(|side| {
            let (count, of) = (&self.counts[*side], &self.merged.sides[*side]);
            vec![
                Cell::text(&of.name),
                of.inhabitants.into(),
                whole(count.systems),
                whole(count.in_several),
                whole(count.rivalling),
                whole(count.only),
                whole(count.retired),
                whole(count.left()),
                whole(count.modules),
                Cell::Money(count.cost, of.currency()),
                Cell::text(of.currency().to_string()),
            ]
        });
        let sum = |of: &dyn Fn(&crate::analysis::merge::Counts) -> usize| whole(self.counts.iter().map(of).sum());
        let inhabitants = self.merged.sides.iter().try_fold(0_u64, |sum, side| sum.checked_add(side.inhabitants?));
        let cost = self
            .merged
            .sides
            .iter()
            .zip(&self.counts)
            .try_fold(Money::ZERO, |sum, (side, count)| sum.checked_add(self.merged.common(count.cost, side.currency())?));
        let total = vec![
            Cell::Word("sum", "in all"),
            inhabitants.into(),
            sum(&|count| count.systems),
            sum(&|count| count.in_several),
            sum(&|count| count.rivalling),
            sum(&|count| count.only),
            sum(&|count| count.retired),
            sum(&|count| count.left()),
            sum(&|count| count.modules),
            cost.zip(self.merged.currency).map_or(Cell::Empty, |(cost, currency)| Cell::Money(cost, currency)),
            self.merged.currency.map(|currency| currency.to_string()).into(),
        ];
        let name = self.named(["Antal", "Antall", "Counts"]);
        // Files have no sums below their rows, so that whoever filters them counts nothing twice; here they are the point.
        let rows = rows.chain([total]).collect();
        let groups = vec![Group { rows, ..Group::default() }];
        Sheet { name, columns: COUNTS.to_vec(), groups, notes: Vec::new() }
    }

    /// Returns one row an entry, with columns for the decision; what was decided not to be the same comes last.
    #[must_use]
    pub fn working_list(&self) -> Sheet {
        let merged = self.merged;
        let currency = merged.currency;
        let choices = Input::OneOf(self.choices_name(), self.choices().len());
        let [key, label, decision, reason, decided_by, until] = of_working_list();
        let mut columns = vec![NUMBER, KIND, label];
        columns.push(Column::new("certainty", "", ["Sikkerhed, %", "Sikkerhet, %", "Certainty, %"]));
        columns.extend(self.given.iter().map(|side| Column::named("of-side", &merged.sides[*side].name)));
        columns.extend([
            Column::new("proposal", "", ["Forslag", "Forslag", "Proposal"]),
            Column::new("why", "", ["Hvorfor", "Hvorfor", "Why"]),
            decision.filled_in(choices),
            reason.filled_in(Input::Free),
            decided_by.filled_in(Input::Free),
            until.filled_in(Input::Free),
            Column::new("act-by", "", ["Handl senest", "Handle senest", "Act by"]),
            Column::new("saving", "", ["Sparer om året", "Sparer i året", "Saves a year"]),
            CURRENCY,
            Column::new("together", "", ["Kontrakter", "Avtaler", "Contracts"]),
            key,
        ]);
        let decided = |at: Option<&crate::analysis::merge::Decision>| -> [Cell; 4] {
            let Some(decision) = at else { return [Cell::Empty, Cell::Empty, Cell::Empty, Cell::Empty] };
            [
                Cell::text(self.choice_word(&decision.choice)),
                decision.reason.as_deref().into(),
                decision.owner.as_deref().into(),
                decision.until.into(),
            ]
        };
        let certainty = |product: Option<usize>| {
            let sure = product.and_then(|product| merged.products[product].certainty());
            sure.map_or(Cell::Empty, |sure| Cell::Whole(sure.into()))
        };
        let row = |entry: &Entry<'_>| {
            let of_side = |side: &usize| {
                let here = entry.proposal.parts.iter().filter(|(at, _)| at.side == *side);
                let names = here.map(|(at, _)| {
                    let row = merged.system(*at);
                    format!("{} {}", clean(&row.id), clean(&row.name))
                });
                Cell::text(list(&names.collect::<Vec<_>>(), 20))
            };
            let act_by = entry.proposal.leaving.iter().filter_map(|leaving| Some(leaving.act_by?.0)).min();
            let mut cells = vec![
                Cell::Whole(entry.number),
                Cell::Word("merge-kind", entry.kind),
                Cell::text(entry.label.as_str()),
                certainty(entry.product),
            ];
            cells.extend(self.given.iter().map(of_side));
            cells.push(Cell::text(self.proposal(entry)));
            cells.push(Cell::text(list(&entry.proposal.reasons, 5)));
            cells.extend(decided(self.decision_of(entry)));
            cells.push(act_by.into());
            cells.push(entry.saving.zip(currency).map_or(Cell::Empty, |(saving, currency)| Cell::Money(saving, currency)));
            cells.push(entry.saving.and(currency).map(|currency| currency.to_string()).into());
            let said = self.together_of(entry).map(|together| {
                let join = together.join.as_ref().map(|join| format!("; {}", self.join(join))).unwrap_or_default();
                format!("{}{join}", self.window(together))
            });
            cells.push(said.into());
            cells.push(Cell::text(entry.key.text()));
            cells
        };
        let apart = merged.applied.held.iter().filter(|decision| decision.choice == Choice::NotSame).map(|decision| {
            let mut cells =
                vec![Cell::Empty, Cell::Word("merge-kind", "not-the-same"), Cell::text(decision.label.as_str()), Cell::Empty];
            cells.extend(self.given.iter().map(|_| Cell::Empty));
            cells.extend([Cell::Empty, Cell::Empty]);
            cells.extend(decided(Some(decision)));
            cells.extend([Cell::Empty, Cell::Empty, Cell::Empty, Cell::Empty, Cell::text(decision.key.text())]);
            cells
        });
        let rows = self.entries.iter().map(row).chain(apart).collect();
        plain(&self.named(["Beslutninger", "Beslutninger", "Decisions"]), &columns, rows)
    }

    /// Returns the decision that holds for an entry.
    pub(super) fn decision_of(&self, entry: &Entry<'_>) -> Option<&crate::analysis::merge::Decision> {
        entry.choice?;
        let merged = self.merged;
        let at = match (entry.product, entry.rivalry) {
            (Some(product), _) => merged.products[product].decision,
            (None, rivalry) => rivalry.and_then(|(_, rivalry)| rivalry.decision),
        };
        merged.decision(at?)
    }

    /// Returns what can be decided, in the words of the reader.
    fn choices(&self) -> Vec<(String, &'static str)> {
        let about = |texts: [&'static str; 3]| self.language.of(texts);
        let mut choices = vec![
            (
                self.choice_word(&Choice::Same),
                about([
                    "De er ét produkt, og ét af dem bliver",
                    "De er ett produkt, og ett av dem blir",
                    "They are one product, and one of them stays",
                ]),
            ),
            (
                self.choice_word(&Choice::NotSame),
                about([
                    "De er to produkter; kommer ikke igen",
                    "De er to produkter; kommer ikke igjen",
                    "They are two products; not asked again",
                ]),
            ),
        ];
        choices.extend(self.given.iter().map(|side| {
            let word = self.choice_word(&Choice::Keep(self.merged.sides[*side].name.clone()));
            (word, about(["Dette bliver, de andre udgår", "Dette blir, de andre utgår", "This one stays, the others go"]))
        }));
        choices.push((
            self.choice_word(&Choice::KeepAll),
            about(["Der er brug for dem alle", "Det er bruk for alle", "All of them are needed"]),
        ));
        choices.push((
            self.choice_word(&Choice::Later),
            about(["Afgøres senere; forslaget står", "Avgjøres senere; forslaget står", "Decided later; the proposal stands"]),
        ));
        choices
    }

    fn choices_name(&self) -> String {
        self.named(["Valg", "Valg", "Choices"])
    }

    /// Returns what can be decided, as the sheet that the drop-down of the working list shows.
    #[must_use]
    pub fn choice_sheet(&self) -> Sheet {
        let columns = [Column::new("decision", "", DECISION), Column::new("meaning", "", ["Betydning", "Betydning", "Meaning"])];
        let rows = self.choices().into_iter().map(|(word, about)| vec![Cell::text(word), Cell::text(about)]).collect();
        plain(&self.choices_name(), &columns, rows)
    }

    /// Returns a choice as a reader writes it.
    pub(super) fn choice_word(&self, choice: &Choice) -> String {
        let of = |meaning| word("merge-decision", meaning, self.language).to_owned();
        match choice {
            Choice::Same => of("same"),
            Choice::NotSame => of("not-same"),
            Choice::Keep(side) => format!("{} {}", of("keep"), clean(side)),
            Choice::KeepAll => of("keep-all"),
            Choice::Later => of("later"),
        }
    }

    /// Returns the entries of some kinds for the terminal, a row a system, with what leaving it takes below.
    #[must_use]
    pub fn group_sheet(&self, kinds: &[&str]) -> Sheet {
        let entries: Vec<&Entry<'_>> = self.entries.iter().filter(|entry| kinds.contains(&entry.kind)).collect();
        let group = |entry: &&Entry<'_>| {
            let mut rows: Vec<Vec<Cell>> =
                self.records(entry).iter().map(|(at, part)| self.system_row(entry, *at, *part)).collect();
            rows.iter_mut().for_each(|row| row.extend([Cell::Empty, Cell::Empty]));
            if let (Some(together), Some([.., window, join])) = (self.together_of(entry), rows.last_mut().map(Vec::as_mut_slice))
            {
                *window = Cell::Remark(self.window(together));
                *join = together.join.as_ref().map_or(Cell::Empty, |join| Cell::Remark(self.join(join)));
            }
            Group { title: self.title(entry), rows, total: Vec::new() }
        };
        let sheet = Sheet {
            name: String::new(),
            columns: SYSTEMS.iter().chain(&ABOUT_CONTRACTS).cloned().collect(),
            groups: entries.iter().map(group).collect(),
            notes: Vec::new(),
        };
        sheet.only(GROUP_COLUMNS)
    }

    /// Returns every system, those that belong together side by side, and then what stands on one side only.
    #[must_use]
    pub fn system_sheet(&self) -> Sheet {
        let rows = self.entries.iter().flat_map(|entry| {
            self.records(entry).into_iter().map(|(at, part)| self.system_row(entry, at, part)).collect::<Vec<_>>()
        });
        let only = self
            .only()
            .into_iter()
            .map(|at| self.row_of(at, None, &[Cell::Empty, Cell::Word("merge-kind", "only-here"), Cell::Empty, Cell::Empty], ""));
        plain(&self.named(["Systemer", "Systemer", "Systems"]), &SYSTEMS, rows.chain(only).collect())
    }

    /// Returns what stands on one side only, by the order in which the sides were named.
    fn only(&self) -> Vec<At> {
        let mut only = self.merged.only_in_one();
        only.sort_by_key(|at| (self.merged.side(*at).given, *at));
        only
    }

    fn system_row(&self, entry: &Entry<'_>, at: At, part: Part) -> Vec<Cell> {
        let leaving = entry.proposal.leaving.iter().find(|leaving| leaving.at == at);
        let head = [
            Cell::Whole(entry.number),
            Cell::Word("merge-kind", entry.kind),
            Cell::text(entry.label.as_str()),
            Cell::Word("merge-part", part.name()),
        ];
        self.row_of(at, leaving, &head, entry.key.text())
    }

    fn row_of(&self, at: At, leaving: Option<&Leaving>, head: &[Cell; 4], key: &str) -> Vec<Cell> {
        let (side, row) = (self.merged.side(at), self.merged.system(at));
        let (cost, currency) = (self.merged.cost(at), side.currency());
        let contract = self.main_contract(at);
        let dates = contract.map(|contract| &side.dates[contract.position()]);
        let terms = contract.map(|contract| &side.portfolio[contract].terms);
        let amount = |value: Option<Money>| Cell::money(value, currency);
        let dependents = side.graph.dependent_systems(at.system);
        let dependents = dependents.iter().filter(|other| side.portfolio[**other].is_in_operation(self.merged.today)).count();
        let takes = leaving.map(|leaving| self.leaving(leaving)).filter(|takes| !takes.is_empty());
        let mut cells = head.to_vec();
        cells.extend([
            Cell::text(&side.name),
            Cell::text(&row.id),
            Cell::text(&row.name),
            row.vendor.as_deref().into(),
            row.unit.map(|unit| side.portfolio[unit].name.as_str()).into(),
            row.active_users.or(row.users).into(),
            side.owner(at.system).into(),
            amount(cost),
            cost.map(|_| currency.to_string()).into(),
            exact(self.per_inhabitant(at)),
            exact(self.per_user(at)),
            Cell::Whole(dependents as u64),
            contract.map(|contract| side.portfolio[contract].id.as_str()).into(),
            dates.and_then(|dates| dates.current_end).into(),
            dates.and_then(|dates| dates.maximum_end).into(),
            terms.and_then(|terms| terms.notice).map(|notice| notice.to_string()).into(),
            dates.and_then(|dates| dates.last_notice).into(),
            dates.and_then(ContractDates::exit).into(),
            leaving.and_then(|leaving| Some(leaving.act_by?.0)).into(),
            leaving.and_then(|leaving| leaving.goes_on).into(),
            leaving.and_then(|leaving| leaving.beside).map(|term| term.to_string()).into(),
            amount(leaving.and_then(|leaving| leaving.cost_beside)),
            leaving.map(|leaving| leaving.moves.len() as u64).into(),
            leaving.map_or(Cell::Empty, |leaving| Cell::Word("merge-archive", leaving.archive.name())),
            leaving.map(|leaving| list(&leaving.open_tasks, 10)).into(),
            takes.map_or(Cell::Empty, Cell::Remark),
            Cell::text(key),
        ]);
        cells
    }

    /// Returns the dearest contract of a system that still runs.
    pub(super) fn main_contract(&self, at: At) -> Option<ContractKey> {
        let side = self.merged.side(at);
        let value = |contract: &ContractKey| side.portfolio[*contract].annual_value;
        side.running(at.system).into_iter().max_by_key(|contract| (value(contract), std::cmp::Reverse(*contract)))
    }

    /// Returns what a system costs a year and inhabitant of its side.
    pub(super) fn per_inhabitant(&self, at: At) -> Option<Money> {
        each(self.merged.cost(at), self.merged.side(at).inhabitants)
    }

    /// Returns what a system costs a year and user.
    pub(super) fn per_user(&self, at: At) -> Option<Money> {
        let row = self.merged.system(at);
        each(self.merged.cost(at), row.active_users.or(row.users))
    }

    /// Returns what stands on one side only.
    #[must_use]
    pub fn only_sheet(&self) -> Sheet {
        let row = |at: At| {
            let (side, row) = (self.merged.side(at), self.merged.system(at));
            let cost = self.merged.cost(at);
            vec![
                Cell::text(&side.name),
                Cell::text(&row.id),
                Cell::text(&row.name),
                row.vendor.as_deref().into(),
                row.category.as_deref().into(),
                Cell::text(row.tasks.join("; ")),
                row.active_users.or(row.users).into(),
                Cell::money(cost, side.currency()),
                cost.map(|_| side.currency().to_string()).into(),
            ]
        };
        let rows = self.only().into_iter().map(row).collect();
        plain(&self.named(["Kun hos én", "Kun hos én", "Only on one side"]), &ONLY, rows)
    }

    /// Returns the contracts of what belongs together, side by side.
    #[must_use]
    pub fn contract_sheet(&self) -> Sheet {
        let of = |entry: &Entry<'_>, at: At, part: Part| {
            let side = self.merged.side(at);
            let row = |contract: ContractKey| {
                let (row, dates) = (&side.portfolio[contract], &side.dates[contract.position()]);
                let system = self.merged.system(at);
                let value = |value: Option<Money>| Cell::money(value, row.currency);
                let estimated = side.plans[contract.position()].value.as_ref().map(|value| value.value);
                vec![
                    Cell::Whole(entry.number),
                    Cell::text(entry.label.as_str()),
                    Cell::Word("merge-part", part.name()),
                    Cell::text(&side.name),
                    Cell::text(&system.name),
                    Cell::text(&row.id),
                    Cell::text(&row.title),
                    row.supplier.as_deref().into(),
                    row.terms.start.into(),
                    dates.current_end.into(),
                    dates.maximum_end.into(),
                    row.terms.notice.map(|notice| notice.to_string()).into(),
                    dates.last_notice.into(),
                    dates.exit().into(),
                    row.terms.options.map(|options| format!("{} × {}", row.terms.options_left(), options.each)).into(),
                    dates.option_by.into(),
                    row.procedure.map_or(Cell::Empty, |procedure| Cell::Word("procedure", procedure.name())),
                    value(row.annual_value),
                    row.annual_value.or(estimated).map(|_| row.currency.to_string()).into(),
                    exact(each(row.annual_value, side.inhabitants)),
                    exact(each(row.annual_value, system.active_users.or(system.users))),
                    value(estimated),
                ]
            };
            side.running(at.system).into_iter().map(row).collect::<Vec<_>>()
        };
        let rows = self
            .entries
            .iter()
            .flat_map(|entry| self.records(entry).into_iter().flat_map(|(at, part)| of(entry, at, part)).collect::<Vec<_>>());
        plain(&self.named(["Kontrakter", "Avtaler", "Contracts"]), &CONTRACTS, rows.collect())
    }

    /// Returns the prices of licences of what belongs together, metric by metric.
    #[must_use]
    pub fn price_sheet(&self) -> Sheet {
        let rows = self.entries.iter().flat_map(|entry| {
            let mut rows: Vec<_> = self.prices(entry).into_iter().map(|price| (price.metric, price)).collect();
            rows.sort_by_key(|(metric, _)| *metric);
            rows.into_iter().map(|(metric, price)| {
                vec![
                    Cell::Whole(entry.number),
                    Cell::text(entry.label.as_str()),
                    metric.map_or(Cell::Empty, |metric| Cell::Word("metric", metric.name())),
                    Cell::text(&self.merged.side(price.at).name),
                    Cell::text(price.product),
                    price.quantity.into(),
                    price.each.map_or(Cell::Empty, |(each, _)| Cell::Number(to_oere(each))),
                    price.each.map_or(Cell::Empty, |(_, basis)| {
                        Cell::Word("price-per", if basis == Basis::Once { "once" } else { "year" })
                    }),
                    Cell::text(price.currency.to_string()),
                ]
            })
        });
        plain(&self.named(["Priser", "Priser", "Prices"]), &PRICES, rows.collect())
    }

    /// Returns the prices of the licences of an entry's systems, each licence once.
    pub(super) fn prices(&self, entry: &Entry<'_>) -> Vec<Price<'_>> {
        let mut seen = std::collections::BTreeSet::new();
        let mut prices = Vec::new();
        for (at, _) in self.records(entry) {
            let side = self.merged.side(at);
            let portfolio = side.portfolio;
            let under = side.running(at.system).into_iter().filter(|contract| portfolio[*contract].systems.len() == 1);
            let under = under.flat_map(|contract| portfolio.licences_under(contract)).copied();
            for key in portfolio.licences_of(at.system).iter().copied().chain(under) {
                let row = &portfolio[key];
                if !row.is_valid_on(self.merged.today) || !seen.insert((at.side, key)) {
                    continue;
                }
                let currency = row.contract.map_or(side.currency(), |contract| portfolio[contract].currency);
                prices.push(Price {
                    at,
                    product: &row.product,
                    metric: row.counted(),
                    quantity: row.quantity,
                    each: row.price(),
                    currency,
                });
            }
        }
        prices
    }

    /// Returns the contracts that belong together.
    #[must_use]
    pub fn together_sheet(&self) -> Sheet {
        let rows = self.merged.together.iter().map(|together| self.together_row(together)).collect();
        plain(&self.named(["Samles", "Samles", "Together"]), &TOGETHER, rows)
    }

    /// Returns the contracts of one supplier or class, for the terminal.
    #[must_use]
    pub fn shared_sheet(&self) -> Sheet {
        let is_shared = |together: &&Together| {
            together.because.iter().all(|why| matches!(why, crate::analysis::merge::together::Because::Shared(_)))
        };
        let rows = self.merged.together.iter().filter(is_shared).map(|together| self.together_row(together)).collect();
        plain("", &TOGETHER, rows).only(SHARED_COLUMNS)
    }

    fn together_row(&self, together: &Together) -> Vec<Cell> {
        use crate::analysis::merge::together::Window;
        let (from, to) = match together.window {
            Window::Open(from, to) => (Some(from), to),
            Window::Gap(..) | Window::Unknown => (None, None),
        };
        let tender = together.tenders.first().map(|(_, tender)| tender);
        let fits = matches!(together.window, Window::Open(..));
        let mut contracts: Vec<Party> = together.contracts.clone();
        contracts.sort_by_key(|party| (self.merged.sides[party.side].given, *party));
        let contracts: Vec<_> = contracts.into_iter().map(|party| self.party(party)).collect();
        let join = together.join.as_ref();
        vec![
            Cell::text(self.because(together)),
            Cell::text(list(&contracts, 8)),
            from.into(),
            to.into(),
            together.value.map_or(Cell::Empty, |(value, currency)| Cell::Money(value, currency)),
            together.value.map(|(_, currency)| currency.to_string()).into(),
            tender.map_or(Cell::Empty, |tender| Cell::Money(tender.threshold.amount, tender.threshold.currency)),
            tender.map_or(Cell::Empty, |tender| Cell::Word("threshold", tender.threshold.standing.name())),
            tender.filter(|_| fits).map_or(Cell::Empty, |tender| Cell::Word("procedure", tender.procedure.name())),
            tender.filter(|_| fits).map(|tender| tender.start_by).into(),
            tender.filter(|_| fits).map(|tender| tender.takes_over).into(),
            join.and_then(|join| join.percent).map_or(Cell::Empty, Cell::Number),
            Cell::text(self.window(together)),
            join.map(|join| self.join(join)).into(),
        ]
    }

    /// Returns the integrations that must move.
    #[must_use]
    pub fn move_sheet(&self) -> Sheet {
        let rows = self.entries.iter().flat_map(|entry| {
            let keep: Vec<_> = entry.proposal.keep.iter().map(|at| self.label(*at)).collect();
            let keep = list(&keep, 3);
            let of = move |leaving: &Leaving| {
                let side = self.merged.side(leaving.at);
                let label = |system| self.label(At { side: leaving.at.side, system });
                let row = |moved: &crate::analysis::merge::Moved| {
                    let link = &side.portfolio.integrations[moved.integration];
                    vec![
                        Cell::Whole(entry.number),
                        Cell::text(&side.name),
                        Cell::text(label(leaving.at.system)),
                        Cell::text(label(moved.other)),
                        Cell::Word("direction", if moved.is_sent { "sends" } else { "receives" }),
                        link.kind.as_deref().into(),
                        link.data.as_deref().into(),
                        Cell::text(keep.as_str()),
                        Cell::Word("yes-no", if moved.is_there_already { "yes" } else { "no" }),
                    ]
                };
                leaving.moves.iter().map(row).collect::<Vec<_>>()
            };
            let whole = !entry.proposal.keep.is_empty();
            entry.proposal.leaving.iter().filter(|_| whole).flat_map(of).collect::<Vec<_>>()
        });
        plain(&self.named(["Integrationer", "Integrasjoner", "Integrations"]), &MOVES, rows.collect())
    }

    /// Returns the number of systems, quarter by quarter.
    #[must_use]
    pub fn quarter_sheet(&self) -> Sheet {
        let whole = |number: usize| Cell::Whole(number as u64);
        let row = |quarter: crate::analysis::merge::Quarter| {
            vec![Cell::text(quarter.name()), whole(quarter.retired), whole(quarter.leaving), whole(quarter.left)]
        };
        // Between two changes every quarter is the same.
        let mut quarters = self.merged.quarters();
        let last = quarters.len().saturating_sub(1);
        let mut at = 0..;
        quarters.retain(|quarter| {
            let at = at.next().unwrap_or_default();
            at == 0 || at == last || quarter.retired + quarter.leaving > 0
        });
        let rows = quarters.into_iter().map(row).collect();
        plain(&self.named(["Kvartaler", "Kvartaler", "Quarters"]), &QUARTERS, rows)
    }
}

/// The price of a licence of a system.
#[derive(Debug)]
pub(super) struct Price<'a> {
    pub(super) at: At,
    pub(super) product: &'a str,
    pub(super) metric: Option<crate::model::Metric>,
    pub(super) quantity: Option<u64>,
    pub(super) each: Option<(Money, Basis)>,
    pub(super) currency: crate::model::Currency,
}

/// Returns an amount a head, in hundredths, where there are any.
fn each(amount: Option<Money>, heads: Option<u64>) -> Option<Money> {
    amount?.checked_div(Money::from(heads.filter(|heads| *heads > 0)?)).map(to_oere)
}

/// A price a head is small: its hundredths are written.
fn exact(amount: Option<Money>) -> Cell {
    amount.map_or(Cell::Empty, Cell::Number)
}
