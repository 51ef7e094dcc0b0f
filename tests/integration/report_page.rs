//! The report as one page: what it says, that nothing in it can run, and how it behaves in a browser.

mod browser;

use std::fs;
use std::path::{Path, PathBuf};

use crate::history::portfolio;

const DAY: [&str; 2] = ["--as-of", "2026-11-22"];

/// Runs the program and returns exit code, stdout and stderr.
fn run(folder: &Path, arguments: &[&str]) -> (i32, String, String) {
    let output = portfolio(folder).args(arguments).output().expect("the program runs");
    let text = |bytes: Vec<u8>| String::from_utf8(bytes).expect("UTF-8");
    (output.status.code().expect("an exit code"), text(output.stdout), text(output.stderr))
}

/// Writes the page of an inventory to a file beside it.
fn page_of(folder: &Path, inventory: &str, more: &[&str]) -> (PathBuf, String) {
    let path = folder.join("report.html");
    let output = path.to_str().expect("a path");
    let arguments = [&["report", inventory, "--output", output], &DAY[..], more].concat();
    let (code, _, said) = run(folder, &arguments);
    assert_eq!(code, 0, "{said}");
    let page = fs::read_to_string(&path).expect("UTF-8");
    (path, page)
}

/// Writes the page of the sample.
fn sample(folder: &Path, more: &[&str]) -> (PathBuf, String) {
    page_of(folder, concat!(env!("CARGO_MANIFEST_DIR"), "/inventory"), more)
}

/// Returns what stands between two texts, wherever both do.
fn between<'a>(page: &'a str, before: &str, after: &str) -> Vec<&'a str> {
    page.split(before).skip(1).filter_map(|rest| Some(rest.split_once(after)?.0)).collect()
}

/// An inventory in which every name wants to do something.
const HOSTILE: [&str; 8] = [
    "<script>alert(1)</script>",
    "</script><script>alert(2)</script>",
    "\"\" onmouseover=\"\"alert(3)",
    "javascript:alert(4)",
    "' autofocus onfocus='alert(5)",
    "line\u{2028}and \u{202e}turned",
    "`<img src=x onerror=alert(6)>`",
    "<!-- ]]> {{ 7 * 7 }} {% raw %} ${alert(8)}",
];

fn hostile(folder: &Path) {
    let inventory = folder.join("inventory");
    fs::create_dir(&inventory).expect("a folder");
    let mut systems = "id,name,tasks,organisation,owner,status,annual-cost,active-users\n".to_owned();
    let mut contracts = "id,title,supplier,systems,start,end,notice,renewal,annual-value\n".to_owned();
    let mut licences = "id,system,product,metric,quantity,unit-price\n".to_owned();
    let mut usage = "licence,assigned,active,measured\n".to_owned();
    let mut integrations = "from,to,data\n".to_owned();
    let mut units = "id,name,parent\n".to_owned();
    for (at, name) in HOSTILE.iter().enumerate() {
        units += &format!("U{at},\"{name}\",\n");
        systems += &format!("{at},\"{name}\",\"{name}\",U{at},\"{name}\",operation,1000,9\n");
        systems += &format!("{at}b,\"{name} b\",\"{name}\",U{at},,operation,900,3\n");
        contracts += &format!("K{at},\"{name}\",\"{name}\",{at},2020-01-01,2027-0{}-28,6 months,12 months,900000\n", at + 1);
        licences += &format!("L{at},{at},\"{name}\",named-user,100,500\n");
        usage += &format!("L{at},50,40,2026-10-01\n");
        integrations += &format!("{at},{at}b,\"{name}\"\n");
    }
    let tables = [
        ("systems", systems),
        ("contracts", contracts),
        ("licences", licences),
        ("usage", usage),
        ("integrations", integrations),
        ("organisation", units),
    ];
    for (name, text) in tables {
        fs::write(inventory.join(format!("{name}.csv")), text).expect("a table");
    }
    let manifest = "organisation = \"</title><script>alert(9)</script>\"\ncountry = \"DK\"\nlanguage = \"da\"\n";
    fs::write(inventory.join("portfolio.toml"), manifest).expect("a manifest");
}

