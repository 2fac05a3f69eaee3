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

/// The text in pieces that stay whole, without the spaces between them.
pub fn pieces(text: &str) -> Vec<Piece> {
    let mut pieces: Vec<Piece> = Vec::new();
    let mut start = 0;
    let mut before = ' ';
    // A space at the end closes the last piece.
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

/// Whether a line may end between two characters of which neither is a space.
fn may_part(before: char, after: char) -> bool {
    if opens(before) || closes(after) || before == '—' && after == '—' {
        return false;
    }
    // Letters come after `A`; a dash before a number may be a sign.
    before == '—' && after >= 'A' || is_wide(before) || is_wide(after)
}

/// Marks that never end a line (class OP, and QU where it opens).
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

/// Marks that never start a line (classes CL, CP, EX, IN, IS, NS, PO, and QU where it closes).
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

/// Whether lines may end on either side of a character: ideographs, syllabaries and the marks
/// that go with them.
pub fn is_wide(character: char) -> bool {
    matches!(character, '\u{2E80}'..='\u{A4CF}' | '\u{AC00}'..='\u{D7A3}' | '\u{F900}'..='\u{FAFF}'
        | '\u{FF01}'..='\u{FF60}' | '\u{20000}'..='\u{3FFFF}')
}
