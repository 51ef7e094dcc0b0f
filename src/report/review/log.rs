//! The log of the forum, ready to be filled in: a row a condition that the review proposes, under the headings of the decisions table.

use crate::model::Language;
use crate::phrase;
use crate::report::sheet::{Cell, Column, Group, Sheet};
use crate::review::Review;
use crate::words::say;

/// The columns of the decisions table.
pub const COLUMNS: [Column; 8] = [
    Column::new("request", "request", ["Anmodningsnr.", "Saksnr.", "Request"]),
    Column::new("decision", "decision", ["Afgørelse", "Avgjørelse", "Decision"]),
    Column::new("decided", "decided", ["Afgjort den", "Avgjort den", "Decided"]),
    Column::new("condition", "condition", ["Betingelse", "Vilkår", "Condition"]),
    Column::new("due", "due", ["Frist", "Frist", "Due"]),
    Column::new("met", "met", ["Opfyldt", "Oppfylt", "Met"]),
    Column::new("owner", "owner", ["Ansvarlig", "Ansvarlig", "Owner"]),
    Column::new("reason", "reason", ["Begrundelse", "Begrunnelse", "Reason"]),
];

/// Returns the log of reviews.
#[must_use]
pub fn log(reviews: &[Review<'_>], language: Language) -> Sheet {
    let row = |id: &str, condition: String| {
        let mut cells = vec![Cell::Empty; COLUMNS.len()];
        (cells[0], cells[3]) = (id.into(), Cell::text(condition));
        cells
    };
    let of_request = |review: &Review<'_>| {
        let id = review.request().id.as_str();
        let conditions = review.conditions().map(|asked| {
            let answer = &asked.answer;
            say(answer.advice.as_ref().unwrap_or(&answer.why), language)
        });
        let rows: Vec<_> = conditions.map(|condition| row(id, condition)).collect();
        if rows.is_empty() { vec![row(id, String::new())] } else { rows }
    };
    let rows = reviews.iter().flat_map(of_request).collect();
    Sheet {
        name: say(&phrase!("memo-decision"), language),
        columns: COLUMNS.to_vec(),
        groups: vec![Group { rows, ..Group::default() }],
        notes: Vec::new(),
    }
}
