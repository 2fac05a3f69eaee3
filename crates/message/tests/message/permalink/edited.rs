//! A person's own text in a link: read back as it was written, clean, and never more than allowed;
//! what was cut or encoded twice on its way is nobody's text.

use fragment::normalized_fragment;
use message::permalink::edited::{Unreadable, encode, split};
use support::{for_any, texts};

/// The text that a fragment holds.
fn text(fragment: &str) -> Option<Result<String, Unreadable>> {
    split(fragment).1
}

#[test]
fn a_text_follows_the_choice_and_its_length_percent_encoded() {
    // Bytes of UTF-8: nine of ASCII and two for é.
    let fragment = "v1.T4.sl~11~a%20b%0A100%25%20%C3%A9";
    assert_eq!(encode("v1.T4.sl", "a b\n100% é").as_deref(), Some(fragment));
    assert_eq!(
        split(fragment),
        ("v1.T4.sl", Some(Ok("a b\n100% é".to_owned())))
    );
    assert_eq!(split("v1.T4.sl"), ("v1.T4.sl", None));
}

/// Addresses that were given out stay what they were.
#[test]
fn links_of_before_the_length_are_read_as_they_are() {
    for (fragment, expected) in [
        ("c~a%20b%0A100%25%20%C3%A9", "a b\n100% é"),
        ("c~100%25", "100%"),
        ("c~a~b", "a~b"),
        ("c~2030%20is%20near", "2030 is near"),
    ] {
        assert_eq!(text(fragment), Some(Ok(expected.to_owned())), "{fragment}");
    }
}

#[test]
fn equivalent_links_hold_the_same_text() {
    let written = encode("v1.T4.sl", "A~b. é+/-_").expect("a link");
    let (choice, expected) = split(&written);
    for same in [
        written.replace('~', "%7E"),
        written.replace('~', "%7e"),
        written
            .replace('.', "%2E")
            .replace('-', "%2D")
            .replace('_', "%5f"),
        written.replace("%C3%A9", "%c3%a9"),
        written.replace('A', "%41"),
    ] {
        assert_ne!(same, written);
        let normalized = normalized_fragment(&same);
        assert_eq!(split(&normalized), (choice, expected.clone()), "{same}");
    }
}

#[test]
fn a_link_that_was_cut_is_damaged_wherever_it_was_cut() {
    let whole = encode("v1.T4.sl", "Our own words, é 漢 and all.").expect("a link");
    let start = whole.find('~').expect("a text") + 1;
    for end in start..whole.len() {
        let expected = Some(Err(Unreadable::Damaged));
        let found = text(&whole[..end]);
        assert!(
            found == expected || end == start && found == Some(Err(Unreadable::Empty)),
            "{}: {found:?}",
            &whole[..end]
        );
    }
    // One of before can be seen to be cut where that leaves no text.
    for cut in ["c~Our%20words%2", "c~caf%C3", "c~%E6%BC"] {
        assert_eq!(text(cut), Some(Err(Unreadable::Damaged)), "{cut}");
    }
}

#[test]
fn a_link_that_was_encoded_twice_is_damaged() {
    let whole = encode("v1.T4.sl", "Our own words, é").expect("a link");
    let (choice, held) = whole.split_once('~').expect("a text");
    for (fragment, why) in [
        (
            [choice, "~", &held.replace('%', "%25")].concat(),
            "all of it",
        ),
        ("c~Our%2520words".to_owned(), "one of before"),
        (
            "c~%25D9%2586%25D8%25B9%25D9%2585".to_owned(),
            "Arabic of before",
        ),
    ] {
        assert_eq!(text(&fragment), Some(Err(Unreadable::Damaged)), "{why}");
    }
}

#[test]
fn texts_of_every_script_are_read_back() {
    for text in [
        "Connect everyone by 2030: universal, safe and affordable internet for all.",
        "Connecter tout le monde d'ici à 2030 : un internet universel, sûr et abordable pour tous.",
        "Подключить всех к 2030 году: всеобщий, безопасный и доступный интернет.",
        "ربط الجميع بحلول عام 2030: إنترنت شاملة وآمنة وميسورة التكلفة للجميع.",
        "到2030年让人人联网：普遍、安全、可负担的互联网。",
        "~tilde~ # & + \"quoted\" 'single' <b>bold</b> 👨‍👩‍👧‍👧\n\nhttps://example.org/",
    ] {
        let fragment = encode("v1.T4.-", text).expect("short enough");
        assert!(fragment.is_ascii(), "{fragment}");
        assert_eq!(split(&fragment), ("v1.T4.-", Some(Ok(text.to_owned()))));
    }
}

