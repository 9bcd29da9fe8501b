//! What templates are given: plain values, already in the page's language, with every address already relative.
//!
//! A view says *what* there is to show; how it looks is the theme's business. Texts that may hold Markdown arrive as
//! rendered HTML in fields named `…_html`; everything else is plain text that the template engine escapes.

mod article;
mod event;
mod home;
mod lookup;
mod notice;
mod office;
mod page;
mod procedure;
mod script;
mod set;
mod statistics;
mod style_guide;
mod suggestions;
mod words;

pub(crate) use article::*;
pub(crate) use event::*;
pub(crate) use home::*;
pub(crate) use lookup::*;
pub(crate) use notice::*;
pub(crate) use office::*;
pub(crate) use page::*;
pub(crate) use procedure::*;
pub(crate) use script::*;
pub(crate) use set::*;
pub(crate) use statistics::*;
pub(crate) use style_guide::*;
pub(crate) use suggestions::*;
pub(crate) use words::Words;
