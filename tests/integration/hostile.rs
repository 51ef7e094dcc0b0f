//! Nothing in an inventory can run: names that are formulas, scripts, links, ends of labels and commands to a terminal, through every
//! format of every command that has it.

use std::collections::BTreeSet;
use std::fs;
use std::io::{Cursor, Read};
use std::path::Path;

use portfolio::report::words::is_hidden;
use quick_xml::Reader;
use quick_xml::events::Event;

use super::cli::run_for_the_house;

/// What somebody who wishes us ill types into a sheet.
const NAMES: [&str; 19] = [
    "=cmd|'/c calc'!A0",
    "+1+cmd|' /C calc'!A0",
    "-2+3+cmd",
    "@SUM(1+1)*cmd",
    "\t=HYPERLINK(\"http://ond.example\";\"klik\")",
    "  =1+1",
    "<script>alert(1)</script>",
    "\"><img src=x onerror=alert(2)>",
    "\"]); click a \"javascript:alert(3)\"",
    "[klik](javascript:alert(4))",
    "javascript:alert(5)",
    "line\r\nEND:VEVENT\r\nATTACH:http://ond.example",
    "\u{1b}[31mred\u{1b}]0;title\u{7}\u{9b}2J",
    "\u{202e}backwards\u{2066}\u{feff}",
    "--><!-- ]]> {{ 7*7 }} ${alert(6)} %n",
    "a\"\\\n]; x -> y [URL=\"javascript:alert(7)\"",
    "nul\u{0}byte\u{8}\u{85}next",
    "]]></name><evil/><![CDATA[ &#x1b; &amp;",
    "</script><script>alert(8)</script> '; drop table systems; --",
];

/// Makes two inventories in which every name is one of these.
fn folder() -> tempfile::TempDir {
    let folder = tempfile::tempdir().expect("a folder");
    for side in ["inventory", "nabo"] {
        let inventory = folder.path().join(side);
        fs::create_dir(&inventory).expect("a folder");
        let table = |name: &str, headings: &[&str], row: &dyn Fn(usize, &str) -> Vec<Vec<String>>| {
            let mut writer = csv::Writer::from_writer(Vec::new());
            writer.write_record(headings).expect("headings");
            for (at, name) in NAMES.iter().enumerate() {
                row(at, name).iter().for_each(|cells| writer.write_record(cells).expect("a row"));
            }
            fs::write(inventory.join(name), writer.into_inner().expect("written")).expect("a table");
        };
        let words = |cells: &[&str]| cells.iter().map(|cell| (*cell).to_owned()).collect::<Vec<_>>();
        let headings = [
            "id",
            "name",
            "vendor",
            "category",
            "tasks",
            "organisation",
            "owner",
            "status",
            "retire-by",
            "annual-cost",
            "users",
            "active-users",
        ];
        table("systems.csv", &headings, &|at, name| {
            let unit = format!("U{at}");
            let (one, other) = (format!("{at} {name}"), format!("{name} b"));
            let leaving = if at % 2 == 0 { "2027-12-31" } else { "" };
            vec![
                words(&[&one, name, name, name, name, &unit, name, "operation", leaving, "1000", "50", "9"]),
                words(&[&format!("b{at}"), &other, name, name, name, &unit, "", "operation", "", "900", "40", "0"]),
            ]
        });
        table(
            "contracts.csv",
            &["id", "title", "supplier", "systems", "start", "end", "annual-value", "procedure", "owner"],
            &|at, name| {
                let end = format!("2027-{:02}-28", at % 12 + 1);
                let id = format!("K{at} {name}");
                vec![words(&[&id, name, name, &format!("b{at}"), "2024-01-01", &end, "2900000", "open", name])]
            },
        );
        table("licences.csv", &["id", "system", "product", "metric", "quantity", "unit-price"], &|at, name| {
            vec![words(&[&format!("L{at}"), &format!("b{at}"), name, "named-user", "100", "500"])]
        });
        table("usage.csv", &["licence", "assigned", "active", "measured"], &|at, _| {
            vec![words(&[&format!("L{at}"), "50", "40", "2026-10-01"])]
        });
        table("integrations.csv", &["system", "uses", "data", "kind"], &|at, name| {
            vec![words(&[&format!("b{at}"), &format!("b{}", (at + 1) % NAMES.len()), name, name])]
        });
        table("organisation.csv", &["id", "name"], &|at, name| vec![words(&[&format!("U{at}"), name])]);
        table("waivers.csv", &["rule", "subject", "reason", "owner", "until"], &|at, name| {
            vec![words(&["no-owner", &format!("b{at}"), name, name, "2027-12-31"])]
        });
        table("requests.csv", &["id", "title", "department", "tasks", "annual-cost", "one-off-cost", "owner"], &|at, name| {
            vec![words(&[&format!("R{at}"), name, name, name, "90000", "70000", name])]
        });
        let manifest = format!("organisation = {:?}\ncountry = \"DK\"\n", format!("{side} =<script>alert(9)</script>"));
        fs::write(inventory.join("portfolio.toml"), manifest).expect("a manifest");
    }
    let quoted = |name: &str| toml::Value::from(name).to_string();
    let cases: String = NAMES.iter().enumerate().fold("unit = \"kr.\"\n".to_owned(), |text, (at, name)| {
        text + &format!(
            "[[case]]\nid = {}\ntitle = {}\n[[case.line]]\ntitle = {}\nkind = \"investment\"\namounts = {{ 2027 = 400 }}\n",
            quoted(&format!("B{at} {name}")),
            quoted(name),
            quoted(name)
        )
    });
    fs::write(folder.path().join("sager.toml"), cases).expect("cases");
    let recorded = run_for_the_house(folder.path(), &["record", "inventory", "--as-of", "2026-05-31", "-q"]);
    assert_eq!(recorded.0, 0, "{recorded:?}");
    folder
}

