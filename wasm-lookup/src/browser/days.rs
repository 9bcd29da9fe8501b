//! The estimate on a procedure's page: what the page knows → moments and counts. Nothing of the page is touched from here.
//!
//! Times go in and out as JavaScript counts them, in milliseconds since 1970, and texts are read where they are: nothing is
//! allocated and nothing decoded. What copies texts into the module and out of it would weigh more than all the rest.

use wasm_bindgen::prelude::wasm_bindgen;

use crate::days::{Calendar, Term};
use crate::feed::{Date, Moment};

#[wasm_bindgen]
extern "C" {
    /// A text of the page.
    #[wasm_bindgen(js_name = String)]
    pub type Text;

    #[wasm_bindgen(method, getter)]
    fn length(this: &Text) -> u32;

    #[wasm_bindgen(method, js_name = charCodeAt)]
    fn char_code_at(this: &Text, index: u32) -> u32;
}

/// When the result is promised to who files at the moment `filed`: the moment itself for a term in hours, else the
/// beginning of the promised day in Vietnam. Not a number where the calendar does not reach or something cannot be read.
/// `calendar` is an encoded calendar, `unit` is written as in content files, `cut_off` is `15:00` or empty.
#[wasm_bindgen(skip_jsdoc)]
pub fn due(calendar: &Text, filed: f64, quantity: u32, unit: &Text, cut_off: &Text) -> f64 {
    let due = || {
        let term = Term::read(quantity, &bytes(unit), bytes(cut_off))?;
        term.due(moment(filed), &Calendar::read(bytes(calendar))?)
    };
    due().map_or(f64::NAN, |due| due.moment.unwrap_or(due.date.at(0, 0)).0 as f64 * 1000.0)
}

/// Working days after the day of the one moment up to and with the day of the other, negative where it has passed. Not
/// a number where the calendar does not reach.
#[wasm_bindgen(skip_jsdoc)]
pub fn working_days_between(calendar: &Text, from: f64, to: f64) -> f64 {
    let date = |time| -> Option<Date> { moment(time).date() };
    let count = || Calendar::read(bytes(calendar))?.working_days_between(date(from)?, date(to)?);
    count().map_or(f64::NAN, f64::from)
}

/// What is no number becomes 1970, which no calendar of a page covers.
fn moment(milliseconds: f64) -> Moment {
    Moment((milliseconds / 1000.0) as i64)
}

/// The characters of the text; none of ours is above 255, and 0 is none of ours.
fn bytes(text: &Text) -> impl Iterator<Item = u8> + Clone {
    (0..text.length()).map(|index| u8::try_from(text.char_code_at(index)).unwrap_or(0))
}
