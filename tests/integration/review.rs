//! The review of requests: golden cases with what a forum must be told, worked out by hand from the house below.

mod bad_input;
mod command;
mod golden;
mod memo;
mod memos;
mod words;

use std::collections::BTreeMap;

use portfolio::facts::Facts;
use portfolio::load::{build, requests, text_table};
use portfolio::model::portfolio::Profile;
use portfolio::model::{Portfolio, Source};
use portfolio::policy::Policy;
use portfolio::review::{Review, review};

/// A small house: a records system, a care system with licences to spare, a booking system on its way out, and what hangs on them.
pub(super) const HOUSE: &str = "\
# systems
id,name,vendor,aliases,tasks,status,in-service,retire-by,replaces,common-component,personal-data,annual-cost,users,active-users
S1,KMD Nexus,KMD,Omsorgssystemet,Omsorgsjournal,operation,2015-01-01,,,no,yes,900000,800,700
S2,Outlook,Microsoft,,Post og kalender,operation,2010-01-01,,,no,yes,100000,2000,1900
S3,TimeSafe,Softworks,,Tidsbestilling,phase-out,2012-01-01,2028-01-31,,no,no,40000,30,12
S4,SBSYS,SBSYS,,ESDH,operation,2014-01-01,,,no,yes,1000000,1500,1400
S5,Digital Post,DIGST,,Post til borgere,operation,2014-01-01,,,yes,yes,0,,
S6,Byggesagsarkiv,Geopartner,,Byggesager,operation,2011-01-01,,,no,yes,120000,60,50
S7,Kortportal,Septima,,Kort,operation,2016-01-01,,,no,no,80000,400,300
S8,GIS-bro,Septima,,Kort,phase-out,2016-01-01,2027-03-31,,no,no,30000,20,20
S9,Ny Kortportal,Septima,,,planned,2028-01-01,,S8,no,no,,,
# integrations
from,to
S6,S7
S6,S4
S2,S3
# contracts
id,title,supplier,systems,start,end,annual-value
K1,TimeSafe-aftale,Softworks,S3,2024-02-01,2028-01-31,40000
K6,Arkivaftale,Geopartner,S6,2024-01-01,2029-12-31,120000
# licences
id,system,product,metric,quantity,unit-price
L1,S1,KMD Nexus,named-user,800,500
# usage
licence,assigned,active,measured
L1,700,600,2026-11-01
# organisation
id,name
B,Borgerservice
T,Teknik og Miljø
";

/// A request of which every answer is there and nothing is against it.
pub(super) const COMPLETE: &[(&str, &str)] = &[
    ("id", "\"R-1\""),
    ("title", "\"Tidsbestilling på nettet\""),
    ("department", "\"Borgerservice\""),
    ("objective", "\"Effektivisering\""),
    ("purpose", "\"Færre opkald om tider\""),
    ("tasks", "[\"Tidsbestilling\"]"),
    ("products-considered", "[\"Frontdesk Booking\"]"),
    ("replaces", "[\"S3\"]"),
    ("wanted-in-service", "2027-12-01"),
    ("hosting", "\"SaaS\""),
    ("integrates-with", "[\"Outlook\"]"),
    ("common-components", "[\"MitID\"]"),
    ("users", "40"),
    ("implementation", "\"small\""),
    ("one-off-cost", "120000"),
    ("annual-cost", "60000"),
    ("internal-hours", "200"),
    ("annual-benefit", "150000"),
    ("benefit-kind", "\"Arbejdstid\""),
    ("owner", "\"Borgerservicechef\""),
    ("benefit-owner", "\"Borgerservicechef\""),
    ("evaluation-date", "2028-09-01"),
    ("phase-out-plan", "\"Lukkes en måned efter\""),
    ("archiving-plan", "\"Tider slettes, intet skal bevares\""),
    ("personal-data", "true"),
    ("process-changes", "\"Borgerne vælger selv en tid\""),
];

/// Returns the request with some answers changed; an empty text takes an answer away.
pub(super) fn with(changes: &[(&str, &str)]) -> String {
    let mut answers: BTreeMap<&str, &str> = COMPLETE.iter().copied().collect();
    answers.extend(changes.iter().copied());
    answers.iter().filter(|(_, value)| !value.is_empty()).map(|(key, value)| format!("{key} = {value}\n")).collect()
}

/// Loads a Danish house with requests, each the text of a TOML file.
pub(super) fn load(house: &str, texts: &[String]) -> Portfolio {
    load_in(Profile::default(), house, texts)
}

/// Loads a house of a country with requests, each the text of a TOML file.
pub(super) fn load_in(profile: Profile, house: &str, texts: &[String]) -> Portfolio {
    let folder = tempfile::tempdir().expect("a folder");
    let mut sources = text_table::tables(house);
    for (at, text) in texts.iter().enumerate() {
        let path = folder.path().join(format!("request-{at}.toml"));
        std::fs::write(&path, text).expect("a file");
        let read = requests::read(&path).unwrap_or_else(|errors| panic!("{errors:?}"));
        // The folder has another name every time.
        sources.extend(read.into_iter().map(|source| Source { file: format!("request-{at}.toml").into(), ..source }));
    }
    build::build(profile, sources)
}

/// Reviews requests for the house on 21 November 2026 under a policy.
pub(super) fn reviewed<T>(texts: &[String], policy: &str, test: impl FnOnce(&[Review<'_>]) -> T) -> T {
    let portfolio = load(HOUSE, texts);
    let policy = Policy::read("policy.toml", policy).expect("the test's policy is right");
    let facts = Facts::new(&portfolio, "2026-11-21".parse().expect("a day"), &policy.analysis);
    let all: Vec<_> = portfolio.requests.iter().collect();
    test(&review(&facts, &all, &policy))
}

/// Returns the checks of a review that are not in order, as `id outcome`.
pub(super) fn open(review: &Review<'_>) -> Vec<String> {
    let open = review.asked.iter().filter(|asked| asked.answer.outcome.name() != "pass");
    open.map(|asked| format!("{} {}", asked.check.id, asked.answer.outcome.name())).collect()
}
