//! The golden memos: nine requests in Danish, two of them in Norwegian and two in English, as a department head reads them.
//!
//! Each is a file in `tests/data/review`, and beside it stand here, worked out by hand, the sentences that it must have. So a file that
//! followed the program into a mistake would not pass.
//!
//! The day is 21 November 2026. The price is acquisition, four years of operation and hours at 350 kr.; what comes back is four years of
//! the benefit over that price; the value for the purchase is acquisition and 48 months of operation. The threshold for goods and
//! services of municipalities is 216 000 EUR × 7,4595 = 1.611.252 kr. in 2026 and 2027.
//!
//! The last day to begin counts back from the wanted one, day by day as the usual lead times have it. A small purchase below the
//! threshold: 14 + 60 days of introduction, 14 to sign, 20 to evaluate, 21 to tender, 30 + 14 + 30 to prepare. From 1 December 2027 that is
//! 17 November, 17 September (18 is a Saturday), 3 September, 13 August (14 is a Saturday), 23 July, which lies in the summer and moves
//! to 30 June, 31 May, 14 May (17 is Whit Monday), 14 April 2027. A large one by open tender: 60 + 300, 15 to sign, 12 to stand still, 45 to
//! evaluate, 45 to tender, 75 + 45 + 60 to prepare. From 1 August 2027 that is 2 June, 6 August 2026, 22 July, 10 July, 26 May,
//! 10 April (11 is a Saturday), 23 January (25 is a Sunday), 9 December 2025, 10 October 2025.

use std::path::Path;

use portfolio::calendar::Country;
use portfolio::facts::Facts;
use portfolio::model::portfolio::Profile;
use portfolio::model::{Currency, Language};
use portfolio::report::review::markdown;
use portfolio::review::Review;

use super::memo::told_in;
use super::with;

type Changes = &'static [(&'static str, &'static str)];

/// A golden memo.
pub(super) struct Golden {
    /// The name of its file.
    pub(super) name: &'static str,
    language: Language,
    /// What the request says otherwise than the complete one.
    changes: Changes,
    /// What must stand in it.
    says: &'static [&'static str],
    /// What must not.
    never: &'static [&'static str],
}

const NOT_READY: &str = "**Ikke klar";

/// The complete request in the words of a Norwegian department.
const NORWEGIAN: [(&str, &str); 9] = [
    ("title", "\"Timebestilling på nett\""),
    ("purpose", "\"Færre telefoner om timer\""),
    ("tasks", "[\"Tidsbestilling\"]"),
    ("owner", "\"Leder for borgerservice\""),
    ("benefit-owner", "\"Leder for borgerservice\""),
    ("phase-out-plan", "\"Legges ned en måned etter\""),
    ("archiving-plan", "\"Timer slettes, ingenting skal bevares\""),
    ("process-changes", "\"Innbyggerne velger selv en time\""),
    ("common-components", "[\"ID-porten\"]"),
];

/// The same in English.
const ENGLISH: [(&str, &str); 8] = [
    ("title", "\"Appointments on the web\""),
    ("purpose", "\"Fewer telephone calls about appointments\""),
    ("owner", "\"Head of citizen services\""),
    ("benefit-owner", "\"Head of citizen services\""),
    ("phase-out-plan", "\"Closed a month later\""),
    ("archiving-plan", "\"Appointments are deleted, nothing is to be kept\""),
    ("process-changes", "\"Citizens choose a time themselves\""),
    ("common-components", "[\"MitID\"]"),
];

