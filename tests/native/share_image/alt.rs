//! What the alternative text says, and how long it is, counted by Unicode's own segmentation.

use super::samples::cards;
use share_image::alt;
use unicode_segmentation::UnicodeSegmentation;

#[test]
fn no_alternative_text_is_longer_than_420_graphemes() {
    let mut whole = 0;
    let mut cut = 0;
    for (name, card) in cards() {
        let alt = alt(&card);
        let length = alt.graphemes(true).count();
        assert!(length <= 420, "{name}: {length}");
        match alt.contains(card.text.trim_end_matches('.')) {
            true => whole += 1,
            false => cut += 1,
        }
    }
    assert!(whole > 60 && cut > 4, "{whole} {cut}");
}

#[test]
fn all_that_a_card_says_is_in_its_alternative_text() {
    for (name, card) in cards() {
        let alt = alt(&card);
        for part in [
            card.speaker,
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
    let cards = cards();
    let of = |wanted: &str| {
        let (_, card) = cards.iter().find(|(name, _)| name == wanted).unwrap();
        alt(card)
    };
    assert_eq!(
        of("en T2"),
        "Digital cooperation must keep pace with the accelerating shift towards a digital world, \
         otherwise we risk a growing digital divide. Source: UN, Key messages, June 2020. Roadmap \
         for Digital Cooperation. Unofficial site, not endorsed by the United Nations. English."
    );
    assert!(of("zh short").ends_with(
        "— 联合国秘书长安东尼奥·古特雷斯。来源：联合国，《新闻稿》，2020年6月11日。数字合作路线图。\
         非官方网站，未经联合国认可。中文。"
    ));
}
