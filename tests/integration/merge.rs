//! Portfolios laid over each other: golden values worked out by hand, messy sides, decisions that come back, and the command.

mod command;
mod decisions;
mod golden;
mod sides;

use portfolio::analysis::Settings;
use portfolio::analysis::merge::{At, Decision, Merged, Part, Rates, Side};
use portfolio::load;
use portfolio::model::portfolio::Profile;
use portfolio::model::{Language, Portfolio};

/// Two municipalities, each with a system of the number 1: one product, two care journals, two licences, and one system each that the
/// other has not.
pub(crate) const NORD: &str = "\
# systems
id,name,vendor,tasks,category,status,annual-cost,active-users,personal-data,archiving-plan
1,SBSYS,SBSIP,ESDH,,operation,1000000,500,yes,
2,KMD Nexus,KMD,Omsorg,,operation,2000000,900,yes,Rigsarkivet 2029
3,Outlook,Microsoft,mail,,operation,,,,
4,Aula,Netcompany,skole-hjem,,operation,50000,,,
5,Havnesystem,Port A/S,havn,,operation,80000,10,,
# contracts
id,title,supplier,systems,start,end,notice,option-notice,options,annual-value,cpv
NK1,SBSYS drift,SBSIP,1,2024-01-01,2027-12-31,,3 months,1x12 months,1000000,72260000
NK2,Nexus,KMD,2,2020-01-01,2027-06-30,,,,2000000,48814000
NK4,Aula,Netcompany,4,2025-07-01,2027-06-30,,,,50000,
# integrations
from,to,kind,data
1,3,API,breve
2,1,API,journalnotater
# licences
id,system,product,metric,quantity,unit-price
L1,1,SBSYS bruger,named-user,600,1200
# organisation
id,name,inhabitants
K,Nord Kommune,10000
";

pub(crate) const SYD: &str = "\
# systems
id,name,vendor,tasks,category,status,annual-cost,active-users,personal-data,archiving-plan
1,SbSys (sagsbehandling),SBSIP A/S,ESDH,,operation,1200000,800,yes,
2,Columna Cura,Systematic,Omsorg,,operation,1500000,1000,yes,
3,OUTLOOK,Microsoft,mail,,operation,,,,
4,Aula,Netcompany,skole-hjem,,operation,70000,,,
6,Kirkegårdssystem,Brandsoft,kirkegård,,operation,30000,5,,
# contracts
id,title,supplier,systems,start,end,notice,option-notice,options,annual-value,cpv
SK1,SBSYS,SBSIP,1,2023-07-01,2028-06-30,,,,1200000,72260000
SK2,Cura,Systematic,2,2024-01-01,2029-12-31,,,,1500000,48814000
SK4,Aula,Netcompany,4,2025-01-01,2027-12-31,,,,70000,
# integrations
from,to,kind,data
1,3,API,breve
# licences
id,system,product,metric,quantity,unit-price,price-per
L1,1,SBSYS,named-user,900,100,month
# organisation
id,name,inhabitants
K,Syd Kommune,20000
";

pub(crate) fn profile(name: &str) -> Profile {
    Profile { organisation: Some(name.to_owned()), language: Some(Language::English), ..Profile::default() }
}

pub(crate) fn portfolio(name: &str, tables: &str) -> Portfolio {
    load::from_text(profile(name), tables)
}

/// Lays portfolios over each other on 21 November 2026, for 1 January 2027.
pub(crate) fn with_merged<T>(
    portfolios: &[(&str, &Portfolio)],
    settings: &Settings,
    decisions: &[Decision],
    test: impl Fn(&Merged<'_>) -> T,
) -> T {
    let day = |text: &str| text.parse().expect("a day");
    let currencies: Vec<_> = portfolios.iter().map(|(_, portfolio)| portfolio.profile.currency).collect();
    let rates = Rates::new(&currencies, &settings.rates);
    let own: Vec<Settings> =
        currencies.iter().map(|currency| Settings { rates: rates.of_side(*currency), ..settings.clone() }).collect();
    let sides = portfolios.iter().zip(&own).enumerate();
    let sides = sides.map(|(given, ((name, portfolio), own))| Side::of(*name, given, portfolio, own, day("2026-11-21")));
    test(&Merged::of(sides.collect(), rates, (day("2026-11-21"), day("2027-01-01")), 70, decisions))
}

pub(crate) fn of_two<T>(left: &str, right: &str, test: impl Fn(&Merged<'_>) -> T) -> T {
    let (left, right) = (portfolio("Nord Kommune", left), portfolio("Syd Kommune", right));
    with_merged(&[("Nord", &left), ("Syd", &right)], &Settings::default(), &[], test)
}

pub(crate) fn label(merged: &Merged<'_>, at: At) -> String {
    format!("{} {}", merged.side(at).name, merged.system(at).id)
}

/// Returns `keep > let go` of each product on several sides, and then of each rivalry.
pub(crate) fn proposals(merged: &Merged<'_>) -> Vec<String> {
    let told = |proposal: &portfolio::analysis::merge::Proposal| {
        let of = |part| {
            let parts = proposal.parts.iter().filter(|(_, of)| *of == part).map(|(at, _)| label(merged, *at));
            parts.collect::<Vec<_>>().join(", ")
        };
        format!("{} > {}", of(Part::Keep), of(Part::LetGo))
    };
    let products = merged.in_several().map(|product| told(&merged.of_products[product]));
    products.chain(merged.of_rivalries.iter().map(told)).collect()
}