#[test]
fn the_page_carries_everything_with_it_and_may_run_its_own_script_only() {
    let folder = tempfile::tempdir().expect("a folder");
    let (_, page) = sample(folder.path(), &[]);
    assert!(page.len() < 2_000_000, "{} bytes", page.len());
    assert!(page.starts_with("<!doctype html>\n<html lang=\"da\">"), "{}", &page[..60]);
    let policy = between(&page, "Content-Security-Policy\" content=\"", "\"")[0].replace("&#x27;", "'").replace("&#x2f;", "/");
    let hash = |place: &str| {
        let parts = policy.split(&format!("{place} 'sha256-")).nth(1).and_then(|rest| rest.split_once('\''));
        parts.expect("a fingerprint").0.to_owned()
    };
    for (place, tag) in [("style-src", "style"), ("script-src", "script")] {
        let text = between(&page, &format!("<{tag}>"), &format!("</{tag}>"));
        assert_eq!(text.len(), 1, "one {tag}");
        assert_eq!(hash(place), sha256(text[0]), "{tag}");
    }
    assert!(policy.starts_with("default-src 'none'; ") && !policy.contains("unsafe"), "{policy}");
    for outside in ["http://", "https://", "src=\"", "url(\"", "@import", " style=\"", " onclick"] {
        let rest = page.replace("http://www.w3.org/2000/svg", "");
        assert!(!rest.contains(outside), "{outside}");
    }
    let links = between(&page, "href=\"", "\"");
    assert!(links.len() > 100 && links.iter().all(|link| link.starts_with('#')), "{links:?}");
    // Every link of the page leads somewhere in it.
    let ids: std::collections::BTreeSet<_> = between(&page, " id=\"", "\"").into_iter().collect();
    let lost: Vec<_> = links.iter().filter(|link| !ids.contains(&link[1..])).collect();
    assert!(lost.is_empty(), "{lost:?}");
    assert_eq!(ids.len(), between(&page, " id=\"", "\"").len(), "no id twice");
}

fn sha256(text: &str) -> String {
    use sha2::Digest;
    // Written by the crate that others use for it, not by the one under test.
    let digest = sha2::Sha256::digest(text);
    let mut child = std::process::Command::new("base64")
        .arg("-w0")
        .stdin(std::process::Stdio::piped())
        .stdout(std::process::Stdio::piped())
        .spawn()
        .expect("base64 is there");
    std::io::Write::write_all(&mut child.stdin.take().expect("its input"), &digest).expect("it reads");
    String::from_utf8(child.wait_with_output().expect("it ends").stdout).expect("ASCII")
}

#[test]
fn the_page_says_what_the_audit_says() {
    let folder = tempfile::tempdir().expect("a folder");
    let (_, page) = sample(folder.path(), &[]);
    let inventory = concat!(env!("CARGO_MANIFEST_DIR"), "/inventory");
    let (_, json, _) = run(folder.path(), &["audit", inventory, "--format", "json", DAY[0], DAY[1]]);
    let audit: serde_json::Value = serde_json::from_str(&json).expect("JSON");
    let findings = audit["findings"].as_array().expect("findings");
    assert_eq!(between(&page, "<tr role=\"row\" id=\"f-", "\"").len(), findings.len());
    for finding in findings {
        let fingerprint = finding["fingerprint"].as_str().expect("text");
        assert!(page.contains(&format!("id=\"f-{fingerprint}")), "{finding}");
    }
    // The surplus of office licences, worked out by hand in the README's tour: 2350 bought, 1761 in use and 10 %, 1938 needed.
    let row = between(&page, "<th scope=\"row\">Microsoft 365 E3", "</tr>")[0];
    for said in [">2.350<", ">1.761<", ">1.938<", "412 for mange", ">1.087.680\u{a0}kr.<", ">31.01.2027<"] {
        assert!(row.contains(said), "{said}: {row}");
    }
    let rules = between(&page, "<article class=\"rule\" id=\"rule-", "\"");
    assert_eq!(rules.len(), audit["rules"].as_array().expect("rules").len(), "every rule has its place in the appendix");
}

#[test]
fn the_same_inventory_gives_the_same_bytes() {
    let folder = tempfile::tempdir().expect("a folder");
    let (_, one) = sample(folder.path(), &[]);
    let (_, other) = sample(folder.path(), &[]);
    assert!(one == other, "two runs differ");
    let (code, stdout, _) = run(folder.path(), &["report", concat!(env!("CARGO_MANIFEST_DIR"), "/inventory"), DAY[0], DAY[1]]);
    assert!(code == 0 && stdout == one, "stdout is the page, too");
}

#[test]
fn nothing_in_an_inventory_becomes_a_tag_or_an_attribute() {
    let folder = tempfile::tempdir().expect("a folder");
    hostile(folder.path());
    let (_, page) = page_of(folder.path(), "inventory", &[]);
    assert_eq!(between(&page, "<script", ">").len(), 2, "the data and the one script");
    assert_eq!(between(&page, "</script", ">").len(), 2);
    for tag in ["<img", "<!--", "<title></title>", "\u{2028}", "\u{202e}", "{{ 49 }}"] {
        assert!(!page.contains(tag), "{tag:?}");
    }
    // A quote of a name does not end an attribute, so no attribute begins there. In the data a quote is but a letter.
    let (before, rest) = page.split_once("<script").expect("the data");
    let (_, after) = rest.split_once("</script>").expect("its end");
    for attribute in [" onmouseover=\"", " onfocus='", " onfocus=\"", " onerror=alert(6)>"] {
        assert!(!before.contains(attribute) && !after.contains(attribute), "{attribute}");
    }
    assert!(page.contains("&lt;script&gt;alert(1)&lt;&#x2f;script&gt;"), "the name is there, as text");
    let data = between(&page, "<script type=\"application/json\" id=\"data\">", "</script>")[0];
    let data: serde_json::Value = serde_json::from_str(data).expect("the data is whole");
    let names: Vec<_> = data["graph"]["names"].as_str().expect("names").lines().collect();
    assert!(names.contains(&HOSTILE[1]), "{names:?}");
}

