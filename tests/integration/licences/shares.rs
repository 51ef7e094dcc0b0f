//! Positions cut by contract and unit: who pays, who uses, and where it is told what is missing. Reckoned by hand.

use portfolio::analysis::licences::share::{By, Whose, payer, shares};

use super::*;

/// Returns the parts of the only position: whose, and what was bought, assigned, active and missing.
type Part = (String, [Option<u64>; 4]);

fn cut(text: &str, by: By, dates: &[ContractDates]) -> Vec<Part> {
    let portfolio = inventory(text);
    let all = positions(&portfolio, dates, today(), &Settings::default());
    assert_eq!(all.len(), 1, "{all:#?}");
    let name = |whose: &Whose| match whose {
        Whose::Contract(contract) => portfolio[*contract].id.to_string(),
        Whose::Unit(portfolio::analysis::licences::Scope::Unit(unit)) => portfolio[*unit].name.to_string(),
        other => format!("{other:?}"),
    };
    let parts = shares(&portfolio, &all, by);
    let of = |(whose, parts): (&Whose, &Vec<_>)| {
        let [share]: &[portfolio::analysis::licences::share::Share<'_>; 1] = parts.as_slice().try_into().expect("one part");
        (name(whose), [share.entitled, share.assigned, share.active, share.shortfall])
    };
    parts.iter().map(of).collect()
}

fn part(whose: &str, figures: [Option<u64>; 4]) -> Part {
    (whose.to_owned(), figures)
}

const UNITS: &str = "# organisation\nid,name,parent\n1,Lyngdal,\n2,Library,1\n3,Harbour,1\n";

#[test]
fn a_unit_uses_what_is_active_where_nobody_says_what_is_assigned() {
    let of = |harbour: &str| {
        let text = format!(
            "{UNITS}# systems\nid,name,organisation\nS1,Maps,Library\n# licences\nid,system,product,metric,quantity\nL1,S1,Maps,device,90\n\
             # usage\nlicence,organisation,assigned,active,measured\nL1,Library,,30,2026-11-01\nL1,Harbour,{harbour},2026-11-01\n"
        );
        cut(&text, By::Organisation, &[])
    };
    let library = |active| part("Library", [Some(90), Some(30), active, Some(0)]);
    assert_eq!(of("20,10"), [library(Some(30)), part("Harbour", [None, Some(20), Some(10), None])]);
    // Where one unit's use is not known, that of the whole is not, and none is told of any.
    let unknown = [part("Library", [Some(90), Some(30), None, Some(0)]), part("Harbour", [None, Some(20), None, None])];
    assert_eq!(of("20,"), unknown);
}

#[test]
fn of_a_right_that_is_over_who_paid_it_has_none_and_who_only_uses_it_never_had() {
    let text = format!(
        "{UNITS}# systems\nid,name,organisation\nS1,Maps,Library\n# licences\nid,system,product,metric,quantity,to\nL1,S1,Maps,device,90,2026-10-31\n\
         # usage\nlicence,organisation,assigned,active,measured\nL1,Library,30,30,2026-11-01\nL1,Harbour,20,20,2026-11-01\n"
    );
    let parts = cut(&text, By::Organisation, &[]);
    let bought: Vec<_> = parts.iter().map(|(whose, [bought, ..])| (whose.as_str(), *bought)).collect();
    assert_eq!(bought, [("Library", Some(0)), ("Harbour", None)]);
}

#[test]
fn what_is_missing_is_told_under_the_contract_whose_day_comes_first() {
    let text = "# contracts\nid,title\nK1,One\nK2,Two\n# licences\nid,contract,product,metric,quantity\nL1,K1,Maps,device,60\nL2,K2,Maps,device,60\n\
        # usage\nproduct,assigned,active,measured\nMaps,130,130,2026-11-01\n";
    let notice = |by: &str| ContractDates { last_notice: Some(day(by)), ..ContractDates::default() };
    let missing = |dates: [&str; 2]| {
        let parts = cut(text, By::Contract, &dates.map(notice));
        parts.into_iter().filter(|(_, figures)| figures[3].is_some()).collect::<Vec<_>>()
    };
    assert_eq!(missing(["2027-03-31", "2027-01-31"]), [part("K2", [Some(60), None, None, Some(10)])]);
    assert_eq!(missing(["2027-01-31", "2027-03-31"]), [part("K1", [Some(60), None, None, Some(10)])]);
}

#[test]
fn a_licence_without_a_system_is_paid_by_the_unit_of_its_contracts_first_system() {
    let of = |system: &str| {
        let portfolio = inventory(&format!(
            "{UNITS}# systems\nid,name,organisation\nS1,Maps,Library\nS2,Post,Harbour\n# contracts\nid,title,systems\nK1,Both,S2; S1\n\
             # licences\nid,system,contract,product\nL1,{system}\n"
        ));
        let licence = portfolio.licences().next().expect("a licence").0;
        payer(&portfolio, licence).map(|unit| unit.map(|unit| portfolio[unit].name.to_string()))
    };
    let unit = |name: &str| Some(Some(name.to_owned()));
    assert_eq!((of(",K1,Maps"), of("S1,K1,Maps"), of(",,Maps")), (unit("Harbour"), unit("Library"), None));
}
