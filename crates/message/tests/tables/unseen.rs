//! Invisible characters: chosen by hand, and none that Unicode has is forgotten.

use message::unseen::unseen;
use unicode_properties::{GeneralCategory, GeneralCategoryGroup, UnicodeGeneralCategory as _};

/// Format characters that are not among the unseen: signs before numbers (property
/// Prepended_Concatenation_Mark) and what groups hieroglyphs or shorthand.
fn is_left_out(character: char) -> bool {
    matches!(
        character,
        '\u{600}'..='\u{605}' | '\u{6DD}' | '\u{70F}' | '\u{890}' | '\u{891}' | '\u{8E2}'
            | '\u{110BD}' | '\u{110CD}' | '\u{13430}'..='\u{1343F}'
            | '\u{1BCA0}'..='\u{1BCA3}'
    )
}

#[test]
fn spaces_controls_and_format_characters_are_unseen() {
    let mut forgotten = Vec::new();
    for character in '\0'..=char::MAX {
        let expected = match character.general_category() {
            GeneralCategory::SpaceSeparator => character != ' ',
            GeneralCategory::Control => character != '\n',
            GeneralCategory::LineSeparator | GeneralCategory::ParagraphSeparator => true,
            GeneralCategory::Format => !is_left_out(character),
            _ => continue,
        };
        if unseen(character).is_some() != expected {
            forgotten.push(character);
        }
    }
    assert!(forgotten.is_empty(), "{forgotten:?}");
}

#[test]
fn letters_numbers_and_marks_are_seen_but_blank_ones() {
    // Fillers of Hangul and vowels of Khmer that are not drawn, joiners, selectors.
    let blank =
        "\u{34F}\u{115F}\u{1160}\u{17B4}\u{17B5}\u{3164}\u{FFA0}\u{180B}\u{180C}\u{180D}\u{180F}";
    for character in '\0'..=char::MAX {
        let is_selector = matches!(character, '\u{FE00}'..='\u{FE0F}' | '\u{E0100}'..='\u{E01EF}');
        if character.is_alphanumeric()
            || character.general_category_group() == GeneralCategoryGroup::Mark
        {
            let is_blank = is_selector || blank.contains(character);
            assert_eq!(
                unseen(character).is_some(),
                is_blank,
                "U+{:04X}",
                character as u32
            );
        }
    }
}
