//! Municipalities' own wording: other headings, other ways to say a value, other ways to refer to a thing.

use portfolio::model::system::{Criticality, Status};

use super::*;

#[test]
fn headings_may_be_numbered_starred_shortened_and_broken_over_lines() {
    let text = "\"1. System-ID *\";2. SYSTEMNAVN *;3. Lev.;\"Årlig\nomkostning (kr. ekskl. moms)\";Ant. brugere;Personoplysn.;Årl. driftsudg.\n\
                01;Acadre;Formpipe;120.000;45;Ja;\n";
    let portfolio = loaded(&[("systemer.csv", text.as_bytes())]);
    assert_eq!(problems(&portfolio), Vec::<String>::new());
    let system = &portfolio.systems[0];
    assert_eq!((system.id.as_str(), system.vendor.as_deref(), system.users), ("01", Some("Formpipe"), Some(45)));
    assert_eq!(system.personal_data, Some(true));
    assert_eq!(system.annual_cost.map(|cost| cost.to_string()).as_deref(), Some("120000"));
}

#[test]
fn an_owner_is_more_than_a_contact() {
    let text = "Nr.;Systemnavn;Kontaktperson;Systemejer (navn)\n1;Acadre;Bo;\n2;Aula;Bo;Ane\n3;Nexus;Bo;Ingen\n";
    let portfolio = loaded(&[("systemer.csv", text.as_bytes())]);
    let owners: Vec<Option<&str>> = portfolio.systems.iter().map(|system| system.owner.as_deref()).collect();
    assert_eq!(owners, [None, Some("Ane"), None]);
    let alone = loaded(&[("systemer.csv", "Nr.;Systemnavn;Kontaktperson\n1;Acadre;Bo\n".as_bytes())]);
    assert_eq!(alone.systems[0].owner.as_deref(), Some("Bo"), "where there is nothing better it counts");
}

#[test]
fn a_column_of_codes_beside_one_of_names_is_the_id() {
    let text = "System;Systemnavn;Leverandør\nS-01;Acadre;Formpipe\nS-02;Aula;Netcompany\n";
    assert_eq!(systems(&loaded(&[("systemer.csv", text.as_bytes())])), ["S-01 Acadre", "S-02 Aula"]);
    let twice = "System;Systemnavn;Leverandør\nOpus 1;Opus;KMD\nOpus 1;Opus Løn;KMD\n";
    assert!(loaded(&[("systemer.csv", twice.as_bytes())]).systems.iter().all(|system| !system.id.ends_with(" 1")));
}

#[test]
fn a_heading_gives_way_to_a_better_one_and_then_says_something_else() {
    let usage = "Licens;Tildelt;I brug;Målt\nL1;50;40;2026-10-01\n";
    let licences = "id;product;metric;quantity\nL1;Office;named-user;60\n";
    let portfolio = loaded(&[("licensforbrug.csv", usage.as_bytes()), ("licenser.csv", licences.as_bytes())]);
    assert_eq!((portfolio.usage[0].assigned, portfolio.usage[0].active), (Some(50), Some(40)));
    let alone = "Licens;I brug;Målt\nL1;50;2026-10-01\n";
    let portfolio = loaded(&[("licensforbrug.csv", alone.as_bytes()), ("licenser.csv", licences.as_bytes())]);
    assert_eq!((portfolio.usage[0].assigned, portfolio.usage[0].active), (Some(50), None));
}

#[test]
fn a_framework_is_named_or_the_contract_is_one() {
    let text = "id;title;Rammeaftale?;Under rammeaftale\nK1;A;Nej;SKI 02.19\nK2;B;Ja;\n";
    let portfolio = loaded(&[("kontrakter.csv", text.as_bytes())]);
    let [one, two] = &portfolio.contracts[..] else { panic!("two contracts") };
    assert_eq!((one.framework.as_deref(), one.is_framework), (Some("SKI 02.19"), false));
    assert_eq!((two.framework.as_deref(), two.is_framework), (None, true));
    let named = loaded(&[("kontrakter.csv", "id;title;Rammeaftale\nK1;A;SKI 02.19\nK2;B;Nej\n".as_bytes())]);
    assert_eq!(named.contracts[0].framework.as_deref(), Some("SKI 02.19"));
    assert_eq!(named.contracts[1].framework, None);
}

