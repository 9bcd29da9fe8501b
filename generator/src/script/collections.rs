//! What there is to say of a life event or a training set.

use super::parts::joined;
use super::{Length, Part, Writer};
use crate::model::{Event, PageTarget, TrainingSet};
use crate::speech::digits;
use crate::strings::Arguments;

impl Writer<'_> {
    /// Everything that may be said of a life event. A minute is too short for the case of each step, and those of some
    /// would be misleading.
    pub(super) fn event_parts(&self, event: &Event, length: Length) -> Vec<Part> {
        let mut parts = vec![
            self.part(0, [self.with("opening-event", "name", &event.name.main)]),
            self.part(1, [event.summary.main.clone()]),
        ];
        if event.steps.iter().any(|step| step.when.is_some()) {
            parts.push(self.part(0, [self.phrase("event-choose")]));
        }
        for (at, step) in event.steps.iter().enumerate() {
            let plain = self.target(self.nth(at), &step.target);
            parts.push(match self.case(step.when.as_ref(), &event.cases).filter(|_| length != Length::Minute) {
                Some(case) => {
                    let nth = joined([self.nth(at), case].into_iter());
                    self.or_else(self.part(2, [self.target(nth, &step.target)]), plain)
                }
                None => self.part(0, [plain]),
            });
            let text = step.text.as_ref().map(|text| self.plain(text)).or_else(|| self.summary(&step.target));
            parts.extend(text.map(|text| self.part(3, [text])));
        }
        parts.extend(self.ending(None));
        parts
    }

    /// Everything that may be said of a training set. Its summary speaks to who is trained.
    pub(super) fn set_parts(&self, set: &TrainingSet) -> Vec<Part> {
        let mut parts = vec![self.part(0, [self.with("opening-set", "name", &set.title.main)])];
        for (at, item) in set.items.iter().enumerate() {
            parts.push(self.part(0, [self.target(self.nth(at), &item.target)]));
            parts.extend(self.summary(&item.target).map(|summary| self.part(3, [summary])));
        }
        parts.extend(self.ending(None));
        parts
    }

    /// What a guide or an article is for, in one sentence.
    fn summary(&self, target: &PageTarget) -> Option<String> {
        match target {
            PageTarget::Procedure(slug) => Some(self.site.procedure(slug)?.summary.main.clone()),
            PageTarget::Article(slug) => {
                let article = self.site.articles.iter().find(|article| article.slug == *slug)?;
                Some(article.summary.as_ref()?.main.clone())
            }
        }
    }

    /// A step of a chain: a guide with its number, or an article.
    fn target(&self, nth: String, target: &PageTarget) -> String {
        let (name, number) = match target {
            PageTarget::Procedure(slug) => match self.site.procedure(slug) {
                Some(guide) => (guide.title().main.clone(), Some(digits(&guide.number.to_string()))),
                None => (slug.clone(), None),
            },
            PageTarget::Article(slug) => {
                let article = self.site.articles.iter().find(|article| article.slug == *slug);
                (article.map_or_else(|| slug.clone(), |article| article.title.main.clone()), None)
            }
        };
        let key = if number.is_some() { "step-guide" } else { "step" };
        let arguments = Arguments::new().with("nth", nth).with("name", name).with("number", number.unwrap_or_default());
        self.strings.get(key, &arguments)
    }
}
