//! Text files and tables as people keep them.

use super::*;

#[test]
fn titles_units_sums_and_notes_are_no_systems() {
    let text = "IT-systemer i Lyngdal;;;;;\n\
                Opdateret 12. november 2026;;;;;\n\
                \n\
                System-ID;Systemnavn;Leverandør;Årlig udgift;Antal brugere;Ibrugtagningsdato\n\
                ;;;(kr.);antal;dd-mm-åååå\n\
                01;Acadre;Formpipe;kr. 120.000,-;45;01-02-2020\n\
                02;KMD Nexus;KMD;1.250.000,50;800;15.06.2018\n\
                System-ID;Systemnavn;Leverandør;Årlig udgift;Antal brugere;Ibrugtagningsdato\n\
                03;Aula;Netcompany;99 500;1.200 stk.;1. august 2019\n\
                ;I alt;;1.469.500,50;2.045;\n\
                \n\
                Bemærk: priser er ekskl. moms.;;;;;\n";
    let portfolio = loaded(&[("systemer.csv", text.as_bytes())]);
    assert_eq!(systems(&portfolio), ["01 Acadre", "02 KMD Nexus", "03 Aula"]);
    assert_eq!(problems(&portfolio), Vec::<String>::new());
    let costs: Vec<_> = portfolio.systems.iter().map(|system| system.annual_cost.expect("a cost").to_string()).collect();
    assert_eq!(costs, ["120000", "1250000.5", "99500"]);
    assert_eq!(portfolio.systems[2].users, Some(1200));
    let notes = notes(&portfolio.sources[0]);
    for part in [
        "UTF-8, `;` between the values",
        "systems with headings in line 4, 6 of 6",
        "1 row of units (line 5)",
        "1 repeated row of headings (line 8)",
        "1 row of totals (line 10)",
        "1 note (line 12)",
    ] {
        assert!(notes.contains(part), "{part}:\n{notes}");
    }
}

#[test]
fn lines_are_counted_as_an_editor_counts_them() {
    let text = "id;name;owner\r\n1;A;Ane\r\n\r\n2;\"B\r\nover two lines\";Bo\r\n3;C;Ane\r\n3;C again;Ane\r\n";
    let portfolio = loaded(&[("systems.csv", text.as_bytes())]);
    let rows: Vec<u32> = portfolio.sources[0].rows.iter().map(|row| row.number).collect();
    assert_eq!(rows, [2, 4, 6, 7]);
    assert_eq!(problems(&portfolio), ["3: duplicate id (systems.csv, row 6, column `id`)"]);
}

#[test]
fn every_encoding_that_office_programs_write_is_read() {
    let text = "Systemnavn;Systemejer\nØkonomi på tværs;Åse Sørensen\n";
    let latin: Vec<u8> = text.chars().map(|letter| u8::try_from(u32::from(letter)).expect("a letter of Windows-1252")).collect();
    let wide = |bytes: fn(u16) -> [u8; 2]| text.encode_utf16().flat_map(bytes).collect::<Vec<u8>>();
    let marked = [b"\xef\xbb\xbf", text.as_bytes()].concat();
    let cases: [(&str, Vec<u8>); 6] = [
        ("UTF-8,", text.as_bytes().to_vec()),
        ("UTF-8 with a byte order mark", marked),
        ("Windows-1252", latin),
        ("UTF-16LE", [vec![0xff, 0xfe], wide(u16::to_le_bytes)].concat()),
        ("UTF-16BE", [vec![0xfe, 0xff], wide(u16::to_be_bytes)].concat()),
        ("UTF-16LE", wide(u16::to_le_bytes)),
    ];
    for (encoding, bytes) in cases {
        let portfolio = loaded(&[("systemer.csv", &bytes)]);
        assert_eq!(portfolio.systems[0].name, "Økonomi på tværs", "{encoding}");
        assert_eq!(portfolio.systems[0].owner.as_deref(), Some("Åse Sørensen"), "{encoding}");
        assert!(notes(&portfolio.sources[0]).contains(encoding), "{encoding}: {}", notes(&portfolio.sources[0]));
    }
}

