//! JSON files: bounds, errors, and what is none of ours.

use super::{assert_noted, loaded};

const OWN: (&str, &str) = ("licenser.csv", "id,product,quantity\nL1,Pier Draw,10\n");

#[test]
fn json_that_is_no_answer_of_a_known_interface_is_left_out_with_a_word() {
    for (text, wanted) in [
        ("{\"value\": [{\"a\": 1}", "a JSON file that cannot be read: it ends too early (line 1, column 19)"),
        ("{\"value\": [}", "a JSON file that cannot be read: not valid JSON (line 1, column 12)"),
        ("", "empty"),
        ("3", "a JSON file without a list of records"),
        ("{\"name\": \"app\", \"version\": \"1\"}", "a JSON file without a list of records"),
        ("[{\"id\": 1, \"name\": \"x\"}]", "a JSON file whose records are not known: they have `id` and `name`"),
        (
            "[{\"uuid\": \"1\", \"name\": \"HR\"}]",
            "`it-contracts` (`agreementPeriod` with `systemUsages`, `termination` or `procurement`)",
        ),
        ("{\"title\": \"Unauthorized\", \"status\": 401}", "an interface that refused"),
        ("<!doctype html><html>Log ind</html>", "a web page with the name of a JSON file"),
        ("[1, \"skuPartNumber\", null, []]", "a JSON file whose records are not known"),
        (
            "{\"error\": {\"code\": \"Authorization_RequestDenied\", \"message\": \"Insufficient privileges\"}}",
            "an interface that refused",
        ),
        ("{\"schema-version\": 1, \"findings\": []}", "looks like a result of this program"),
    ] {
        let portfolio = loaded(&[OWN, ("a.json", text)]);
        assert_eq!(portfolio.sources.len(), 1, "{text}");
        assert_noted(&portfolio, "a.json", wanted);
    }
}

#[test]
fn nesting_without_end_is_refused() {
    let deep = format!("{}{}", "[".repeat(100_000), "]".repeat(100_000));
    assert_noted(&loaded(&[OWN, ("a.json", &deep)]), "a.json", "JSON that is nested too deep");
}

#[test]
fn the_content_decides_and_not_the_name() {
    let answer = r#"{"value": [{"skuPartNumber": "SPE_E3", "skuId": "1", "consumedUnits": 3, "prepaidUnits": {"enabled": 5}}]}"#;
    for name in ["a.json", "a.txt", "a.csv", "subscribedSkus"] {
        let portfolio = loaded(&[(name, answer)]);
        assert_eq!(portfolio.licences.len(), 1, "{name}");
    }
    let folder = tempfile::tempdir().expect("a folder");
    let wide: Vec<u8> = answer.encode_utf16().flat_map(u16::to_le_bytes).collect();
    std::fs::write(folder.path().join("a.json"), [&[0xff, 0xfe][..], &wide].concat()).expect("a file");
    assert_eq!(portfolio::load::load(folder.path()).expect("it loads").licences.len(), 1, "as a shell on Windows writes it");
}

#[test]
fn one_page_of_several_is_told() {
    let page = r#"{"@odata.nextLink": "https://graph.microsoft.com/v1.0/users?$skiptoken=x", "value": [
        {"userPrincipalName": "anna@havneby.example", "signInActivity": {"lastSignInDateTime": "2026-11-01T00:00:00Z"}}]}"#;
    assert_noted(&loaded(&[OWN, ("users.json", page)]), "users.json", "one page of several, as `@odata.nextLink` says");
    let linked = r#"{"releases": [{"ocid": "a", "id": "1", "contracts": [{"id": "c1", "title": "Nova"}]}], "links": {"next": "https://data.example/2"}}"#;
    assert_noted(&loaded(&[OWN, ("a.json", linked)]), "a.json", "one page of several, as `links.next` says: nothing is fetched");
}

#[test]
fn the_list_of_records_is_found_whatever_it_is_called() {
    let sku = r#"{"skuPartNumber": "SPE_E3", "skuId": "1", "consumedUnits": 3, "prepaidUnits": {"enabled": 5}}"#;
    for text in [
        format!("{{\"value\": [{sku}]}}"),
        format!("{{\"msg\": \"\", \"response\": [{sku}]}}"),
        format!("{{\"data\": [{sku}], \"error\": null, \"total\": 1}}"),
        format!("[{sku}]"),
        format!("{sku}\n{}", sku.replace("SPE_E3", "SPE_E5").replace("\"1\"", "\"2\"")),
    ] {
        assert!(!loaded(&[("a.json", &text)]).licences.is_empty(), "{text}");
    }
}

#[test]
fn a_declared_list_of_records_is_read_as_the_table_that_it_is_declared_to_be() {
    let manifest = "[[source]]\npath = \"systems.json\"\ntable = \"systems\"\n";
    let records = r#"[{"id": "S1", "name": "Pier", "vendor": {"name": "Quay"}}, {"id": "S2", "name": "Dock"}]"#;
    let portfolio = loaded(&[("portfolio.toml", manifest), ("systems.json", records)]);
    assert_eq!(portfolio.systems.iter().map(|system| system.name.as_str()).collect::<Vec<_>>(), ["Pier", "Dock"]);
}