#[test]
fn references_may_give_the_id_and_the_name_together() {
    let systems_text = "id;name;organisation\n\
                        0042;Qmatic Orchestra;0201 Budget og Regnskab\n\
                        05666;Power Automate;Budget og Regnskab (0201)\n\
                        2;Faktor;0201 – Budget og Regnskab\n\
                        7;365 Office;201\n";
    let contracts = "id;title;systems\n\
                     K1;A;0042 Qmatic Orchestra; \n\
                     K2;B;Power Automate (05666)\n\
                     K3;C;\"42: QMATIC ORCHESTRA; 05666 - Power Autom.\"\n\
                     K4;D;05666, 0042 Qmatic Orchestra\n\
                     K5;E;2 Faktor login\n\
                     K6;F;0042 Power Automate\n\
                     K7;G;Ingen\n";
    let units = "id;name\n0201;Budget og Regnskab\n";
    let portfolio = loaded(&[
        ("contracts.csv", contracts.as_bytes()),
        ("systems.csv", systems_text.as_bytes()),
        ("organisation.csv", units.as_bytes()),
    ]);
    assert!(portfolio.systems.iter().all(|system| system.unit.is_some()));
    let covered: Vec<Vec<&str>> = portfolio
        .contracts
        .iter()
        .map(|contract| contract.systems.iter().map(|system| portfolio[*system].id.as_str()).collect())
        .collect();
    let both = vec!["0042", "05666"];
    assert_eq!(covered[..3], [vec!["0042"], vec!["05666"], both.clone()]);
    assert_eq!(covered[3].len(), 2, "a list with commas is parted first");
    assert_eq!(covered[4..], [Vec::<&str>::new(), vec![], vec![]]);
    assert_eq!(
        problems(&portfolio),
        [
            "K6: systems `0042 Power Automate` is unknown (contracts.csv, row 7, column `systems`)",
            "K5: systems `2 Faktor login` is unknown (contracts.csv, row 6, column `systems`)",
        ],
        "a short number in front proves nothing, and neither do an id and a name that contradict each other"
    );
}

#[test]
fn a_plan_that_there_is_not_is_no_plan() {
    let text = "id;name;Erstatter;Udfasningsplan;Arkiveringsplan\n1;A;Ingen;Nej;Ja\n";
    let portfolio = loaded(&[("systemer.csv", text.as_bytes())]);
    let system = &portfolio.systems[0];
    assert_eq!((system.phase_out_plan.as_deref(), system.archiving_plan.as_deref()), (None, Some("Ja")));
    assert!(!system.names_outgoing);
    assert_eq!(problems(&portfolio), Vec::<String>::new());
}

#[test]
fn terms_are_read_in_the_words_of_contracts() {
    let text = "Kontraktnr.;Kontraktnavn;Start;Opsigelse;Automatisk fornyelse;Optioner;Årlig pris\n\
                K1;A;1/9-2024;6 mdr. til 31/12;Ja, 1 år ad gangen;Ja, 2 x 12 mdr.;12.000 kr. (ekskl. moms)\n\
                K2;B;d. 1. sept. 2024;løbende måned + 3 mdr.;årligt;option på 1 år;12.000 kr. inkl. moms\n\
                K3;C;1/9 2024;et halvt år;hvert år;1+1 år;12.000,- u. moms\n";
    let portfolio = loaded(&[("kontrakter.csv", text.as_bytes())]);
    let said = |contract: &portfolio::model::Contract| {
        let terms = &contract.terms;
        let to = terms.notice_to_end_of.map(|end| format!("{end:?}")).unwrap_or_default();
        let options = terms.options.map(|options| format!("{}x{}", options.count, options.each.months)).unwrap_or_default();
        format!("{} {} {to} {options}", terms.start.expect("a start"), terms.notice.expect("a notice"))
    };
    let all: Vec<String> = portfolio.contracts.iter().map(said).collect();
    assert_eq!(all, ["2024-09-01 6 months Year 2x12", "2024-09-01 3 months Month 1x12", "2024-09-01 6 months  2x12"]);
    assert_eq!(
        problems(&portfolio),
        [
            "K2: annual-value `12.000 kr. inkl. moms`: with value added tax: write the amount without it (kontrakter.csv, row 3, column `Årlig pris`)"
        ]
    );
}

#[test]
fn values_may_be_ranked_explained_and_counted() {
    let text = "id;name;Status;Kritikalitet\n\
                1;A;I drift (siden 2019);1 - Lav\n\
                2;B;Udfaset;Kritisk (4)\n\
                3;C;I drift (udfases 2027);3: Høj\n";
    let licences = "id;product;Licensmodel;Antal;Pris pr.\n\
                    L1;A;Pr. navngiven bruger;5;kr./år\n\
                    L2;B;Kr. pr. elev;5;/md.\n\
                    L3;C;Efter indbyggertal;5;én gang\n\
                    L4;D;pr. 3. onsdag;5;\n";
    let portfolio = loaded(&[("systemer.csv", text.as_bytes()), ("licenser.csv", licences.as_bytes())]);
    let levels: Vec<_> = portfolio.systems.iter().map(|system| (system.status.map(Status::name), system.criticality)).collect();
    assert_eq!(levels[0], (Some("operation"), Some(Criticality::Low)));
    assert_eq!(levels[1], (Some("retired"), Some(Criticality::Critical)));
    assert_eq!(levels[2].1, Some(Criticality::High));
    let counted: Vec<String> =
        portfolio.licences.iter().map(|licence| format!("{:?} {:?}", licence.metric, licence.price_per)).collect();
    assert_eq!(counted[..3], ["Some(NamedUser) Some(Year)", "Some(Pupil) Some(Month)", "Some(Inhabitant) Some(Once)"]);
    let problems = problems(&portfolio);
    assert_eq!(problems.len(), 2, "{problems:#?}");
    let told = |start: &str| problems.iter().any(|problem| problem.starts_with(start));
    assert!(told("3: status `I drift (udfases 2027)`"), "brackets that say something else are not left out");
    assert!(told("L4: metric `pr. 3. onsdag`"));
}