/// The commands that show what the inventory says, with the formats that each offers.
const COMMANDS: [(&[&str], &[&str]); 18] = [
    (&["audit"], &["table", "json", "csv", "markdown", "sarif", "xlsx", "html"]),
    (&["audit", "--full"], &["table", "markdown"]),
    (&["tenders"], &["table", "json", "csv", "markdown", "xlsx", "ics"]),
    (&["licences"], &["table", "json", "csv", "markdown", "xlsx"]),
    (&["overlaps"], &["table", "json", "csv", "markdown", "xlsx"]),
    (&["overlaps", "--tasks"], &["table", "csv", "markdown"]),
    (&["case", "sager.toml"], &["table", "json", "csv", "markdown", "xlsx"]),
    (&["history", "--full"], &["table", "json", "csv", "markdown", "xlsx"]),
    (&["merge", "nabo"], &["table", "json", "csv", "markdown", "xlsx"]),
    (&["balance"], &["table", "json", "csv", "markdown", "xlsx"]),
    (&["retire-plan"], &["table", "json", "csv", "markdown", "xlsx", "ics"]),
    (&["review", "--inventory"], &["table", "json", "markdown", "html", "docx"]),
    (&["graph"], &["table", "json", "dot", "mermaid", "graphml"]),
    (&["diff", "nabo"], &["table", "json", "csv", "markdown", "xlsx"]),
    (&["export"], &["xlsx", "kitos", "archimate", "ocds"]),
    (&["impact", "b1"], &["table", "json", "csv", "markdown"]),
    (&["show", "b1"], &["table", "json"]),
    (&["sql", "select name, vendor, owner from systems"], &["table", "json", "csv", "markdown", "xlsx"]),
];

/// Runs every command that offers a format, and gives what it wrote, with the command's name, to the test.
fn each(format: &str, test: impl Fn(&str, Vec<u8>)) {
    let folder = folder();
    let mut count = 0;
    for (command, formats) in COMMANDS {
        if !formats.contains(&format) {
            continue;
        }
        for language in ["da", "nb", "en"] {
            let file = folder.path().join("result");
            let path = file.display().to_string();
            let day: &[&str] =
                if ["sql", "export", "case", "history"].contains(&command[0]) { &[] } else { &["--as-of", "2026-11-21"] };
            let inventory: &[&str] = if command[0] == "case" { &[] } else { &["inventory"] };
            let form = ["--format", format, "--output", &path, "--lang", language, "-q"];
            let arguments = [command, inventory, &form, day].concat();
            let (code, out, err) = run_for_the_house(folder.path(), &arguments);
            assert!(code < 2 && out.is_empty(), "{arguments:?}: {code} {err}");
            test(&arguments.join(" "), fs::read(&file).expect("the result"));
            count += 1;
        }
    }
    assert!(count > 0, "some command offers {format}");
}

fn text(bytes: Vec<u8>) -> String {
    String::from_utf8(bytes).expect("UTF-8")
}

fn part(bytes: &[u8], wanted: impl Fn(&str) -> bool) -> Vec<(String, String)> {
    let mut archive = zip::ZipArchive::new(Cursor::new(bytes)).expect("an archive");
    let mut parts = Vec::new();
    for at in 0..archive.len() {
        let mut file = archive.by_index(at).expect("a part");
        let name = file.name().expect("a name").to_string();
        if wanted(&name) {
            let mut text = String::new();
            file.read_to_string(&mut text).expect("UTF-8");
            parts.push((name, text));
        }
    }
    parts
}