#[test]
fn the_separator_is_found_whatever_the_values_hold() {
    for (name, text, said) in [
        ("a.csv", "id;name;annual-cost\n1;\"A; and B\";\"1.234,50\"\n2;C, D;12,00\n", "`;`"),
        ("b.csv", "id,name,annual-cost\n1,\"A, B; C\",\"1.234,50\"\n2,D,12\n", "`,`"),
        ("c.tsv", "id\tname\tannual-cost\n1\tA; B, C\t1.234,50\n2\tD\t12,00\n", "tabs"),
        ("d.txt", "id|name|annual-cost\n1|A; B, C|1.234,50\n2|D|12,00\n", "`|`"),
        ("e.csv", "sep=;\r\nid;name;annual-cost\r\n1;A, B, C;1.234,50\r\n2;D;12,00\r\n", "`;`"),
        ("f.csv", "\"id\";\"name\";\"annual-cost\"\n\"1\";\"A \"\"quoted\"\" B\";\"1.234,50\"\n", "`;`"),
    ] {
        let portfolio = loaded(&[(name, text.as_bytes())]);
        assert!(notes(&portfolio.sources[0]).contains(&format!("{said} between")), "{name}: {}", notes(&portfolio.sources[0]));
        assert_eq!(portfolio.systems[0].annual_cost.map(|cost| cost.to_string()).as_deref(), Some("1234.5"), "{name}");
    }
}

#[test]
fn ragged_rows_lose_nothing_and_are_said() {
    let portfolio = loaded(&[("systems.csv", b"id;name;vendor;owner\n1;A\n2;B;V;O;left over\n3;C;V;O\n")]);
    assert_eq!(systems(&portfolio), ["1 A", "2 B", "3 C"]);
    assert!(notes(&portfolio.sources[0]).contains("1 line has more values than headings, the first in line 3"));
}

#[test]
fn a_name_is_not_a_note_and_a_note_is_not_a_name() {
    let text = "System-ID;Systemnavn;Leverandør;Systemejer;Kritikalitet\n\
                Økonomi og løn;;;;\n\
                1;Acadre;Formpipe;Ane;Lav\n\
                ;Summit;Visma;Bo;Lav\n\
                Skole og dagtilbud;;;;\n\
                2;Aula;Netcompany;Ane;Høj\n\
                ;Total Kontrol;;;\n\
                3;Sum;Nordea;Bo;Lav\n\
                \n\
                Kilde: KITOS, udtræk fra november\n";
    let portfolio = loaded(&[("systemer.csv", text.as_bytes())]);
    assert_eq!(systems(&portfolio), ["1 Acadre", "2 Aula", "3 Sum", "Summit Summit", "Total Kontrol Total Kontrol"]);
    assert!(notes(&portfolio.sources[0]).contains("2 titles of sections (line 2, 5)"), "{}", notes(&portfolio.sources[0]));
}

#[test]
fn the_fuller_of_two_columns_for_one_thing_counts_and_the_choice_is_said() {
    let portfolio = loaded(&[("systems.csv", b"id;Systemejer;owner\n1;;Ane\n2;;Bo\n3;Cy;Cy\n")]);
    assert_eq!(portfolio.systems[0].owner.as_deref(), Some("Ane"));
    assert!(notes(&portfolio.sources[0]).contains("both mean `owner`: `owner` is used"), "{}", notes(&portfolio.sources[0]));
}

#[test]
fn sizes_instead_of_counts_are_no_bad_cells() {
    let portfolio = loaded(&[("systems.csv", "id;name;Antal brugere\n1;A;50-99\n2;B;>500\n3;C;<10\n".as_bytes())]);
    assert_eq!(problems(&portfolio), Vec::<String>::new());
    assert_eq!(portfolio.systems[0].users, None);
    assert!(notes(&portfolio.sources[0]).contains("no counts: not used"));
}

