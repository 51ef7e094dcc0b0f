//! The law as data: thresholds of every known period, legal time limits, standstill and holidays, against sources outside the
//! program, and files that a fault makes unfit.

use std::collections::BTreeSet;

use chrono::{Datelike, NaiveDate};
use portfolio::analysis::Settings;
use portfolio::analysis::tenders::law::{Law, Origin, Regime, Threshold};
use portfolio::analysis::tenders::lead_times::{LeadTimes, Pace, Step};
use portfolio::analysis::tenders::threshold::Yardstick;
use portfolio::calendar::Country;
use portfolio::model::contract::{Implementation, Procedure};
use portfolio::model::portfolio::Profile;

use super::day;

const COUNTRIES: [Country; 2] = [Country::Denmark, Country::Norway];

/// Returns the public holidays that the independent list gives.
pub(super) fn independent_holidays(country: Country) -> BTreeSet<NaiveDate> {
    let list = match country {
        Country::Denmark => include_str!("holidays-dk.txt"),
        Country::Norway => include_str!("holidays-no.txt"),
    };
    let years = list.lines().filter(|line| !line.starts_with('#'));
    years
        .flat_map(|line| {
            let (year, days) = line.split_once(' ').expect("a year and its days");
            days.split(' ').map(move |of_year| day(&format!("{year}-{of_year}")))
        })
        .collect()
}

#[test]
fn every_day_of_46_years_is_a_holiday_or_not_as_an_independent_list_says() {
    for country in COUNTRIES {
        let listed = independent_holidays(country);
        let days = day("2015-01-01").iter_days().take_while(|day| day.year() <= 2060);
        let wrong: Vec<_> = days.filter(|day| Law::of(country).calendar().is_holiday(*day) != listed.contains(day)).collect();
        assert!(wrong.is_empty(), "{country:?}: {wrong:?}");
    }
}

#[test]
fn danish_offices_are_shut_on_three_more_days_and_norwegian_ones_are_not() {
    // 2026-06-05 is a Friday, 24 and 31 December are Thursdays.
    for shut in ["2026-06-05", "2026-12-24", "2026-12-31"] {
        let at_work = COUNTRIES.map(|country| Law::of(country).calendar().is_working_day(day(shut)));
        assert_eq!(at_work, [false, true], "{shut}");
        assert!(!Law::of(Country::Denmark).calendar().is_holiday(day(shut)), "{shut} is no public holiday");
    }
    assert!(Law::of(Country::Denmark).calendar().is_working_day(day("2024-04-26")), "Store Bededag is one no longer");
}

#[test]
fn a_legal_period_ends_on_a_working_day() {
    for (sent, days, last, why) in [
        ("2027-02-24", 30, "2027-03-30", "26 March is Good Friday, then the weekend and Easter Monday"),
        ("2026-11-25", 30, "2026-12-28", "25 December, then a weekend with 26 December in it"),
        ("2027-04-16", 30, "2027-05-18", "16 May is Whit Sunday, 17 May Whit Monday and Norway's day"),
        ("2026-12-16", 10, "2026-12-28", "26 December is a Saturday"),
        ("2010-03-23", 10, "2010-04-06", "2 April is Good Friday, then the weekend and Easter Monday"),
        ("2026-11-02", 30, "2026-12-02", "a Wednesday, which it is"),
    ] {
        for country in COUNTRIES {
            assert_eq!(Law::of(country).calendar().legal_deadline(day(sent), days), Some(day(last)), "{why}");
        }
    }
}

/// The worked example of March 2010: sent on the 23rd, ten days end on Good Friday, so on Tuesday 6 April; signed from the 7th.
#[test]
fn a_contract_may_be_signed_the_day_after_the_standstill() {
    for (sent, from) in [("2010-03-23", "2010-04-07"), ("2026-12-16", "2026-12-29")] {
        for country in COUNTRIES {
            let last = Law::of(country).calendar().legal_deadline(day(sent), 10).expect("a day");
            assert_eq!(last.succ_opt(), Some(day(from)));
        }
    }
}

fn thresholds(country: Country, regime: Regime) -> Vec<(&'static str, &'static str)> {
    match (country, regime) {
        (Country::Denmark, Regime::Directive) => vec![
            ("2016-01-01", "1558409"),
            ("2018-01-01", "1645367"),
            ("2020-01-01", "1595391"),
            ("2022-01-01", "1601944"),
            ("2024-01-01", "1644638"),
            ("2026-01-01", "1611252"),
        ],
        (Country::Denmark, Regime::National) => vec![("2016-01-01", "500000")],
        (Country::Denmark, Regime::Act) => vec![],
        (Country::Norway, Regime::Directive) => vec![
            ("2017-01-01", "1750000"),
            ("2018-04-06", "2000000"),
            ("2020-02-12", "2050000"),
            ("2022-03-23", "2200000"),
            ("2024-03-14", "2300000"),
        ],
        (Country::Norway, Regime::National) => vec![("2017-01-01", "1100000"), ("2018-04-06", "1300000")],
        (Country::Norway, Regime::Act) => vec![("2017-01-01", "100000")],
    }
}

