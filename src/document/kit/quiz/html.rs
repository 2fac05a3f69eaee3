//! Texts as HTML for the formats, each marked with its language and direction.

use crate::markup::write::escape;
use content::Language;

/// Escapes a text for HTML and XML, in elements and in quoted attributes.
pub fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    escape(text, &mut out);
    // XML readers would take it for a line end.
    out.replace('\r', "&#13;")
}

/// Escapes a text into one line, with `<br/>` between its own lines.
pub fn lines(text: &str) -> String {
    escaped(text).replace('\n', "<br/>")
}

/// Paragraph in this language.
pub fn paragraph(language: &Language, text: &str) -> String {
    format!("<p {}>{}</p>", marks(language), lines(text))
}

/// Quotation from a document.
pub fn quotation(language: &Language, text: &str) -> String {
    format!("<blockquote>{}</blockquote>", paragraph(language, text))
}

/// Paragraph that is a link.
pub fn link(language: &Language, text: &str, address: &str) -> String {
    let (address, text) = (escaped(address), lines(text));
    format!(
        "<p {}><a href=\"{address}\">{text}</a></p>",
        marks(language)
    )
}

/// Attributes `lang` and `dir` for a text in this language.
pub fn marks(language: &Language) -> String {
    format!(
        "lang=\"{}\" dir=\"{}\"",
        escaped(&language.code),
        language.direction.code()
    )
}
