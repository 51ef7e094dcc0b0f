//! Versions at the end of a name. A bare whole number is none: `Public 360` is a product.

use super::name::trim;

/// Takes a version off the end of a name: `v. 8.2`, `version 3`, `10.1`, a year.
pub(super) fn without_version(name: &str) -> Option<(&str, &str)> {
    let last_at = name.rfind(' ')? + 1;
    let last = &name[last_at..];
    let before_at = name[..last_at].trim_end().rfind(' ').map(|at| at + 1);
    let before = before_at.map_or("", |at| name[at..last_at].trim_end());
    let stands_apart = is_marker(before) && (is_version(last) || is_number(last));
    let at = match before_at {
        Some(at) if stands_apart || (is_release(last) && is_year(before)) => at,
        _ if is_version(last) => last_at,
        _ => return None,
    };
    Some((trim(&name[..at]), &name[at..]))
}

/// Returns whether a text is a version and nothing else: `v8.2`, `10.1`, `2015`.
pub(super) fn is_version(text: &str) -> bool {
    let low = text.to_ascii_lowercase();
    let number = ["version", "ver", "v"].into_iter().find_map(|marker| low.strip_prefix(marker));
    let marked = number.map(|number| number.trim_start_matches(['.', ' '])).is_some_and(is_number);
    marked || is_year(text) || (text.contains('.') && is_number(text))
}

/// Returns whether a word announces a version.
pub(super) fn is_marker(text: &str) -> bool {
    matches!(
        text.trim_end_matches('.').to_lowercase().as_str(),
        "v" | "ver" | "vers" | "version" | "release" | "rel" | "utgave" | "udgave"
    )
}

fn is_number(text: &str) -> bool {
    text.starts_with(|letter: char| letter.is_ascii_digit())
        && text
            .split('.')
            .all(|part| matches!(part, "x") || (!part.is_empty() && part.bytes().all(|letter| letter.is_ascii_digit())))
}

fn is_year(text: &str) -> bool {
    text.len() == 4 && text.parse().is_ok_and(|year: u16| (1990..=2049).contains(&year))
}

/// `R2` behind a year.
fn is_release(text: &str) -> bool {
    matches!(text, "R1" | "R2" | "R3" | "SP1" | "SP2" | "SP3")
}
