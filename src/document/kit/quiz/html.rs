//! Texts as the HTML that formats hold, each marked with its language and direction.

use crate::language::Language;
use crate::markup::write::escape;

/// The text with the characters that mean something in HTML and XML written out, for elements and
/// for attributes in quotation marks.
pub fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    escape(text, &mut out);
    // Readers of XML would take it for a line's end.
    out.replace('\r', "&#13;")
}

/// The text in one line, its own lines parted by `<br/>`.
pub fn lines(text: &str) -> String {
    escaped(text).replace('\n', "<br/>")
}

/// A paragraph in this language.
pub fn paragraph(language: &Language, text: &str) -> String {
    format!("<p {}>{}</p>", marks(language), lines(text))
}

/// Words of a document.
pub fn quotation(language: &Language, text: &str) -> String {
    format!("<blockquote>{}</blockquote>", paragraph(language, text))
}

/// A paragraph that is a link.
pub fn link(language: &Language, text: &str, address: &str) -> String {
    let (address, text) = (escaped(address), lines(text));
    format!(
        "<p {}><a href=\"{address}\">{text}</a></p>",
        marks(language)
    )
}

/// The attributes that say a text's language.
pub fn marks(language: &Language) -> String {
    format!(
        "lang=\"{}\" dir=\"{}\"",
        escaped(&language.code),
        language.direction.code()
    )
}