#[test]
fn headings_can_name_units_of_money_and_time() {
    let text = "Kontrakt ID;Titel;Årlig værdi (t.kr.);Opsigelse (måneder);Valuta\nK1;Drift;350;6;DKK\nK2;Andet;1,5;90 dage;\n";
    let portfolio = loaded(&[("kontrakter.csv", text.as_bytes())]);
    assert_eq!(problems(&portfolio), Vec::<String>::new());
    let [one, two] = &portfolio.contracts[..] else { panic!("two contracts") };
    assert_eq!(one.annual_value.map(|value| value.to_string()).as_deref(), Some("350000"));
    assert_eq!(one.terms.notice.map(|notice| notice.to_string()).as_deref(), Some("6 months"));
    assert_eq!(two.annual_value.map(|value| value.normalize().to_string()).as_deref(), Some("1500"));
    assert_eq!(two.terms.notice.map(|notice| notice.to_string()).as_deref(), Some("90 days"));
}

#[test]
fn a_bad_cell_is_a_problem_and_the_rest_of_its_row_counts() {
    let text = "id;name;annual-cost;in-service;users;status\n\
                1;A;12.34.567;03/04/2016;ca. 300;i drift\n\
                2;B;EUR 1.000;31-02-2019;12;svæver\n";
    let portfolio = loaded(&[("systems.csv", text.as_bytes())]);
    let problems = problems(&portfolio);
    assert_eq!(problems.len(), 6, "{problems:#?}");
    for part in [
        "1: annual-cost `12.34.567`: the groups of digits are not thousands (systems.csv, row 2, column `annual-cost`)",
        "1: in-service `03/04/2016`: 2016-04-03 or 2016-03-04?",
        "1: users `ca. 300`: words beside the number",
        "2: annual-cost `EUR 1.000`: in EUR, but the row is in DKK",
        "2: in-service `31-02-2019`: there is no such day",
        "2: status `svæver`: not a word that is known here",
    ] {
        assert!(problems.iter().any(|problem| problem.starts_with(part)), "{part}\n{problems:#?}");
    }
    assert_eq!(portfolio.systems[1].users, Some(12));
}

#[test]
fn an_amount_beside_its_currency_is_in_that_currency() {
    let text = "id;title;annual-value;total-value\nK1;A;EUR 1.000;4.000\nK2;B;1.000 kr.;4.000 €\n";
    let portfolio = loaded(&[("contracts.csv", text.as_bytes())]);
    assert_eq!(portfolio.contracts[0].currency.to_string(), "EUR");
    assert_eq!(portfolio.contracts[1].currency.to_string(), "EUR");
    assert_eq!(problems(&portfolio), Vec::<String>::new());
}

#[test]
fn contracts_without_an_end_can_say_so() {
    let text = "id;title;end\nK1;A;Løbende\nK2;B;31-12-9999\nK3;C;tidsubegrænset\nK4;D;\nK5;E;snart\n";
    let portfolio = loaded(&[("contracts.csv", text.as_bytes())]);
    assert!(portfolio.contracts.iter().all(|contract| contract.terms.end.is_none()));
    assert_eq!(problems(&portfolio).len(), 1, "only `snart` is unreadable");
}

#[test]
fn references_are_ids_names_or_lists_of_both() {
    let text = "id;title;systems\n\
                K1;A;0042, Aula\n\
                K2;B;Byg, plan og miljø, Aula\n\
                K3;C;\"42; 99993\"\n\
                K4;D;Noget, der ikke findes\n";
    let systems_text = "id;name\n0042;Acadre\n2;Aula\n3;Byg, plan og miljø\n";
    let portfolio = loaded(&[("contracts.csv", text.as_bytes()), ("systems.csv", systems_text.as_bytes())]);
    let covered: Vec<Vec<&str>> = portfolio
        .contracts
        .iter()
        .map(|contract| contract.systems.iter().map(|system| portfolio[*system].id.as_str()).collect())
        .collect();
    assert_eq!(covered, [vec!["0042", "2"], vec!["3", "2"], vec!["0042"], vec![]]);
    assert_eq!(
        problems(&portfolio),
        [
            "K3: systems `99993` is unknown (contracts.csv, row 4, column `systems`)",
            "K4: systems `Noget, der ikke findes` is unknown (contracts.csv, row 5, column `systems`)",
        ]
    );
}

