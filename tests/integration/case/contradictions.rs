//! Contradictions of five municipalities' digitalisation strategies that a check can find, and what is none.
//!
//! | | contradiction | found by |
//! | --- | --- | --- |
//! | X-01 | 7,6 quoted for a total of 8,12 | a quoted total is held against its lines |
//! | X-02 | 1,45 becomes 1,5 and 1,4 | one rule of rounding; `golden` shows which one the tables follow |
//! | X-03 | "ikke estimeret" beside 0,15; "fra 2016" beside 2017 | a remark is held against the amounts |
//! | X-04 | full effect in 2017, in 2016, and half of it in 2015 | the year of the full effect |
//! | X-05 | an analysis "ultimo 2015" and "i god tid inden" 2016, with money in 2016 | the last year that a remark allows |
//! | X-06 | every saving becomes people | full-time equivalents come from working time alone |
//! | X-07 | "2-årig periode (2015-2017)" | a period is as long as its years |
//! | X-08 | three times 0,33 are "1 mio." | none: the tolerance on sums |
//! | X-09 | 40 of 50 millions are "ca. 60 %", and 40 + 20 are 50 | a stated share, a stated sum |
//! | X-10 | exactly 50.000 kr. has no level | not in a paper: the policy's `limit-level` decides it (`CaseSettings::level`) |
//! | X-11 | "50-60 %" as a least | not in a paper: the policy has a least and a target, and between them is borderline |
//! | X-12 | 35 projects in groups of 42 | a stated sum |
//! | X-13 | "4 politikker", three of them named | a stated number of names |
//! | X-14 | 20 of 75 are "ca. 30 %" | a stated share |
//! | X-15 | a case from 50.000 kr., and a case for everything | two policies, no contradiction: each municipality has its own `limit`, and `0` is always |
//!
//! What stands in running text alone is found when somebody writes it down: `note` beside a line, `[case.quoted]` of a case, or `[[stated]]`
//! with what a figure is made of. No check reads prose.

use portfolio::model::case::FaultKind;

use super::{faults, read};

/// Returns the contradictions of a file, with the rows and columns that they point at.
fn found(name: &str, text: &str) -> Vec<String> {
    let drafts = read(&[(name, text)]);
    let contradictions = faults(&drafts).into_iter().filter(|fault| fault.kind == FaultKind::Contradiction);
    contradictions.map(|fault| format!("{}: {}", fault.place.row, fault.message.to_string().replace('\u{a0}', " "))).collect()
}

/// The potentials of table 7, in millions.
const POTENTIALS: &str = "\
Projekt;Type;2016\nAcadre;Gevinst;-3\nHTK LIS;Gevinst;-0,9\nPrisme;Gevinst;-0,4\nIntranet;Gevinst;-0,37\nDUBU;Gevinst;-0,5\n\
GIS;Gevinst;-0,5\nDragon;Gevinst;-2,45\nDriftseffekt i alt (mio. kr.);;";

#[test]
fn a_quoted_total_is_held_against_its_lines() {
    let of = |quoted: &str| found("tabel7.csv", &format!("Mio. kr.;;\n{POTENTIALS}{quoted}\n"));
    // 8,12, which the table prints as 8,1 and another one as 7,6.
    assert_eq!(of("-8,1"), [""; 0]);
    assert_eq!(of("-8,12"), [""; 0]);
    assert_eq!(of("-7,6"), ["10: says `-7,6`, and the lines of 7 cases come to -8 120 000 DKK"]);
}

#[test]
fn one_rule_of_rounding_and_a_tolerance() {
    let of = |quoted: &str| {
        let lines = "[[case.line]]\nkind = \"gain\"\namounts = { 2016 = -0.95 }\n[[case.line]]\nkind = \"gain\"\namounts = { 2016 = -0.5 }\n";
        found(
            "tabel6.toml",
            &format!("unit = \"mio. kr.\"\n[[case]]\nid = \"T6\"\n{lines}[case.quoted]\neffect = \"{quoted}\"\n"),
        )
    };
    assert_eq!([of("-1,45"), of("-1,5"), of("-1,44")].concat(), [""; 0], "rounded, or within a hundredth");
    assert_eq!(of("-1,4").len(), 1, "1,45 is not 1,4");
    let licences = "[[case.line]]\nkind = \"gain\"\namounts = { 2016 = -0.33 }\n".repeat(3);
    let told = found("x.toml", &format!("unit = \"mio. kr.\"\n[[case]]\nid = \"X\"\n{licences}[case.quoted]\neffect = -1\n"));
    assert_eq!(told, [""; 0], "three times 0,33 is 1 together");
}

