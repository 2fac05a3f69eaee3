//! What the alternative text says, and how long it is, counted by Unicode's own segmentation.

use super::samples::{card, cards, every};
use share_image::{Card, alt};
use unicode_segmentation::UnicodeSegmentation;

#[test]
fn no_alternative_text_is_longer_than_420_graphemes() {
    for (name, card) in every() {
        let length = alt(&card).graphemes(true).count();
        assert!(length <= 420, "{name}: {length}");
    }
}

/// The text of J5 has 407 characters, and its speaker more than the rest that there is room for;
/// that of J1 has 46.
#[test]
fn a_text_is_whole_where_there_is_room_and_cut_where_there_is_not() {
    for (name, whole) in [("fr J1", true), ("fr J5", false), ("ar J1", true)] {
        let card = card(name);
        let text = card.text.trim_end_matches('.');
        assert_eq!(alt(&card).contains(text), whole, "{name}");
    }
}

#[test]
fn all_that_a_card_says_is_in_its_alternative_text() {
    for (name, card) in every() {
        let alt = alt(&card);
        for part in [
            &card.speaker,
            &card.source,
            card.site,
            card.unofficial,
            &card.language.name,
        ] {
            assert!(alt.contains(part), "{name}: {part} is not in {alt}");
        }
        assert!(alt.starts_with(card.heading), "{name}");
    }
}

#[test]
fn a_text_that_is_too_long_is_cut_after_a_whole_word() {
    for (name, card) in cards() {
        let alt = alt(&card);
        if alt.contains(card.text.trim_end_matches('.')) {
            continue;
        }
        let (start, _) = alt
            .split_once("… ")
            .unwrap_or_else(|| panic!("{name}: {alt}"));
        let start = start
            .trim_start_matches(card.heading)
            .trim_start_matches([' ', '.']);
        let rest = card.text.strip_prefix(start);
        let rest = rest.unwrap_or_else(|| panic!("{name}: {start}"));
        let next = rest.chars().next().unwrap();
        assert!(
            !next.is_alphabetic() || next >= '\u{2E80}',
            "{name}: …{next}"
        );
        // No more is cut than has to be: 420 less a long word.
        assert!(alt.graphemes(true).count() > 390, "{name}");
    }
}

#[test]
fn sentences_are_parted_by_full_stops_of_their_script() {
    let french = Card {
        source: "Source : Charte du jardin partagé, mars 2031".into(),
        unofficial: "Site d’essai",
        ..card("fr J2")
    };
    assert_eq!(
        alt(&french),
        "Semer, c’est confier à la terre une graine par famille et par saison. Source : Charte du \
         jardin partagé, mars 2031. Le jardin partagé. Site d’essai. Français."
    );
    let cards = cards();
    let short = cards.iter().find(|(name, _)| name == "zh short");
    let (_, short) = short.unwrap();
    assert!(alt(short).ends_with(
        "— 联合国秘书长安东尼奥·古特雷斯。来源：联合国，《新闻稿》，2020年6月11日。数字合作路线图。\
         非官方网站，未经联合国认可。中文。"
    ));
}
