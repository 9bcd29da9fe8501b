//! Elements of the page, found by their ids and made from text.

use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Document, Element};

/// Why the module cannot start, for the loader and the console.
pub(super) fn failure(what: &str) -> JsValue {
    JsValue::from_str(what)
}

/// The element with an id.
pub(super) fn by_id<T: JsCast>(id: &str) -> Result<T, JsValue> {
    let element = document().and_then(|document| document.get_element_by_id(id));
    element.and_then(|element| element.dyn_into().ok()).ok_or_else(|| failure(id))
}

/// Appends an element with a text to another.
pub(super) fn append(parent: &Element, name: &str, class: &str, text: &str) -> Option<Element> {
    let element = document()?.create_element(name).ok()?;
    if !class.is_empty() {
        element.set_class_name(class);
    }
    append_text(&element, text);
    parent.append_child(&element).ok()?;
    Some(element)
}

/// Appends a text node.
pub(super) fn append_text(parent: &Element, text: &str) {
    let node = document().filter(|_| !text.is_empty()).map(|document| document.create_text_node(text));
    if let Some(node) = node {
        // Appending a fresh text node cannot fail.
        let _ = parent.append_child(&node);
    }
}

/// Puts another address into the address bar, without a new entry in the history.
pub(super) fn replace_address(address: &str) {
    let history = web_sys::window().and_then(|window| window.history().ok());
    if let Some(history) = history {
        // Refused only on pages without an origin, where the address does not matter.
        let _ = history.replace_state_with_url(&JsValue::NULL, "", Some(address));
    }
}

fn document() -> Option<Document> {
    web_sys::window()?.document()
}
