//! The weight of pages: everything a page loads on a cold visit, compressed.

use std::sync::{Mutex, PoisonError};

use crate::diagnostics::{Code, Diagnostic, Report};
use crate::model::Weights;

/// Compares pages with the site's budget while they are made.
pub(crate) struct Scales {
    budget: Weights,
    /// What every page loads besides its HTML: path and compressed size.
    shared: Vec<(String, usize)>,
    /// Whether all pages are weighed exactly.
    is_exact: bool,
    found: Mutex<Vec<Weighed>>,
}

/// A page and the weight of its HTML: one over the budget, or any where all are weighed exactly.
#[derive(Debug, Clone)]
struct Weighed {
    path: String,
    html: usize,
}

/// A line of the list of weights.
#[derive(Debug)]
pub(crate) struct Weight {
    /// `thu-tuc/khai-sinh/`.
    pub(crate) path: String,
    /// `13.0 KiB`.
    pub(crate) total: String,
    /// What weighs how much, heaviest first.
    pub(crate) parts: String,
}

impl Scales {
    /// Scales for pages that load `shared` besides their HTML; `is_exact`: for a list of all weights.
    pub(crate) fn new(budget: Weights, shared: &[(String, Vec<u8>)], is_exact: bool) -> Self {
        let shared = shared.iter().map(|(path, bytes)| (path.clone(), compressed(bytes, 11))).collect();
        Self { budget, shared, is_exact, found: Mutex::new(Vec::new()) }
    }

    /// Weighs a page. The exact weight costs a hundred times more than a quick one, which is an upper bound: only pages
    /// that the quick one cannot clear are weighed exactly.
    pub(crate) fn weigh(&self, path: &str, html: &[u8]) {
        let left = self.budget.page.saturating_sub(self.shared_weight());
        if !self.is_exact && (html.len() <= left || compressed(html, 2) <= left) {
            return;
        }
        let html = compressed(html, 11);
        if self.is_exact || html > left {
            let weighed = Weighed { path: path.to_owned(), html };
            self.found.lock().unwrap_or_else(PoisonError::into_inner).push(weighed);
        }
    }

    /// The heaviest pages that were weighed exactly, heaviest first.
    pub(crate) fn heaviest(&self, count: usize) -> Vec<Weight> {
        let mut found = self.found.lock().unwrap_or_else(PoisonError::into_inner).clone();
        found.sort_by(|a, b| b.html.cmp(&a.html).then_with(|| a.path.cmp(&b.path)));
        let shared = self.shared_weight();
        let weight = |page: Weighed| Weight {
            path: page.path.strip_suffix("index.html").unwrap_or(&page.path).to_owned(),
            total: kib(page.html + shared),
            parts: self.parts(page.html),
        };
        found.into_iter().take(count).map(weight).collect()
    }

    /// Reports the pages over the budget.
    pub(crate) fn report(self, report: &mut Report) {
        let requests = 1 + self.shared.len();
        let shared = self.shared_weight();
        if requests > self.budget.requests {
            report.add(
                Diagnostic::of_site(Code::PageTooHeavy)
                    .with("page", "*")
                    .with("weight", format!("{requests} > {}", self.budget.requests))
                    .with("budget", self.budget.requests)
                    .with("parts", self.parts(0)),
            );
        }
        let mut found = self.found.lock().unwrap_or_else(PoisonError::into_inner).clone();
        found.sort_by(|a, b| a.path.cmp(&b.path));
        for page in found.into_iter().filter(|page| page.html + shared > self.budget.page) {
            report.add(
                Diagnostic::of_site(Code::PageTooHeavy)
                    .with("page", &page.path)
                    .with("weight", kib(page.html + shared))
                    .with("budget", kib(self.budget.page))
                    .with("parts", self.parts(page.html)),
            );
        }
    }

    fn shared_weight(&self) -> usize {
        self.shared.iter().map(|(_, size)| size).sum()
    }

    /// What weighs how much, heaviest first.
    fn parts(&self, html: usize) -> String {
        let mut parts: Vec<(&str, usize)> = self.shared.iter().map(|(path, size)| (path.as_str(), *size)).collect();
        parts.push(("HTML", html));
        parts.sort_by_key(|(_, size)| std::cmp::Reverse(*size));
        parts.iter().map(|(name, size)| format!("{name} {}", kib(*size))).collect::<Vec<_>>().join(", ")
    }
}

fn kib(bytes: usize) -> String {
    format!("{}.{} KiB", bytes / 1024, bytes % 1024 * 10 / 1024)
}

/// The size of `bytes` after brotli at a quality of 0 to 11.
pub(crate) fn compressed(bytes: &[u8], quality: i32) -> usize {
    brotli(bytes, quality).map_or(bytes.len(), |compressed| compressed.len())
}

/// `bytes` after brotli at a quality of 0 to 11.
///
/// # Errors
/// Never, so far as is known: nothing is read or written but memory.
pub(super) fn brotli(mut bytes: &[u8], quality: i32) -> std::io::Result<Vec<u8>> {
    let parameters = brotli::enc::BrotliEncoderParams { quality, lgwin: 22, ..Default::default() };
    let mut out = Vec::new();
    brotli::BrotliCompress(&mut bytes, &mut out, &parameters)?;
    Ok(out)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_heavy_page_is_named_with_what_weighs() {
        let shared = [("style.css".to_owned(), b"a".to_vec())];
        let mut seed = 1u32;
        let noise: Vec<u8> = std::iter::repeat_with(|| {
            seed ^= seed << 13;
            seed ^= seed >> 17;
            seed ^= seed << 5;
            seed.to_le_bytes()[1]
        })
        .take(40_000)
        .collect();
        let scales = Scales::new(Weights { page: 14 * 1024, requests: 4 }, &shared, false);
        scales.weigh("light/index.html", &b"text ".repeat(10_000));
        scales.weigh("heavy/index.html", &noise);
        let mut report = Report::default();
        scales.report(&mut report);
        let pages: Vec<_> = report.iter().filter_map(|(fault, _)| fault.argument("page")).collect();
        assert_eq!(pages, ["heavy/index.html"]);
    }

    #[test]
    fn all_pages_are_listed_where_that_is_asked_for() {
        let scales = Scales::new(Weights { page: 14 * 1024, requests: 4 }, &[], true);
        scales.weigh("a/index.html", b"a");
        scales.weigh("b/index.html", &(0..=255).collect::<Vec<u8>>());
        let paths: Vec<String> = scales.heaviest(5).into_iter().map(|weight| weight.path).collect();
        assert_eq!(paths, ["b/", "a/"]);
        let mut report = Report::default();
        scales.report(&mut report);
        assert_eq!(report.iter().count(), 0);
    }
}
