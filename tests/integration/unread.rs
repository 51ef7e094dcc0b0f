//! What could not be read is never judged as absent: where an empty cell is found, an unreadable one is silent.

use portfolio::audit::audit;
use portfolio::facts::Facts;
use portfolio::finding::Finding;
use portfolio::load::{build::build, from_text};
use portfolio::model::table::Cell;
use portfolio::policy::Policy;

/// Returns the findings of a rule in an inventory, with the spreadsheet's `#REF!` in the cells that say so.
fn findings(rule: &str, inventory: &str) -> Vec<Finding> {
    let text = from_text(portfolio::model::portfolio::Profile::default(), inventory);
    let mut sources = text.sources;
    for cell in sources.iter_mut().flat_map(|source| &mut source.rows).flat_map(|row| &mut row.cells) {
        if cell.to_string() == "#REF!" {
            *cell = Cell::Error("#REF!".into());
        }
    }
    let portfolio = build(text.profile, sources);
    let policy = Policy::default();
    let mut facts = Facts::new(&portfolio, "2026-11-21".parse().expect("a day"), &policy.analysis);
    let outcome = audit(&mut facts, &policy).expect("the audit runs");
    outcome.findings.into_iter().filter(|finding| finding.rule == rule).collect()
}

#[test]
fn an_empty_cell_is_found_and_an_unreadable_one_is_not() {
    for (rule, inventory) in [
        ("evergreen-uncompeted", "# contracts\nid,title,start,end\nK,Mail,2019-01-01,@\n"),
        ("evergreen-uncompeted", "# contracts\nid,title,start,competed\nK,Mail,2019-01-01,@\n"),
        ("tender-late", "# contracts\nid,title,start,end,renewal\nK,Mail,2024-01-01,2026-12-31,@\n"),
        ("tender-late", "# contracts\nid,title,start,end,terminated\nK,Mail,2024-01-01,2026-12-31,@\n"),
        // Whether an option covers the gap is what divides `tender-late` from `option-first`.
        ("tender-late", "# contracts\nid,title,start,end,options\nK,Mail,2024-01-01,2026-12-31,@\n"),
        ("tender-late", "# contracts\nid,title,start,end,currency\nK,Mail,2024-01-01,2026-12-31,@\n"),
        ("contract-expired", "# contracts\nid,title,systems,end,renewal\nK,Mail,S,2026-10-31,@\n# systems\nid,name\nS,Mail\n"),
        ("above-threshold-uncompeted", "# contracts\nid,title,start,total-value,competed\nK,Mail,2026-01-01,9000000,@\n"),
        ("above-threshold-uncompeted", "# contracts\nid,title,start,total-value,procedure\nK,Mail,2026-01-01,9000000,@\n"),
        ("above-threshold-uncompeted", "# contracts\nid,title,start,annual-value,total-value\nK,Mail,2026-01-01,900000,@\n"),
        ("above-threshold-uncompeted", "# contracts\nid,title,start,annual-value,end\nK,Mail,2026-01-01,900000,@\n"),
        ("above-threshold-uncompeted", "# contracts\nid,title,start,total-value,currency\nK,Mail,2026-01-01,9000000,@\n"),
        (
            "split-purchase",
            "# contracts\nid,title,supplier,start,total-value,competed\nK,Mail,A,2026-01-01,900000,@\nL,Post,A,2026-01-02,900000,\n",
        ),
        (
            "split-purchase",
            "# contracts\nid,title,supplier,start,total-value,procedure\nK,Mail,A,2026-01-01,900000,@\nL,Post,A,2026-01-02,900000,\n",
        ),
        ("framework-over-four-years", "# contracts\nid,title,start,end,is-framework\nK,Mail,2024-01-01,@,yes\n"),
        ("paid-after-retirement", "# contracts\nid,title,systems,end\nK,Mail,S,@\n# systems\nid,name,status\nS,Mail,retired\n"),
        ("orphan-contract", "# contracts\nid,title,systems\nK,Mail,@\n"),
        (
            "under-licensed",
            "# licences\nid,product,metric,quantity\nL,Mail,@,10\n# usage\nlicence,assigned,active,measured\nL,20,20,2026-11-01\n",
        ),
        (
            "over-licensed",
            "# licences\nid,product,metric,quantity,minimum\nL,Mail,named-user,100,@\n# usage\nlicence,assigned,active,measured\nL,20,20,2026-11-01\n",
        ),
        (
            "over-licensed",
            "# licences\nid,product,metric,quantity,to\nL,Mail,named-user,100,@\n# usage\nlicence,assigned,active,measured\nL,20,20,2026-11-01\n",
        ),
        (
            "unused-system",
            "# systems\nid,name,active-users\nS,Mail,@\n# licences\nid,system,product,metric,quantity\nL,S,Mail,named-user,9\n\
             # usage\nlicence,assigned,active,measured\nL,9,0,2026-11-01\n",
        ),
        ("no-owner", "# systems\nid,name,owner,benefit-owner\nS,Mail,@,Head\n"),
        ("no-owner", "# systems\nid,name,owner,benefit-owner\nS,Mail,Head,@\n"),
        ("in-without-out", "# systems\nid,name,status,replaces\nS,Mail,planned,@\n"),
        ("in-without-out", "# systems\nid,name,status,mandated\nS,Mail,planned,@\n"),
        ("out-without-date", "# systems\nid,name,retire-by,replaces\nS,Mail,@,\nN,Post,,S\n"),
        ("out-without-plan", "# systems\nid,name,phase-out-plan,archiving-plan,replaces\nS,Mail,@,Kept,\nN,Post,,,S\n"),
    ] {
        assert!(!findings(rule, &inventory.replace('@', "")).is_empty(), "{rule} speaks of the empty cell in\n{inventory}");
        let found = findings(rule, &inventory.replace('@', "#REF!"));
        assert!(found.is_empty(), "{rule} is silent about the unreadable cell in\n{inventory}{found:#?}");
        assert!(!findings("unreadable-value", &inventory.replace('@', "#REF!")).is_empty(), "it is told in\n{inventory}");
    }
}

#[test]
fn what_is_left_out_because_it_cannot_be_read_is_said() {
    for (rule, inventory, said) in [
        (
            "over-licensed",
            "# licences\nid,product,metric,quantity,unit-price,price-per\nL,Mail,named-user,100,12,#REF!\n\
             # usage\nlicence,assigned,active,measured\nL,20,20,2026-11-01\n",
            "the `price-per` of `L` cannot be read",
        ),
        (
            "evergreen-uncompeted",
            "# contracts\nid,title,start,notice\nK,Mail,2019-01-01,#REF!\n",
            "its `notice` cannot be read: 6 months assumed",
        ),
        (
            "tender-late",
            "# contracts\nid,title,start,end,procedure\nK,Mail,2024-01-01,2026-12-31,#REF!\n",
            "its `procedure` cannot be read",
        ),
    ] {
        let found = findings(rule, inventory);
        let [finding] = found.as_slice() else { panic!("{rule} speaks of\n{inventory}{found:#?}") };
        assert!(finding.assumptions.iter().any(|assumption| *assumption == said), "{said} in {:#?}", finding.assumptions);
        assert_eq!(finding.amount, None, "nothing is counted with what cannot be read");
    }
}
