//! Plans calculated by hand, each date with its reason, from the lead times and the law and not from the program.
//!
//! Typical lead times, in days. Open: needs 60, market dialogue 45, material 75, tender period 45, evaluation 45, standstill 12,
//! signing 15. Negotiated: 75, 60, 90, prequalification 50, tender period 45, negotiation 60, 40, 12, 20. Direct award on a framework:
//! needs 45, material 20, evaluation 15, standstill 12, signing 15. Mini-tender: 45, 45, tender period 25, 30, 12, 15. Below the threshold: 30, 14,
//! 30, 21, 20, no standstill, 14. Implementation and migration: small 60 and 14, medium 150 and 30, large 300 and 60.

use portfolio::analysis::tenders::{Plan, State};
use portfolio::audit::audit;
use portfolio::calendar::Country;
use portfolio::facts::Facts;
use portfolio::load;
use portfolio::model::Currency;
use portfolio::model::contract::Procedure;
use portfolio::model::portfolio::Profile;
use portfolio::policy::Policy;

use super::{day, plans_in};

const COLUMNS: &str = "start,end,notice,notice-to-end-of,options,option-notice,total-value,annual-value,procedure,framework,framework-end,implementation";

fn plan_in(country: Country, row: &str) -> Plan {
    let currency = if country == Country::Denmark { Currency::DKK } else { Currency::NOK };
    plans_in(country, currency, "", &format!("# contracts\nid,title,{COLUMNS}\nK1,Care,{row}\n")).remove(0)
}

/// Compares the steps with those found by hand: event, day, and why that day.
fn assert_steps(plan: &Plan, by_hand: &[(&str, &str, &str)]) {
    let found: Vec<_> = plan.schedule.milestones.iter().map(|step| (step.event.name(), step.date)).collect();
    let by_hand: Vec<_> = by_hand.iter().map(|(event, date, _)| (*event, day(date))).collect();
    assert_eq!(found, by_hand);
    assert_eq!(plan.start_by, Some(by_hand[0].1));
}

#[test]
fn an_open_tender_for_a_medium_system() {
    let plan = plan_in(Country::Denmark, "2024-09-01,2028-08-31,,,,,5000000,,open,,,medium");
    assert_steps(
        &plan,
        &[
            ("needs", "2027-05-05", "60 before 5 July is 6 May, Ascension Day (Easter is 28 March): Wednesday"),
            ("market-dialogue", "2027-07-05", "45 before 19 August, a Monday in July, in which one may talk"),
            ("material", "2027-08-19", "75 before 2 November"),
            ("notice", "2027-11-02", "45 before 17 December; thirty days end on 2 December"),
            (
                "evaluation",
                "2027-12-17",
                "45 before 4 February is 21 December, and no time limit ends from the 20th on; the 19th is a Sunday: Friday",
            ),
            ("award", "2028-02-04", "12 before 17 February is a Saturday: Friday; ten days end on Monday the 14th"),
            ("signing", "2028-02-17", "15 before 3 March, over a leap day"),
            ("implementation", "2028-03-03", "150 before 1 August is 4 March, a Saturday: Friday"),
            ("migration", "2028-08-01", "30 before the end"),
            ("end", "2028-08-31", "the last day"),
        ],
    );
    // 5 May 2027 lies between 21 November 2026 and the same day a year on, and beyond 90 days.
    assert_eq!((plan.state, plan.procedure), (State::ThisYear, Some(Procedure::Open)));
}

#[test]
fn a_tender_with_negotiation_for_a_large_system() {
    let plan = plan_in(Country::Denmark, "2024-04-01,2030-03-31,,,,,40000000,,negotiated,,,large");
    assert_steps(
        &plan,
        &[
            ("needs", "2028-01-05", "75 before 20 March, over a leap day"),
            ("market-dialogue", "2028-03-20", "60 before 19 May"),
            ("material", "2028-05-19", "90 before 17 August"),
            ("notice", "2028-08-17", "50 before 6 October; thirty days end on Saturday 16 September, so on Monday the 18th"),
            ("invitation", "2028-10-06", "45 before 20 November; 25 days end on 31 October"),
            ("negotiation", "2028-11-20", "60 before 19 January"),
            ("evaluation", "2029-01-19", "40 before 2 March is Sunday the 21st: Friday"),
            ("award", "2029-03-02", "12 before 16 March is Sunday the 4th: Friday; ten days end on Monday the 12th"),
            ("signing", "2029-03-16", "20 before 5 April"),
            ("implementation", "2029-04-05", "300 before 30 January; Easter Monday is 2 April"),
            ("migration", "2030-01-30", "60 before the end"),
            ("end", "2030-03-31", "a Sunday, which an end may be"),
        ],
    );
    assert_eq!(plan.state, State::Planned);
}

