//! Printed pages, read from the PDF that a browser printed.

use crate::session::Session;
use crate::wire::from_base64;
use pdf_extract::{Document, Object, extract_text_from_mem_by_pages};
use unicode_normalization::UnicodeNormalization;

/// Printed page.
pub struct Sheet {
    /// Width and height in points, 1/72 of an inch.
    pub size: (f64, f64),
    /// Letters and digits of the page in NFKC, without spaces between words, whose positions depend
    /// on the font. Lines of Arabic are there in both orders of their letters.
    pub text: String,
}

/// Prints the page to PDF and reads its pages.
#[track_caller]
pub fn printed(browser: &Session) -> Vec<Sheet> {
    let pdf = from_base64(&browser.print());
    let texts = extract_text_from_mem_by_pages(&pdf).expect("a PDF with text");
    let document = Document::load_mem(&pdf).expect("a PDF");
    let pages = document.get_pages();
    let sizes = pages.values().map(|page| size(&document, *page));
    sizes
        .zip(texts)
        .map(|(size, text)| Sheet {
            size,
            text: pressed(&text),
        })
        .collect()
}

/// Letters and digits of a text, line by line.
fn pressed(text: &str) -> String {
    text.lines().map(line).collect()
}

fn line(drawn: &str) -> String {
    let is_arabic = |c: char| matches!(c, '\u{600}'..='\u{6ff}' | '\u{fb50}'..='\u{feff}');
    match drawn.chars().any(is_arabic) {
        // Chromium writes letters in the order of drawing, Firefox in that of reading; the line is
        // kept in both. It is reversed before it is normalized, since the letters of a ligature are
        // in reading order.
        true => on_paper(&drawn.chars().rev().collect::<String>()) + &on_paper(drawn),
        false => on_paper(drawn),
    }
}

/// Text of the content as it should be found on paper.
pub fn on_paper(text: &str) -> String {
    text.nfkc().filter(|c| c.is_alphanumeric()).collect()
}

/// Size of a page, which may be given for all pages together.
fn size(document: &Document, page: pdf_extract::ObjectId) -> (f64, f64) {
    let mut at = page;
    loop {
        let entries = document.get_dictionary(at).expect("a page");
        if let Ok(Object::Array(edges)) = entries.get(b"MediaBox") {
            let edges: Vec<f64> = edges
                .iter()
                .map(|edge| f64::from(edge.as_float().expect("a number")))
                .collect();
            return (edges[2] - edges[0], edges[3] - edges[1]);
        }
        at = entries
            .get(b"Parent")
            .and_then(Object::as_reference)
            .expect("a size");
    }
}