#[test]
fn the_threshold_is_that_of_the_day_of_the_notice() {
    for country in COUNTRIES {
        let on = |regime, day| Law::of(country).threshold_on(regime, day, &[]).map(|(fact, _)| fact.amount.to_string());
        for regime in [Regime::Directive, Regime::National, Regime::Act] {
            let periods = thresholds(country, regime);
            let amounts = || periods.iter().map(|(_, amount)| Some((*amount).to_owned()));
            for ((from, amount), before) in periods.iter().zip([None].into_iter().chain(amounts())) {
                assert_eq!(on(regime, day(from)).as_deref(), Some(*amount), "{country:?} from {from}");
                let eve = on(regime, day(from).pred_opt().expect("a day"));
                assert_eq!(eve, before.or_else(|| Some((*amount).to_owned())), "{country:?} before {from}");
            }
            assert_eq!(on(regime, day("2044-01-01")), amounts().next_back().flatten(), "the last one goes on");
        }
    }
}

#[test]
fn outside_the_known_periods_and_where_it_was_not_read_an_amount_is_marked() {
    let told = |country, on: &str| {
        let (profile, settings) = (Profile { country, ..Profile::default() }, Settings::default());
        Yardstick::of(&profile, &settings).on(day(on), None).assumption.map(|assumption| assumption.to_string())
    };
    let danish = |on| told(Country::Denmark, on).map(|text| text.replace('\u{a0}', " "));
    assert_eq!(danish("2015-12-31").as_deref(), Some("threshold on 2015-12-31 not known: 1 558 409 DKK assumed"));
    assert_eq!(danish("2025-12-31"), None);
    let derived = "threshold of 1 611 252 DKK: derived from the threshold in euro; the published amount was not read";
    assert_eq!(danish("2027-12-31").as_deref(), Some(derived));
    assert_eq!(danish("2028-01-01").as_deref(), Some("threshold on 2028-01-01 not known: 1 611 252 DKK assumed"));
    assert_eq!(told(Country::Norway, "2026-03-31"), None);
    assert!(
        told(Country::Norway, "2026-04-01").is_some_and(|text| text.contains("not known: 2\u{a0}300\u{a0}000\u{a0}NOK assumed"))
    );
}

/// 216 000 euro at the mean of the European Central Bank's rates over 24 months, 7.459523, to four decimals.
#[test]
fn the_derived_amount_is_the_euro_amount_at_the_rate() {
    let (threshold, _) = Law::of(Country::Denmark).threshold_on(Regime::Directive, day("2026-06-01"), &[]).expect("a threshold");
    // 216 000 × 7.4595 = 1 611 252, as 221 000 × 7.4418 = 1 644 637.8 gave the 1 644 638 that was published.
    assert_eq!((216_000_u64 * 74_595 / 10_000, threshold.origin), (1_611_252, Origin::Derived));
    assert_eq!(threshold.amount.to_string(), "1611252");
}

#[test]
fn a_policys_threshold_counts_for_its_own_days() {
    let threshold = |text: &str| toml::from_str::<Threshold>(text).expect("a threshold");
    let later = [threshold("amount = 1700000\nfrom = 2028-01-01\n")];
    let corrected = [threshold("amount = 1600000\nfrom = 2022-01-01\nto = 2023-12-31\n")];
    let national = [threshold("regime = \"national\"\namount = 600000\nfrom = 2026-07-01\n")];
    let law = Law::of(Country::Denmark);
    let amount =
        |more, on| law.threshold_on(Regime::Directive, day(on), more).map(|(fact, assumed)| (fact.amount.to_string(), assumed));
    let is = |amount: &str, assumed| Some((amount.to_owned(), assumed));
    assert_eq!(amount(&later, "2028-01-01"), is("1700000", false));
    assert_eq!(amount(&later, "2027-12-31"), is("1611252", false));
    assert_eq!(amount(&corrected, "2023-12-31"), is("1600000", false));
    assert_eq!(amount(&corrected, "2024-01-01"), is("1644638", false), "a period that is over does not go on");
    assert_eq!(amount(&corrected, "2028-01-01"), is("1611252", true), "the latest that is known is assumed");
    let duty = |on| law.duty_on(550_000.into(), day(on), &national).to_string();
    assert!(duty("2026-06-30").starts_with("market conditions") && duty("2026-07-01").starts_with("udbudsloven prescribes no"));
    let of_law = law.duty_on(600_000.into(), day("2026-07-01"), &[]).to_string();
    assert!(of_law.contains("udbudsloven §§"), "{of_law}");
    let of_policy = law.duty_on(600_000.into(), day("2026-07-01"), &national).to_string();
    assert_eq!(
        of_policy,
        of_law.replace("; check that the amount still holds", ""),
        "the duty is the same, and the amount the policy's"
    );
    let twice = [threshold("amount = 1700000\nfrom = 2028-01-01\n"), threshold("amount = 1800000\nfrom = 2029-01-01\n")];
    assert_eq!(amount(&twice, "2029-01-01"), is("1800000", false), "of two that go on, the later");
    assert_eq!(amount(&twice, "2028-12-31"), is("1700000", false));
    assert!(toml::to_string(&later[0]).expect("TOML").contains("from = 2028-01-01"));
}

