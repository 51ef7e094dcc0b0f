//! Whether a run ended well: its exit code, what it said, and a result that is whole.

use super::{Ended, zips};

/// Returns whether an error is told, in any of the languages.
fn tells_an_error(err: &str) -> bool {
    ["error: ", "fejl: ", "feil: "].iter().any(|word| err.contains(word))
}

/// Returns what is wrong with how a run ended.
pub(super) fn wrong(arguments: &[String], ended: &Ended, output: Option<&[u8]>) -> Option<String> {
    let Some(code) = ended.code else { return Some("a signal ended it".to_owned()) };
    let form = arguments.iter().skip_while(|argument| *argument != "-f").nth(1).map(String::as_str);
    let has_output = arguments.iter().any(|argument| argument == "-o");
    let err = &ended.err;
    if err.contains("panicked at") || err.contains("the program went wrong") || err.contains("RUST_BACKTRACE") {
        return Some("it panicked".to_owned());
    }
    match code {
        2 => {
            if !ended.out.is_empty() || output.is_some() {
                return Some("it could not be done, and there is a result".to_owned());
            }
            if !tells_an_error(err) {
                return Some("it could not be done, and no error is told".to_owned());
            }
            let is_told = ["hint: ", "råd: ", "--help", "tip: "].iter().any(|way| err.contains(way));
            (!is_told).then(|| "the error does not say what to do".to_owned())
        }
        0 | 1 => {
            if tells_an_error(err) {
                return Some("an error is told, and the exit code is that of a result".to_owned());
            }
            if code == 1 && !["audit", "check", "review", "case", "map", "decisions"].contains(&arguments[0].as_str()) {
                return Some("this command has no exit code 1".to_owned());
            }
            let result = match (has_output, output) {
                (true, None) => return Some("the result was not written".to_owned()),
                (true, Some(_)) if !ended.out.is_empty() => return Some("the result went to a file and to stdout".to_owned()),
                (true, Some(bytes)) => bytes,
                (false, _) => &ended.out,
            };
            whole(form.unwrap_or("table"), result).or_else(|| agrees(arguments, code, form, result))
        }
        code => Some(format!("there is no exit code {code}")),
    }
}

/// Returns what a result of a form lacks.
fn whole(form: &str, result: &[u8]) -> Option<String> {
    let text = || String::from_utf8(result.to_vec()).ok();
    let is_whole = match form {
        "json" | "sarif" => serde_json::from_slice::<serde_json::Value>(result).is_ok(),
        "xlsx" | "kitos" => zips::parts(result).is_some_and(|parts| parts.iter().any(|(name, _)| name == "xl/workbook.xml")),
        "docx" => zips::parts(result).is_some_and(|parts| parts.iter().any(|(name, _)| name == "word/document.xml")),
        "html" => text().is_some_and(|text| text.starts_with("<!doctype html>") && text.trim_end().ends_with("</html>")),
        "ics" => text().is_some_and(|text| text.starts_with("BEGIN:VCALENDAR\r\n") && text.ends_with("END:VCALENDAR\r\n")),
        "graphml" => text().is_some_and(|text| text.trim_end().ends_with("</graphml>") && is_xml(&text)),
        "csv" => {
            let mut reader = csv::ReaderBuilder::new().delimiter(b';').flexible(true).from_reader(result);
            !result.is_empty() && reader.records().all(|record| record.is_ok())
        }
        _ => text().is_some_and(|text| text.is_empty() || text.ends_with('\n')),
    };
    (!is_whole).then(|| format!("the result is no whole {form}: {:?}", String::from_utf8_lossy(&result[..result.len().min(300)])))
}

fn is_xml(text: &str) -> bool {
    let mut reader = quick_xml::Reader::from_str(text);
    loop {
        match reader.read_event() {
            Ok(quick_xml::events::Event::Eof) => return true,
            Ok(_) => {}
            Err(_) => return false,
        }
    }
}

/// Compares the exit code of an audit with the findings that it wrote.
fn agrees(arguments: &[String], code: i32, form: Option<&str>, result: &[u8]) -> Option<String> {
    if arguments[0] != "audit" || form != Some("json") {
        return None;
    }
    let document: serde_json::Value = serde_json::from_slice(result).ok()?;
    let fails_on_notes = arguments.iter().any(|argument| argument == "note");
    let findings = document["findings"].as_array()?;
    let fails = findings.iter().any(|finding| fails_on_notes || finding["level"] == "error");
    (fails != (code == 1)).then(|| "the exit code is not that of the findings".to_owned())
}