#[test]
fn units_need_a_table_only_when_there_is_one() {
    let without = loaded(&[
        ("systems.csv", "id;name;Afdeling\n1;A;Skole\n2;B;skole\n3;C;Lyngdal Kommune\n4;D;Alle\n".as_bytes()),
        ("portfolio.toml", b"organisation = \"Lyngdal Kommune\"\n"),
    ]);
    assert_eq!(problems(&without), Vec::<String>::new());
    assert_eq!(without.units.len(), 1, "two spellings are one unit");
    assert_eq!(without.systems[0].unit, without.systems[1].unit);
    assert_eq!((without.systems[2].unit, without.systems[3].unit), (None, None), "the whole is no unit");
    let with = loaded(&[
        ("systems.csv", "id;name;Afdeling\n1;A;Skole\n2;B;Skoel\n".as_bytes()),
        ("organisation.csv", b"id;name;parent\n1;Skole;\n"),
    ]);
    assert_eq!(problems(&with), ["2: organisation `Skoel` is unknown (systems.csv, row 3, column `Afdeling`)"]);
}

#[test]
fn no_order_of_rows_columns_or_files_shows() {
    let tables = |flip: bool| {
        let turn = |text: &str| -> String {
            let mut rows: Vec<Vec<&str>> = text.lines().map(|line| line.split(';').collect()).collect();
            if flip {
                rows[1..].reverse();
                rows.iter_mut().for_each(|row| row.reverse());
            }
            rows.into_iter().map(|row| row.join(";") + "\n").collect()
        };
        let systems = turn(
            "id;name;organisation;replaces\n1;Aula;Skole;\n1;Aula;;\n;Acadre;skole;1\n;Acadre;Skole;\n2;KMD Nexus;Omsorg;Aula\n",
        );
        let contracts = turn("id;title;systems;start\nK1;A;Aula, KMD Nexus;2020-01-01\nK1;A2;Aula;2020-01-01\n");
        let usage = turn("product;assigned;measured\nOffice;5;2026-01-01\nOffice;7;2026-02-01\n");
        let names = if flip { ["z.csv", "y.csv", "x.csv"] } else { ["a.csv", "b.csv", "c.csv"] };
        let files = [(names[0], systems), (names[1], contracts), (names[2], usage)];
        let files: Vec<(&str, &[u8])> = files.iter().map(|(name, text)| (*name, text.as_bytes())).collect();
        let portfolio = loaded(&files);
        let entities = format!(
            "{:?}\n{:?}\n{:?}\n{:?}",
            systems_without_origin(&portfolio),
            portfolio.contracts.iter().map(|contract| (&contract.id, &contract.title, &contract.systems)).collect::<Vec<_>>(),
            portfolio.units.iter().map(|unit| (&unit.id, &unit.name)).collect::<Vec<_>>(),
            portfolio.usage.iter().map(|usage| (&usage.product, usage.assigned, usage.measured)).collect::<Vec<_>>(),
        );
        let all = portfolio.problems.iter();
        // A row without an id goes by its file and line, which do differ here.
        let problems: Vec<_> = all.map(|problem| (problem.kind.clone(), problem.subject.kind, problem.places.len())).collect();
        (entities, problems)
    };
    assert_eq!(tables(false), tables(true));
}

fn systems_without_origin(portfolio: &Portfolio) -> Vec<String> {
    let all = portfolio.systems.iter();
    all.map(|system| format!("{} {} {:?} {:?}", system.id, system.name, system.unit, system.replaces)).collect()
}

#[test]
fn a_file_that_is_no_table_is_said_once_with_what_to_do() {
    let portfolio = loaded(&[
        ("systems.csv", b"id;name\n1;A\n"),
        ("kaffe.csv", "Dag;Kopper;Humør\nmandag;3;godt\n".as_bytes()),
        ("lister.csv", "Status;Kritikalitet;Hosting\nI drift;Lav;SaaS\n".as_bytes()),
        ("plan.pdf", b"%PDF-1.7"),
        ("empty.csv", b""),
        ("README.md", b"# ours\n"),
        (".hidden.csv", b"id;name\n9;X\n"),
        ("~$systemer.xlsx", b"lock"),
        ("findings.csv", b"rule;subject;fingerprint;message\nno-owner;1;abc;x\n"),
    ]);
    assert_eq!(systems(&portfolio), ["1 A"]);
    let said: Vec<String> = portfolio.skipped.iter().map(|skipped| format!("{}: {}", skipped.file, skipped.why)).collect();
    assert_eq!(said.len(), 5, "{said:#?}");
    assert_eq!(said[0], "empty.csv: empty");
    assert!(said[1].starts_with("findings.csv: looks like a result"), "{}", said[1]);
    assert_eq!(said[2], "kaffe.csv: not understood: none of its headings is known");
    assert!(said[3].contains("closest is a table of systems with headings in line 1: understood `Status`"), "{}", said[3]);
    assert_eq!(said[4], "plan.pdf: a PDF");
    assert!(
        portfolio.skipped[3]
            .hint
            .as_ref()
            .is_some_and(|hint| hint.to_string().contains("`[[source]]` with `path = \"lister.csv\"`"))
    );
}

