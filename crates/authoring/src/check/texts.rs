//! Checks that every text of a file can be displayed: not empty, without spaces at its ends, and
//! without invisible characters.

use super::quoted;
use crate::place::{ContentError, Placed, join};
use serde_json::Value;

/// Whether a character is invisible: control characters (C0, C1), characters that set the direction
/// of text (Unicode's `Bidi_Control`), line separators and the byte order mark. A text that
/// contains one differs from what it looks like.
pub fn is_invisible(letter: char) -> bool {
    letter.is_control()
        || matches!(letter, '\u{61c}' | '\u{200e}' | '\u{200f}' | '\u{feff}')
        || matches!(letter, '\u{2028}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
}

/// Checks all texts below this pointer.
pub fn check(placed: &Placed, pointer: &str, errors: &mut Vec<ContentError>) {
    match placed.value.pointer(pointer) {
        Some(Value::Object(fields)) => {
            fields
                .keys()
                .for_each(|name| check(placed, &join(pointer, name), errors));
        }
        Some(Value::Array(list)) => {
            (0..list.len()).for_each(|at| check(placed, &format!("{pointer}/{at}"), errors));
        }
        Some(Value::String(text)) => check_text(placed, pointer, text, errors),
        _ => {}
    }
}

fn check_text(placed: &Placed, pointer: &str, text: &str, errors: &mut Vec<ContentError>) {
    // Exceptions: fields that may be empty, pieces and marks with their spaces, and parts of a
    // transcript.
    let field = pointer.rsplit('/').next().unwrap_or_default();
    let transcript = pointer.contains("/layout/") || pointer.contains("/corrections/");
    let piece =
        pointer.starts_with("/call/") || pointer.starts_with("/marks/") || pointer == "/grouping";
    // Some languages have no blank between sentences.
    let may_be_empty = matches!(field, "note" | "omitted" | "unit")
        || (transcript && field == "reads")
        || pointer == "/marks/blank";

    if text.is_empty() && may_be_empty {
        return;
    }
    if text.is_empty() || (text.trim().is_empty() && !transcript && !piece) {
        errors.push(placed.error(
            pointer,
            "a text that is not empty",
            quoted(text),
            "write the text",
        ));
        return;
    }
    if text.trim() != text && !transcript && !piece {
        errors.push(placed.error(
            pointer,
            "a text without blanks before or after it",
            quoted(text),
            "take out the blanks at its ends",
        ));
    }
    // Networks count composed texts, and texts that look the same should match in a search.
    if !unicode_normalization::is_nfc(text) {
        errors.push(placed.error(
            pointer,
            "a text in Unicode's composed form (NFC)",
            quoted(text),
            "type its accented letters as single characters",
        ));
    }
    let invisible = |letter: &char| is_invisible(*letter) && !(transcript && *letter == '\n');
    if let Some(letter) = text.chars().find(invisible) {
        errors.push(placed.error(
            pointer,
            "a text without control characters and without marks of direction",
            format!("U+{:04X} in {}", letter as u32, quoted(text)),
            "take this character out; a new line or paragraph is an entry of its own",
        ));
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::place;

    #[test]
    fn texts_that_cannot_be_shown_are_told_and_their_exceptions_are_not() {
        let text = r#"{
            "call": [{ "text": " and " }, { "text": "" }],
            "a": "", "b": "  ", "c": "x ", "d": "x\u0007", "e": "\u202ex", "f": "x\ny",
            "facts": { "note": "", "layout": [{ "shows": "\n¢ ", "reads": "" }] },
            "words": { "omitted": "", "unit": "", "text": "plain" },
            "marks": { "blank": "" }
        }"#;
        let mut errors = Vec::new();
        let placed = place::parse("a.json", text, &mut errors).unwrap();
        check(&placed, "", &mut errors);
        let paths: Vec<&str> = errors.iter().map(|error| error.path.as_str()).collect();
        assert_eq!(
            paths,
            ["a", "b", "call[1] › text", "c", "d", "e", "f"].sorted()
        );
    }

    trait Sorted {
        fn sorted(self) -> Self;
    }
    impl<const N: usize> Sorted for [&str; N] {
        fn sorted(mut self) -> Self {
            self.sort();
            self
        }
    }
}