#[test]
fn what_cannot_be_seen_or_turns_its_surroundings_is_left_out() {
    let hostile = "v1.T4.-~a%00b%07c%C2%85d%E2%80%AEe%E2%81%A6f%EF%BB%BFg%EF%BF%BEh%0Di%0Aj";
    assert_eq!(text(hostile), Some(Ok("abcdefghi\nj".to_owned())));
    let left = |text: &str| split(&encode("c", text).expect("a link")).1;
    for (written, expected) in [
        ("a\u{202E}b\u{1b}", "ab"),
        // Zero-width spaces, word joiners, blank letters, joiners of graphemes.
        ("a\u{200B}b\u{2060}c\u{3164}d\u{34F}e", "abcde"),
        // A hidden text in tags, and one behind a flag.
        (
            "Hi\u{E0073}\u{E0065}\u{E0063}\u{E0072}\u{E0065}\u{E0074}!",
            "Hi!",
        ),
        // These two are typed in Arabic texts, and turn nothing but what they stand beside.
        ("a\u{200F}", "a\u{200F}"),
        // Persian and Hindi need joiners, emoji joiners and selectors, a flag its tags.
        ("می\u{200C}خواهم क्\u{200D}ष", "می\u{200C}خواهم क्\u{200D}ष"),
        (
            "👨\u{200D}👩\u{200D}👧 ❤\u{FE0F}",
            "👨\u{200D}👩\u{200D}👧 ❤\u{FE0F}",
        ),
        (
            "🏴\u{E0067}\u{E0062}\u{E0065}\u{E006E}\u{E0067}\u{E007F}!",
            "🏴\u{E0067}\u{E0062}\u{E0065}\u{E006E}\u{E0067}\u{E007F}!",
        ),
    ] {
        assert_eq!(left(written), Some(Ok(expected.to_owned())), "{written:?}");
    }
}

#[test]
fn a_text_of_what_nobody_sees_is_none() {
    for unseen in [
        "%E2%80%8B%E2%80%8B",
        "%E3%85%A4",
        "%F3%A0%81%88%F3%A0%81%A9",
        "%20%0A%C2%A0",
        "%E2%80%8D%E2%80%8E%EF%B8%8F",
    ] {
        let fragment = ["c~", unseen].concat();
        assert_eq!(text(&fragment), Some(Err(Unreadable::Empty)), "{unseen}");
    }
}

#[test]
fn a_thousand_graphemes_go_into_a_link_and_no_more() {
    let family = "👨‍👩‍👧‍👧";
    for (text, fits) in [
        ("a".repeat(1000), true),
        ("a".repeat(1001), false),
        ("ي".repeat(1000), true),
        ("中".repeat(1001), false),
        (family.repeat(100), true),
    ] {
        assert_eq!(encode("v1.T4.-", &text).is_some(), fits, "{}", &text[..4]);
    }
    for letters in [1001, 40_000] {
        let long = format!("v1.T4.-~{}", "a".repeat(letters));
        assert_eq!(split(&long), ("v1.T4.-", Some(Err(Unreadable::TooLong))));
    }
}

#[test]
fn what_is_no_text_leaves_the_choice_alone() {
    for fragment in [
        "c~%",
        "c~%4",
        "c~%zz",
        "c~%FF",
        "c~%ED%A0%80",
        "c~5",
        "c~9~a",
    ] {
        let damaged = Some(Err(Unreadable::Damaged));
        assert_eq!(split(fragment), ("c", damaged), "{fragment}");
    }
    for fragment in ["c~", "c~%20%0A"] {
        let empty = Some(Err(Unreadable::Empty));
        assert_eq!(split(fragment), ("c", empty), "{fragment}");
    }
    assert_eq!(encode("c", " \n\u{7} "), None);
}

#[test]
fn any_fragment_is_split_without_a_panic_and_what_comes_out_goes_in_again() {
    let pieces = &[
        "%",
        "~",
        "3",
        "%25",
        "%E2%80%AE",
        "a",
        "é",
        "%C3%A9",
        "%F0%9F%98%80",
        "\u{202E}",
        ".",
        "%0A",
    ];
    for_any(20_000, texts(pieces, 12), |fragment| {
        if let (choice, Some(Ok(text))) = split(&fragment) {
            let again = encode(choice, &text).expect("it was in a link before");
            assert_eq!(split(&again), (choice, Some(Ok(text))), "{fragment}");
        }
    });
}
