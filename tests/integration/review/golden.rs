//! Eleven requests, and what the forum must be told of each.
//!
//! The figures: the price is acquisition, four years of operation, and hours at 350 kr. The benefit is four years of it, from the
//! month in service. The value for procurement is acquisition and 48 months of operation.

use portfolio::analysis::case::{Band, Figure};
use portfolio::model::Language;
use portfolio::model::Money;
use portfolio::review::{Review, Verdict};

use super::{open, reviewed, with};

fn one<T>(changes: &[(&str, &str)], policy: &str, test: impl FnOnce(&Review<'_>) -> T) -> T {
    reviewed(&[with(changes)], policy, |reviews| test(&reviews[0]))
}

/// Says the answer to a check in English.
fn said(review: &Review<'_>, check: &str) -> String {
    review.answer(check).expect("the check was asked").answer.why.to_string()
}

fn subjects(review: &Review<'_>, check: &str) -> Vec<String> {
    let asked = review.answer(check).expect("the check was asked");
    asked.answer.subjects.iter().map(|subject| subject.id.clone()).collect()
}

/// What every complete request has to say beyond what is in order.
const NOTES: [&str; 3] = ["personal-data note", "case-level note", "cash-flow note"];

#[test]
fn complete_and_uncontroversial() {
    one(&[], "", |review| {
        assert_eq!(review.verdict, Verdict::Ready);
        assert_eq!(open(review), NOTES);
        assert!(review.gaps().is_empty() && review.is_for_the_forum());
        // 120 000 + 4 × 60 000 + 200 × 350 = 430 000, and 4 × 150 000 = 600 000 comes back: 139.53 %.
        let outcome = &review.inquiry.figures.outcome;
        assert_eq!(outcome.price, Figure::Exactly(430_000.into()));
        assert_eq!(outcome.benefit, Figure::Exactly(600_000.into()));
        assert_eq!(outcome.band, Some(Band::Pass));
        // 120 000 + 240 000.
        assert_eq!(review.inquiry.value, Some(Money::from(360_000)));
        // December 2027 is one month: 120 000 invested, a twelfth of 60 000 − 150 000 in effect.
        let first = &review.inquiry.figures.years[0];
        assert_eq!((first.year, first.effect), (2027, Figure::Exactly((-7_500).into())));
        assert_eq!(first.accumulated, Figure::Exactly(112_500.into()));
        assert_eq!(said(review, "owned-for-task"), "what serves the task today goes out: TimeSafe");
    });
}

#[test]
fn the_product_is_in_the_house_already_under_another_name() {
    let changes = [("products-considered", "[\"Omsorgssystemet\"]"), ("tasks", "[\"Omsorgsjournal\"]")];
    one(&changes, "", |review| {
        assert_eq!(review.verdict, Verdict::NotReady);
        assert_eq!(open(review)[..2], ["owned-for-task missing", "product-in-house missing"]);
        assert_eq!(subjects(review, "product-in-house"), ["S1"]);
        assert!(said(review, "product-in-house").starts_with("the product is in the house already, as KMD Nexus"));
        // 800 are bought, 600 in use: with a tenth to spare 660 are needed, and 140 are free.
        let (_, free) = review.inquiry.free_licences(review.inquiry.in_house[0].system).next().expect("a position");
        assert_eq!(free, 140);
        let columns: Vec<_> = review.gaps().iter().map(|gap| gap.column).collect();
        assert_eq!(columns, ["existing-considered", "existing-considered"], "what serves the task, and what is the product");
    });
    let answered = [&changes[..], &[("existing-considered", "\"KMD Nexus: har ingen tider til borgere\"")]].concat();
    one(&answered, "", |review| {
        assert_eq!(review.verdict, Verdict::Ready, "whoever says why has a complete case");
        assert_eq!(open(review)[..2], ["owned-for-task note", "product-in-house note"]);
    });
}

#[test]
fn nothing_goes_out() {
    one(&[("replaces", "\"ingen\""), ("existing-considered", "\"TimeSafe: kan kun ringes til\"")], "", |review| {
        assert_eq!(review.verdict, Verdict::ReadyWithConditions);
        let conditions: Vec<_> = review.conditions().map(|asked| asked.check.id).collect();
        assert_eq!(conditions, ["goes-out"]);
        assert_eq!(said(review, "goes-out"), "nothing goes out when it comes in");
        assert_eq!(said(review, "phase-out-plans"), "nothing goes out, so no plan is needed");
    });
    one(&[("replaces", ""), ("existing-considered", "\"TimeSafe: kan kun ringes til\"")], "", |review| {
        assert_eq!(review.verdict, Verdict::NotReady, "silence is no answer");
        assert_eq!(review.gaps().iter().map(|gap| gap.column).collect::<Vec<_>>(), ["replaces"]);
        assert_eq!(said(review, "still-needed"), "it is not said what goes out");
    });
}

#[test]
fn the_outgoing_system_is_still_needed() {
    let changes = [
        ("title", "\"Nyt byggesagssystem\""),
        ("department", "\"T\""),
        ("tasks", "[\"Byggesager\"]"),
        ("products-considered", "[\"Structura\"]"),
        ("replaces", "[\"Byggesagsarkiv\"]"),
        ("integrates-with", "[\"SBSYS\"]"),
    ];
    one(&changes, "", |review| {
        assert_eq!(review.verdict, Verdict::ReadyWithConditions);
        let conditions: Vec<_> = review.conditions().map(|asked| asked.check.id).collect();
        assert_eq!(conditions, ["still-needed"]);
        // Both get data from it; the new one is to exchange data with SBSYS. No day is set for it to go, so the wanted day counts.
        assert_eq!(said(review, "still-needed"), "one system still needs Byggesagsarkiv on 2027-12-01: Kortportal");
        assert_eq!(subjects(review, "still-needed"), ["S6", "S7"]);
        // Its contract runs two years and a month longer: 761 days of 120 000 a year.
        let paid = review.inquiry.going[0].paid_for_nothing().next().expect("a contract");
        assert_eq!(paid.paid_for_nothing.map(|amount| amount.to_string()).as_deref(), Some("250191.78"));
    });
    let moved = [&changes[..], &[("integrates-with", "[\"SBSYS\", \"Kortportal\"]")]].concat();
    one(&moved, "", |review| {
        assert_eq!(review.verdict, Verdict::Ready);
        assert_eq!(review.answer("still-needed").map(|asked| asked.answer.outcome.name()), Some("note"));
    });
}

#[test]
fn below_the_limit_the_department_decides_itself() {
    let changes = [("one-off-cost", "10000"), ("annual-cost", "5000"), ("internal-hours", "20"), ("annual-benefit", "20000")];
    one(&changes, "", |review| {
        // 10 000 + 20 000 + 7 000 = 37 000.
        assert_eq!(review.inquiry.figures.outcome.price, Figure::Exactly(37_000.into()));
        assert_eq!(review.inquiry.level.map(|level| level.number()), Some(1));
        assert!(!review.is_for_the_forum());
        assert_eq!(review.verdict, Verdict::Ready);
        assert!(said(review, "case-level").starts_with("level 1: below 50\u{a0}000\u{a0}DKK;"));
    });
}

#[test]
fn exactly_at_the_limit_the_policy_says_which_it_is() {
    // 12 500 + 4 × 5 875 + 40 × 350 = 50 000.
    let changes = [("one-off-cost", "12500"), ("annual-cost", "5875"), ("internal-hours", "40"), ("annual-benefit", "20000")];
    one(&changes, "", |review| {
        assert_eq!(review.inquiry.figures.outcome.price, Figure::Exactly(50_000.into()));
        assert!(
            said(review, "case-level").starts_with("level 1: exactly 50\u{a0}000\u{a0}DKK, which the policy counts as below")
        );
        assert!(!review.is_for_the_forum());
    });
    one(&changes, "[case]\nlimit-level = 2\n", |review| {
        assert!(
            said(review, "case-level").starts_with("level 2: exactly 50\u{a0}000\u{a0}DKK, which the policy counts as above")
        );
        assert!(review.is_for_the_forum());
    });
    let dearer = [&changes[..], &[("one-off-cost", "12501")]].concat();
    one(&dearer, "", |review| assert!(said(review, "case-level").starts_with("level 2: above 50\u{a0}000\u{a0}DKK")));
}

#[test]
fn large_with_a_lead_time_that_misses_the_wanted_day() {
    let changes = [
        ("implementation", "\"large\""),
        ("one-off-cost", "2000000"),
        ("annual-cost", "500000"),
        ("annual-benefit", "1500000"),
        ("wanted-in-service", "2027-08-01"),
    ];
    one(&changes, "", |review| {
        assert_eq!(review.verdict, Verdict::ReadyWithConditions);
        let conditions: Vec<_> = review.conditions().map(|asked| asked.check.id).collect();
        assert_eq!(conditions, ["wanted-date"]);
        // 2 000 000 + 4 × 500 000 is above any threshold for services.
        assert_eq!(review.inquiry.value, Some(Money::from(4_000_000)));
        assert_eq!(review.inquiry.way.procedure.name(), "open");
        let way = &review.inquiry.way;
        let (start, first) = (way.start_by.expect("a start"), way.earliest.expect("a day"));
        assert!(start < review.inquiry.facts.today && first > review.request().wanted.expect("a day"), "{start} {first}");
        assert!(said(review, "wanted-date").starts_with("not by 2027-08-01: work should have begun by "));
    });
}

#[test]
fn mandated_by_law_goes_first_and_need_not_pay_or_name_what_goes() {
    let law = with(&[
        ("id", "\"R-9\""),
        ("objective", "\"Lovkrav\""),
        ("purpose", "\"Barnets lov kræver det\""),
        ("tasks", "[\"Underretninger\"]"),
        ("products-considered", "[\"DUBU\"]"),
        ("replaces", ""),
        ("annual-benefit", "0"),
    ]);
    reviewed(&[with(&[]), law], "", |reviews| {
        let order: Vec<_> = reviews.iter().map(|review| review.request().id.as_str()).collect();
        assert_eq!(order, ["R-9", "R-1"]);
        let review = &reviews[0];
        assert_eq!(review.verdict, Verdict::Ready);
        assert!(review.gaps().is_empty());
        let notes = ["mandate note", "owned-for-task note", "goes-out note", "still-needed note", "phase-out-plans note"];
        assert_eq!(open(review)[..5], notes);
        assert_eq!(review.answer("payback").map(|asked| asked.answer.outcome.name()), Some("note"));
        assert!(said(review, "payback").starts_with("0 % within 4 years: it does not pay"));
    });
}

#[test]
fn it_does_not_pay() {
    // 430 000 with 4 × 52 000 = 208 000: 48.37 %; with 54 000 a year 50.23 %; with 64 500 exactly 60 %.
    for (benefit, outcome, verdict) in
        [("52000", "fail", Verdict::ReadyWithConditions), ("54000", "note", Verdict::Ready), ("64500", "pass", Verdict::Ready)]
    {
        one(&[("annual-benefit", benefit)], "", |review| {
            assert_eq!(review.answer("payback").map(|asked| asked.answer.outcome.name()), Some(outcome), "{benefit}");
            assert_eq!(review.verdict, verdict, "{benefit}");
        });
    }
    one(&[("annual-benefit", "53749")], "", |review| {
        // 214 996 of 430 000 is 49.999 %: it must not look like the limit.
        assert_eq!(said(review, "payback"), "49.9 % within 4 years, less than 50 %");
    });
}

#[test]
fn a_records_system_beside_the_one_that_there_is_and_a_component_built_again() {
    let changes =
        [("tasks", "[\"ESDH\", \"Post til borgere\"]"), ("existing-considered", "\"SBSYS: for tungt; Digital Post: for dyr\"")];
    one(&changes, "[tasks]\none-system = [\"ESDH\"]\n", |review| {
        assert_eq!(review.verdict, Verdict::ReadyWithConditions);
        let conditions: Vec<_> = review.conditions().map(|asked| asked.check.id).collect();
        assert_eq!(conditions, ["one-system-task", "common-components"]);
        assert_eq!(said(review, "one-system-task"), "ESDH is for one system only, and there is one: SBSYS");
        assert_eq!(subjects(review, "common-components"), ["S5"]);
    });
}

#[test]
fn what_it_touches_leaves_and_what_goes_out_has_a_data_flow_that_is_forgotten() {
    one(&[("integrates-with", "[\"GIS-bro\"]")], "", |review| {
        assert_eq!(said(review, "touches"), "on the way out: GIS-bro");
        // Outlook sends data to TimeSafe, which goes out, and the request does not name it.
        assert_eq!(subjects(review, "touches"), ["S2", "S8"]);
        assert_eq!(review.verdict, Verdict::ReadyWithConditions);
    });
    one(&[("integrates-with", "\"ingen\"")], "", |review| {
        assert_eq!(said(review, "touches"), "what goes out exchanges data with Outlook, which the request does not name");
        assert_eq!(review.verdict, Verdict::Ready);
    });
}

#[test]
fn what_is_to_go_out_is_promised_to_another_already() {
    one(&[("replaces", "[\"S8\"]"), ("existing-considered", "\"TimeSafe: kan kun ringes til\"")], "", |review| {
        assert_eq!(said(review, "goes-out"), "GIS-bro is already to be replaced by Ny Kortportal");
        assert_eq!(review.verdict, Verdict::ReadyWithConditions);
    });
}

#[test]
fn cloud_first_or_a_reason() {
    one(&[("hosting", "\"Lokal drift\"")], "", |review| {
        assert_eq!(review.answer("cloud-first").map(|asked| asked.answer.outcome.name()), Some("missing"));
        assert_eq!(review.gaps().iter().map(|gap| gap.column).collect::<Vec<_>>(), ["hosting-reason"]);
    });
    one(&[("hosting", "\"Lokal drift\""), ("hosting-reason", "\"Svartid til måleudstyr\"")], "", |review| {
        assert_eq!(said(review, "cloud-first"), "not in the cloud, because: Svartid til måleudstyr");
        assert_eq!(review.verdict, Verdict::Ready);
    });
}

#[test]
fn the_policy_switches_weighs_and_rewords() {
    let none = [("replaces", "\"ingen\""), ("existing-considered", "\"TimeSafe: kan kun ringes til\"")];
    let verdict = |policy: &str| one(&none, policy, |review| review.verdict);
    assert_eq!(verdict("[review]\ngoes-out = \"decides\"\n"), Verdict::NotReady);
    assert_eq!(verdict("[review]\ngoes-out = \"informs\"\n"), Verdict::Ready);
    assert_eq!(verdict("[review.goes-out]\nweight = \"conditions\"\n"), Verdict::ReadyWithConditions);
    one(&none, "[review]\ngoes-out = \"off\"\n", |review| {
        assert!(review.answer("goes-out").is_none());
        assert_eq!(review.verdict, Verdict::Ready);
    });
    one(&none, "[review.goes-out]\nquestion = \"Hvad ryger ud?\"\n", |review| {
        assert_eq!(review.answer("goes-out").expect("asked").question(Language::Danish), "Hvad ryger ud?");
        assert_eq!(review.verdict, Verdict::ReadyWithConditions);
    });
}

#[test]
fn an_agenda_has_mandated_requests_first_then_the_forum_s_by_what_comes_back() {
    let of = |id: &str, changes: &[(&str, &str)]| with(&[&[("id", id)], changes].concat());
    let texts = [
        of("\"A\"", &[("annual-benefit", "100000")]),
        of("\"B\"", &[("annual-benefit", "200000")]),
        of("\"C\"", &[("annual-benefit", "")]),
        of("\"D\"", &[("one-off-cost", "1000"), ("annual-cost", "1000"), ("internal-hours", "1")]),
        of("\"E\"", &[("objective", "\"Lovkrav\""), ("annual-benefit", "0")]),
    ];
    reviewed(&texts, "", |reviews| {
        let order: Vec<_> = reviews.iter().map(|review| review.request().id.as_str()).collect();
        assert_eq!(order, ["E", "B", "A", "C", "D"], "D is the department's own to decide");
    });
}
