//! Results of this program that were saved among the tables: by their headings, in every language, however sorted or filtered.

use std::sync::LazyLock;

use rustc_hash::FxHashSet;

use crate::model::table::Row;
use crate::text::fold;

/// The headings of every command's result, a line for each form and language; made from what the commands write.
const HEADINGS: &str = include_str!("results.txt");
/// Two headings that only findings have, whatever columns were taken away.
const FINDINGS: [[&str; 2]; 3] = [["rule", "fingerprint"], ["regel", "fingeraftryk"], ["regel", "fingeravtrykk"]];
/// How many headings must be a result's before a sheet is taken for one.
const SURE: usize = 6;

/// Returns whether a row holds the headings of a result, nearly all of them: a register of one's own has many of the same.
pub(super) fn is_result(row: &Row) -> bool {
    static RESULTS: LazyLock<Vec<Vec<String>>> =
        LazyLock::new(|| HEADINGS.lines().map(|line| line.split('\t').map(fold).collect()).collect());
    let there: FxHashSet<String> = row.cells.iter().map(|cell| fold(&cell.text())).collect();
    if FINDINGS.iter().any(|headings| headings.iter().all(|heading| there.contains(*heading))) {
        return true;
    }
    there.len() >= SURE
        && RESULTS.iter().any(|headings| {
            let shared = headings.iter().filter(|heading| there.contains(*heading)).count();
            shared >= SURE && shared * 10 >= headings.len() * 9
        })
}