#[test]
fn a_history_gives_the_figures_a_trend_and_another_organisations_gives_none() {
    let folder = tempfile::tempdir().expect("a folder");
    let inventory = folder.path().join("inventory");
    fs::create_dir(&inventory).expect("a folder");
    let write = |systems: &str, organisation: &str| {
        fs::write(inventory.join("systems.csv"), format!("id,name,owner,benefit-owner,status,annual-cost\n{systems}"))
            .expect("a table");
        let manifest = format!("organisation = \"{organisation}\"\ncountry = \"DK\"\nlanguage = \"da\"\n");
        fs::write(inventory.join("portfolio.toml"), manifest).expect("a manifest");
    };
    write("1,Alfa,,,operation,1000\n2,Beta,,,operation,2000\n", "Egelund");
    let (code, _, said) = run(folder.path(), &["record", "inventory", "--as-of", "2026-05-31"]);
    assert_eq!(code, 0, "{said}");
    write("1,Alfa,,,operation,1000\n", "Egelund");
    let (_, page) = page_of(folder.path(), "inventory", &[]);
    // 3000 kr on 31 May, 1000 kr now.
    assert!(page.contains("−2.000\u{a0}kr. siden 31.05.2026"), "the change is said");
    assert!(page.contains("Fra 3.000\u{a0}kr. den 31.05.2026 til 1.000\u{a0}kr. den 22.11.2026"), "the line is told");
    assert_eq!(between(&page, "<polyline points=\"", "\"").iter().filter(|points| points.contains(' ')).count(), 4);
    write("1,Alfa,,,operation,1000\n", "Furuvik");
    let (_, page) = page_of(folder.path(), "inventory", &[]);
    assert!(!page.contains("<polyline"), "a trend of somebody else");
}

#[test]
fn what_is_too_much_is_summed_up_and_says_so() {
    let folder = tempfile::tempdir().expect("a folder");
    let inventory = folder.path().join("inventory");
    fs::create_dir(&inventory).expect("a folder");
    let mut systems = "id,name,status\n".to_owned();
    let mut integrations = "from,to\n".to_owned();
    for at in 0..1500 {
        systems += &format!("S{at:04},System {at:04} Q{},operation\n", at * 7919 % 9973);
        integrations += &format!("S{at:04},S{:04}\n", (at + 1) % 1500);
    }
    fs::write(inventory.join("systems.csv"), systems).expect("a table");
    fs::write(inventory.join("integrations.csv"), integrations).expect("a table");
    fs::write(inventory.join("contracts.csv"), "id,title\n").expect("a table");
    fs::write(inventory.join("portfolio.toml"), "country = \"DK\"\nlanguage = \"en\"\n").expect("a manifest");
    let (_, page) = page_of(folder.path(), "inventory", &[]);
    let rows = between(&page, "<tr role=\"row\" id=\"f-", "\"").len();
    assert!((500..=600).contains(&rows), "{rows} rows");
    let most = between(&page, "findings: the first ", " of each rule. <b>portfolio audit --full</b> shows all").concat();
    let shown = between(&page, "data-rule=\"system-without-contract\"", ">").len();
    assert_eq!(most, shown.to_string(), "it says so");
    assert!(page.contains("These are 300 of 1500 systems. <b>portfolio graph</b> shows all."), "and of systems");
    let data = between(&page, "<script type=\"application/json\" id=\"data\">", "</script>")[0];
    let data: serde_json::Value = serde_json::from_str(data).expect("JSON");
    assert_eq!(data["graph"]["running"].as_str().map(str::len), Some(1500), "the drawing knows them all");
    // How many each needs, and which: the first one the last (1499 is 27 + 14 * 32 + 32 * 32), then each the one before it.
    assert!(data["graph"]["needs"].as_str().is_some_and(|needs| needs.starts_with("B7uBBABBBC")), "{}", data["graph"]["needs"]);
}

#[test]
fn an_empty_inventory_gives_a_page_too() {
    let folder = tempfile::tempdir().expect("a folder");
    let inventory = folder.path().join("inventory");
    fs::create_dir(&inventory).expect("a folder");
    fs::write(inventory.join("systems.csv"), "id,name\n").expect("a table");
    for language in ["da", "nb", "en"] {
        let (_, page) = page_of(folder.path(), "inventory", &["--lang", language]);
        assert!(page.contains("<h1>") && page.ends_with("</html>\n"), "{language}");
    }
}