#[test]
fn tables_lie_in_subfolders_and_in_several_files() {
    let portfolio = loaded(&[("skole/systemer.csv", b"id;name\n1;A\n"), ("omsorg/systemer.csv", b"id;name\n2;B\n")]);
    assert_eq!(systems(&portfolio), ["1 A", "2 B"]);
    let files: Vec<&str> = portfolio.sources.iter().map(|source| source.file.as_ref()).collect();
    assert_eq!(files, ["omsorg/systemer.csv", "skole/systemer.csv"]);
}

#[test]
fn of_two_tables_in_one_file_the_first_is_read_and_the_second_is_said() {
    let text = "id;name;vendor\n1;A;V\n2;B;V\n\nid;title;supplier;start;end\nK1;Drift;V;2020-01-01;2027-01-01\n";
    let portfolio = loaded(&[("alt.csv", text.as_bytes())]);
    assert_eq!(systems(&portfolio), ["1 A", "2 B"]);
    assert!(notes(&portfolio.sources[0]).contains("another table begins in line 5"), "{}", notes(&portfolio.sources[0]));
}

#[test]
fn a_value_of_several_lines_makes_no_gap_under_which_another_table_could_begin() {
    let text =
        "id,name,description,status,hosting,common-component\n1,Nexus,\"one\n\ntwo\",,,\n2,Momentum,,retired,hosted,no\n3,Aula\n";
    let portfolio = loaded(&[("systems.csv", text.as_bytes())]);
    assert_eq!(systems(&portfolio), ["1 Nexus", "2 Momentum", "3 Aula"]);
}

#[test]
fn a_sign_that_parts_every_line_parts_the_values_though_one_of_the_headings_is_all_that_is_known() {
    let portfolio = loaded(&[("usage.csv", b"licence,hue\nL11,\nL6,\n"), ("licences.csv", b"id,product\nL6,Aula\nL11,Nexus\n")]);
    assert_eq!(portfolio.usage.len(), 2, "{:?}", portfolio.problems);
    let portfolio = loaded(&[("systems.csv", "name\nAula, skole\nNexus\nAcadre\n".as_bytes())]);
    assert_eq!(systems(&portfolio), ["Acadre Acadre", "Aula, skole Aula, skole", "Nexus Nexus"]);
}

#[test]
fn between_two_rows_of_one_id_that_say_as_much_a_word_for_nothing_says_nothing() {
    for rows in ["1,Aula,ukendt\n1,Aula,\"Østkysten\"\n", "1,Aula,\"Østkysten\"\n1,Aula,ukendt\n"] {
        let portfolio = loaded(&[("systems.csv", format!("id,name,description\n{rows}").as_bytes())]);
        assert_eq!(portfolio.systems[0].description.as_deref(), Some("Østkysten"));
    }
}

#[test]
fn a_table_of_licences_is_read_under_any_ending_and_a_text_on_what_is_allowed_is_none() {
    for name in ["licences.txt", "licences", "licenser.txt"] {
        let portfolio = loaded(&[(name, b"id\tproduct\tmetric\tquantity\nL1\tAula\tnamed-user\t10\n")]);
        assert_eq!(portfolio.licences.len(), 1, "{name}");
    }
    for name in ["LICENSE", "license.txt", "LICENCE-MIT"] {
        let portfolio = loaded(&[("systems.csv", b"id,name\n1,Aula\n"), (name, b"Permission is hereby granted\n")]);
        assert!(portfolio.skipped.is_empty(), "{name}: {:?}", portfolio.skipped);
    }
}
