//! The schema of a document becomes the schema of its words in another language.
//!
//! The same rule as `load/overlay.rs`: only texts stay; a list is reached by the ids of its items; aliases are added to.

use serde_json::{Map, Value, json};

/// Texts that may be translated: the names of their definitions.
const TEXTS: &[&str] = &["Text", "Quoted"];

/// What of `root` may be said in another language.
pub(super) fn of(root: &Value) -> Value {
    let mut schema = words(root, root).unwrap_or_else(|| json!({ "type": "object" }));
    if let (Some(map), Some(title)) = (schema.as_object_mut(), root.get("title")) {
        map.insert("title".to_owned(), title.clone());
        map.insert("$schema".to_owned(), root["$schema"].clone());
    }
    schema
}

/// The words of a part of the schema, or none where there are none.
fn words(part: &Value, root: &Value) -> Option<Value> {
    if let Some(name) = part.get("$ref").and_then(Value::as_str).and_then(|link| link.strip_prefix("#/definitions/")) {
        let definition = &root["definitions"][name];
        return if TEXTS.contains(&name) { Some(definition.clone()) } else { words(definition, root) };
    }
    if let Some(items) = part.get("items") {
        let by_id = words(items, root)?;
        return Some(json!({ "type": "object", "additionalProperties": by_id }));
    }
    if let Some(values) = part.get("additionalProperties").filter(|values| values.is_object()) {
        let by_key = words(values, root)?;
        return Some(json!({ "type": "object", "additionalProperties": by_key }));
    }
    let mut found = Map::new();
    for (key, property) in part.get("properties")?.as_object()? {
        let aliases = || json!({ "type": "array", "items": { "type": "string", "pattern": "\\S" } });
        if let Some(mut words) = if key == "aliases" { Some(aliases()) } else { words(property, root) } {
            if let (Some(words), Some(description)) = (words.as_object_mut(), property.get("description")) {
                words.insert("description".to_owned(), description.clone());
            }
            found.insert(key.clone(), words);
        }
    }
    (!found.is_empty()).then(|| json!({ "type": "object", "properties": found, "additionalProperties": false }))
}
