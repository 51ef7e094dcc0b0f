//! What the page carries with it: its styles and script, whose fingerprints are all that the page allows to run, and the data that
//! the script reads.

use serde::Serialize;
use sha2::{Digest, Sha256};

use super::graph::Data;
use super::voice::Voice;
use crate::error::Error;
use crate::phrase;

const STYLE: &str = concat!(include_str!("style.css"), include_str!("print.css"));
const SCRIPT: &str = concat!(include_str!("tables.js"), include_str!("graph.js"));

/// Styles, script and data, ready to stand in the page.
#[derive(Debug, Serialize)]
pub(super) struct Inline {
    style: &'static str,
    script: &'static str,
    /// What the page may do: use these styles, run this script, and nothing else.
    policy: String,
    data: String,
}

/// What the script reads.
#[derive(Serialize)]
struct Document<'a> {
    words: Vec<(&'static str, String)>,
    graph: &'a Data,
}

impl Inline {
    pub(super) fn of(graph: &Data, voice: &Voice<'_>) -> Result<Self, Error> {
        let policy = format!(
            "default-src 'none'; style-src 'sha256-{}'; script-src 'sha256-{}'; base-uri 'none'; form-action 'none'",
            fingerprint(STYLE),
            fingerprint(SCRIPT)
        );
        let data = json(&Document { words: words(voice), graph })?;
        Ok(Self { style: STYLE, script: SCRIPT, policy, data })
    }
}

/// Returns what the script says. It fills in the words between braces itself.
fn words(voice: &Voice<'_>) -> Vec<(&'static str, String)> {
    let plain = [
        "report-graph-in-operation",
        "report-graph-not-in-operation",
        "report-graph-nothing",
        "report-graph-alone",
        "report-graph-role-itself",
        "report-graph-role-needs",
        "report-graph-role-needed",
        "report-group-none",
        "report-sorted-up",
        "report-sorted-down",
    ];
    let mut words: Vec<_> = plain.into_iter().map(|key| (key, voice.word(key))).collect();
    let gaps = [
        ("report-shown", phrase!("report-shown", shown = "{shown}", all = "{all}")),
        ("report-graph-hits", phrase!("report-graph-hits", hits = "{hits}")),
        ("report-graph-more", phrase!("report-graph-more", rest = "{rest}")),
        ("report-graph-title", phrase!("report-graph-title", system = "{system}")),
        ("report-graph-breaks", phrase!("report-graph-breaks", system = "{system}", direct = "{direct}", all = "{all}")),
        ("report-graph-needs", phrase!("report-graph-needs", system = "{system}", direct = "{direct}", all = "{all}")),
    ];
    words.extend(gaps.map(|(key, said)| (key, voice.say(&said))));
    words
}

/// Writes data as JSON that can stand inside a page: no letter of it can end the element or begin another, or a line of a script.
fn json(value: &impl Serialize) -> Result<String, Error> {
    let text = serde_json::to_string(value)
        .map_err(|error| Error::new(phrase!("error-page-unmade", why = error.to_string())).hint(phrase!("hint-report")))?;
    let mut safe = String::with_capacity(text.len() + text.len() / 64);
    for letter in text.chars() {
        match letter {
            '<' => safe.push_str("\\u003c"),
            '>' => safe.push_str("\\u003e"),
            '&' => safe.push_str("\\u0026"),
            '\u{2028}' => safe.push_str("\\u2028"),
            '\u{2029}' => safe.push_str("\\u2029"),
            letter => safe.push(letter),
        }
    }
    Ok(safe)
}

/// Returns the SHA-256 of a text in Base64, as a content security policy names it.
fn fingerprint(text: &str) -> String {
    base64(&Sha256::digest(text))
}

fn base64(bytes: &[u8]) -> String {
    const LETTERS: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    let mut text = String::with_capacity(bytes.len().div_ceil(3) * 4);
    for three in bytes.chunks(3) {
        let at = |at: usize| u32::from(three.get(at).copied().unwrap_or(0));
        let bits = at(0) << 16 | at(1) << 8 | at(2);
        for (place, shift) in [18, 12, 6, 0].into_iter().enumerate() {
            let letter = LETTERS[(bits >> shift & 63) as usize];
            text.push(if place <= three.len() { char::from(letter) } else { '=' });
        }
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn bytes_are_written_as_rfc_4648_has_it() {
        // Its own test vectors.
        let vectors = [("", ""), ("f", "Zg=="), ("fo", "Zm8="), ("foo", "Zm9v"), ("foob", "Zm9vYg=="), ("fooba", "Zm9vYmE=")];
        for (bytes, text) in vectors {
            assert_eq!(base64(bytes.as_bytes()), text);
        }
    }

    #[test]
    fn data_cannot_leave_its_element_and_reads_back_the_same() {
        let name = "</script><script>alert(1)</script><!-- & \u{2028}\u{2029} \"quoted\" 'so' \\u003c";
        let written = json(&name).expect("JSON");
        assert!(!written.contains(['<', '>', '&', '\u{2028}', '\u{2029}']), "{written}");
        assert_eq!(serde_json::from_str::<String>(&written).expect("JSON"), name);
    }
}
