//! `facts/<id>.yaml`: an amount that decrees change, as periods that are only added to.

use crate::load::read::raw;
use crate::load::{Amount, Date, Slug, Spanned, Text};

raw! {
    /// An amount with its periods.
    RawFact {
        /// What it is.
        required name: Text,
        required periods: Vec<Spanned<RawPeriod>>,
    }
}

raw! {
    /// What holds from a day on, until the next period begins.
    RawPeriod {
        required from: Date,
        /// The last day, where nothing is known of the time after it.
        optional to: Date,
        /// Whole đồng.
        required value: Amount,
        required source: Slug,
    }
}
