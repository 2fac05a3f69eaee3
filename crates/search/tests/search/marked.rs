//! Parts of a text that were asked for; and whatever the text and the query are.

use super::{finder, hits, spelled};
use search::letters::tokens;
use support::{for_any, texts};

#[test]
fn what_was_asked_for_is_marked_in_the_text_as_it_stands() {
    for (text, typed, marked) in [
        (
            "Cyber attacks, cyberattacks.",
            "attack",
            &["attacks"] as &[&str],
        ),
        (
            "On Artificial Intelligence",
            "AI",
            &["Artificial Intelligence"],
        ),
        (
            "Human rights; human and rights",
            "\"human rights\"",
            &["Human rights"],
        ),
        ("The UN’s role", "UN", &["UN"]),
        ("e-commerce", "ecommerce", &["e-commerce"]),
        ("Anto\u{301}nio Guterres", "antonio", &["Anto\u{301}nio"]),
        ("oﬃces — ①", "office 1", &["oﬃces", "①"]),
        ("di\u{AD}gi\u{AD}tal", "digital", &["di\u{AD}gi\u{AD}tal"]),
        ("رَقْمِيّ و«الأمن»", "امن رقمي", &["رَقْمِيّ", "الأمن"]),
        ("数字合作路线图", "合作", &["合作"]),
        ("🌍 digital 🌍", "digital", &["digital"]),
        ("a b c", "", &[]),
    ] {
        assert_eq!(hits(text, typed, false), marked, "{typed}");
    }
    assert_eq!(hits("digital divide", "divde", false), [""; 0]);
    assert_eq!(hits("digital divide", "divde", true), ["divide"]);
    assert_eq!(hits("digital divide", "digital", true), ["digital"]);
}

#[test]
fn no_text_and_no_query_brings_the_search_down() {
    let pieces = &[
        "AI",
        "who",
        "cyber",
        "-",
        "’",
        "\"",
        "«",
        " ",
        "a\u{301}",
        "ال",
        "خريطة",
        "ﷺ",
        "ß",
        "İ",
        "\u{200B}",
        "合",
        "٢",
        "Σ",
        ".",
        "\n",
        "🌍",
        "ﬃ",
        "ة",
        "\u{640}",
    ];
    for_any(
        3_000,
        (texts(pieces, 12), texts(pieces, 6)),
        |(text, typed)| {
            let finder = finder(&[&text]);
            let query = finder.query(&typed);
            let found = finder.find(&query, vec![true]);
            let mut from = 0;
            for (start, end) in finder.hits(&query, &text, found.near) {
                assert!(from <= start && start < end, "{typed:?} in {text:?}");
                assert!(text.get(start..end).is_some(), "{typed:?} in {text:?}");
                from = end;
            }
            let has_hits = from > 0;
            assert_eq!(
                has_hits,
                found.shown == [true] && !query.is_empty(),
                "{typed:?} in {text:?}"
            );
            // What is found is found by itself, and folded again it stays as it is.
            for token in tokens(&text, spelled) {
                let again: String = tokens(&token.folded, spelled)
                    .into_iter()
                    .map(|token| token.folded)
                    .collect();
                assert_eq!(again, token.folded, "{text:?}");
            }
        },
    );
}