/// Returns the tags of an XML text, and what stands in those of one name; the text must be well-formed.
fn tags(xml: &str, wanted: &str) -> (BTreeSet<String>, Vec<String>) {
    let mut reader = Reader::from_str(xml);
    let (mut tags, mut texts) = (BTreeSet::new(), Vec::new());
    let mut text: Option<String> = None;
    loop {
        match reader.read_event().expect("well-formed XML") {
            Event::Eof => return (tags, texts),
            Event::Start(tag) => {
                let name = tag.name().as_ref().to_owned();
                text = (name == wanted).then(String::new);
                tags.insert(name);
            }
            Event::Empty(tag) => {
                tags.insert(tag.name().as_ref().to_owned());
            }
            Event::Text(more) => {
                if let Some(text) = &mut text {
                    text.push_str(&more);
                }
            }
            Event::GeneralRef(name) => {
                if let Some(text) = &mut text {
                    text.push_str(if &*name == "quot" { "\"" } else { "&" });
                }
            }
            Event::End(_) => texts.extend(text.take()),
            _ => {}
        }
    }
}

#[test]
fn a_terminal_shows_names_and_obeys_none() {
    each("table", |command, bytes| {
        let text = text(bytes);
        let hidden = text.chars().find(|letter| is_hidden(*letter) && *letter != '\n');
        assert_eq!(hidden, None, "{command}");
    });
}

#[test]
fn what_is_said_about_an_inventory_has_no_command_to_a_terminal_either() {
    let folder = folder();
    for command in [&["check", "inventory"][..], &["audit", "inventory", "-v", "--as-of", "2026-11-21"]] {
        let (_, out, err) = run_for_the_house(folder.path(), command);
        for said in [out, err] {
            let hidden = said.chars().find(|letter| is_hidden(*letter) && *letter != '\n');
            assert_eq!(hidden, None, "{command:?}");
        }
    }
}

#[test]
fn no_cell_of_a_csv_begins_a_formula() {
    each("csv", |command, bytes| {
        let text = text(bytes);
        let text = text.strip_prefix('\u{feff}').expect("a byte order mark");
        let mut reader = csv::ReaderBuilder::new().delimiter(b';').has_headers(false).from_reader(text.as_bytes());
        for row in reader.records() {
            for cell in &row.expect("a row") {
                let is_number = cell.replace(',', ".").parse::<f64>().is_ok();
                let begins = cell.trim_start().starts_with(['=', '+', '-', '@', '＝', '＋', '－', '＠']);
                assert!(is_number || !begins, "{command}: {cell}");
                assert!(!cell.contains(is_hidden), "{command}: {cell:?}");
            }
        }
    });
}

#[test]
fn a_page_in_markdown_has_no_html_no_link_and_nothing_hidden() {
    each("markdown", |command, bytes| {
        let text = text(bytes);
        assert!(!text.contains(['<']) && !text.contains(|letter| is_hidden(letter) && letter != '\n'), "{command}");
        // A link needs an open square bracket that is not escaped.
        let link = text.match_indices("](").find(|(at, _)| !text[..*at].ends_with('\\'));
        assert_eq!(link, None, "{command}");
    });
}

#[test]
fn a_workbook_has_no_formula_and_no_link_of_a_name() {
    let test = |command: &str, bytes: Vec<u8>| {
        let all = part(&bytes, |name| name.ends_with(".xml") || name.ends_with(".rels"));
        assert!(!all.iter().any(|(name, _)| name.contains("externalLink") || name.contains("vba")), "{command}");
        for (name, xml) in &all {
            assert!(!xml.contains("TargetMode=\"External\""), "{command}: {name} leads out");
            let (_, formulas) = tags(xml, "f");
            for formula in formulas {
                let known = formula.starts_with("IFERROR(HYPERLINK(\"#'");
                assert!(known && !["cmd", "calc", "SUM", "http", "alert"].iter().any(|bad| formula.contains(bad)), "{formula}");
            }
            for (cells, kind) in [("formula1", "a list"), ("formula", "a colour")] {
                for formula in tags(xml, cells).1 {
                    assert!(!["cmd", "calc", "http", "alert"].iter().any(|bad| formula.contains(bad)), "{kind}: {formula}");
                }
            }
        }
    };
    each("xlsx", test);
    each("kitos", test);
}

