//! A second secret as `feed.yaml` and `site.yaml` describe it: its words, an example, and its shape.

use motcua_lookup::dossier::{Secret, Shape};
use motcua_lookup::text::{fold, tokens};

use crate::diagnostics::{Code, Diagnostic};
use crate::load::{Spanned, Verbatim};
use crate::model::SlipSecret;

/// What a shape may look like, for words about one that does not.
const SHAPES: &str = "digits 4, digits 6-8, alphanumeric 6, alphanumeric 6-12";

/// Words for identity numbers. A page that asks for one is the script of the frauds that people are warned of.
const IDENTITY: [&str; 7] = ["can cuoc", "cccd", "cmnd", "cmt", "chung minh", "dinh danh ca nhan", "ho chieu"];

/// The words of a secret; none after faults. `fault` takes what is wrong.
pub(super) fn slip_secret(
    label: Option<&Spanned<Verbatim>>,
    example: Option<&Spanned<Verbatim>>,
    shape: Option<&Spanned<Verbatim>>,
    fault: &mut dyn FnMut(Diagnostic),
) -> Option<SlipSecret> {
    if let Some(label) = label.filter(|label| names_identity(&label.value.0)) {
        fault(Diagnostic::at(Code::SecretIdentity, label.span).with("label", &label.value.0));
    }
    let shape = shape.and_then(|text| {
        let shape = Shape::parse(&text.value.0).ok();
        if shape.is_none() {
            let diagnostic = Diagnostic::at(Code::ValueUnknown, text.span).with("value", &text.value.0);
            fault(diagnostic.with("known", SHAPES));
        }
        shape
    });
    if let (Some(shape), Some(example)) = (shape, example)
        && !Secret::parse(&example.value.0).is_ok_and(|secret| shape.fits(&secret))
    {
        let diagnostic = Diagnostic::at(Code::SecretExample, example.span).with("example", &example.value.0);
        fault(diagnostic.with("shape", shape.to_string()));
    }
    Some(SlipSecret { label: label?.value.0.clone(), example: example?.value.0.clone(), shape: shape? })
}

fn names_identity(label: &str) -> bool {
    let words: Vec<String> = tokens(&fold(label)).map(|token| token.folded).collect();
    let label = format!(" {} ", words.join(" "));
    IDENTITY.iter().any(|word| label.contains(&format!(" {word} ")))
}