#[test]
fn a_remark_that_nothing_is_estimated_excludes_amounts_and_years_agree() {
    let table = |note: &str| {
        format!("Mio. kr.;;;;;\nProjekt;Type;2015;2016;2017;2018;Bemærkning\nByggesagsarkiv;Drift;;;0,15;0,15;{note}\n")
    };
    let told = found("tabel8.csv", &table("driftseffekt er ikke estimeret"));
    assert_eq!(told, ["3: the remark on `Byggesagsarkiv` says that it is not estimated, and there are amounts"]);
    let told = found("tabel8.csv", &table("0,2 mio. kr. fra 2016"));
    assert_eq!(told, ["3: the remark on `Byggesagsarkiv` says 2016, and the amounts begin in 2017"]);
    assert_eq!(found("tabel8.csv", &table("0,15 mio. kr. fra 2017")), [""; 0]);
}

#[test]
fn the_year_of_the_full_effect_agrees_with_the_amounts() {
    let table =
        |note: &str| format!("Mio. kr.;;;;;\nProjekt;Type;2015;2016;2017;2018;Bemærkning\nNetværk;Drift;0,5;1;1;1;{note}\n");
    let told = found("tabel10.csv", &table("1 mio.kr ved endelige idriftsættelse i 2017"));
    assert_eq!(told, ["3: the remark on `Netværk` says 2017, and the full amount is reached in 2016"]);
    assert_eq!(found("tabel10.csv", &table("fuld effekt fra 2016")), [""; 0]);
}

#[test]
fn full_time_equivalents_come_from_working_time_alone() {
    let table = |gain: &str| {
        format!(
            "Mio. kr.;;;;;;\nCase;Post;Type;Gevinst;2015;2016;2017;2018\nMonopolbrud;KMD Aktiv;Drift;licens;;-0,33;-0,33;-0,33\n\
             Monopolbrud;KMD Dagpenge;Drift;licens;;-0,33;-0,33;-0,33\nMonopolbrud;KMD Dagpenge;Drift;{gain};;;-0,5;-0,5\n\
             Monopolbrud;KMD Sag;Drift;{gain};1;0,67;-0,83;-0,83\nÅrsværk;;;;0;0;4;4\n"
        )
    };
    // 1,33 million of working time in 2017 is 2,66 people, and not the 4 of the 1,99 that is saved in all.
    let told = "7: says `4` full-time equivalents, which counts every saving; the working time saved is 2.66";
    assert_eq!(found("tabel2.csv", &table("tid")), [told; 2], "in 2017 and in 2018");
}

#[test]
fn a_period_is_as_long_as_its_years() {
    let case = |note: &str| {
        format!(
            "[[case]]\nid = \"A\"\n[[case.line]]\nkind = \"operation\"\namounts = {{ 2015 = 1000000, 2016 = 670000 }}\nnote = \"{note}\"\n"
        )
    };
    let told = found("a.toml", &case("2 årsværk over en 2-årig periode (2015-2017)"));
    assert_eq!(told, ["3: the remark on `A` says 2 years, and 2015–2017 is 3 calendar years"]);
    assert_eq!(found("a.toml", &case("over en 2-årig periode (2015-2016)")), [""; 0]);
}

#[test]
fn a_stated_number_of_things_is_how_many_there_are() {
    let cases = "[[case]]\nid = \"A\"\n[[case.line]]\nkind = \"gain\"\namounts = { 2027 = -1 }\n[case.quoted]\nlines = 4\n[[case]]\nid = \"B\"\n";
    let told = found("programme.toml", &format!("{cases}[quoted]\ncases = 35\n"));
    assert_eq!(told, ["7: says `4`, and there are 1 line", "11: says `35`, and there are 2 cases"]);
}

#[test]
fn a_case_has_no_effect_before_it_is_in_service() {
    let line = "[[case.line]]\nkind = \"gain\"\namounts = { 2027 = -1 }\n";
    let told = found("a.toml", &format!("[[case]]\nid = \"A\"\nin-service = 2028-01-01\n{line}"));
    assert_eq!(told, ["3: `A` is in service from 2028, and has an effect on operation from 2027"]);
}

#[test]
fn a_row_total_is_held_against_its_years() {
    let told = found("a.csv", "Projekt;Type;2027;2028;I alt\nA;Investering;100;50;160\nB;Investering;100;50;150\n");
    assert_eq!(told, ["2: says `160`, and its years come to 150 DKK"]);
}

#[test]
fn a_sum_of_lines_of_which_one_does_not_count_says_so() {
    let told =
        found("a.csv", "Projekt;Type;Medregnet;2027\nA;Investering;ja;100\nB;Investering;nej;900\nInvesteringer i alt;;;1000\n");
    assert_eq!(told, ["4: says `1000`, and the lines of 2 cases come to 100 DKK, without `B`"]);
}