#[test]
fn every_value_has_its_provision() {
    for basis in ["total", "term", "48-months", "together"] {
        let laws = COUNTRIES.map(|country| Law::of(country).valuation(basis).expect("a provision").to_string());
        assert!(laws[0].contains("udbudsloven §") && laws[1].contains("anskaffelsesforskriften § 5-4"), "{laws:?}");
    }
    assert_eq!(Law::of(Country::Denmark).valuation("guess"), None);
}

#[test]
fn unsound_facts_are_refused() {
    let danish = include_str!("../../../rules/procurement/dk.toml");
    let norwegian = include_str!("../../../rules/procurement/no.toml");
    assert!(Law::read(danish).is_ok() && Law::read(norwegian).is_ok());
    assert!(["days = 1", "days = 365"].iter().all(|days| Law::read(&danish.replacen("days = 25", days, 1)).is_ok()));
    for (from, to, why) in [
        ("to = 2025-12-31", "to = 2025-12-30", "the day after"),
        ("to = 2025-12-31", "to = 2026-01-01", "the day after"),
        ("amount = 1611252", "amount = 0", "not above zero"),
        ("amount = 500000", "amount = -1", "not above zero"),
        ("source = \"kfst-2016\"", "source = \"hearsay\"", "`hearsay` is not named"),
        ("source = \"wikiup-dk\"", "source = \"hearsay\"", "`hearsay` is not named"),
        ("origin = \"derived\"", "origin = \"guessed\"", "unknown variant"),
        ("currency = \"DKK\"", "currency = \"DDK\"", "not a currency"),
        ("below-all", "below-everything", "unknown field"),
        ("law = \"udbudsloven §§", "note = \"udbudsloven §§", "does not say what has to be done"),
        ("step = \"standstill\"", "step = \"signing\"", "no time limit"),
        ("days = 25", "days = 0", "no time limit"),
        ("days = 25", "days = 366", "no time limit"),
        ("[\"restricted\", \"negotiated\"]", "[\"dialogue\", \"negotiated\"]", "given twice"),
        ("basis = \"total\"", "basis = \"sum\"", "estimated as"),
        ("day = \"12-25\"", "day = \"12-32\"", "not a month and a day"),
        ("day = \"12-25\"", "day = \"12-25\", easter = 1", "either a day or"),
    ] {
        assert!(danish.contains(from), "{from}");
        let told = Law::read(&danish.replacen(from, to, 1)).expect_err(why);
        assert!(told.contains(why), "{told}");
    }
}

#[test]
fn typical_times_add_up_as_published_and_hold_the_law() {
    // Sums to the contract, tight, typical and long, of the table that they were taken from.
    for (procedure, sums) in [
        (Procedure::Open, [140, 297, 537]),
        (Procedure::Restricted, [175, 347, 607]),
        (Procedure::Negotiated, [249, 452, 892]),
        (Procedure::Dialogue, [334, 637, 1102]),
        (Procedure::FrameworkDirect, [37, 107, 207]),
        (Procedure::FrameworkMiniTender, [69, 172, 307]),
        (Procedure::Dps, [65, 171, 347]),
        (Procedure::BelowThreshold, [42, 129, 241]),
    ] {
        for (pace, sum) in [Pace::Tight, Pace::Typical, Pace::Long].into_iter().zip(sums) {
            let days = LeadTimes::built_in().days(procedure, Implementation::None, pace);
            let to_contract: u32 = days.range(..Step::Implementation).map(|(_, days)| days).sum();
            assert_eq!(to_contract, sum, "{procedure:?} {pace:?}");
            for (step, days) in &days {
                for country in COUNTRIES {
                    let minimum = Law::of(country).minimum(procedure, *step).map_or(0, |minimum| minimum.days);
                    assert!(*days >= minimum, "{procedure:?} {step:?} {pace:?}");
                }
            }
        }
    }
}

#[test]
fn unsound_lead_times_are_refused() {
    assert_eq!(LeadTimes::built_in().origin, Origin::Derived);
    let times = include_str!("../../../rules/procurement/lead-times.toml");
    for (from, to) in [
        ("[30, 60, 120]", "[60, 30, 120]"),
        ("[procedure.dps]", "[procedure.direct]"),
        ("needs =", "neads ="),
        ("needs =", "migration ="),
        ("[implementation.large]", "[implementation.huge]"),
        ("07-01..07-31", "07-01 to 07-31"),
        ("confidence = \"medium\"", "confidence = \"so-so\""),
    ] {
        assert!(times.contains(from) && LeadTimes::read(&times.replacen(from, to, 1)).is_err(), "{to}");
    }
}
