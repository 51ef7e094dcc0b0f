//! What the rules find and what the plan says never contradict each other.

use proptest::prelude::*;

use super::random::{house, integrations, rows, today};
use super::with_plan;
use portfolio::analysis::impact::Impact;
use portfolio::analysis::retirement::{End, Verdict};
use portfolio::facts::Facts;
use portfolio::model::SystemKey;
use portfolio::rules;

/// Returns the ids of the systems or contracts that a rule finds something about.
fn found(facts: &Facts<'_>, rule: &str) -> Vec<String> {
    let rule = rules::ALL.iter().find(|known| known.meta().id == rule).expect("a rule");
    let findings = rule.run(facts, &toml::Table::new()).expect("its defaults are right");
    findings.iter().map(|finding| finding.subjects[0].id.clone()).collect()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(256))]

    #[test]
    fn what_a_rule_finds_is_nowhere_on_time(rows in rows(), integrations in integrations()) {
        with_plan(&house(&rows, &integrations), |facts, plan| {
            for rule in ["out-still-needed", "out-overdue", "out-without-date"] {
                for id in found(facts, rule) {
                    let leaving = plan.leaving.iter().find(|one| facts.portfolio[one.system].id == id);
                    // What lives on as a module of what replaces it does not go.
                    let Some(leaving) = leaving else { continue };
                    prop_assert_ne!(leaving.verdict(today()), Verdict::OnTime, "{} finds {}", rule, id);
                }
            }
            Ok(())
        })?;
    }

    #[test]
    fn what_is_on_time_is_needed_by_nothing_that_is_there_then(rows in rows(), integrations in integrations()) {
        with_plan(&house(&rows, &integrations), |facts, plan| {
            for leaving in plan.leaving.iter().filter(|one| one.verdict(today()) == Verdict::OnTime) {
                let on = leaving.wanted.expect("it has a day").day;
                let impact = Impact::of(facts.portfolio, &facts.graph, &facts.dates, today(), leaving.system, on);
                let comes = |system: SystemKey| leaving.arrivals.iter().any(|arrival| arrival.system == system);
                let needs = impact.affected.iter().find(|one| one.steps == 1 && !comes(one.system));
                prop_assert!(needs.is_none(), "{:?} needs {:?}", needs, leaving.system);
            }
            Ok(())
        })?;
    }

    #[test]
    fn what_runs_on_after_all_has_gone_runs_on_in_the_plan(rows in rows(), integrations in integrations()) {
        with_plan(&house(&rows, &integrations), |facts, plan| {
            for id in found(facts, "paid-after-retirement") {
                let ending = plan.endings.iter().find(|ending| facts.portfolio[ending.contract].id == id);
                // What has gone already is in no plan.
                let Some(ending) = ending else { continue };
                prop_assert!(ending.end != End::GoesOn, "{}: {:?}", id, ending.end);
            }
            Ok(())
        })?;
    }
}
