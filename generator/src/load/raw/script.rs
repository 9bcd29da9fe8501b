//! `scripts/<slug>.yaml`: what loudspeakers read out of a guide, a life event or a training set, in an editor's own words.

use crate::load::read::raw;
use crate::load::{Date, Verbatim};

raw! {
    /// Scripts in the place of those that the tool makes.
    RawScript {
        /// What is read out in 60 seconds.
        optional minute: Verbatim,
        /// What is read out in three minutes.
        optional three_minutes: Verbatim,
        /// When somebody last compared it with the page.
        required reviewed: Date,
    }
}
