//! Area texts: the wording that the site uses, whole, in the page's language.
//!
//! An area's title is the start of this sentence. Title and rest are therefore set as the documents
//! have them: one sentence in two weights.

use crate::components::passage::marked;
use crate::context::AppContext;
use content::{Area, Content};
use markup::{Element, el};

/// Text of an area, with its language and its message.
pub struct AreaText<'a> {
    /// Sentence, whole.
    pub text: &'a str,
    /// Whether the sentence is in the original language although the page is not.
    pub in_original: bool,
    /// Position of the message with the same words, which is what people share; `None` if there is
    /// none.
    pub message: Option<usize>,
}

/// Text of an area: the words of the message with the same receipt or, without such a message, the
/// first wording of the area's facts.
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

/// Sentence of an area, with `heading` at its start; `heading` holds the area's title.
pub fn sentence(context: AppContext, area: &'static Area, heading: Element) -> Element {
    let whole = area_text(context.content, area);
    let rest = whole.text.strip_prefix(area.words.title.as_str());
    let both = match rest {
        Some(_) => el("div").class("sentence"),
        // A title that the sentence does not begin with stands above it: the two may be in
        // different languages.
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
