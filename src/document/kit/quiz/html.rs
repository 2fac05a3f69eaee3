//! Texts as the HTML that formats hold, each marked with its language and direction.

use crate::language::Language;

/// The text with the characters that mean something in HTML and XML written out, for elements and
/// for attributes in quotation marks.
pub fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for character in text.chars() {
        match character {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            // Readers of XML would take it for a line's end.
            '\r' => out.push_str("&#13;"),
            _ => out.push(character),
        }
    }
    out
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
