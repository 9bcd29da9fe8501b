//! What a lookup found → a sentence first, then the facts, what to do now, and how old the data are.

use web_sys::Element;

use super::Lookup;
use super::reader::{About, Failure, Outcome};
use crate::browser::elements::append;
use crate::days::Calendar;
use crate::dossier::Code;
use crate::feed::{Age, Date, Freshness, Moment, Record, Value, age};
use crate::status::Class;

impl Lookup {
    pub(super) fn show(&self, code: &Code, outcome: &Outcome) {
        let answer: &Element = &self.page.answer;
        answer.set_text_content(None);
        let class = match outcome {
            Outcome::Found { record, about } => self.show_record(code, record, about),
            Outcome::Missing { about } => {
                self.say("h2", "answer-sentence", &self.settings.text("lookup-missing", &[("code", code.text())]));
                self.say("p", "answer-action", &self.settings.text("lookup-missing-action", &[]));
                self.show_age(about);
                "missing"
            }
            Outcome::Failed(failure) => {
                let key = failure.key();
                self.say("h2", "answer-sentence", &self.settings.text(key, &[]));
                self.say("p", "answer-action", &self.settings.text(&format!("{key}-action"), &[]));
                "failed"
            }
        };
        // The class colours the box; without it the answer reads the same.
        let _ = answer.set_attribute("data-class", class);
        self.page.answer.set_hidden(false);
        let _ = self.page.answer.focus();
    }

    fn show_record(&self, code: &Code, record: &Record, about: &About) -> &'static str {
        let class = record.status.class();
        let is_late = is_late(record, about);
        if is_late {
            self.say("p", "answer-apology", &self.settings.text("lookup-apology", &[]));
        }
        self.say("h2", "answer-sentence", &self.sentence(record, is_late));
        self.show_days(record, about, is_late);
        self.show_facts(code, record);
        let action = if is_late {
            Some(self.settings.text("lookup-action-late", &[]))
        } else {
            self.of_status(record, "action")
        };
        if let Some(action) = action {
            self.say("p", "answer-action", &self.settings.text("lookup-action", &[("action", &action)]));
        }
        self.show_age(about);
        class.name()
    }

    fn sentence(&self, record: &Record, is_late: bool) -> String {
        let number = record.status.number();
        let due = record.due.filter(|_| record.status.class() == Class::Working).map(|due| self.date(due));
        match due {
            Some(due) if is_late => self.settings.text("lookup-sentence-late", &[("due", &due)]),
            Some(due) => self.settings.text(&format!("lookup-sentence-{number}-due"), &[("due", &due)]),
            None => self.settings.text(&format!("lookup-sentence-{number}"), &[]),
        }
    }

    /// How many working days are left, or how many it is late; nothing where the site does not know the days off.
    fn show_days(&self, record: &Record, about: &About, is_late: bool) {
        let Some(due) = record.due.filter(|_| record.status.class() == Class::Working) else { return };
        let calendar = self.settings.block.member("calendar").and_then(|calendar| calendar.text());
        let calendar = calendar.as_deref().and_then(Calendar::decode);
        let from = if is_late { about.as_of.date() } else { about.now.date() };
        let days = calendar.zip(from).and_then(|(calendar, from)| calendar.working_days_between(from, due));
        let words = match days {
            Some(days) if is_late => self.settings.count("lookup-days-late", i64::from(days.saturating_neg())),
            Some(0) if from == Some(due) => self.settings.text("lookup-days-today", &[]),
            Some(days) if days > 0 => self.settings.count("lookup-days-left", i64::from(days)),
            _ => return,
        };
        self.say("p", "answer-days", &words);
    }

    fn show_facts(&self, code: &Code, record: &Record) {
        let Some(list) = append(&self.page.answer, "dl", "answer-facts", "") else { return };
        let fact = |key: &str, value: Option<String>| {
            let row = value.as_ref().and_then(|_| append(&list, "div", "", ""));
            if let (Some(row), Some(value)) = (row, value) {
                append(&row, "dt", "", &self.settings.text(key, &[]));
                append(&row, "dd", "", &value);
            }
        };
        fact("lookup-fact-code", Some(code.text().to_owned()));
        fact("lookup-fact-status", self.of_status(record, "name"));
        fact("lookup-fact-due", record.due.map(|due| self.date(due)));
        fact("lookup-fact-updated", record.updated.map(|updated| self.moment(updated)));
    }

    fn show_age(&self, about: &About) {
        let age = match age(about.as_of, about.now) {
            Age::Minutes(0) => self.settings.text("lookup-age-now", &[]),
            Age::Minutes(count) => self.settings.count("lookup-age-minutes", count),
            Age::Hours(count) => self.settings.count("lookup-age-hours", count),
            Age::Days(count) => self.settings.count("lookup-age-days", count),
        };
        let values = [("moment", self.moment(about.as_of)), ("age", age)];
        let values = values.each_ref().map(|(name, value)| (*name, value.as_str()));
        self.say("p", "answer-age", &self.settings.text("lookup-age", &values));
        if about.sample {
            self.say("p", "answer-warning", &self.settings.text("lookup-warning-sample", &[]));
        }
        let warning = match about.freshness {
            Freshness::Fresh => return,
            Freshness::Stale => "lookup-warning-stale",
            Freshness::Expired => "lookup-warning-expired",
            Freshness::ClockBehind => "lookup-warning-clock",
        };
        self.say("p", "answer-warning", &self.settings.text(warning, &[]));
    }

    /// What the site says of the record's status: its `name`, `meaning` or `action`.
    fn of_status(&self, record: &Record, part: &str) -> Option<String> {
        let number = f64::from(record.status.number());
        let statuses = self.settings.block.member("statuses")?;
        let status =
            statuses.items().find(|status| status.member("number").and_then(|own| own.number()) == Some(number));
        status?.member(part)?.text()
    }

    fn date(&self, date: Date) -> String {
        let months = self.settings.text("lookup-months", &[]);
        let month = months.split_whitespace().nth(usize::from(date.month()).saturating_sub(1)).unwrap_or_default();
        let (day, padded, year) = (date.day().to_string(), format!("{:02}", date.day()), date.year().to_string());
        let values = [("day", day.as_str()), ("padded-day", &padded), ("month", month), ("year", &year)];
        self.settings.text("lookup-date", &values)
    }

    fn moment(&self, moment: Moment) -> String {
        let (hour, minute) = moment.clock();
        let date = moment.date().map(|date| self.date(date)).unwrap_or_default();
        self.settings.text("lookup-moment", &[("time", &format!("{hour:02}:{minute:02}")), ("date", &date)])
    }

    fn say(&self, name: &str, class: &str, text: &str) {
        append(&self.page.answer, name, class, text);
    }
}

impl Failure {
    fn key(self) -> &'static str {
        match self {
            Self::Offline => "lookup-offline",
            Self::Unavailable => "lookup-unavailable",
            Self::Incomplete => "lookup-incomplete",
            Self::Refused => "lookup-refused",
            Self::Rollback => "lookup-rollback",
            Self::Equivocation => "lookup-equivocation",
        }
    }
}

/// Late by the data, not by today: what happened after the export is not known.
fn is_late(record: &Record, about: &About) -> bool {
    let exported = about.as_of.date();
    record.status.class() == Class::Working && record.due.zip(exported).is_some_and(|(due, exported)| due < exported)
}
