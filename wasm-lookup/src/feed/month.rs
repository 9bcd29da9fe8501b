//! A month of an agency: the records of its dossiers.

use crate::prelude::*;
use alloc::collections::BTreeMap;
use core::fmt::Write;

use super::value::{text, whole};
use super::{Date, FeedError, Moment, Value};
use crate::dossier::Code;
use crate::status::Status;

/// All that is ever published of a dossier.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Record {
    /// Where it stands.
    pub status: Status,
    /// The promised day.
    pub due: Option<Date>,
    /// When it last moved.
    pub updated: Option<Moment>,
    /// The number of the unit that has it.
    pub unit: Option<u16>,
}

/// The file of one agency and month.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Month {
    /// The export that last changed a record of it.
    pub as_of: Moment,
    /// Records by what tells a code from others of the month.
    pub items: BTreeMap<String, Record>,
}

/// The record of a code in the file of its month. Only this record is read: a fault in another must not hide it.
pub fn record_of<V: Value>(month: &V, code: &Code) -> Result<Option<Record>, FeedError> {
    let items = month.member("items").ok_or(FeedError::Field("items"))?;
    items.member(code.rest()).map(|item| Record::decode(&item)).transpose()
}

impl Record {
    fn decode<V: Value>(value: &V) -> Result<Self, FeedError> {
        let status = u8::try_from(whole(value, "s", 10)?).ok().and_then(Status::from_number);
        let optional = |key| value.member(key).map(|_| text(value, key)).transpose();
        let unit = value.member("unit").map(|_| whole(value, "unit", u64::from(u16::MAX))).transpose()?;
        Ok(Self {
            status: status.ok_or(FeedError::Field("s"))?,
            due: optional("due")?.map(|due| Date::parse(&due).ok_or(FeedError::Field("due"))).transpose()?,
            updated: optional("upd")?.map(|upd| Moment::parse(&upd).ok_or(FeedError::Field("upd"))).transpose()?,
            unit: unit.and_then(|unit| u16::try_from(unit).ok()),
        })
    }

    fn encode(&self, into: &mut String) {
        // Writing into a string cannot fail.
        let _ = write!(into, "{{\"s\":{}", self.status.number());
        if let Some(due) = self.due {
            let _ = write!(into, ",\"due\":\"{due}\"");
        }
        if let Some(updated) = self.updated {
            let _ = write!(into, ",\"upd\":\"{updated}\"");
        }
        if let Some(unit) = self.unit {
            let _ = write!(into, ",\"unit\":{unit}");
        }
        into.push('}');
    }
}

impl Month {
    /// Reads every record; one fault refuses the file.
    pub fn decode<V: Value>(value: &V) -> Result<Self, FeedError> {
        let as_of = Moment::parse(&text(value, "asof")?).ok_or(FeedError::Field("asof"))?;
        let items = value.member("items").ok_or(FeedError::Field("items"))?;
        let read = |key: String| {
            let item = items.member(&key).ok_or(FeedError::Field("items"))?;
            Ok((key, Record::decode(&item)?))
        };
        Ok(Self { as_of, items: items.keys().into_iter().map(read).collect::<Result<_, FeedError>>()? })
    }

    /// The bytes of the file: the same records, the same bytes. Keys are parts of canonical codes, which need no
    /// escaping.
    pub fn encode(&self) -> String {
        let mut out = format!("{{\"asof\":\"{}\",\"items\":{{", self.as_of);
        for (at, (key, record)) in self.items.iter().enumerate() {
            let _ = write!(out, "{}\"{key}\":", if at == 0 { "" } else { "," });
            record.encode(&mut out);
        }
        out.push_str("}}\n");
        out
    }
}
