//! Descriptions: what an editor shows beside a key.
//!
//! The text of the key `fees` of a procedure is the message `schema-procedure-fees`; where many mappings have a key of the same
//! meaning (`id`, `when`, `note`), it is `schema-any-id`.

use serde_json::Value;

use crate::strings::Strings;

/// The schema with a description at every key that has a text.
pub(super) fn described(mut schema: Value, strings: &Strings) -> Value {
    each_key(&mut schema, &mut |owner, key, property| {
        let (own, any) = messages(owner, key);
        let text = [own, any].into_iter().find(|key| strings.has(key)).map(|key| strings.text(&key));
        if let (Some(text), Some(property)) = (text, property.as_object_mut()) {
            property.insert("description".to_owned(), Value::String(text));
        }
    });
    schema
}

/// The messages by which the keys of `schema` may be described: of its own mapping, and of every mapping.
#[cfg(test)]
pub(super) fn keys(schema: &Value, found: &mut Vec<(String, String)>) {
    each_key(&mut schema.clone(), &mut |owner, key, _| found.push(messages(owner, key)));
}

fn messages(owner: &str, key: &str) -> (String, String) {
    let words: String =
        owner.chars().flat_map(|c| [c.is_uppercase().then_some('-'), Some(c.to_ascii_lowercase())]).flatten().collect();
    let key = key.replace('_', "-");
    (format!("schema-{}-{key}", words.trim_start_matches('-')), format!("schema-any-{key}"))
}

/// Calls `act` with the name of the mapping, the key and its schema, for every key of every mapping.
fn each_key(schema: &mut Value, act: &mut dyn FnMut(&str, &str, &mut Value)) {
    if let Some(title) = schema.get("title").and_then(Value::as_str).map(ToOwned::to_owned) {
        keys_of(&title, schema, act);
    }
    let definitions = schema.get_mut("definitions").and_then(Value::as_object_mut);
    for (name, definition) in definitions.into_iter().flatten() {
        keys_of(name, definition, act);
    }
}

fn keys_of(owner: &str, schema: &mut Value, act: &mut dyn FnMut(&str, &str, &mut Value)) {
    let properties = schema.get_mut("properties").and_then(Value::as_object_mut);
    for (key, property) in properties.into_iter().flatten() {
        act(owner, key, property);
    }
}
