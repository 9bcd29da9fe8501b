//! What may be written, as JSON Schema: the scalars and the generic shapes. Mappings and closed lists of words say it
//! themselves (`raw!`, `words!`), out of the same list from which they read.

use std::borrow::Cow;

use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};

use super::node::Spanned;
use super::read::Entries;
use super::words::{Amount, Count, Date, Id, Quoted, Slug, Text, Time, Url, Verbatim, Volume};

/// The name of the definition of a mapping: its type's, without `Raw`.
pub(super) fn definition(type_name: &'static str) -> Cow<'static, str> {
    Cow::Borrowed(type_name.strip_prefix("Raw").unwrap_or(type_name))
}

/// A key of a mapping and the schema of its value.
pub(super) type Key = (&'static str, fn(&mut SchemaGenerator) -> Schema);

/// A mapping with these keys, of which `required` must be there; no others are allowed.
pub(super) fn mapping(
    type_name: &str,
    generator: &mut SchemaGenerator,
    keys: &[Key],
    required: &[&'static str],
) -> Schema {
    let mut properties: serde_json::Map<String, serde_json::Value> =
        keys.iter().map(|(key, schema)| ((*key).to_owned(), schema(generator).to_value())).collect();
    // Faults may be accepted in any mapping (`load/allow.rs`); not in an acceptance.
    if type_name != "RawAllowance" {
        let allowances = generator.subschema_for::<Vec<super::allow::RawAllowance>>();
        properties.insert(super::allow::KEY.to_owned(), allowances.to_value());
    }
    json_schema!({
        "type": "object",
        "properties": properties,
        "required": required,
        "additionalProperties": false,
    })
}

impl<T: JsonSchema> JsonSchema for Spanned<T> {
    fn inline_schema() -> bool {
        true
    }

    fn schema_name() -> Cow<'static, str> {
        T::schema_name()
    }

    fn json_schema(generator: &mut SchemaGenerator) -> Schema {
        generator.subschema_for::<T>()
    }
}

impl<T: JsonSchema> JsonSchema for Entries<T> {
    fn inline_schema() -> bool {
        true
    }

    fn schema_name() -> Cow<'static, str> {
        format!("EntriesOf{}", T::schema_name()).into()
    }

    fn json_schema(generator: &mut SchemaGenerator) -> Schema {
        json_schema!({ "type": "object", "additionalProperties": generator.subschema_for::<T>() })
    }
}

/// Scalars: a definition each, so that a text that may be translated can be told from a fact.
macro_rules! scalars {
    ($($type:ident $schema:tt)*) => {$(
        impl JsonSchema for $type {
            fn schema_name() -> Cow<'static, str> {
                Cow::Borrowed(stringify!($type))
            }

            fn json_schema(_: &mut SchemaGenerator) -> Schema {
                json_schema!($schema)
            }
        }
    )*};
}

scalars! {
    Text { "type": "string", "pattern": "\\S" }
    Quoted { "type": "string", "pattern": "\\S" }
    Verbatim { "type": "string", "pattern": "\\S" }
    Slug { "type": "string", "pattern": "^[a-z]([a-z0-9-]*[a-z0-9])?$" }
    Id { "type": "string", "pattern": "^[a-z]([a-z0-9_-]*[a-z0-9])?$" }
    Count { "type": "integer", "minimum": 0, "maximum": 99_999 }
    Volume { "type": "integer", "minimum": 0, "maximum": 10000000 }
    Amount { "type": "integer", "minimum": 0, "maximum": 1_000_000_000_000_u64 }
    Date { "type": "string", "pattern": "^\\d{4}-\\d{2}-\\d{2}$" }
    Time { "type": "string", "pattern": "^(([01]\\d|2[0-3]):[0-5]\\d|24:00)$" }
    Url { "type": "string", "pattern": "^https?://\\S+$" }
}
