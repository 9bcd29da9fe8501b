//! What the page asks of its opener → a reader and a question.

use super::{FeedId, Question, Reader, Roots, Source};
use crate::dossier::{Code, Factor, Secret};
use crate::prelude::*;

/// Reads ten words with a blank between them: the feed; code, agency and month (`2111`, 0 for none); the root keys in
/// hexadecimal digits, how many of them must have signed, how many addresses the feed has, 1 where they are copies in a
/// folder and 0 elsewhere; the secret, and the numbers of the factors that it can be, added up. Code and secret are in
/// canonical form. `None` for settings that no feed can have.
pub fn read_asked(asked: &str) -> Option<(Reader, Question)> {
    let mut words = asked.split(' ');
    let feed = FeedId::new(words.next()?)?;
    let (code, agency) = (words.next()?.to_owned(), words.next()?.to_owned());
    let code = Code::from_parts(code, agency, words.next()?.parse().ok()?);
    let (roots, threshold) = (words.next()?, words.next()?.parse().ok()?);
    let roots = Roots::from_hex(roots, threshold)?;
    let mirrors = usize::from(words.next()?.parse::<u8>().ok()?);
    let source = if words.next()? == "1" { Source::Copy } else { Source::Network };
    let secret = Secret::from_canonical(words.next()?.to_owned())?;
    let bits: u8 = words.next()?.parse().ok()?;
    let all = [Factor::CheckCode, Factor::SlipSecret].into_iter();
    let factors = all.filter(|factor| bits & factor.number() != 0).collect();
    Some((Reader { feed, roots, mirrors, source }, Question::of(code, secret, factors)))
}