#[test]
fn a_model_for_other_tools_has_no_element_but_its_own() {
    each("archimate", |command, bytes| {
        let text = text(bytes);
        let (tags, _) = tags(&text, "");
        let bad: Vec<_> = tags.iter().filter(|tag| ["script", "evil", "img"].contains(&tag.as_str())).collect();
        assert!(bad.is_empty() && !text.contains("<!") && !text.contains("]]>"), "{command}: {bad:?}");
        let hidden = text.chars().find(|letter| is_hidden(*letter) && !"\n\t".contains(*letter));
        assert_eq!(hidden, None, "{command}");
    });
    each("ocds", |command, bytes| {
        let text = text(bytes);
        let _: serde_json::Value = serde_json::from_str(&text).unwrap_or_else(|error| panic!("{command}: {error}"));
        assert!(!text.contains(|letter: char| letter.is_control() && letter != '\n'), "{command}");
    });
}

#[test]
fn a_history_holds_names_as_text_in_its_own_tables() {
    let folder = folder();
    let arguments = ["record", "inventory", "--as-of", "2026-11-21", "-q", "--history", "historik.sqlite"];
    let (code, _, err) = run_for_the_house(folder.path(), &arguments);
    assert_eq!(code, 0, "{err}");
    let history = rusqlite::Connection::open(folder.path().join("historik.sqlite")).expect("a database");
    let asked = |query: &str| -> Vec<String> {
        let mut statement = history.prepare(query).expect("a query");
        let rows = statement.query_map([], |row| row.get(0)).expect("rows");
        rows.map(|row| row.expect("a text")).collect()
    };
    assert_eq!(asked("pragma integrity_check"), ["ok"]);
    let made = asked("select type || ' ' || name || ' ' || coalesce(sql, '') from sqlite_master");
    assert!(!made.iter().any(|made| ["alert", "cmd", "evil"].iter().any(|bad| made.contains(bad))), "{made:?}");
    assert!(asked("select name from systems").iter().any(|name| name.contains("drop table systems")));
    let (code, out, err) = run_for_the_house(folder.path(), &["history", "inventory", "--history", "historik.sqlite", "--full"]);
    let hidden = (out + &err).chars().find(|letter| is_hidden(*letter) && *letter != '\n');
    assert_eq!((code, hidden), (0, None));
}

#[test]
fn a_page_runs_its_own_script_and_no_other() {
    let own = |page: &str, mark: &str| page.to_lowercase().matches(mark).count();
    let harmless = tempfile::tempdir().expect("a folder");
    super::cli::write(harmless.path(), "inventory/systems.csv", "id,name\n1,Alfa\n2,Beta\n");
    super::cli::write(harmless.path(), "inventory/requests.csv", "id,title\nR1,Alfa\n");
    each("html", |command, bytes| {
        let page = text(bytes);
        let command_only: Vec<&str> = if command.starts_with("audit") { vec!["audit"] } else { vec!["review", "--inventory"] };
        let arguments = [&command_only[..], &["inventory", "--format", "html", "--as-of", "2026-11-21"]].concat();
        let (_, plain, _) = run_for_the_house(harmless.path(), &arguments);
        for mark in ["<script", "</script", "<img", "<iframe", "<object", "href=\"javascript", "src=\"http"] {
            assert_eq!(own(&page, mark), own(&plain, mark), "{command}: {mark}");
        }
        for tag in page.split('<').skip(1).filter_map(|rest| rest.split('>').next()) {
            // What stands between quotes is a value.
            let bare: String = tag.split('"').step_by(2).collect();
            let is_tag = tag.starts_with(|letter: char| letter.is_ascii_alphabetic());
            assert!(!(is_tag && bare.contains(" onerror=")), "{command}: {tag}");
        }
    });
}

#[test]
fn an_entry_of_a_calendar_is_one_entry() {
    each("ics", |command, bytes| {
        let text = text(bytes);
        let unfolded = text.replace("\r\n ", "");
        let known = [
            "BEGIN",
            "END",
            "VERSION",
            "PRODID",
            "CALSCALE",
            "METHOD",
            "UID",
            "DTSTAMP",
            "DTSTART",
            "DTEND",
            "SUMMARY",
            "DESCRIPTION",
            "CATEGORIES",
            "TRANSP",
            "TRIGGER",
            "ACTION",
            "STATUS",
            "SEQUENCE",
            "X-WR-CALNAME",
            "NAME",
            "LAST-MODIFIED",
            "PRIORITY",
            "X-MICROSOFT-CDO-BUSYSTATUS",
            "CLASS",
            "LOCATION",
            "DURATION",
            "X-PUBLISHED-TTL",
            "REFRESH-INTERVAL",
            "X-WR-CALDESC",
        ];
        for line in unfolded.split("\r\n").filter(|line| !line.is_empty()) {
            let property = line.split([':', ';']).next().unwrap_or_default();
            assert!(known.contains(&property), "{command}: {line}");
            assert!(!line.contains(['\n', '\r']) && !line.contains(is_hidden), "{command}: {line:?}");
        }
        assert_eq!(unfolded.matches("BEGIN:VEVENT\r\n").count(), unfolded.matches("\r\nEND:VEVENT\r\n").count(), "{command}");
        assert!(!unfolded.contains("\r\nATTACH"), "{command}");
    });
}

