//! "Your case": questions, answers, and what depends on them.

use super::Text;

/// A question with its possible answers.
#[derive(Debug, Clone)]
pub(crate) struct Case {
    pub(crate) id: String,
    pub(crate) question: Text,
    pub(crate) help: Option<Text>,
    pub(crate) answers: Vec<Answer>,
}

/// One possible answer.
#[derive(Debug, Clone)]
pub(crate) struct Answer {
    pub(crate) id: String,
    pub(crate) text: Text,
}

/// When something applies: each question must have one of its answers. The questions and answers are those of the
/// guide, in its order.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct When(pub(crate) Vec<(String, Vec<String>)>);
