//! A code, a secret and a feed → its record, by the very steps that the page takes.

use motcua_lookup::feed::Moment;
use motcua_lookup::sealed::{
    Answer, CURRENT, FeedId, Fetched, Lookup, MAX_MANIFEST, Manifest, Next, Question, Reader, Refusal, Reply, Request,
    Roots,
};

use super::source::Location;

/// What a lookup found, or why there is no answer.
pub(crate) type SealedAnswer = Result<Box<Answer>, Refusal>;

/// Looks a question up.
pub(crate) fn look_up(location: &Location, feed: FeedId, roots: Roots, question: Question, now: i64) -> SealedAnswer {
    let reader = Reader { feed, roots, mirrors: 1, source: location.source() };
    let (mut lookup, mut ask) = Lookup::start(reader, question, None, Moment(now));
    loop {
        let files = ask.files.iter().map(|request| location.fetch(request)).collect();
        let keys = ask.derivations.iter().map(motcua_lookup::sealed::Derivation::run).collect();
        match lookup.next(Reply { files, keys }) {
            Next::Ask(next, more) => (lookup, ask) = (next, more),
            Next::Done(answer) => return answer,
        }
    }
}

/// Whose feed a location says it is. What is read of it later is refused where that is not so.
pub(crate) fn published_id(location: &Location) -> Option<FeedId> {
    let request = Request { mirror: 0, path: CURRENT.to_owned(), limit: MAX_MANIFEST, is_object: false };
    match location.fetch(&request) {
        Fetched::Bytes(bytes) => Manifest::read_own(&bytes).ok().map(|manifest| manifest.feed),
        _ => None,
    }
}
