//! Alternative text of a card: all its texts, for people who do not see it.

use super::Card;
use super::breaks::{is_wide, pieces};
use message::grapheme::count;

/// Longest alternative text, in grapheme clusters: the smallest limit of any network (X, for
/// previews).
pub const LONGEST: usize = 420;

/// Alternative text of a card, with at most [`LONGEST`] grapheme clusters.
///
/// Speaker, source and disclaimer are always complete. A text that is too long beside them is cut
/// after a whole word and gets an ellipsis; the post or page with the card has the whole text.
pub fn alt(card: &Card) -> String {
    let mut start = String::new();
    say(&mut start, card.heading);
    say(&mut start, card.text);
    let mut rest = String::new();
    if !card.speaker.is_empty() {
        say(&mut rest, &card.speaker);
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
        // Pieces may end within a word; the cut may not, in scripts that separate words by spaces.
        let kept = &start[..piece.end];
        if piece.space || kept.ends_with(is_wide) || start[piece.end..].starts_with(is_wide) {
            end = piece.end;
        }
    }
    // No punctuation before an ellipsis.
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

/// Appends a sentence, with a full stop unless it ends in punctuation.
fn say(text: &mut String, sentence: &str) {
    if sentence.is_empty() {
        return;
    }
    text.push_str(parting(text));
    text.push_str(sentence);
    for last in sentence.chars().rev() {
        match last {
            // Closing marks after the punctuation are skipped.
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

/// Separator between a text and the next sentence: empty at the start, and after the wide
/// punctuation of Chinese, which includes its space.
fn parting(text: &str) -> &'static str {
    match text.chars().next_back() {
        Some(last) if !is_wide(last) => " ",
        _ => "",
    }
}
