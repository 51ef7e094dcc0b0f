//! Every parser of values, over one text.

use portfolio::load::value::{self, date, extension, number, period};
use portfolio::model::Currency;
use portfolio::model::table::{Cell, DateOrder};

pub(crate) fn run(data: &[u8]) {
    // No cell holds more: what reads the files cuts it there.
    let Ok(text) = std::str::from_utf8(&data[..data.len().min(32_767)]) else { return };
    let number_of = text.parse().map(Cell::Number);
    for cell in [Cell::Text(text.into())].into_iter().chain(number_of) {
        for order in [None, Some(DateOrder::DayMonthYear), Some(DateOrder::MonthDayYear), Some(DateOrder::YearMonthDay)] {
            let _ = date::date(&cell, order);
        }
        let _ = (number::amount(&cell), number::whole(&cell), value::yes_no(&cell), value::currency(&cell, Currency::DKK));
        let _ = (period::period(&cell, None), period::notice(&cell, None));
        let _ = (extension::renewal(&cell, None), extension::options(&cell, None));
    }
    let _ = (number::is_range(text), number::scale_in(text), value::list(text), period::Unit::in_heading(text));
}
