//! What is read from files: the documented form, and tables as municipalities write them.

use portfolio::analysis::case::{Amounts, Class, Figure, GainKind, LineKind};
use portfolio::model::case::FaultKind;
use portfolio::model::{Currency, Money};

use super::{decimal, files, read};

fn millions(text: &str) -> Money {
    decimal(text) * Money::from(1_000_000)
}

/// Table 1 as a sheet, with the sums that the strategy prints below it.
const TABLE: &str = "\
Tabel 1: Digital kommunikation (mio. kr.);;;;;;;
Projekt;Type;Gevinsttype;Ansvarligt center;2015;2016;2017;2018
Bølgeplan 3 og 4;Investering;;ØDC;0,4;0,6;;
;Drift;Tidsbesparelse;BSC;-0,8;-0,8;-1,3;-1,3
Investeringsomkostninger pr. år;;;;0,4;0,6;0;0
Driftseffekt pr. år;;;;-0,8;-0,8;-1,3;-1,3
Akkumuleret pengestrøm;;;;-0,4;-0,6;-1,9;-3,2
Positiv driftseffekt (tidsbesparelse) opgjort i årsværk;;;;1,6;1,6;2,6;2,6
;;;;;;;
Negativt beløb angiver besparelse, mens positivt beløb angiver investering/merudgift.;;;;;;;
";

#[test]
fn a_table_of_line_items_is_read_as_the_strategy_prints_it() {
    let report = read(&[("tabel1.csv", TABLE)]);
    assert_eq!(report.cases.len(), 1);
    let case = &report.cases[0].case;
    assert_eq!((case.title.as_str(), case.lines.len()), ("Bølgeplan 3 og 4", 2));
    assert_eq!((case.lines[1].kind, case.lines[1].gain), (LineKind::Operation, Some(GainKind::Time)));
    assert_eq!(case.lines[1].centre.as_deref(), Some("BSC"));
    let figures = super::figures(case);
    let accumulated: Vec<_> = figures.years.iter().map(|year| year.accumulated).collect();
    assert_eq!(accumulated, ["-0,4", "-0,6", "-1,9", "-3,2"].map(|value| Figure::Exactly(millions(value))));
    let found = super::faults(&report);
    assert!(found.iter().all(|fault| fault.kind == FaultKind::Missing), "every printed sum agrees: {found:#?}");
}

#[test]
fn a_workbook_and_a_csv_file_say_the_same() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("tabel1.xlsx");
    let mut workbook = rust_xlsxwriter::Workbook::new();
    let sheet = workbook.add_worksheet();
    for (row, line) in (0..).zip(TABLE.lines()) {
        for (column, text) in (0..).zip(line.split(';')).filter(|(_, text)| !text.is_empty()) {
            match text.replace(',', ".").parse::<f64>() {
                Ok(number) => sheet.write_number(row, column, number).expect("a number"),
                Err(_) => sheet.write_string(row, column, text).expect("a text"),
            };
        }
    }
    workbook.save(&path).expect("a workbook");
    let drafts = portfolio::load::cases::read(&[path], Currency::DKK).expect("cases");
    let from_text = read(&[("tabel1.csv", TABLE)]);
    assert_eq!(drafts.cases[0].case, from_text.cases[0].case);
    assert_eq!(drafts.claims.len(), from_text.claims.len());
}

#[test]
fn a_table_with_a_row_an_amount_and_class_and_hours_once() {
    let report = read(&[(
        "tiltak.csv",
        "Tiltak;Klasse;Type;Beløp;År;Interne timer;Forutsetter\n\
         Chatbot;Felleskommunal;Investering;200 000;2027;120;\n\
         Chatbot;;Besparelse;-90 000;2027;;\n\
         Chatbot;;Besparelse;-110 000;2028;30;\n\
         Skjema;Lovpålagt;Anskaffelse;50.000;2028;;chatbot\n",
    )]);
    let [chatbot, form] = &report.cases[..] else { panic!("two cases") };
    assert_eq!((chatbot.case.class, form.case.class), (Class::Common, Class::Law));
    assert_eq!(chatbot.case.internal_hours, Some(Money::from(150)));
    assert_eq!(form.case.requires, ["Chatbot"]);
    assert_eq!(chatbot.case.lines.len(), 2, "the two years of one saving are one line");
    let years = [(2027, Some(Money::from(-90_000))), (2028, Some(Money::from(-110_000)))];
    assert_eq!(chatbot.case.lines[1].amounts, Amounts::ByYear(years.into()));
}

