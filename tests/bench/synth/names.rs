//! Invented products and vendors, and what happens to their names when somebody enters them again.

use super::dice::Dice;

/// What systems are for, and the category that the program knows it by.
const TASKS: [(&str, &str); 32] = [
    ("Økonomi", "erp-oekonomi"),
    ("Løn", "loen-hr"),
    ("Omsorg", "eoj-omsorg"),
    ("Skole", "skoleadministration"),
    ("Dagtilbud", "daginstitution"),
    ("Sag", "sag-arkiv"),
    ("Dagsorden", "moedeadministration"),
    ("Byggesag", "byggesag"),
    ("Kort", "gis"),
    ("Bibliotek", "bibliotek"),
    ("Intranet", "intranet"),
    ("Booking", "booking-foreninger"),
    ("Vagtplan", "vagtplan-tid"),
    ("Rekruttering", "rekruttering"),
    ("Tandpleje", "tandpleje"),
    ("Jobcenter", "jobcenter"),
    ("Energi", "energi"),
    ("Affald", "affald"),
    ("Beredskab", "beredskab"),
    ("Print", "print"),
    ("Signering", "digital-signering"),
    ("Spørgeskema", "survey"),
    ("Journal", "laegejournal"),
    ("Familie", "social-boern"),
    ("Flåde", "koersel-flaade"),
    ("Miljø", "miljoe"),
    ("Valg", "valg"),
    ("Telefoni", "telefoni-kontaktcenter"),
    ("Servicedesk", "itsm"),
    ("Ejendom", "ejendom-fm"),
    ("Projekt", "projektportefoelje"),
    ("Udbud", "indkoeb-udbud"),
];
const THINGS: [&str; 12] = [
    "sager",
    "borgere",
    "medarbejdere",
    "planer",
    "regninger",
    "ansøgninger",
    "møder",
    "elever",
    "bygninger",
    "vagter",
    "aftaler",
    "målinger",
];
const SYLLABLES: [&str; 100] = [
    "ka", "ne", "vo", "ri", "sel", "mar", "tik", "lun", "dex", "pro", "vis", "ter", "nor", "gal", "fin", "bor", "eks", "tra",
    "mo", "ny", "san", "dor", "kli", "pan", "zen", "al", "ven", "di", "sto", "ra", "bi", "bru", "fjel", "skan", "dan", "hol",
    "vik", "sund", "ager", "mark", "tek", "dat", "sys", "net", "info", "kom", "plus", "nova", "orb", "lex", "ava", "iko", "umi",
    "tor", "hel", "frej", "odin", "ax", "el", "ion", "ur", "ys", "op", "im", "ork", "inn", "arn", "eld", "vard", "lok", "sig",
    "run", "bal", "tyr", "ull", "gef", "cap", "per", "du", "lo", "me", "ta", "fo", "ci", "vi", "li", "gen", "ser", "con", "nec",
    "tum", "flo", "sol", "lum", "pix", "dyn", "amo", "gra", "nex", "era",
];
const LEGAL: [&str; 6] = ["A/S", "ApS", "Danmark A/S", "Group", "AB", "A.S."];
/// Vendors whom every third product is from.
const LARGE_VENDORS: usize = 40;

/// A product, and how often it is likely to stand in the register.
#[derive(Debug, Clone)]
pub(crate) struct Product {
    pub(crate) name: String,
    pub(crate) vendor: String,
    pub(crate) category: &'static str,
    pub(crate) description: String,
}

impl Product {
    /// Invents a product among so many.
    pub(crate) fn of(seed: u64, number: usize, among: usize) -> Self {
        let mut dice = Dice::of(seed, 1, number);
        let is_large = dice.falls(330);
        let vendor_number = if is_large { dice.below(LARGE_VENDORS) } else { LARGE_VENDORS + dice.below(among / 6 + 1) };
        let vendor = vendor(seed, vendor_number);
        let (task, category) = dice.one_of(&TASKS);
        let name = match dice.below(100) {
            // A family: one brand, several tasks.
            0..25 if !is_large => format!("{} {task}", brand(2 * vendor_number)),
            0..45 => format!(
                "{} {}",
                brand(2 * number + 1),
                dice.one_of(&["Pro", "Web", "Online", "Plan", "Flow", "Portal", "App", task])
            ),
            _ => brand(2 * number + 1),
        };
        let (one, other) = (dice.one_of(&THINGS), dice.one_of(&THINGS));
        let kind = dice.one_of(&["System til", "Løsning for", "Støtter", "Håndterer", "Fagsystem for"]);
        Self { name, vendor, category, description: format!("{kind} {one} og {other} ({}).", task.to_lowercase()) }
    }

    /// Returns the product as somebody enters it who does not see that it is there already.
    pub(crate) fn again(mut self, dice: &mut Dice, department: &str) -> Self {
        for _ in 0..dice.one_of(&[1, 1, 1, 2, 2]) {
            let first = self.vendor.split(' ').next().unwrap_or_default();
            self.name = match dice.below(9) {
                0 if !self.name.starts_with(first) => format!("{first} {}", self.name),
                1 => self.name.replacen(' ', dice.one_of(&["-", "/", "."]), 1),
                2 | 3 => self.name + dice.one_of(&[" v2", " 3.1", " 2019", " 2022", " ver. 4", " v. 8.2"]),
                4 => format!("{} ({department})", self.name),
                5 => self.name.to_uppercase(),
                6 => self.name.replace('ø', "oe").replace('æ', "ae").replace('å', "aa").replace('Ø', "Oe"),
                7 => slip(&self.name, dice),
                _ => self.name,
            };
            if dice.falls(400) {
                self.vendor = format!("{} {}", self.vendor, dice.one_of(&LEGAL));
            }
        }
        self
    }
}

fn vendor(seed: u64, number: usize) -> String {
    let mut dice = Dice::of(seed, 2, number);
    let name = brand(2 * number);
    if dice.falls(400) {
        format!("{name} {}", dice.one_of(&["Data", "Systemer", "Software", "IT", "Digital", "Consult"]))
    } else {
        name
    }
}

/// Returns a word that nothing else is called; the first ten thousand are short.
pub(crate) fn brand(number: usize) -> String {
    let count = SYLLABLES.len();
    // A number that has no factor in common with 100 goes through all places once.
    let (place, syllables) =
        if number < count.pow(2) { (number * 3_877 % count.pow(2), 2) } else { (number * 618_031 % count.pow(3), 3) };
    let at = |place: usize| SYLLABLES[place % count];
    let mut word = at(place).to_owned() + at(place / count);
    if syllables == 3 {
        word += at(place / count.pow(2));
    }
    let first = word.remove(0).to_uppercase();
    format!("{first}{word}")
}

/// Makes one slip of the finger.
fn slip(name: &str, dice: &mut Dice) -> String {
    let mut letters: Vec<char> = name.chars().collect();
    if letters.len() > 5 {
        let at = dice.between(1, letters.len() - 3);
        match dice.below(3) {
            0 => letters.swap(at, at + 1),
            1 => letters.insert(at, letters[at]),
            _ => drop(letters.remove(at)),
        }
    }
    letters.into_iter().collect()
}
