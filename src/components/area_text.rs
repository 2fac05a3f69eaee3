//! An area's text: the wording that the site uses, whole, in the page's language.
//!
//! Its title is the start of that sentence, so the two are set as the document has them: one
//! sentence in two weights.

use crate::components::passage::marked;
use crate::context::AppContext;
use crate::markup::{Element, el};
use content::{Area, Content};

/// The text, whether it is in the original language, and the position of its message.
pub struct AreaText<'a> {
    /// The whole sentence.
    pub text: &'a str,
    /// Whether it is in the original language.
    pub in_original: bool,
    /// The message that it is, which is what is shared.
    pub message: Option<usize>,
}

/// The wording that the site uses; where no message is that, the document's own.
pub fn area_text<'a>(content: &'a Content, area: &'a Area) -> AreaText<'a> {
    let used = &area.facts.wordings[0];
    let message = content.message_of(&used.document, &used.sentences);
    let (text, in_original) = match message.map(|at| &content.messages[at]) {
        Some(message) => (&message.words.text, message.in_original),
        None => (&used.text, content.language != *content.original()),
    };
    AreaText {
        text,
        in_original,
        message,
    }
}

/// The sentence with `heading`, which holds the title, at its start.
pub fn sentence(context: AppContext, area: &'static Area, heading: Element) -> Element {
    let whole = area_text(context.content, area);
    let rest = whole.text.strip_prefix(area.words.title.as_str());
    let both = match rest {
        Some(_) => el("div").class("sentence"),
        // A title that is not its start, as one of another language, stands above it.
        None => el("div"),
    };
    both.attr("data-shared", format!("area-{}", area.id))
        .child(heading.lang(marked(context, area.in_original)))
        .child(
            el("p")
                .lang(marked(context, whole.in_original))
                .text(rest.unwrap_or(whole.text)),
        )
}
