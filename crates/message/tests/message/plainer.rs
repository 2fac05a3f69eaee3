//! Text messages that cost less because their signs are of the GSM alphabet.

use message::sms::{parts, plainer, plainest};
use proptest::bool::weighted;
use support::{for_any, texts};

#[test]
fn signs_and_spaces_are_swapped_for_like_ones() {
    for (text, plain) in [
        ("“Leave no one behind”", "\"Leave no one behind\""),
        ("«\u{A0}Oui\u{A0}»", "\" Oui \""),
        ("people’s ‘voice’", "people's 'voice'"),
        ("2020–2030 — ten years", "2020-2030 - ten years"),
        ("Connect…", "Connect..."),
        ("2030\u{202F}: universel", "2030 : universel"),
        ("a\tb", "a b"),
        ("• one\n• two", "- one\n- two"),
        ("non\u{2011}binding", "non-binding"),
        // What is not seen.
        ("co\u{AD}operation\u{200B}\u{FEFF}", "cooperation"),
        // What is in the alphabet stays, as do the signs of its extension.
        ("’ Éàéèìñòùü €[]", "' Éàéèìñòùü €[]"),
    ] {
        assert_eq!(plainer(text).as_deref(), Some(plain), "{text}");
    }
}

#[test]
fn texts_that_would_not_cost_less_stay() {
    for text in [
        "",
        "In the alphabet: \"yes\".",
        // Letters need UCS-2, whatever the signs are.
        "ربط الجميع… “إنترنت”",
        "Подключить всех — к 2030 году",
        "人人联网……",
        "d'ici à 2030\u{202F}: sûr",
        "😀 “yes”",
        // Joiners and marks of direction do something where there is a script or emoji for them.
        "👩\u{200D}💻",
        "A/74/821\u{200E} “نعم”",
    ] {
        assert_eq!(plainer(text), None, "{text}");
    }
    // 70 code units are one part; as 210 dots they would be two.
    assert_eq!(parts(&"…".repeat(70)).0, 1);
    assert_eq!(plainer(&"…".repeat(70)), None);
    assert!(plainer(&"…".repeat(53)).is_some());
}

#[test]
fn one_apostrophe_less_halves_the_parts() {
    // 139 letters and a sign: 140 code units are three parts of 67, 140 septets are one part.
    let text = "a".repeat(139) + "’";
    assert_eq!(parts(&text).0, 3);
    let plain = plainer(&text).expect("a sign to swap");
    assert_eq!(parts(&plain), (1, None));
}

#[test]
fn text_without_what_is_not_seen_can_take_fewer_parts_in_any_script() {
    // 71 code units, then 70.
    let text = "网".repeat(70) + "\u{FEFF}";
    assert_eq!((parts(&text).0, plainer(&text)), (2, Some("网".repeat(70))));
}

#[test]
fn letters_lose_accents_only_when_that_is_asked_for() {
    for (text, plain) in [
        (
            "Connecter tout le monde d'ici à 2030 : un internet universel, sûr et abordable.",
            "Connecter tout le monde d'ici à 2030 : un internet universel, sur et abordable.",
        ),
        (
            "ça, cœur, Œuvre, naïve, forêt",
            "ca, coeur, OEuvre, naive, foret",
        ),
        (
            "Así está: él, año, jóvenes, útil",
            "Asi esta: él, año, jovenes, util",
        ),
        ("ÉCOLE À L’ÎLE", "ÉCOLE A L'ILE"),
    ] {
        assert_eq!(plainer(text), None, "{text}");
        assert_eq!(plainest(text).as_deref(), Some(plain));
    }
    // Other languages' letters are not ours to spell.
    assert_eq!(plainest("Łódź"), None);
}

#[test]
fn swapping_never_takes_more_parts_and_never_changes_letters_or_digits() {
    let pieces = &[
        "’",
        "“",
        "”",
        "…",
        "—",
        "\u{A0}",
        "\u{202F}",
        "\u{200B}",
        "œ",
        "ç",
        "û",
        "É",
        "word ",
        "€",
        "a",
        "1",
        "网",
        "ع",
        "😀",
        "\n",
        "^",
        "«\u{A0}",
        "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa",
    ];
    // Hangul's fillers are letters that nobody sees.
    let is_letter =
        |c: &char| c.is_alphanumeric() && !"\u{115F}\u{1160}\u{3164}\u{FFA0}".contains(*c);
    let letters = |text: &str| -> String { text.chars().filter(is_letter).collect() };
    let (mut tried, mut swapped) = (0, 0);
    // Most without characters of all Unicode, which need UCS-2 nearly always.
    for_any(
        60_000,
        (texts(pieces, 12), weighted(0.75)),
        |(mut text, is_plain)| {
            tried += 1;
            if is_plain {
                text.retain(|c| {
                    pieces.iter().any(|piece| piece.contains(c)) && !"网ع😀".contains(c)
                });
            }
            for (plain, keeps_letters) in [(plainer(&text), true), (plainest(&text), false)] {
                let Some(plain) = plain else { continue };
                swapped += 1;
                let (before, after) = (parts(&text), parts(&plain));
                assert!(after.0 <= before.0, "{text:?}");
                assert!(after.1.is_none() || after.0 < before.0, "{text:?}");
                // Once is enough.
                assert!(after.1.is_some() || plainer(&plain).is_none(), "{text:?}");
                assert!(
                    !keeps_letters || letters(&plain) == letters(&text),
                    "{text:?}"
                );
            }
        },
    );
    assert!(swapped * 12 > tried, "{swapped}");
}
