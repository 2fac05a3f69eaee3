//! A person's own text in a link: read back as it was written, clean, and never more than allowed.

use crate::random::Random;
use roadmap::permalink::edited::{encode, split};

#[test]
fn a_text_follows_the_choice_percent_encoded() {
    assert_eq!(
        encode("v1.T4.sl", "a b\n100% é").as_deref(),
        Some("v1.T4.sl~a%20b%0A100%25%20%C3%A9")
    );
    assert_eq!(
        split("v1.T4.sl~a%20b%0A100%25%20%C3%A9"),
        ("v1.T4.sl", Some("a b\n100% é".to_owned()))
    );
    assert_eq!(split("v1.T4.sl"), ("v1.T4.sl", None));
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
        assert_eq!(split(&fragment), ("v1.T4.-", Some(text.to_owned())));
    }
}

#[test]
fn what_cannot_be_seen_or_turns_its_surroundings_is_left_out() {
    let hostile = "v1.T4.-~a%00b%07c%C2%85d%E2%80%AEe%E2%81%A6f%EF%BB%BFg%EF%BF%BEh%0Di%0Aj";
    let (_, text) = split(hostile);
    assert_eq!(text.as_deref(), Some("abcdefghi\nj"));
    assert_eq!(encode("c", "a\u{202E}b\u{1b}").as_deref(), Some("c~ab"));
    // These two are typed in Arabic texts, and turn nothing but what they stand beside.
    assert_eq!(encode("c", "a\u{200F}").as_deref(), Some("c~a%E2%80%8F"));
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
    let long = format!("v1.T4.-~{}", "a".repeat(1001));
    assert_eq!(split(&long), ("v1.T4.-", None));
}

#[test]
fn what_is_no_text_leaves_the_choice_alone() {
    for fragment in [
        "c~",
        "c~%",
        "c~%4",
        "c~%zz",
        "c~%FF",
        "c~%ED%A0%80",
        "c~%20%0A",
    ] {
        assert_eq!(split(fragment), ("c", None), "{fragment}");
    }
    assert_eq!(encode("c", " \n\u{7} "), None);
}

#[test]
fn any_fragment_is_split_without_a_panic_and_what_comes_out_goes_in_again() {
    let mut random = Random::new();
    let pieces = [
        "%",
        "~",
        "%E2%80%AE",
        "a",
        "é",
        "%C3%A9",
        "%F0%9F%98%80",
        "\u{202E}",
        ".",
        "%0A",
    ];
    for _ in 0..20_000 {
        let fragment = random.text(&pieces, 12);
        if let (choice, Some(text)) = split(&fragment) {
            let again = encode(choice, &text).expect("it was in a link before");
            assert_eq!(split(&again), (choice, Some(text)), "{fragment}");
        }
    }
}
