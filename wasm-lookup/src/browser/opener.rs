//! The opener: messages of the page → messages to the page. It holds everything secret-bearing and slow of a sealed
//! lookup, and neither the network nor the page: it runs in a worker of its own, which is ended after each lookup,
//! because memory that a derivation took is never given back.

use std::cell::RefCell;

use wasm_bindgen::prelude::wasm_bindgen;

use crate::sealed::{Derivation, Deriver, Key, Lookup, Message, Next, Reply, Word};

#[derive(Default)]
struct Opener {
    lookup: Option<Lookup>,
    /// Derivations that were asked for and not yet made.
    waiting: Vec<Derivation>,
    keys: Vec<Option<Key>>,
}

thread_local! {
    static OPENER: RefCell<Opener> = RefCell::default();
}

/// Takes a message of the page and gives the next one to it. Empty: the message makes no sense.
#[wasm_bindgen(skip_jsdoc)]
pub fn take(message: &[u8]) -> Vec<u8> {
    OPENER.with_borrow_mut(|opener| opener.take(message).unwrap_or_default())
}

/// Makes the derivations that are wanted. Slow: to be called when the message before it is on its way.
#[wasm_bindgen(skip_jsdoc)]
pub fn derive() {
    OPENER.with_borrow_mut(Opener::derive);
}

impl Opener {
    fn take(&mut self, message: &[u8]) -> Option<Vec<u8>> {
        let next = match Message::decode(message)? {
            Message::Start(reader, question, seen, now) => {
                let (lookup, ask) = Lookup::start(*reader, question, seen, now);
                Next::Ask(Box::new(lookup), ask)
            }
            Message::Reply(files) => {
                self.derive();
                self.lookup.take()?.next(Reply { files, keys: std::mem::take(&mut self.keys) })
            }
        };
        Some(match next {
            Next::Ask(lookup, ask) => {
                self.lookup = Some(*lookup);
                let word = Word::ask(&ask);
                self.waiting = ask.derivations;
                word
            }
            Next::Done(done) => Word::done(&done),
        })
    }

    fn derive(&mut self) {
        let mut deriver = Deriver::default();
        self.keys.extend(self.waiting.drain(..).map(|derivation| deriver.run(&derivation)));
    }
}