#[test]
fn software_as_a_service_from_a_framework_by_direct_award() {
    let plan = plan_in(Country::Denmark, "2025-07-01,2028-06-30,,,,,,400000,framework-direct,SKI 02.19,2028-12-31,small");
    assert_steps(
        &plan,
        &[
            ("needs", "2027-12-27", "45 before 10 February is a Monday between the holidays, in which one may work"),
            ("material", "2028-02-10", "20 before 1 March, over a leap day"),
            ("evaluation", "2028-03-01", "15 before 16 March; nobody is asked for tenders"),
            ("award", "2028-03-16", "12 before 28 March; standstill is no duty here, and usual"),
            ("signing", "2028-03-28", "15 before 12 April"),
            (
                "implementation",
                "2028-04-12",
                "60 before 16 June is 17 April, Easter Monday; 15 and 16 are a weekend, 14 and 13 Good Friday and Maundy Thursday",
            ),
            ("migration", "2028-06-16", "14 before the end"),
            ("end", "2028-06-30", "the last day"),
        ],
    );
    // Three years at 400 000, in whole months.
    assert_eq!(plan.value.as_ref().map(|value| value.value.to_string()), Some("1200000.00".to_owned()));
}

#[test]
fn a_mini_tender_whose_framework_ends_first() {
    let inventory = format!(
        "# contracts\nid,title,{COLUMNS}\nK1,Care,2024-07-16,2028-07-15,,,,,4000000,,framework-mini-tender,SKI 02.19,2027-08-31,medium\n"
    );
    let portfolio = load::from_text(Profile::default(), &inventory);
    let policy = Policy::default();
    let mut facts = Facts::new(&portfolio, day("2026-11-21"), &policy.analysis);
    assert_steps(
        &facts.plans[0],
        &[
            ("needs", "2027-07-23", "45 before 7 September is a Saturday: Friday"),
            ("material", "2027-09-07", "45 before 22 October"),
            ("notice", "2027-10-22", "25 before 17 November is Saturday the 23rd: Friday; the law says only long enough"),
            ("evaluation", "2027-11-17", "30 before 17 December"),
            ("award", "2027-12-17", "12 before 30 December is Saturday the 18th: Friday, three and a half months too late"),
            (
                "signing",
                "2027-12-30",
                "15 before 17 January is Sunday the 2nd; New Year's Day is a Saturday, its eve shut: Thursday",
            ),
            ("implementation", "2028-01-17", "150 before 15 June, over a leap day"),
            ("migration", "2028-06-15", "30 before the end"),
            ("end", "2028-07-15", "a Saturday"),
        ],
    );
    let findings = audit(&mut facts, &policy).expect("the audit runs").findings;
    let found = findings.iter().find(|finding| finding.rule == "framework-ends-first").expect("it is found");
    assert_eq!(found.message, "the award is planned for 2027-12-17, and framework `SKI 02.19` ends on 2027-08-31");
    assert_eq!(found.act_by, Some(day("2027-08-31")));
}