pub(super) const MEMOS: [Golden; 13] = [
    Golden {
        name: "complete",
        language: Language::Danish,
        changes: &[],
        says: &[
            "**Klar: sagen er fuldstændig.**",
            "- pris i alt over 4 år: 430.000 kr.",
            "TimeSafe går ud. TimeSafe skal være ude senest 31.01.2028.",
            "Ingen andre systemer har brug for TimeSafe.",
            "Frontdesk Booking findes ikke i huset.",
            "Niveau 2: over 50.000 kr.; fuld business case, og forummet beslutter.",
            "430.000 kr. over 4 år. Anskaffelse 120.000 kr. Drift 240.000 kr. Egne timer 70.000 kr.",
            // 600 000 of 430 000; with a fifth less benefit 480 000; of 516 000; with three years of it 450 000.
            "139,5 % inden for 4 år, mindst de 60 %, som politikken sigter efter.",
            "Med 20 % mindre gevinst kommer 111,6 % igen. Med 20 % højere udgift kommer 116,2 % igen. Kommer gevinsten et år senere, kommer 104,6 % igen.",
            // 190 000 with the hours over 90 000 a year; 182 500, 92 500, 2 500 and then below zero.
            "Efter 2,1 år med fuld effekt; med egne timer er pengene tjent hjem i 2030.",
            "360.000 kr. er under tærskelværdien på 1.611.252 kr.: et køb uden EU-udbud.",
            "udbudsloven foreskriver ingen procedure; kommunens egen indkøbspolitik gælder.",
            "For at være i drift 01.12.2027 skal arbejdet begynde senest 14.04.2027.",
            // A twelfth of 60 000 − 150 000; then a year of it; 150 000 are 0,3 of 500 000.
            "| 2027 | 120.000 kr. | -7.500 kr. | 112.500 kr. | 0,03 |",
            "| 2028 | 0 kr. | -90.000 kr. | 22.500 kr. | 0,3 |",
            "| 2031 | 0 kr. | -82.500 kr. | -240.000 kr. | 0,28 |",
            "| TimeSafe (S3) |  | går ud | 12 | 40.000 kr. |  |",
        ],
        never: &["## Skal udfyldes", "## Til forummets beslutning", "mangler"],
    },
    Golden {
        name: "product-in-house",
        language: Language::Danish,
        changes: &[("products-considered", "[\"Omsorgssystemet\"]"), ("tasks", "[\"Omsorgsjournal\"]")],
        says: &[
            "**Ikke klar: et svar mangler eller skal rettes.**",
            "- **eksisterende systemer**: KMD Nexus løser allerede opgaven, og ønsket begrunder ikke, hvorfor det ikke er nok",
            "- **eksisterende systemer**: produktet findes allerede i huset som KMD Nexus",
            // 800 are bought; 600 in use and a tenth to spare are 660.
            "Ledige licenser i KMD Nexus: 140.",
            "Spørg ejeren af KMD Nexus, om der kan komme flere brugere på, før der købes nyt.",
            "| KMD Nexus (S1) |  | bliver | 700 | 900.000 kr. | 140 |",
        ],
        never: &["**Klar"],
    },
    Golden {
        name: "nothing-goes-out",
        language: Language::Danish,
        changes: &[("replaces", "\"ingen\""), ("existing-considered", "\"TimeSafe: kan kun ringes til\"")],
        says: &[
            "**Klar med betingelser: sagen er fuldstændig, og forummet skal tage stilling til én ting.**",
            "- Der går ikke noget system ud, når det nye kommer. Nævn et system, der kan gå ud, eller lad forummet beslutte, at porteføljen må vokse med ét.",
            "TimeSafe løser opgaven; ønsket begrunder, hvorfor det ikke er nok.",
            "Der går ikke noget system ud, så der kræves ingen plan.",
            "| TimeSafe (S3) |  | bliver |",
        ],
        never: &[NOT_READY, "## Skal udfyldes"],
    },
    Golden {
        name: "still-needed",
        language: Language::Danish,
        changes: &[
            ("title", "\"Nyt byggesagssystem\""),
            ("department", "\"T\""),
            ("purpose", "\"Færre dage fra ansøgning til svar\""),
            ("tasks", "[\"Byggesager\"]"),
            ("products-considered", "[\"Structura\"]"),
            ("replaces", "[\"Byggesagsarkiv\"]"),
            ("integrates-with", "[\"SBSYS\"]"),
            ("owner", "\"Byggechef\""),
            ("benefit-owner", "\"Byggechef\""),
            ("archiving-plan", "\"Sagerne afleveres til arkivet\""),
            ("process-changes", "\"Ansøgninger fordeles samme dag\""),
        ],
        says: &[
            "- ønsket af: Teknik og Miljø",
            "forummet skal tage stilling til én ting.**",
            // Both get data from it, and the new one is to exchange data with SBSYS.
            "- Ét system har stadig brug for Byggesagsarkiv den 01.12.2027: Kortportal. Aftal med ejerne af Kortportal, hvordan de klarer sig uden, inden 01.12.2027.",
            // From 1 December 2027 to the end of 2029 are 761 days of 120 000 kr. a year.
            "Der er ikke sat en dag for, hvornår Byggesagsarkiv er ude. Kontrakten Arkivaftale kan tidligst forlades 31.12.2029, så der betales 250.192 kr. efter lukningen.",
            "Det, der går ud, udveksler data med Kortportal, som ønsket ikke nævner.",
        ],
        never: &[NOT_READY, "TimeSafe", "SBSYS har"],
    },
    Golden {
        name: "below-the-limit",
        language: Language::Danish,
        changes: &[("one-off-cost", "10000"), ("annual-cost", "5000"), ("internal-hours", "20"), ("annual-benefit", "20000")],
        says: &[
            "**Klar: sagen er fuldstændig.**",
            "Niveau 1: området beslutter selv; ikke til forummet.",
            "37.000 kr. over 4 år. Anskaffelse 10.000 kr. Drift 20.000 kr. Egne timer 7.000 kr.",
            "Niveau 1: under 50.000 kr.; området laver en mini-business case og beslutter selv.",
            // 80 000 of 37 000.
            "216,2 % inden for 4 år",
        ],
        never: &[NOT_READY, "Niveau 2"],
    },
    Golden {
        name: "exactly-at-the-limit",
        language: Language::Danish,
        changes: &[("one-off-cost", "12500"), ("annual-cost", "5875"), ("internal-hours", "40"), ("annual-benefit", "20000")],
        says: &[
            "Niveau 1: området beslutter selv; ikke til forummet.",
            "50.000 kr. over 4 år. Anskaffelse 12.500 kr. Drift 23.500 kr. Egne timer 14.000 kr.",
            "Niveau 1: præcis 50.000 kr., som politikken regner for under; området laver en mini-business case og beslutter selv.",
            "160 % inden for 4 år",
        ],
        never: &[NOT_READY, "Niveau 2"],
    },
    Golden {
        name: "misses-the-day",
        language: Language::Danish,
        changes: &LARGE,
        says: &[
            "forummet skal tage stilling til én ting.**",
            // The first possible day: a day earlier the tenders would be due in the summer.
            "- Det kan ikke nås til 01.08.2027: arbejdet skulle være begyndt senest 10.10.2025; begynder det i dag, kan systemet være i drift 07.10.2028. Flyt den ønskede dag til 07.10.2028 eller senere.",
            "4.000.000 kr. er på eller over tærskelværdien på 1.611.252 kr.: et åbent udbud.",
            "4.070.000 kr. over 4 år. Anskaffelse 2.000.000 kr. Drift 2.000.000 kr. Egne timer 70.000 kr.",
            // 6 000 000 of 4 070 000.
            "147,4 % inden for 4 år",
            "01.09.2028 ligger før 07.10.2028, hvor det tidligst kan være i drift.",
        ],
        never: &[NOT_READY],
    },
    Golden {
        name: "mandated",
        language: Language::Danish,
        changes: &[
            ("title", "\"Underretninger om børn\""),
            ("objective", "\"Lovkrav\""),
            ("purpose", "\"Barnets lov kræver det\""),
            ("tasks", "[\"Underretninger\"]"),
            ("products-considered", "[\"DUBU\"]"),
            ("replaces", ""),
            ("annual-benefit", "0"),
            ("process-changes", "\"Underretninger modtages ét sted\""),
        ],
        says: &[
            "**Klar: sagen er fuldstændig.**",
            "Loven kræver det: det går forud for andre ønsker og behøver ikke nævne et system, der går ud.",
            "Der går ikke noget system ud; det er undtaget, fordi loven kræver det nye.",
            "0 % inden for 4 år: det tjener sig ikke hjem, men er begrundet i lov eller politik.",
            "Aldrig: et års drift koster lige så meget, som det sparer, eller mere. |",
            // A twelfth of 60 000, four times 60 000, and eleven twelfths: 240 000 of operation in all, and 120 000 before.
            "| 2031 | 0 kr. | 55.000 kr. | 360.000 kr. | 0 |",
        ],
        never: &[NOT_READY, "## Til forummets beslutning", "TimeSafe"],
    },
    Golden {
        name: "half-filled",
        language: Language::Danish,
        changes: &HALF,
        says: &[
            "**Ikke klar: 6 svar mangler eller skal rettes.**",
            "- **erstatter**: der er ikke noget system »TimeSave«; mener I »TimeSafe«? (request-0.toml, linje",
            "- **engangsudgift**: »ca. 100 tusind« kan ikke læses: ord ved siden af tallet: skriv tallet alene (request-0.toml, linje",
            "- **ønsket ibrugtagning**: 01.01.2025 er passeret: skriv en dag, der ligger fremme i tiden (request-0.toml, linje",
            "- **gevinstejer**: ikke besvaret (request-0.toml)",
            "- **procesændringer**: ikke besvaret (request-0.toml)",
            "- **eksisterende systemer**: TimeSafe løser allerede opgaven",
            // 240 000 of operation and 70 000 of hours are known.
            "- pris i alt over 4 år: mindst 310.000 kr.",
            "- anslået kontraktværdi: mindst 240.000 kr.",
            "Det kan endnu ikke siges: noget er ikke estimeret. |",
            "| 2028 | ikke estimeret | -90.000 kr. |",
        ],
        never: &["**Klar", "% igen", "## Til forummets beslutning"],
    },
    Golden {
        name: "complete.nb",
        language: Language::Norwegian,
        changes: &NORWEGIAN,
        says: &[
            "**Klar: saken er fullstendig.**",
            "- pris i alt over 4 år: 430 000 kr",
            "TimeSafe går ut. TimeSafe skal være ute senest 31.01.2028.",
            "139,5 % innen 4 år, minst de 60 % som policyen sikter mot.",
            "| 2028 | 0 kr | -90 000 kr | 22 500 kr | 0,3 |",
            "Tabellen regner med drift fra 01.12.2027.",
        ],
        never: &["mangler", "DKK", "udbud"],
    },
    Golden {
        name: "half-filled.nb",
        language: Language::Norwegian,
        changes: &HALF,
        says: &[
            "**Ikke klar: 6 svar mangler eller må rettes.**",
            "- **erstatter**: det finnes ikke noe system «TimeSave»; mener dere «TimeSafe»? (request-0.toml, linje",
            "- **engangskostnad**: «ca. 100 tusind» kan ikke leses",
            "- **ønsket i drift**: 01.01.2025 er passert: skriv en dag fram i tid (request-0.toml, linje",
            "- **gevinsteier**: ikke besvart (request-0.toml)",
            "- pris i alt over 4 år: minst 310 000 kr",
        ],
        never: &["**Klar", "% tilbake.", "DKK"],
    },
    Golden {
        name: "complete.en",
        language: Language::English,
        changes: &ENGLISH,
        says: &[
            "**Ready: the case is complete.**",
            "- price in all over 4 years: 430 000 DKK",
            "Goes out: TimeSafe. TimeSafe is to be gone by 2028-01-31.",
            "139.5 % within 4 years, at least the 60 % that the policy aims at.",
            "| 2028 | 0 DKK | -90 000 DKK | 22 500 DKK | 0.3 |",
            "To be in service on 2027-12-01, work must begin by 2027-04-14.",
        ],
        never: &["missing", "kr."],
    },
    Golden {
        name: "misses-the-day.en",
        language: Language::English,
        changes: &LARGE,
        says: &[
            "**Ready with conditions: the case is complete, and the forum has one thing to decide.**",
            "- Not by 2027-08-01: work should have begun by 2025-10-10; begun today, it can be in service on 2028-10-07. Move the wanted day to 2028-10-07 or later.",
            "4 000 000 DKK is at or above the threshold of 1 611 252 DKK: an open tender.",
        ],
        never: &["missing"],
    },
];

