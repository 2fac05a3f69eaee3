//! Where a line may end (what cards need of Unicode Standard Annex 14): at spaces, after dashes,
//! and in scripts without spaces between characters, but never before a closing
//! mark nor after an opening one. Not at hyphens, though the annex would: large text reads better
//! with its words whole, `Secretary-General`.

/// A run of characters that stays on one line.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Piece {
    /// Byte at which it starts in its text.
    pub start: usize,
    /// Byte at which it ends; a space that follows is not in it.
    pub end: usize,
    /// Whether a space parts it from the next piece of its line.
    pub space: bool,
    /// Whether the line ends after it in any case.
    pub last: bool,
}

/// Marks that never end a line (class OP, and QU where it opens).
const OPENING: &str = "([{¿¡«‹“‘（［｛〈《「『【〔〖";
/// Marks that never start a line (classes CL, CP, EX, IS, NS, PO, and QU where it closes).
const CLOSING: &str = ")]}»›”’.,;:!?%…،؛؟。，、；：！？）］｝〉》」』】〕〗·・～％‰℃々ー";
/// Marks that are not parted from their like: a dash and an ellipsis of two characters.
const PAIRED: &str = "—…";

/// The text in pieces that stay whole, without the spaces between them.
pub fn pieces(text: &str) -> Vec<Piece> {
    let mut pieces: Vec<Piece> = Vec::new();
    let mut open: Option<usize> = None;
    let mut before = ' ';
    for (at, character) in text.char_indices() {
        if character == ' ' || character == '\n' {
            if let Some(start) = open.take() {
                pieces.push(Piece {
                    start,
                    end: at,
                    space: true,
                    last: false,
                });
            }
            if character == '\n'
                && let Some(piece) = pieces.last_mut()
            {
                piece.last = true;
            }
        } else if let Some(start) = open {
            if may_part(before, character) {
                pieces.push(Piece {
                    start,
                    end: at,
                    space: false,
                    last: false,
                });
                open = Some(at);
            }
        } else {
            open = Some(at);
        }
        before = character;
    }
    if let Some(start) = open {
        pieces.push(Piece {
            start,
            end: text.len(),
            space: false,
            last: false,
        });
    }
    pieces
}

/// Whether a line may end between two characters of which neither is a space.
fn may_part(before: char, after: char) -> bool {
    if OPENING.contains(before) || CLOSING.contains(after) {
        return false;
    }
    if before == after && PAIRED.contains(before) {
        return false;
    }
    before == '—' && after.is_alphabetic() || is_wide(before) || is_wide(after)
}

/// Whether lines may end on either side of a character: ideographs, syllabaries and the marks
/// that go with them.
pub fn is_wide(character: char) -> bool {
    matches!(character, '\u{2E80}'..='\u{A4CF}' | '\u{AC00}'..='\u{D7A3}' | '\u{F900}'..='\u{FAFF}'
        | '\u{FF01}'..='\u{FF60}' | '\u{20000}'..='\u{3FFFF}')
}
