//! Contradictions of the strategies that a check can find, and what is none.

use portfolio::model::case::FaultKind;

use super::{faults, read};

/// Returns the contradictions of a file, with the rows and columns that they point at.
fn found(name: &str, text: &str) -> Vec<String> {
    let drafts = read(&[(name, text)]);
    let contradictions = faults(&drafts).into_iter().filter(|fault| fault.kind == FaultKind::Contradiction);
    contradictions.map(|fault| format!("{}: {}", fault.place.row, fault.message.replace('\u{a0}', " "))).collect()
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
