//! Emoji: their property from the crate unicode-properties, flags from the crate emojis, and the
//! style that X takes for a part of them from data/emoji-style.txt.

use super::{dotted, rows_of_pairs, text_constant};
use message::emoji::sequence;
use support::{hold_table, project, ranges, table_head, table_lines};
use unicode_properties::emoji::EmojiStatus;
use unicode_properties::{UNICODE_VERSION, UnicodeEmoji as _};

/// Emoji beyond ASCII: digits and signs need a keycap to be one.
fn emoji() -> impl Iterator<Item = char> {
    ('\u{80}'..=char::MAX).filter(|character| character.is_emoji_char())
}

fn takes_tone(character: char) -> bool {
    matches!(
        character.emoji_status(),
        EmojiStatus::EmojiModifierBase | EmojiStatus::EmojiPresentationAndModifierBase
    )
}

/// Whether it is shown as an emoji by itself.
fn has_one_style(character: char) -> bool {
    matches!(
        character.emoji_status(),
        EmojiStatus::EmojiPresentation | EmojiStatus::EmojiPresentationAndModifierBase
    )
}

/// Emoji in one list of the file: 0 those that take the style, 1 those that do not. It has a
/// character for private use, too, which is an emoji nowhere else.
fn listed(list: usize) -> Vec<char> {
    let file = project("crates/message/data/emoji-style.txt");
    let file = std::fs::read_to_string(file).expect("the list of emoji");
    let list = file.split("\n\n").nth(1 + list).expect("a list");
    let read = |code| u32::from_str_radix(code, 16).ok().and_then(char::from_u32);
    let characters = list.split_whitespace().map(read);
    let characters = characters.map(|character| character.expect("a code point"));
    characters
        .filter(|character| character.is_emoji_char())
        .collect()
}

/// Constant of ranges, less `base`, that are pairs of `kind`.
fn constant(docs: &str, name: &str, kind: &str, base: u32, codes: Vec<u32>) -> String {
    let pair = |(first, last)| format!("(0x{:X}, 0x{:X}), ", first - base, last - base);
    let pairs: Vec<String> = ranges(codes).into_iter().map(pair).collect();
    let pairs = table_lines(pairs.iter().map(String::as_str), "");
    format!("\n{docs}#[rustfmt::skip]\npub const {name}: &[({kind}, {kind})] = &[\n{pairs}\n];\n")
}

/// Letters of every flag's region, and the version of the data.
fn flags() -> (Vec<String>, String) {
    let letter = |c: char| char::from_u32((c as u32).checked_sub(0x1F1E6)? + 'A' as u32);
    let region = |emoji: &emojis::Emoji| {
        let letters: Option<String> = emoji.as_str().chars().map(letter).collect();
        letters
            .filter(|letters| letters.len() == 2 && letters.bytes().all(|b| b.is_ascii_uppercase()))
    };
    let newest = emojis::iter().map(|emoji| emoji.unicode_version());
    let newest = newest.max_by_key(|version| (version.major(), version.minor()));
    let newest = newest.expect("some emoji");
    let version = format!("{}.{}", newest.major(), newest.minor());
    (emojis::iter().filter_map(region).collect(), version)
}

#[test]
fn the_table_of_emoji_is_what_the_crates_and_the_list_give() {
    let is_basic = |character: &char| *character <= '\u{FFFF}';
    let codes = |characters: Vec<char>| characters.into_iter().map(u32::from).collect();
    let (regions, flags_of) = flags();
    // The program takes the style of `♾` for a letter, too, which has two styles: we do not.
    let unstyled = listed(1).into_iter().filter(is_basic);
    let unstyled: String = unstyled.filter(|c| has_one_style(*c)).collect();
    let styled = listed(0).into_iter().filter(|c| !is_basic(c)).collect();
    let properties = format!(
        "the crate unicode-properties, Unicode {}",
        dotted(UNICODE_VERSION)
    );
    let flags_of = format!("the crate emojis, Emoji {flags_of}");
    let made = [
        table_head(
            "Emoji as ranges of first and last code point.",
            &[
                &properties,
                &flags_of,
                "crates/message/data/emoji-style.txt, twemoji-parser 11.0.2",
            ],
        ),
        constant(
            "/// Emoji of the Basic Multilingual Plane (property Emoji), without the digits and signs that need a\n/// keycap.\n",
            "BASIC",
            "u16",
            0,
            codes(emoji().filter(is_basic).collect()),
        ),
        format!(
            "\n/// Emoji of the Basic Multilingual Plane that never take the emoji style, since they have no other.\npub const UNSTYLED: &str = \"{unstyled}\";\n"
        ),
        constant(
            "/// Emoji beyond the Basic Multilingual Plane that take the emoji style, less 0x10000.\n",
            "STYLED",
            "u16",
            0x10000,
            codes(styled),
        ),
        constant(
            "/// Emoji that take a skin tone (property Emoji_Modifier_Base).\n",
            "TONED",
            "u32",
            0,
            codes(emoji().filter(|c| takes_tone(*c)).collect()),
        ),
        text_constant(
            "/// Flags (RGI_Emoji_Flag_Sequence): for each first letter of a region code from A, the second\n/// letters.\n",
            "FLAGS",
            &rows_of_pairs(&regions, 'A'..='Z'),
        ),
    ];
    hold_table("crates/message/src/emoji/table.rs", &made.concat());
}

/// The blocks of pictographs are chosen by hand, wider than what is assigned.
#[test]
fn every_emoji_that_unicode_has_is_one_here() {
    for character in emoji() {
        let with_style = format!("{character}\u{FE0F}");
        assert!(sequence(&with_style) > 0, "U+{:04X}", character as u32);
    }
    for emoji in emojis::iter() {
        assert_eq!(sequence(emoji.as_str()), emoji.as_str().len(), "{emoji}");
    }
}