const LARGE: [(&str, &str); 5] = [
    ("implementation", "\"large\""),
    ("one-off-cost", "2000000"),
    ("annual-cost", "500000"),
    ("annual-benefit", "1500000"),
    ("wanted-in-service", "2027-08-01"),
];

const HALF: [(&str, &str); 5] = [
    ("replaces", "[\"TimeSave\"]"),
    ("one-off-cost", "\"ca. 100 tusind\""),
    ("wanted-in-service", "2025-01-01"),
    ("benefit-owner", ""),
    ("process-changes", ""),
];

/// Returns the house in which a memo in a language is read.
fn profile(language: Language) -> Profile {
    match language {
        Language::Norwegian => Profile { country: Country::Norway, currency: Currency::NOK, ..Profile::default() },
        _ => Profile::default(),
    }
}

impl Golden {
    /// Reviews the request.
    pub(super) fn told<T>(&self, test: impl FnOnce(&Facts<'_>, &[Review<'_>], Language) -> T) -> T {
        told_in(profile(self.language), &[with(self.changes)], |facts, reviews| test(facts, reviews, self.language))
    }
}

fn read(golden: &Golden) -> String {
    golden.told(|_, reviews, language| markdown(reviews, language, false)).replace('\u{a0}', " ")
}

#[test]
fn a_memo_says_what_was_worked_out_by_hand() {
    for golden in &MEMOS {
        let text = read(golden);
        let lacking: Vec<_> = golden.says.iter().filter(|sentence| !text.contains(**sentence)).collect();
        let wrong: Vec<_> = golden.never.iter().filter(|words| text.contains(**words)).collect();
        assert!(lacking.is_empty() && wrong.is_empty(), "{}: lacks {lacking:#?}, has {wrong:?}\n{text}", golden.name);
    }
}

#[test]
fn the_memos_read_as_they_were_read_aloud() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/data/review");
    let mut stale = Vec::new();
    for golden in &MEMOS {
        let (text, file) = (read(golden), folder.join(format!("{}.md", golden.name)));
        if std::env::var_os("PORTFOLIO_UPDATE").is_some() {
            std::fs::create_dir_all(&folder).expect("a folder");
            std::fs::write(&file, &text).expect("a file");
        }
        if std::fs::read_to_string(&file).unwrap_or_default().replace("\r\n", "\n") != text {
            stale.push(golden.name);
        }
    }
    assert!(stale.is_empty(), "{stale:?}: read them, then `PORTFOLIO_UPDATE=1 cargo test --test integration memos`");
}
