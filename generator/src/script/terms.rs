//! How long, how much and what one gets, as it is said.

use super::parts::joined;
use super::{Part, Writer};
use crate::model::{AreaClass, Fee, FeeAmount, Listed, Procedure, TimeLimit, Unit};
use crate::speech::{LONGEST, syllables};
use crate::strings::Arguments;

impl Writer<'_> {
    pub(super) fn times(&self, procedure: &Procedure) -> Part {
        let limits = match &procedure.time_limits {
            Listed::Items(limits) => limits,
            Listed::None => return self.part(0, [self.phrase("time-none")]),
            Listed::NotStated | Listed::Absent => return self.part(0, [self.asking("time-ask", procedure)]),
        };
        let several = limits.len() > 1;
        let told = limits.iter().map(|limit| {
            let scope = joined(self.scope(limit, procedure));
            let arguments = Arguments::new().with("time", self.limit(limit));
            match (several, scope.is_empty()) {
                (_, true) => self.strings.get("time", &arguments),
                (false, false) => self.strings.get("time-of", &arguments.with("scope", scope)),
                (true, false) => self.strings.get("time-one-of", &arguments.with("scope", scope)),
            }
        });
        let head = several.then(|| self.phrase("times"));
        let mut excluded: Vec<&str> =
            limits.iter().filter_map(|limit| Some(limit.excludes.as_ref()?.main.as_str())).collect();
        excluded.dedup();
        let excluded = excluded.into_iter().map(|what| self.with("time-excludes", "what", what));
        let noted = limits.iter().any(|limit| limit.note.is_some()).then(|| self.phrase("time-noted"));
        let texts = head.into_iter().chain(told).chain(excluded).chain(noted);
        if several {
            self.or_else(self.part(1, texts), self.asking("time-many", procedure))
        } else {
            self.part(0, texts)
        }
    }

    /// Where, how and in which case a time limit holds.
    fn scope(&self, limit: &TimeLimit, procedure: &Procedure) -> impl Iterator<Item = String> {
        let area = limit.area_class.map(|class| match class {
            AreaClass::Mountain => self.phrase("mountain"),
            AreaClass::Standard => self.phrase("standard"),
        });
        [area, self.channel(limit.channel), self.case(limit.when.as_ref(), &procedure.cases)].into_iter().flatten()
    }

    fn limit(&self, limit: &TimeLimit) -> String {
        let count = || Arguments::new().with("count", self.speaker.number(limit.quantity.into()));
        match limit.unit {
            Unit::WorkingDay => self.strings.get("working-days", &count()),
            Unit::Day => self.strings.get("days", &count()),
            Unit::Hour => self.strings.get("hours", &count()),
            Unit::Month => self.strings.get("months", &count()),
            Unit::SameDay => match limit.cut_off {
                Some(hour) => self.with("same-day-cut-off", "hour", &format!("{}:{:02}", hour.hour, hour.minute)),
                None => self.phrase("same-day"),
            },
        }
    }

    pub(super) fn fees(&self, procedure: &Procedure) -> Part {
        let fees = match &procedure.fees {
            Listed::Items(fees) => fees,
            Listed::None => return self.part(0, [self.phrase("fees-none")]),
            Listed::NotStated | Listed::Absent => {
                return self.part(0, [self.asking("fees-ask", procedure), self.phrase("receipt")]);
            }
        };
        let paid = fees.iter().any(|fee| !matches!(fee.amount, FeeAmount::Exact { amount: 0, .. }));
        let told = fees.iter().map(|fee| self.fee(fee, procedure)).chain(paid.then(|| self.phrase("receipt")));
        let part = self.part(1, told);
        if fees.len() > 1 { self.or_else(part, self.asking("fees-many", procedure)) } else { Part { worth: 0, ..part } }
    }

    fn fee(&self, fee: &Fee, procedure: &Procedure) -> String {
        // “Fee online, online”, “exchange, if you exchange”: some fees are called as what they are for.
        let own = fee.name.main.to_lowercase();
        let channel = self.channel(fee.channel).filter(|channel| !own.contains(channel));
        let answers = fee.when.as_ref().map(|when| self.answers(when, &procedure.cases));
        let case = answers.filter(|answers| !own.contains(&answers.to_lowercase()));
        let case = case.map(|answers| self.with("case", "answers", &answers));
        let name = joined(std::iter::once(fee.name.main.clone()).chain(channel).chain(case));
        let (amount, per) = match &fee.amount {
            FeeAmount::NotStated => {
                let arguments = Arguments::new().with("name", name).with("ask", self.ask(procedure));
                return self.strings.get("fee-ask", &arguments);
            }
            FeeAmount::Exact { amount: 0, .. } => (self.phrase("free"), &None),
            FeeAmount::Exact { amount, per, .. } => (self.speaker.money(*amount), per),
            FeeAmount::Range { from, to, per } => {
                let both = Arguments::new().with("from", self.speaker.money(*from)).with("to", self.speaker.money(*to));
                (self.strings.get("from-to", &both), per)
            }
        };
        let per = per.as_ref().map(|per| self.with("per", "unit", &per.main));
        let amount = std::iter::once(amount).chain(per).collect::<Vec<_>>().join(" ");
        // Parted in the middle of its name, an amount would belong to the last words of it alone.
        let key = if syllables(&name) + syllables(&amount) > LONGEST { "fee-long" } else { "fee" };
        self.strings.get(key, &Arguments::new().with("name", name).with("amount", amount))
    }

    /// What everybody gets in one sentence, then what one gets in some cases.
    pub(super) fn results(&self, procedure: &Procedure) -> Vec<Part> {
        let (always, cases): (Vec<_>, Vec<_>) =
            procedure.results.items().iter().partition(|result| result.when.is_none());
        let names = joined(always.iter().map(|result| result.name.main.clone()));
        let all = (!always.is_empty()).then(|| self.with("result", "name", &names));
        let some = cases.iter().map(|result| {
            let case = self.case(result.when.as_ref(), &procedure.cases).unwrap_or_default();
            let arguments = Arguments::new().with("case", case).with("name", result.name.main.clone());
            self.strings.get("result-of", &arguments)
        });
        all.into_iter().chain(some).map(|text| self.part(5, [text])).collect()
    }
}