#[test]
fn an_evergreen_since_2009() {
    let inventory = format!("# contracts\nid,title,{COLUMNS}\nK1,Care,2009-04-01,,6 months,year,,,,420000,,,,medium\n");
    let portfolio = load::from_text(Profile::default(), &inventory);
    let policy = Policy::default();
    let mut facts = Facts::new(&portfolio, day("2026-11-21"), &policy.analysis);
    let plan = &facts.plans[0];
    // Six months from 21 November 2026 are 21 May 2027, and out with the year. It has been due since 1 April 2013.
    assert_eq!(plan.until, Some(day("2027-12-31")));
    // No end: 48 months at 35 000, which is 1 680 000 and within a tenth of 1 611 252; so an open tender is planned.
    let value = plan.value.as_ref().map(|value| (value.value.to_string(), value.basis.name()));
    assert_eq!(value, Some(("1680000.00".to_owned(), "48-months")));
    assert_steps(
        plan,
        &[
            ("needs", "2026-09-04", "60 before 3 November"),
            ("market-dialogue", "2026-11-03", "45 before 18 December"),
            ("material", "2026-12-18", "75 before 5 March is Sunday the 20th: Friday"),
            (
                "notice",
                "2027-03-05",
                "45 before 20 April is Saturday the 6th: Friday; thirty days end on Sunday 4 April, so on Monday",
            ),
            ("evaluation", "2027-04-20", "45 before 4 June"),
            (
                "award",
                "2027-06-04",
                "12 before 17 June is Saturday the 5th, Constitution Day as well: Friday; ten days end on the 14th",
            ),
            ("signing", "2027-06-17", "15 before 2 July"),
            ("implementation", "2027-07-02", "150 before 1 December is Sunday the 4th: Friday"),
            ("migration", "2027-12-01", "30 before the end"),
            ("end", "2027-12-31", "the exit"),
        ],
    );
    let findings = audit(&mut facts, &policy).expect("the audit runs").findings;
    let found = findings.iter().find(|finding| finding.rule == "evergreen-uncompeted").expect("it is found");
    assert_eq!(found.act_by, Some(day("2026-11-21")), "the start for the next exit has passed: today");
    assert!(!findings.iter().any(|finding| finding.rule.starts_with("tender-")), "evergreen-uncompeted speaks alone");
}

#[test]
fn a_purchase_below_500_000_kroner() {
    let of = |value: &str| plan_in(Country::Denmark, &format!("2025-01-01,2028-12-31,,,,,{value},,,,,small"));
    let plan = of("499999");
    assert_steps(
        &plan,
        &[
            ("needs", "2028-06-07", "30 before 7 July"),
            ("market-dialogue", "2028-07-07", "14 before 21 July"),
            ("material", "2028-07-21", "30 before 22 August is Sunday the 23rd: Friday"),
            ("notice", "2028-08-22", "21 before 12 September"),
            ("evaluation", "2028-09-12", "20 before 2 October"),
            ("award", "2028-10-02", "14 before 16 October; signed without standstill"),
            ("implementation", "2028-10-16", "60 before 15 December"),
            ("migration", "2028-12-15", "14 before the end is Sunday the 17th: Friday"),
            ("end", "2028-12-31", "a Sunday"),
        ],
    );
    let duty = |plan: &Plan| {
        plan.threshold.as_ref().and_then(|threshold| threshold.duty.as_ref()).map_or_else(String::new, ToString::to_string)
    };
    assert!(duty(&plan).starts_with("udbudsloven prescribes no procedure"), "{}", duty(&plan));
    let above = of("500000");
    assert!(duty(&above).starts_with("market conditions must be ensured") && duty(&above).contains("§§ 10, 11 and 191-193"));
    assert_eq!((plan.procedure, above.procedure), (Some(Procedure::BelowThreshold), Some(Procedure::BelowThreshold)));
    assert_eq!(duty(&of("1611252")), "", "the directive binds it");
}

