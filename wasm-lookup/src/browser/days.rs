//! The estimate on a procedure's page: what the page knows → days as text. Nothing of the page is touched from here.

use wasm_bindgen::prelude::wasm_bindgen;

use crate::days::{Calendar, Term};
use crate::feed::{Date, Moment};

/// The promised day as `2026-11-25`, for terms in hours `2026-11-25T16:30`; empty where the calendar does not reach or
/// something cannot be read. `filed` is a moment with its offset (`2026-11-23T15:00+07:00`, `…Z`), `unit` is written as in
/// content files, `cut_off` is `15:00` or empty.
#[wasm_bindgen(skip_jsdoc)]
pub fn due(calendar: &str, filed: &str, quantity: u32, unit: &str, cut_off: &str) -> String {
    let due = || {
        let (calendar, filed) = (Calendar::decode(calendar)?, Moment::parse(filed)?);
        Term::from_words(quantity, unit, cut_off)?.due(filed, &calendar)
    };
    due().map_or_else(String::new, crate::days::Due::text)
}

/// Working days after the one day up to and with the other, negative where it has passed; `undefined` where the
/// calendar does not reach or something cannot be read. Both days are written `2026-11-23`.
#[wasm_bindgen(skip_jsdoc)]
pub fn working_days_between(calendar: &str, from: &str, to: &str) -> Option<i32> {
    Calendar::decode(calendar)?.working_days_between(Date::parse(from)?, Date::parse(to)?)
}

#[global_allocator]
static ALLOCATOR: lol_alloc::LockedAllocator<lol_alloc::FreeListAllocator> = lol_alloc::LockedAllocator::new(lol_alloc::FreeListAllocator::new());