/// Returns what is found in stated figures.
fn stated(text: &str) -> Vec<String> {
    found("strategi.toml", &format!("[[stated]]\n{text}\n"))
}

#[test]
fn a_stated_share_is_the_part_of_its_whole() {
    let of = |value: &str, part: &str, whole: &str| {
        stated(&format!("what = \"andel\"\nvalue = \"{value}\"\npart = \"{part}\"\nwhole = \"{whole}\""))
    };
    // Hillerød: the central budget of 40 millions is "ca. 60 %" of "godt 50 mio.".
    assert_eq!(
        of("ca. 60 %", "40 mio. kr.", "godt 50 mio. kr."),
        ["3: `andel` says `ca. 60 %`, and the part is 80 % of the whole"]
    );
    assert_eq!(of("ca. 60 %", "30 mio. kr.", "50 mio. kr."), [""; 0]);
    // Nordfyn: a visit costs 75 kr. and self-service 20, which is "ca. 30 %".
    assert_eq!(of("ca. 30 %", "20", "75"), ["3: `andel` says `ca. 30 %`, and the part is 26.7 % of the whole"]);
    assert_eq!(of("27 %", "20", "75"), [""; 0]);
    assert_eq!(of("50 %", "20", "40"), [""; 0]);
    assert_eq!(of("50 %", "20", "0"), [""; 0], "of nothing there is no share");
}

#[test]
fn a_stated_sum_is_that_of_its_parts_and_a_number_that_of_its_names() {
    // Nordfyn announces 35 projects; its seven groups have 42.
    let told = stated("what = \"projekter\"\nvalue = 35\nparts = [2, 4, 9, 6, 6, 8, 7]");
    assert_eq!(told, ["3: `projekter` says `35`, and its parts come to 42"]);
    let told = stated("what = \"it i alt\"\nvalue = \"godt 50 mio. kr.\"\nparts = [\"40 mio. kr.\", \"20 mio. kr.\"]");
    assert_eq!(told, ["3: `it i alt` says `godt 50 mio. kr.`, and its parts come to 60000000"]);
    let told = stated("what = \"politikker\"\nvalue = 4\nnames = [\"Informationssikkerhed\", \"E-mail\", \"Internet\"]");
    assert_eq!(told, ["3: `politikker` says `4`, and 3 are named"]);
    assert_eq!(stated("what = \"politikker\"\nvalue = 3\nnames = [\"A\", \"B\", \"C\"]"), [""; 0]);
    assert_eq!(
        stated("what = \"tre licenser\"\nvalue = 1\nparts = [0.33, 0.33, 0.33]"),
        [""; 0],
        "three times 0,33 is 1 together"
    );
}

#[test]
fn a_stated_figure_that_is_not_whole_says_what_is_missing() {
    let all = |text: &str| -> Vec<String> {
        let drafts = read(&[("strategi.toml", &format!("[[stated]]\n{text}\n"))]);
        faults(&drafts).into_iter().map(|fault| format!("{} {}", fault.kind.name(), fault.message)).collect()
    };
    assert_eq!(all("what = \"A\"\nparts = [1]"), ["missing `A` states no figure"]);
    assert_eq!(all("what = \"A\"\nvalue = 1"), ["missing `A` does not say what it is made of"]);
    assert_eq!(all("what = \"A\"\nvalue = 1\nparts = 4").len(), 2, "not a list, and so nothing that it is made of");
    assert_eq!(all("what = \"A\"\nvalue = \"mange\"\nparts = [1]"), ["unreadable says `mange`: not a number"]);
}

#[test]
fn what_is_said_to_be_done_by_a_year_is_not_paid_after_it() {
    let table = |note: &str| {
        format!(
            "Mio. kr.;;;;;\nProjekt;Type;2015;2016;2017;2018;Bemærkning\nAnalyse af driftsmodeller;Investering;;0,5;;;{note}\n"
        )
    };
    // Høje-Taastrup's contract on operation ends in 2016, and its analysis has money in 2016.
    for note in ["gennemføres ultimo 2015", "analyse i god tid inden kontraktens udløb i 2016", "skal være klar før 2016"] {
        let told = ["3: the remark on `Analyse af driftsmodeller` says 2015 at the latest, and the amounts begin in 2016"];
        assert_eq!(found("tabel10.csv", &table(note)), told, "{note}");
    }
    for note in ["inden udgangen af 2016", "inden kontraktens udløb i 2016", "ultimo 2016", "fra 2016"] {
        assert_eq!(found("tabel10.csv", &table(note)), [""; 0], "{note}");
    }
}