#[test]
fn a_norwegian_contract() {
    let plan = plan_in(Country::Norway, "2025-06-01,2029-05-31,,,,,3000000,,,,,medium");
    assert_steps(
        &plan,
        &[
            ("needs", "2028-02-04", "60 before 4 April, over a leap day"),
            ("market-dialogue", "2028-04-04", "45 before 19 May"),
            ("material", "2028-05-19", "75 before 4 August is Sunday the 21st: Friday"),
            (
                "notice",
                "2028-08-04",
                "45 before 19 September is Saturday the 5th: Friday; thirty days end on Sunday, so on Monday 4 September",
            ),
            ("evaluation", "2028-09-19", "45 before 3 November"),
            ("award", "2028-11-03", "12 before 16 November is Saturday the 4th: Friday; ten days end on Monday the 13th"),
            ("signing", "2028-11-16", "15 before 1 December"),
            ("implementation", "2028-12-01", "150 before 30 April"),
            ("migration", "2029-04-30", "30 before the end is 1 May, a holiday in Norway: Monday"),
            ("end", "2029-05-31", "the last day"),
        ],
    );
    let threshold = plan.threshold.as_ref().expect("a threshold");
    assert_eq!((threshold.amount.to_string(), plan.procedure), ("2300000".to_owned(), Some(Procedure::Open)));
    assert!(threshold.assumption.is_some(), "the amount of 2026 was not read");
    // Below it the national threshold of 1.3 million divides, and 100 000 below that.
    let duty = |value: &str| {
        let plan = plan_in(Country::Norway, &format!("2025-06-01,2029-05-31,,,,,{value},,,,,small"));
        plan.threshold.and_then(|threshold| threshold.duty).map_or_else(String::new, |duty| duty.to_string())
    };
    assert!(duty("1300000").starts_with("a notice on Doffin") && duty("1299999").starts_with("competition as far as"));
    assert!(duty("99999").starts_with("the procurement act does not apply"));
}

#[test]
fn a_contract_that_ends_in_sixty_days() {
    // 9 days of November, 31 of December and 20 of January.
    let without = plan_in(Country::Denmark, "2023-01-21,2027-01-20,,,,,5000000,,open,,,medium");
    let open = [
        ("needs", "2025-09-26", "60 before 25 November 2025"),
        ("market-dialogue", "2025-11-25", "45 before 9 January"),
        ("material", "2026-01-09", "75 before 27 March is Sunday the 11th: Friday"),
        (
            "notice",
            "2026-03-27",
            "45 before 12 May is Saturday the 28th: Friday; thirty days end on Sunday 26 April, so on Monday",
        ),
        ("evaluation", "2026-05-12", "45 before 26 June"),
        ("award", "2026-06-26", "12 before 9 July is Saturday the 27th: Friday; ten days end on Monday 6 July"),
        ("signing", "2026-07-09", "15 before 24 July"),
        ("implementation", "2026-07-24", "150 before 21 December"),
        ("migration", "2026-12-21", "30 before the end"),
        ("end", "2027-01-20", "the last day"),
    ];
    assert_steps(&without, &open);
    // The quickest of all, a direct award on a framework, takes 20, 7, 5, 5 and 90 and 14 days.
    assert_eq!((without.state, without.shortcut), (State::Late, None));

    // With the same product again it takes 20, 7, 5 and 5 and fits; an open tender takes 140 days, a mini-tender starts by
    // Thursday 12 November: 5, 10, 14, 20 and 20 before 15 January, 5 January, 22 December, 2 December.
    let same_again = plan_in(Country::Denmark, "2023-01-21,2027-01-20,,,,,5000000,,open,,,none");
    let way = same_again.shortcut.expect("a way");
    // Friday 15 January; 10 January is a Sunday: the 8th; 1 January: 30 December, its eve shut; 10 December.
    let start = day("2026-12-10");
    assert_eq!((way.procedure, way.start_by, way.award_by), (Procedure::FrameworkDirect, start, Some(day("2027-01-15"))));
    assert_eq!(way.days, 41);

    // An option of two years, to be used a month before: the same steps lead to 20 January 2029.
    let with = plan_in(Country::Denmark, "2023-01-21,2027-01-20,,,1x24 months,1 month,5000000,,open,,,medium");
    assert_steps(&with, &open);
    assert_eq!(with.state, State::OptionFirst);
    // 30 before the end is 21 December 2028; 150 is 24 July; 15 is Sunday 9 July: the 7th; 12 is Sunday 25 June: the 23rd; 45 is
    // 9 May; 45 is Saturday 25 March: the 24th; 75 is Sunday 9 January: the 7th; 45 is 23 November 2027; 60 is 24 September.
    assert_eq!(with.start_by_with_options, Some(day("2027-09-24")));

    // The same option, whose last day was a month ago.
    let too_late = plan_in(Country::Denmark, "2023-01-21,2027-01-20,,,1x24 months,3 months,5000000,,open,,,medium");
    assert_eq!(too_late.state, State::Late);
}
