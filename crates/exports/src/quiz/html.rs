//! Texts as HTML for the formats, each marked with its language and direction. It is XML, too, which
//! some of the formats are.

use crate::xml::{Element, element};
use content::Language;

/// Paragraph in this language.
pub fn paragraph(language: &Language, text: &str) -> Element {
    lines(marked(element("p"), language), text)
}

/// Quotation from a document.
pub fn quotation(language: &Language, text: &str) -> Element {
    element("blockquote").child(paragraph(language, text))
}

/// Paragraph that is a link.
pub fn link(language: &Language, text: &str, address: &str) -> Element {
    let link = element("a").attr("href", address);
    marked(element("p"), language).child(lines(link, text))
}

/// Adds a text to an element, with `<br/>` between its lines.
pub fn lines(to: Element, text: &str) -> Element {
    let mut lines = text.split('\n');
    let first = to.text(lines.next().unwrap_or_default());
    lines.fold(first, |before, line| before.child(element("br")).text(line))
}

/// Adds `lang` and `dir` to an element, for a text in this language.
pub fn marked(to: Element, language: &Language) -> Element {
    to.attr("lang", &language.code)
        .attr("dir", language.direction.code())
}
