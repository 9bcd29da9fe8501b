//! Moments of an answer and the reader's clock → how old it is, and how many days are left, as JSON for the page's script.

use super::{Age, Date, Moment, age};
use crate::days::Calendar;
use crate::json::{key, list, push_number, push_text, push_truth};
use crate::prelude::*;

/// `{"age":["hours",2],"late":false,"days":[3]}`: how old an answer is, whether its dossier is late, and the working days
/// from now to the promised day, of a late dossier those since; none where the calendar does not reach. `due` is the
/// promised day of a dossier that an agency has in hand.
pub fn timing_json(as_of: Moment, now: Moment, due: Option<Date>, calendar: Option<&Calendar>) -> String {
    let (unit, count) = match age(as_of, now) {
        Age::Minutes(count) => ("minutes", count),
        Age::Hours(count) => ("hours", count),
        Age::Days(count) => ("days", count),
    };
    // Late by the data, not by today: what happened after the export is not known.
    let is_late = due.zip(as_of.date()).is_some_and(|(due, exported)| due < exported);
    let days = || {
        let (due, from) = due.zip(if is_late { as_of } else { now }.date())?;
        let days = calendar?.working_days_between(from, due)?;
        // No working day is left, but the promised day is not today either: nothing is said.
        (is_late || days > 0 || from == due).then(|| days.unsigned_abs().into())
    };
    let mut out = String::from("{");
    key(&mut out, "age");
    out.push('[');
    push_text(&mut out, unit);
    out.push(',');
    push_number(&mut out, count.unsigned_abs());
    out.push(']');
    key(&mut out, "late");
    push_truth(&mut out, is_late);
    key(&mut out, "days");
    list(&mut out, days().as_slice(), |out, days| push_number(out, *days));
    out.push('}');
    out
}

#[cfg(test)]
mod tests {
    use serde_json::{Value, json};

    use super::*;

    /// A week from Monday 22 November 2021, of which Thursday is off.
    fn timing(as_of: &str, now: &str, due: Option<(u16, u8, u8)>) -> Value {
        let date = |(year, month, day)| Date::new(year, month, day).unwrap();
        let calendar = Calendar::new(&[2021], &[date((2021, 11, 25))], &[]).unwrap();
        let moment = |text: &str| Moment::parse(text).unwrap();
        let json = timing_json(moment(as_of), moment(now), due.map(date), Some(&calendar));
        serde_json::from_str(&json).unwrap()
    }

    #[test]
    fn working_days_are_counted_from_today_and_of_a_late_dossier_from_the_export() {
        let (monday, now) = ("2021-11-22T08:00+07:00", "2021-11-22T10:30+07:00");
        for (due, late, days) in [
            (None, false, json!([])),
            (Some((2021, 11, 26)), false, json!([3])),
            (Some((2021, 11, 22)), false, json!([0])),
            (Some((2021, 11, 18)), true, json!([2])),
            // The calendar does not reach.
            (Some((2022, 1, 10)), false, json!([])),
        ] {
            assert_eq!(timing(monday, now, due), json!({"age": ["hours", 2], "late": late, "days": days}), "{due:?}");
        }
        // On a weekend after the promised day nothing is left, and by the data it is not late yet.
        let sunday = timing("2021-11-19T08:00+07:00", "2021-11-21T08:00+07:00", Some((2021, 11, 20)));
        assert_eq!(sunday, json!({"age": ["days", 2], "late": false, "days": []}));
        let unknown = timing_json(Moment(0), Moment(59), None, None);
        assert_eq!(unknown, r#"{"age":["minutes",0],"late":false,"days":[]}"#);
    }
}