#[test]
fn json_and_sarif_hold_names_as_text() {
    for format in ["json", "sarif"] {
        each(format, |command, bytes| {
            let text = text(bytes);
            let _: serde_json::Value = serde_json::from_str(&text).unwrap_or_else(|error| panic!("{command}: {error}"));
            assert!(!text.contains(|letter: char| letter.is_control() && letter != '\n'), "{command}");
        });
    }
    each("sarif", |command, bytes| {
        let document: serde_json::Value = serde_json::from_slice(&bytes).expect("JSON");
        for result in document["runs"][0]["results"].as_array().expect("results") {
            let message = result["message"]["text"].as_str().expect("a message");
            // In SARIF, `[text](target)` in a message is a link.
            let link = message.match_indices("](").find(|(at, _)| !message[..*at].ends_with('\\'));
            assert_eq!(link, None, "{command}: {message}");
        }
    });
}

/// Takes what stands between double quotes out of a line, where `\` keeps the next sign from counting.
fn outside_quotes(text: &str) -> String {
    let (mut outside, mut inside, mut letters) = (String::new(), false, text.chars());
    while let Some(letter) = letters.next() {
        match letter {
            '\\' if inside => {
                letters.next();
            }
            '"' => inside = !inside,
            _ if !inside => outside.push(letter),
            _ => {}
        }
    }
    assert!(!inside, "every quote is closed");
    outside
}

#[test]
fn a_name_stays_within_its_label_in_dot_and_mermaid() {
    each("dot", |command, bytes| {
        let text = text(bytes);
        let outside = outside_quotes(&text);
        assert!(!outside.contains("javascript") && !outside.contains("URL") && !outside.contains("cmd"), "{command}: {outside}");
        assert!(!text.contains("URL=\"javascript"), "{command}");
        assert!(!text.contains(|letter| is_hidden(letter) && letter != '\n'), "{command}");
    });
    each("mermaid", |command, bytes| {
        let text = text(bytes);
        for line in text.lines() {
            assert!(line.matches('"').count() % 2 == 0, "{command}: {line}");
            let outside: String = line.split('"').step_by(2).collect();
            assert!(!["click", "javascript", "cmd", "alert"].iter().any(|bad| outside.contains(bad)), "{command}: {line}");
            assert!(!line.contains("<script") && !line.contains("<img") && !line.contains(is_hidden), "{command}: {line}");
        }
    });
}

#[test]
fn graphml_and_word_documents_are_well_formed_and_hold_nothing_but_text() {
    each("graphml", |command, bytes| {
        let (tags, _) = tags(&text(bytes), "");
        let known = ["?xml", "graphml", "key", "default", "graph", "node", "edge", "data", "desc"];
        assert!(tags.iter().all(|tag| known.contains(&tag.as_str())), "{command}: {tags:?}");
    });
    each("docx", |command, bytes| {
        let parts = part(&bytes, |name| name.ends_with(".xml") || name.ends_with(".rels"));
        for (name, xml) in &parts {
            let (tags, _) = tags(xml, "");
            assert!(!tags.iter().any(|tag| tag == "script" || tag == "w:altChunk"), "{command}, {name}: {tags:?}");
            assert!(!xml.contains("javascript:alert(4)\"") && !xml.contains("Target=\"javascript"), "{command}, {name}");
            assert!(!xml.contains("TargetMode=\"External\""), "{command}, {name}");
            // The only fields are the numbers of pages.
            for field in self::tags(xml, "w:instrText").1 {
                assert!(["PAGE", "NUMPAGES"].contains(&field.trim()), "{command}, {name}: {field}");
            }
        }
    });
}

#[test]
fn no_inventory_of_such_names_stops_a_run() {
    let folder = folder();
    for command in ["check", "audit"] {
        let (code, _, err) = run_for_the_house(Path::new(folder.path()), &[command, "inventory"]);
        assert!(code < 2, "{command}: {err}");
    }
}
