//! What is typed, pasted or scanned → what the form needs to know of it.

use wasm_bindgen::prelude::wasm_bindgen;

use crate::days::Calendar;
use crate::dossier::{CodeError, Factor, Pasted, Secret, SecretError, Shape, grouped};
use crate::feed::{Date, Moment, timing_json};
use crate::json::{key, push_number, push_text};
use crate::prelude::*;

/// Finds code and secret in a text: `{"code","agency","root","secret","check","yymm"}`, where `root` is empty for a code
/// that shows none, `secret` where there is none, and `check` is the secret as it is printed, if it is a check code. Or
/// `{"error","character"}`. `province` is the root that people may leave out.
#[wasm_bindgen(skip_jsdoc)]
pub fn find_code(text: &str, province: &str) -> String {
    let found = match Pasted::find(text, province) {
        Ok(found) => found,
        Err(error) => return wrong_code(error),
    };
    let secret = found.secret.as_deref().unwrap_or_default();
    let check = Secret::parse(secret).ok().and_then(|secret| secret.check_code());
    let check = check.and_then(|code| grouped(code.digits(), 0)).map(|(text, _)| text).unwrap_or_default();
    let texts = [
        ("code", found.code.text()),
        ("agency", found.code.agency()),
        ("root", found.code.root().unwrap_or_default()),
        ("secret", secret),
        ("check", &check),
    ];
    object(&texts, ("yymm", found.code.yymm().into()))
}

fn wrong_code(error: CodeError) -> String {
    let (name, character) = match error {
        CodeError::Empty => ("empty", None),
        CodeError::TooLong => ("too-long", None),
        CodeError::Character(character) => ("character", Some(character)),
        CodeError::Date => ("date", None),
        CodeError::Sequence => ("sequence", None),
        CodeError::Shape => ("shape", None),
        CodeError::NotFound => ("not-found", None),
    };
    wrong(name, character)
}

/// The canonical form of a secret and, in bits, the numbers of the factors that it can be: `{"secret","factors"}`; or
/// `{"error","character"}`. `is_check` says that it is to be a check code, else it is to have this `shape`.
#[wasm_bindgen(skip_jsdoc)]
pub fn check_secret(typed: &str, is_check: bool, shape: &str) -> String {
    let wanted = if is_check { Factor::CheckCode } else { Factor::SlipSecret };
    let shape = Shape::parse(shape).ok();
    let parsed = Secret::parse(typed).and_then(|secret| Ok((secret.factors(shape.as_slice())?, secret)));
    let (name, character) = match parsed {
        Ok((factors, secret)) if factors.contains(&wanted) => {
            let bits = factors.iter().fold(0, |bits, factor| bits | factor.number());
            return object(&[("secret", secret.text())], ("factors", bits.into()));
        }
        Err(SecretError::Empty) => ("empty", None),
        Err(SecretError::CheckDigit) => ("digit", None),
        Err(SecretError::Character(character)) => ("character", Some(character)),
        Ok(_) | Err(SecretError::Shape | SecretError::TooLong) => ("shape", None),
    };
    wrong(name, character)
}

/// Digits of a check code in groups of four, with the place of the caret: `{"text","caret"}`; empty where something else
/// is being typed.
#[wasm_bindgen(skip_jsdoc)]
pub fn group_digits(typed: &str, caret: usize) -> String {
    grouped(typed, caret).map(|(text, caret)| object(&[("text", &text)], ("caret", caret as u64))).unwrap_or_default()
}

/// What [`timing_json`] says; moments in seconds, `due` in days since 1970 and 0 for none; `calendar` is an encoded
/// calendar, empty where there is none.
#[wasm_bindgen(skip_jsdoc)]
pub fn timing(as_of: f64, now: f64, due: u32, calendar: &str) -> String {
    let due = Date::from_days(due.into()).filter(|_| due > 0);
    timing_json(Moment(as_of as i64), Moment(now as i64), due, Calendar::decode(calendar).as_ref())
}

/// `{"error":"character","character":"ß"}`.
fn wrong(name: &str, character: Option<char>) -> String {
    let character = character.map(String::from).unwrap_or_default();
    let mut out = String::from("{");
    key(&mut out, "error");
    push_text(&mut out, name);
    key(&mut out, "character");
    push_text(&mut out, &character);
    out.push('}');
    out
}

fn object(texts: &[(&str, &str)], number: (&str, u64)) -> String {
    let mut out = String::from("{");
    for (name, text) in texts {
        key(&mut out, name);
        push_text(&mut out, text);
    }
    key(&mut out, number.0);
    push_number(&mut out, number.1);
    out.push('}');
    out
}
