//! Messages are found by what people type and by what they speak of.
#![cfg(feature = "ssr")]

#[path = "document/editions.rs"]
mod editions;
#[path = "message/random.rs"]
mod random;

use editions::edition;
use random::Random;
use roadmap::content::{Strength, Tie};
use roadmap::search::{folded, in_pillar, matches, speaks_of};

/// Ids of the messages in which a query is found.
fn found(language: &str, query: &str) -> Vec<&'static str> {
    let query = folded(query);
    edition(language)
        .messages
        .iter()
        .filter(|message| matches(&folded(&message.words.text), &query))
        .map(|message| message.id.as_str())
        .collect()
}

/// Ids of the messages under a filter by pillar.
fn under(pillar: &str) -> Vec<&'static str> {
    edition("en")
        .messages
        .iter()
        .filter(|message| in_pillar(message, pillar))
        .map(|message| message.id.as_str())
        .collect()
}

#[test]
fn case_apostrophes_and_dashes_do_not_matter() {
    for (typed, stands) in [
        ("united nations", "United Nations"),
        ("COVID", "Covid"),
        ("СЕТЬ", "сеть"),
        ("ÉGALITÉ", "égalité"),
        ("organization's", "organization’s"),
        ("organization`s", "organization‘s"),
        ("2030-everyone", "2030—everyone"),
        ("haves and have-nots", "haves and have‑nots"),
        ("1-2", "1–2"),
    ] {
        assert_eq!(folded(typed), folded(stands));
    }
    assert_ne!(folded("divide"), folded("divided"));
    assert_ne!(folded("e-commerce"), folded("ecommerce"));
}

#[test]
fn arabic_is_found_in_the_spellings_that_people_use() {
    for (typed, stands) in [
        ("الانترنت", "الإنترنت"),
        ("الامن", "الأمن"),
        ("الان", "الآن"),
        ("فجوه", "فجوة"),
        ("علي", "على"),
        ("رقمي", "رَقْمِيّ"),
        ("رقميا", "رقميًّا"),
        ("الرحمن", "الرحمٰن"),
        ("رقمي", "رقـــمي"),
    ] {
        assert_eq!(folded(typed), folded(stands), "{typed} {stands}");
    }
    // Letters that only look alike stay apart.
    assert_ne!(folded("حال"), folded("خال"));
    assert_ne!(folded("سؤال"), folded("سوال"));
}

#[test]
fn what_is_folded_stays_as_it_is_when_folded_again() {
    let mut random = Random::new();
    let pieces = [
        "’", "—", "أ", "ة", "ى", "\u{640}", "\u{651}", "İ", "ẞ", "Σ", " ",
    ];
    for _ in 0..20_000 {
        let text = random.text(&pieces, 12);
        assert_eq!(folded(&folded(&text)), folded(&text), "{text:?}");
    }
}

#[test]
fn every_word_must_occur_in_any_order() {
    let text = folded("Digital technologies offer safety, relief, and hope to many");
    for query in [
        "hope digital",
        "digital hope",
        "  relief\u{A0}safety\t",
        "tech off",
        "",
    ] {
        assert!(matches(&text, &folded(query)), "{query:?}");
    }
    for query in ["hope despair", "digitals", "technologiesoffer", "."] {
        assert!(!matches(&text, &folded(query)), "{query:?}");
    }
}

/// Counted by reading the messages.
#[test]
fn the_real_messages_are_found_by_their_words() {
    assert_eq!(
        found("en", "divide"),
        ["T2", "W1", "PIL-C", "N1", "N4", "U3", "P3a"]
    );
    assert_eq!(found("en", "Vaccine  RESEARCH"), ["N3", "P3a"]);
    assert_eq!(found("en", "research vaccine"), ["N3", "P3a"]);
    assert_eq!(found("en", "have-nots"), ["N4"]);
    assert_eq!(found("en", "organization's"), ["A8"]);
    assert_eq!(found("en", "2030-everyone"), ["A1", "PA1"]);
    assert_eq!(found("en", "blockchain"), [""; 0]);
    assert_eq!(found("en", "").len(), edition("en").messages.len());
    // Typed without the hamza, found with it.
    assert_eq!(found("ar", "انطونيو غوتيريش"), ["PS", "P1"]);
    assert_eq!(found("ar", "الفجوه الرقميه"), ["PIL-C", "N4"]);
    assert_eq!(found("ar", "الامان"), ["N3"]);
}

#[test]
fn a_filter_by_pillar_lists_what_speaks_of_it_firmly() {
    assert_eq!(
        under("connect"),
        [
            "T2", "T3", "T4", "W1", "R1", "PIL-C", "A0", "A1", "A3", "N1", "N4", "U2", "D3", "D6",
            "PS", "P1", "P3a", "P3b", "QB", "PA0", "PA1", "PA3"
        ]
    );
    assert_eq!(
        under("respect"),
        [
            "T3", "T4", "W1", "R1", "PIL-R", "A0", "A5", "U2", "D6", "PS", "P1", "QB", "PA0", "PA5"
        ]
    );
    assert_eq!(under("protect").len(), 17);
    assert!(!under("protect").contains(&"N5"), "N5 is tied weakly");
    assert_eq!(under("nothing"), [""; 0]);
}

#[test]
fn the_filter_for_none_lists_exactly_what_no_pillar_lists() {
    let none = under("-");
    // 26 have no tie at all; A6, N5, U4 and PA6 have weak ones only.
    assert_eq!(none.len(), 26 + 4);
    assert!(["A6", "N5", "U4", "PA6"].iter().all(|id| none.contains(id)));
    let named: Vec<&str> = ["connect", "respect", "protect"]
        .iter()
        .flat_map(|pillar| under(pillar))
        .collect();
    for id in under("") {
        assert_ne!(none.contains(&id), named.contains(&id), "{id}");
    }
    assert_eq!(under("").len(), edition("en").messages.len());
}

#[test]
fn a_weak_tie_is_not_shown() {
    let tie = |strength| {
        vec![Tie {
            to: String::from("connect"),
            strength,
        }]
    };
    assert!(speaks_of(&tie(Strength::Stated), "connect"));
    assert!(speaks_of(&tie(Strength::Textual), "connect"));
    assert!(!speaks_of(&tie(Strength::Weak), "connect"));
    assert!(!speaks_of(&tie(Strength::Stated), "respect"));
    assert!(!speaks_of(&[], "connect"));
}
