//! Line breaking for cards, a subset of Unicode Standard Annex 14: a line may end at spaces, after
//! dashes and, in scripts without spaces, between characters, but never before a closing mark or
//! after an opening one. Unlike the annex, lines do not end at hyphens: large text reads better
//! with whole words, `Secretary-General`.
//!
//! ```
//! use share_image::breaks::pieces;
//!
//! let text = "now—and here";
//! let pieces = pieces(text);
//! let texts: Vec<&str> = pieces.iter().map(|piece| &text[piece.start..piece.end]).collect();
//! assert_eq!(texts, ["now—", "and", "here"]);
//! ```

/// Piece of a text that stays on one line.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Piece {
    /// Start of the piece in its text, as a byte offset.
    pub start: usize,
    /// End of the piece in its text, as a byte offset; the space after it is excluded.
    pub end: usize,
    /// Whether a space separates it from the next piece on the same line.
    pub space: bool,
    /// Whether the line has to end after it, at a line break in the text.
    pub last: bool,
}

/// Splits a text into pieces, without the spaces between them.
pub fn pieces(text: &str) -> Vec<Piece> {
    let mut pieces: Vec<Piece> = Vec::new();
    let mut start = 0;
    let mut before = ' ';
    // The space at the end closes the last piece.
    for (end, character) in text.char_indices().chain([(text.len(), ' ')]) {
        let space = matches!(character, ' ' | '\n');
        if matches!(before, ' ' | '\n') {
            start = end;
        } else if space || may_part(before, character) {
            pieces.push(Piece {
                start,
                end,
                space: space && end < text.len(),
                last: false,
            });
            start = end;
        }
        if character == '\n'
            && let Some(piece) = pieces.last_mut()
        {
            piece.last = true;
        }
        before = character;
    }
    pieces
}

/// Whether a line may end between two characters, neither of which is a space.
fn may_part(before: char, after: char) -> bool {
    if opens(before) || closes(after) || before == '—' && after == '—' {
        return false;
    }
    // Letters have code points from `A` on; a dash before a digit may be a sign.
    before == '—' && after >= 'A' || is_wide(before) || is_wide(after)
}

/// Opening marks, which never end a line (class OP, and QU where it opens).
fn opens(character: char) -> bool {
    matches!(
        character,
        '(' | '['
            | '{'
            | '¿'
            | '¡'
            | '«'
            | '‹'
            | '“'
            | '‘'
            | '（'
            | '［'
            | '｛'
            | '〈'
            | '《'
            | '「'
            | '『'
            | '【'
            | '〔'
            | '〖'
    )
}

/// Closing marks, which never start a line (classes CL, CP, EX, IN, IS, NS, PO, and QU where it
/// closes).
fn closes(character: char) -> bool {
    matches!(
        character,
        ')' | ']'
            | '}'
            | '»'
            | '›'
            | '”'
            | '’'
            | '.'
            | ','
            | ':'
            | ';'
            | '!'
            | '?'
            | '%'
            | '…'
            | '،'
            | '؛'
            | '؟'
            | '。'
            | '，'
            | '、'
            | '；'
            | '：'
            | '！'
            | '？'
            | '）'
            | '］'
            | '｝'
            | '〉'
            | '》'
            | '」'
            | '』'
            | '】'
            | '〕'
            | '〗'
            | '·'
            | '・'
            | '～'
            | '％'
            | '‰'
            | '℃'
            | '々'
            | 'ー'
    )
}

/// Whether lines may end on either side of the character: ideographs, syllabaries and their
/// punctuation.
pub fn is_wide(character: char) -> bool {
    matches!(character, '\u{2E80}'..='\u{A4CF}' | '\u{AC00}'..='\u{D7A3}' | '\u{F900}'..='\u{FAFF}'
        | '\u{FF01}'..='\u{FF60}' | '\u{20000}'..='\u{3FFFF}')
}
