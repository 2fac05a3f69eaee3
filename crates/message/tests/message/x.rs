//! How long posts are on X.

use super::{FAMILY, fit_of, suite, used};
use message::address::{self, Rules};
use message::count::Obstacle;
use message::network::Network;

#[test]
fn x_weighs_and_judges_posts_as_the_conformance_suite_does() {
    assert_eq!(suite::WEIGHTS.len(), 24);
    for (claim, pieces, weight, valid) in suite::WEIGHTS {
        let text: String = pieces.iter().map(|(piece, n)| piece.repeat(*n)).collect();
        let fit = fit_of(Network::X, &text);
        assert_eq!((fit.used, fit.fits), (*weight, *valid), "{claim}");
        assert_eq!(fit.limit, 280);
    }
}

#[test]
fn addresses_are_found_as_the_conformance_suite_does() {
    assert_eq!(suite::ADDRESSES.len(), 108);
    for (text, expected) in suite::ADDRESSES {
        let found = address::find(text, Rules::X);
        let found: Vec<&str> = found.iter().map(|a| &text[a.range.clone()]).collect();
        assert_eq!(found, *expected, "{text}");
    }
}

#[test]
fn x_counts_addresses_as_23_with_and_without_scheme() {
    for (text, weight) in [
        ("un.org", 23),
        (
            "https://www.un.org/en/content/digital-cooperation-roadmap/",
            23,
        ),
        ("(un.org)", 25),
        // The point and what follows it are text again.
        ("un.org. And", 28),
        ("到un.org看", 27),
        // A missing space makes a link.
        ("cooperation.Global", 23),
        ("well.ai", 23),
        ("well.data", 23),
        ("well.digital", 23),
        ("well.education", 23),
        ("well.health", 23),
        ("well.int", 23),
        ("well.live", 23),
        ("well.social", 23),
        ("well.today", 23),
        ("well.world", 23),
        ("info@un.org", 11),
        ("_un.org", 7),
        ("un.orgs", 7),
        ("Roadmap.pdf", 11),
        ("A/74/821", 8),
        ("https://пример.рф/путь", 23),
    ] {
        assert_eq!(used(Network::X, text), weight, "{text}");
    }
}

#[test]
fn addresses_are_not_read_on_beyond_the_labels_that_a_name_can_have() {
    let name = |labels: usize| "a.".repeat(labels - 1) + "org";
    assert_eq!(used(Network::X, &name(128)), 23);
    // Its first letter is text, and what follows one more than the longest is one of its own.
    assert!(used(Network::X, &name(140)) > 23);
}

#[test]
fn x_weighs_characters_by_the_ranges_of_its_configuration() {
    for heavy in [
        "…",
        "•",
        "€",
        "™",
        "№",
        "→",
        "‹",
        "›",
        "\u{202F}",
        "\u{200E}",
        "\u{200F}",
        "\u{202A}",
        "\u{2066}",
        "\u{2069}",
        "\u{2060}",
        "，",
        "。",
        "网",
        "😀",
        "1\u{FE0F}\u{20E3}",
        "🇺🇳",
        "👍🏽",
        "❤\u{FE0F}",
        FAMILY,
    ] {
        assert_eq!(used(Network::X, heavy), 2, "{heavy}");
    }
    for light in [
        "a", "\u{A0}", "«", "»", "—", "–", "’", "“", "”", "ع", "،", "؛", "؟", "\u{61C}",
        "\u{200D}", "Ж", "é", "ñ", "ç", "©",
    ] {
        assert_eq!(used(Network::X, light), 1, "{light}");
    }
    // Two letters that are no region's code are no flag; a tone that an emoji cannot take stands
    // for itself.
    assert_eq!(used(Network::X, "🇽🇽"), 4);
    assert_eq!(used(Network::X, "😀🏽"), 4);
    // A keycap has one style at most.
    assert_eq!(used(Network::X, "1\u{FE0F}\u{FE0F}\u{20E3}"), 7);
}

#[test]
fn x_takes_neither_empty_posts_nor_forbidden_characters() {
    assert!(!fit_of(Network::X, "").fits);
    assert!(fit_of(Network::X, &"网".repeat(140)).fits);
    assert!(!fit_of(Network::X, &"网".repeat(141)).fits);
    let fit = fit_of(Network::X, "ABC\u{202A}\u{FFFF}ABC\u{FFFE}");
    assert_eq!((fit.used, fit.fits), (12, false));
    assert_eq!(fit.obstacle, Some(Obstacle::Forbidden('\u{FFFF}')));
    // 256 letters, a space and an address.
    let text = |letters| format!("{} un.org", "a".repeat(letters));
    assert_eq!(
        (
            used(Network::X, &text(256)),
            fit_of(Network::X, &text(256)).fits
        ),
        (280, true)
    );
    assert_eq!(
        (
            used(Network::X, &text(257)),
            fit_of(Network::X, &text(257)).fits
        ),
        (281, false)
    );
}
