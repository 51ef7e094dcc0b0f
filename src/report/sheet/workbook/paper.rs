//! How a sheet is printed: lying, with its headings on every page, and never so small that nobody can read it.

use rust_xlsxwriter::{Worksheet, XlsxError};

/// Paper, with the inches that it has from margin to margin when it lies: A4, and A3 where that is too narrow.
const PAPERS: [(u8, f64); 2] = [(9, 10.9), (8, 15.7)];

/// The smallest scale of print, in hundredths: at 60 % the usual letters are a little less than 7 points high.
const LEAST_SCALE: u16 = 60;

/// Settles how a sheet with columns of these widths is printed. `leading` columns say what a row is about: where a table is wider than
/// one page can be, it goes on beside it with these columns again.
pub(super) fn print(page: &mut Worksheet, widths: &[usize], leading: u16) -> Result<(), XlsxError> {
    page.set_landscape().set_repeat_rows(0, 0)?;
    page.set_margins(0.4, 0.4, 0.5, 0.5, 0.3, 0.3).set_footer("&L&A&R&P / &N");
    let inches = |widths: &[usize]| widths.iter().map(|width| (*width as f64 * 7.0 + 5.0) / 96.0).sum::<f64>();
    let least = inches(widths) * f64::from(LEAST_SCALE) / 100.0;
    let [.., (widest, room)] = PAPERS;
    match PAPERS.into_iter().find(|(_, room)| least <= *room) {
        // As wide as the page, and as many pages as it takes.
        Some((paper, _)) => {
            page.set_paper_size(paper).set_print_fit_to_pages(1, 0);
        }
        None => {
            page.set_paper_size(widest).set_print_scale(LEAST_SCALE).set_page_order(true);
            let repeated = widths.get(..usize::from(leading)).unwrap_or_default();
            if leading > 0 && inches(repeated) * 2.0 <= room {
                page.set_repeat_columns(0, leading - 1)?;
            }
        }
    }
    Ok(())
}
