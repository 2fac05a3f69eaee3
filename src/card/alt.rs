//! The alternative text of a card: all that it says, for those who do not see it.

use super::Card;
use super::breaks::{is_wide, pieces};
use crate::message::grapheme::count;

/// The longest alternative text, in graphemes: the least that a network takes (X, for previews).
pub const LONGEST: usize = 420;

/// All that the card says, in at most [`LONGEST`] graphemes.
///
/// Who said it, the source and whose site it is are always whole. Of a text that is too long
/// beside them the alternative text says the start, up to a whole word, and an ellipsis: the
/// whole text stands in the post or on the page that the card goes with.
pub fn alt(card: &Card) -> String {
    let mut start = String::new();
    say(&mut start, card.heading);
    say(&mut start, card.text);
    let mut rest = String::new();
    if !card.speaker.is_empty() {
        say(&mut rest, &["— ", card.speaker].concat());
    }
    for part in [
        &card.source,
        card.site,
        card.unofficial,
        &card.language.name,
    ] {
        say(&mut rest, part);
    }
    let whole = [&start, parting(&start), &rest].concat();
    if count(&whole) <= LONGEST {
        return whole;
    }
    let room = LONGEST.saturating_sub(count(&rest) + 2);
    let mut end = 0;
    for piece in pieces(&start) {
        if count(&start[..piece.end]) > room {
            break;
        }
        // Lines may end within words; this may not, where words are parted by spaces.
        let kept = &start[..piece.end];
        if piece.space || kept.ends_with(is_wide) || start[piece.end..].starts_with(is_wide) {
            end = piece.end;
        }
    }
    // No mark stands before an ellipsis.
    let mut kept = &start[..end];
    while let Some(last) = kept.chars().next_back()
        && matches!(
            last,
            ',' | ';' | ':' | '.' | '،' | '؛' | '，' | '；' | '：' | '。'
        )
    {
        kept = &kept[..kept.len() - last.len_utf8()];
    }
    [kept, "… ", &rest].concat()
}

/// Adds a sentence, with a full stop where it has no mark at its end.
fn say(text: &mut String, sentence: &str) {
    if sentence.is_empty() {
        return;
    }
    text.push_str(parting(text));
    text.push_str(sentence);
    for last in sentence.chars().rev() {
        match last {
            // The mark may stand before what closes.
            '”' | '’' | '»' | '"' | ')' => {}
            '.' | '!' | '?' | '…' | ':' | '؟' | '。' | '！' | '？' => return,
            _ => break,
        }
    }
    text.push_str(match text.ends_with(is_wide) {
        true => "。",
        false => ".",
    });
}

/// What stands between a text and the next sentence: nothing at the start and after the wide
/// marks of Chinese, which have their space in them.
fn parting(text: &str) -> &'static str {
    match text.chars().next_back() {
        Some(last) if !is_wide(last) => " ",
        _ => "",
    }
}