#[test]
fn the_documented_form_is_read_with_units_dates_and_a_phase_in() {
    let report = read(&[(
        "cases.toml",
        "unit = \"t.kr.\"\n\
         [[case]]\nid = \"C1\"\ntitle = \"Booking\"\nclass = \"own\"\ninternal-hours = 7.5\n\
         [[case.line]]\nkind = \"investment\"\namount = 250\nfrom = 2027-03-01\n\
         [[case.line]]\ntitle = \"Licences\"\nkind = \"operation\"\namounts = { 2027 = 12.5, 2028 = \"1 mio. kr.\", 2029 = \"ikke estimeret\" }\n\
         [[case.line]]\ntitle = \"Time\"\nkind = \"gain\"\ngain = \"time\"\namount = \"-60.000 kr.\"\nfrom = 2027-07-01\nuntil = 2029\nphase-in = [50]\nincluded = false\n",
    )]);
    let case = &report.cases[0].case;
    assert_eq!(case.internal_hours, Some(decimal("7,5")));
    assert_eq!(case.lines[0].title, "Booking", "a line without a title is called as its case");
    assert_eq!(case.lines[0].amounts, Amounts::once(2027, Money::from(250_000)));
    let years = [(2027, Some(Money::from(12_500))), (2028, Some(millions("1"))), (2029, None)];
    assert_eq!(case.lines[1].amounts, Amounts::ByYear(years.into()));
    let Amounts::Yearly { amount, from, until, phase_in } = &case.lines[2].amounts else { panic!("an amount a year") };
    assert_eq!((amount, from.to_string().as_str(), phase_in.as_slice()), (&Money::from(-60_000), "2027-07", &[50][..]));
    assert_eq!(until.map(|until| until.to_string()).as_deref(), Some("2030-01"), "a year counts to its end");
    assert!(!case.lines[2].included);
    assert_eq!(report.faults, []);
}

#[test]
fn no_file_is_too_strange() {
    for bytes in
        ["", "\u{feff}", "[[case]]", "[[case]]\nline = 3\n[quoted]\n", "case = [1, 2]", "case;2027;kind\n;;;;;\n", "2027\n2027"]
    {
        for name in ["strange.toml", "strange.csv"] {
            let folder = tempfile::tempdir().expect("a folder");
            let path = folder.path().join(name);
            std::fs::write(&path, bytes).expect("a file");
            if let Ok(drafts) = portfolio::load::cases::read(&[path], Currency::DKK) {
                let _ = super::faults(&drafts);
            }
        }
    }
}

proptest::proptest! {
    #![proptest_config(proptest::prelude::ProptestConfig::with_cases(64))]
    #[test]
    fn no_table_is_too_strange(
        cells in proptest::collection::vec(
            proptest::sample::select(vec![
                "", "1", "-1", "0,5", "kr. 9.999.999.999.999.999.999", "ikke estimeret", "I alt", "Investering", "Drift", "gevinst",
                "2027", "fra 2027", "ja", "nej", "lov", "x", "50;75", "2-årig periode (2027-2029)", "Akkumuleret pengestrøm",
            ]),
            8..64,
        ),
    ) {
        let mut text = "Projekt;Type;2027;2028;Bemærkning;I alt;Interne timer;Kræver\n".to_owned();
        for row in cells.chunks(8) {
            text.push_str(&row.iter().map(|cell| format!("\"{cell}\"")).collect::<Vec<_>>().join(";"));
            text.push('\n');
        }
        let (_folder, paths) = files(&[("any.csv", &text)]);
        if let Ok(drafts) = portfolio::load::cases::read(&paths, Currency::DKK) {
            let _ = super::faults(&drafts);
            let profile = portfolio::model::portfolio::Profile::default();
            let settings = Default::default();
            let report = portfolio::report::case::CaseReport::of(&drafts, &settings, &profile, Some(Money::from(5)));
            let _ = (report.json(), report.markdown(portfolio::model::Language::Danish));
        }
    }
}
