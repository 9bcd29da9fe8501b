//! What a lookup found → a sentence first, then the timeline, what to do now, and how old the data are.

use std::rc::Rc;

use web_sys::Element;

use super::feeds::Feed;
use super::form::Asked;
use super::{Lookup, Outcome};
use crate::browser::elements::append;
use crate::days::Calendar;
use crate::dossier::Factor;
use crate::feed::{Age, Date, Freshness, Moment, Value, age};
use crate::sealed::{Case, Reason, Told};
use crate::status::{Class, Status};

impl Lookup {
    pub(super) fn show(self: &Rc<Self>, feed: &Feed, asked: &Asked, outcome: &Outcome, now: Moment) {
        let answer: &Element = &self.page.answer;
        answer.set_text_content(None);
        let class = match outcome {
            Outcome::Told(told) => {
                let class = match &told.case {
                    Some(case) => self.show_case(asked, case, told, now),
                    None => self.show_missing(feed, asked, told),
                };
                self.show_age(told, now);
                if told.case.is_some() {
                    self.offer_to_print();
                    self.offer_to_keep(asked);
                }
                class
            }
            Outcome::Refused(reason) => self.refuse(reason.key()),
            Outcome::Broken => self.refuse("lookup-broken"),
        };
        // The class colours the box; without it the answer reads the same.
        let _ = answer.set_attribute("data-class", class);
        // Printed, the answer stands alone.
        if let Some(column) = answer.parent_element() {
            let _ = column.set_attribute("data-answered", "");
        }
        self.page.answer.set_hidden(false);
        self.say_status("lookup-done");
        let _ = self.page.answer.focus();
    }

    fn refuse(&self, key: &str) -> &'static str {
        self.say("h2", "answer-sentence", &self.settings.text(key, &[]));
        self.say("p", "answer-action", &self.settings.text(&[key, "-action"].concat(), &[]));
        "failed"
    }

    /// Not there: with this pair, with secrets of this kind, or in this month at all.
    fn show_missing(&self, feed: &Feed, asked: &Asked, told: &Told) -> &'static str {
        let key = match (&feed.sealed, told.offered.as_slice(), told.tried.is_empty()) {
            (None, ..) => "lookup-missing",
            (Some(_), [], _) => "lookup-missing-month",
            (Some(_), [Factor::CheckCode], true) => "lookup-missing-check",
            (Some(_), _, true) => "lookup-missing-slip",
            (Some(_), ..) => "lookup-missing-pair",
        };
        let label = feed.sealed.as_ref().and_then(|sealed| sealed.slip.as_ref()).map_or("", |(label, _)| label);
        let values = [("code", asked.code().text()), ("label", label)];
        self.say("h2", "answer-sentence", &self.settings.text(key, &values));
        self.say("p", "answer-action", &self.settings.text(&[key, "-action"].concat(), &values));
        "missing"
    }

    fn show_case(&self, asked: &Asked, case: &Case, told: &Told, now: Moment) -> &'static str {
        let is_working = case.class == Class::Working;
        let is_late = is_late(case, told);
        let due = case.due.map(|due| self.date(due)).unwrap_or_default();
        if is_late {
            self.say("p", "answer-apology", &self.settings.text("lookup-apology", &[]));
        } else if is_working && case.is_extended && case.due.is_some() {
            self.say("p", "answer-apology", &self.settings.text("lookup-apology-extended", &[("due", &due)]));
        }
        self.say("h2", "answer-sentence", &self.sentence(case, is_late, &due));
        if is_working {
            self.show_days(case.due, told, is_late, now);
        }
        self.show_facts(asked, case);
        self.show_steps(case, &due);
        let action = if is_late {
            Some(self.settings.text("lookup-action-late", &[]))
        } else if let Some(status) = case.status {
            self.of_status(status, "action")
        } else {
            Some(self.settings.text(&["lookup-action-", case.class.name()].concat(), &[]))
        };
        if let Some(action) = action {
            self.say("p", "answer-action", &self.settings.text("lookup-action", &[("action", &action)]));
        }
        self.show_links(case, is_late);
        case.class.name()
    }

    fn sentence(&self, case: &Case, is_late: bool, due: &str) -> String {
        let has_due = case.class == Class::Working && !due.is_empty();
        if is_late {
            return self.settings.text("lookup-sentence-late", &[("due", due)]);
        }
        let what = case.status.map_or_else(|| case.class.name().to_owned(), |status| status.number().to_string());
        let end = if has_due { "-due" } else { "" };
        self.settings.text(&["lookup-sentence-", &what, end].concat(), &[("due", due)])
    }

    /// How many working days are left, or how many it is late; nothing where the site does not know the days off.
    fn show_days(&self, due: Option<Date>, told: &Told, is_late: bool, now: Moment) -> Option<()> {
        let due = due?;
        let calendar = self.settings.block.member("calendar").and_then(|calendar| calendar.text());
        let calendar = Calendar::decode(&calendar?)?;
        let from = if is_late { told.as_of.date() } else { now.date() }?;
        let words = match calendar.working_days_between(from, due)? {
            days if is_late => self.settings.count("lookup-days-late", i64::from(days.saturating_neg())),
            0 if from == due => self.settings.text("lookup-days-today", &[]),
            days if days > 0 => self.settings.count("lookup-days-left", i64::from(days)),
            _ => return None,
        };
        self.say("p", "answer-days", &words);
        Some(())
    }

    fn show_facts(&self, asked: &Asked, case: &Case) {
        let Some(list) = append(&self.page.answer, "dl", "answer-facts", "") else { return };
        let fact = |key: &str, value: Option<String>| {
            let value = value.filter(|value| !value.is_empty());
            let row = value.as_ref().and_then(|_| append(&list, "div", "", ""));
            if let (Some(row), Some(value)) = (row, value) {
                append(&row, "dt", "", &self.settings.text(key, &[]));
                append(&row, "dd", "", &value);
            }
        };
        fact("lookup-fact-code", Some(asked.code().text().to_owned()));
        fact("lookup-fact-procedure", Some(case.procedure_name.clone()));
        fact("lookup-fact-status", case.status.and_then(|status| self.of_status(status, "name")));
        fact("lookup-fact-received", case.received.map(|received| self.moment(received)));
        fact("lookup-fact-due", case.due.map(|due| self.date(due)));
        fact("lookup-fact-unit", Some(case.unit.clone()));
        fact("lookup-fact-updated", case.updated.map(|updated| self.moment(updated)));
        fact("lookup-fact-finished", case.finished.map(|finished| self.moment(finished)));
        fact("lookup-fact-note", Some(case.note.clone()));
    }

    /// The way of the dossier so far, and the promised day at its end.
    fn show_steps(&self, case: &Case, due: &str) -> Option<()> {
        if case.steps.is_empty() {
            return None;
        }
        self.say("h3", "", &self.settings.text("lookup-steps", &[]));
        let list = append(&self.page.answer, "ol", "timeline", "")?;
        for step in &case.steps {
            let item = append(&list, "li", "", "")?;
            append(&item, "b", "", &self.of_status(step.status, "name").unwrap_or_default());
            let end = if step.unit.is_empty() { String::new() } else { [" · ", &step.unit].concat() };
            append(&item, "span", "", &[&self.date(step.day), end.as_str()].concat());
        }
        if case.class == Class::Working && !due.is_empty() {
            let item = append(&list, "li", "to-come", "")?;
            append(&item, "b", "", &self.settings.text("lookup-fact-due", &[]));
            append(&item, "span", "", due);
        }
        Some(())
    }

    /// Where to go on: what one is owed for a late dossier, the guide with its papers and forms, where to pay, where to collect.
    fn show_links(&self, case: &Case, is_late: bool) -> Option<()> {
        let address = |key: &str| self.settings.block.member(key)?.text();
        let list = append(&self.page.answer, "ul", "answer-links", "")?;
        let link = |key: &str, name: &str, href: String| {
            let item = append(&list, "li", "", "")?;
            let link = append(&item, "a", "", &self.settings.text(key, &[("name", name)]))?;
            link.set_attribute("href", &href).ok()
        };
        if let (true, Some(apology)) = (is_late, address("apology")) {
            link("lookup-link-late", "", apology);
        }
        let guide = case.procedure.filter(|number| self.has_guide(*number)).map(|number| {
            let root = address("root").unwrap_or_default();
            [root.as_str(), &number.to_string(), "/"].concat()
        });
        if let Some(guide) = guide {
            let key =
                if case.status == Some(Status::PapersWanted) { "lookup-link-papers" } else { "lookup-link-guide" };
            link(key, &case.procedure_name, guide);
        }
        if let (Some(Status::PaymentWanted), Some(portal)) = (case.status, address("portal")) {
            link("lookup-link-pay", "", portal);
        }
        if matches!(case.class, Class::Ready | Class::Yours)
            && let Some(offices) = address("offices")
        {
            link("lookup-link-offices", "", offices);
        }
        if list.child_element_count() == 0 {
            list.remove();
        }
        Some(())
    }

    /// Whether the site has a guide of this number; they stand as runs: `101-104 201`.
    fn has_guide(&self, number: u32) -> bool {
        let runs = self.settings.block.member("guides").and_then(|runs| runs.text()).unwrap_or_default();
        let is_in = |run: &str| {
            let (first, last) = run.split_once('-').unwrap_or((run, run));
            let bounds = first.parse::<u32>().ok().zip(last.parse::<u32>().ok());
            bounds.is_some_and(|(first, last)| (first..=last).contains(&number))
        };
        runs.split(' ').any(is_in)
    }

    fn show_age(&self, told: &Told, now: Moment) {
        let age = match age(told.as_of, now) {
            Age::Minutes(0) => self.settings.text("lookup-age-now", &[]),
            Age::Minutes(count) => self.settings.count("lookup-age-minutes", count),
            Age::Hours(count) => self.settings.count("lookup-age-hours", count),
            Age::Days(count) => self.settings.count("lookup-age-days", count),
        };
        let values = [("moment", self.moment(told.as_of)), ("age", age)];
        let values = values.each_ref().map(|(name, value)| (*name, value.as_str()));
        self.say("p", "answer-age", &self.settings.text("lookup-age", &values));
        let freshness = match told.freshness {
            Freshness::Fresh => None,
            Freshness::Stale => Some("lookup-warning-stale"),
            Freshness::Expired => Some("lookup-warning-expired"),
            Freshness::ClockBehind => Some("lookup-warning-clock"),
        };
        let sample = told.sample.then_some("lookup-warning-sample");
        let old = told.is_old_copy.then_some("lookup-warning-old-copy");
        for warning in [sample, old, freshness].into_iter().flatten() {
            self.say("p", "answer-warning", &self.settings.text(warning, &[]));
        }
    }

    fn offer_to_print(&self) -> Option<()> {
        let row = append(&self.page.answer, "p", "answer-print", "")?;
        self.add_button(&row, &self.settings.text("lookup-print", &[]), "", || {
            if let Some(window) = web_sys::window() {
                let _ = window.print();
            }
        });
        Some(())
    }

    /// What the site says of a status: its `name`, `meaning` or `action`.
    fn of_status(&self, status: Status, part: &str) -> Option<String> {
        let number = f64::from(status.number());
        let statuses = self.settings.block.member("statuses")?;
        let status =
            statuses.items().find(|status| status.member("number").and_then(|own| own.number()) == Some(number));
        status?.member(part)?.text()
    }

    fn date(&self, date: Date) -> String {
        let months = self.settings.text("lookup-months", &[]);
        let month = months.split_whitespace().nth(usize::from(date.month()).saturating_sub(1)).unwrap_or_default();
        let (day, padded, year) = (date.day().to_string(), two_digits(date.day()), date.year().to_string());
        let values = [("day", day.as_str()), ("padded-day", &padded), ("month", month), ("year", &year)];
        self.settings.text("lookup-date", &values)
    }

    fn moment(&self, moment: Moment) -> String {
        let (hour, minute) = moment.clock();
        let time = [two_digits(hour).as_str(), ":", &two_digits(minute)].concat();
        let date = moment.date().map(|date| self.date(date)).unwrap_or_default();
        self.settings.text("lookup-moment", &[("time", &time), ("date", &date)])
    }

    fn say(&self, name: &str, class: &str, text: &str) {
        append(&self.page.answer, name, class, text);
    }
}

impl Reason {
    fn key(self) -> &'static str {
        match self {
            Self::Offline => "lookup-offline",
            Self::Unavailable => "lookup-unavailable",
            Self::Incomplete => "lookup-incomplete",
            Self::Outdated => "lookup-outdated",
            Self::WrongKey => "lookup-wrong-key",
            Self::Damaged => "lookup-refused",
            Self::Rollback => "lookup-rollback",
            Self::Equivocation => "lookup-equivocation",
            Self::Memory => "lookup-memory",
        }
    }
}

fn two_digits(number: u8) -> String {
    let zero = if number < 10 { "0" } else { "" };
    [zero, &number.to_string()].concat()
}

/// Late by the data, not by today: what happened after the export is not known.
fn is_late(case: &Case, told: &Told) -> bool {
    let exported = told.as_of.date();
    case.class == Class::Working && case.due.zip(exported).is_some_and(|(due, exported)| due < exported)
}
