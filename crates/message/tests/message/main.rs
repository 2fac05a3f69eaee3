//! Posts: how long they are by each network's rule, where they go, what they are made of.

mod bidi;
mod forms;
mod intents;
mod permalink;
mod plainer;
mod points;
mod properties;
mod saved;
mod servers;
mod suite;
mod texts;
mod twitter;
mod unseen;

use message::address::{self, Rules};
use message::count::{Fit, Obstacle, fit};
use message::intent::{Post, encode};
use message::network::Network;
use message::sms;

/// A family of four: seven code points, 25 bytes, 11 UTF-16 code units.
const FAMILY: &str = "👨\u{200D}👩\u{200D}👧\u{200D}👧";

/// The same sentence in six languages (CC0), its weight on X, the length of its encoded text
/// (`encodeURIComponent(text).length` in a browser), and whether it fits the GSM alphabet.
const SAMPLES: [(&str, &str, usize, usize, bool); 6] = [
    (
        "en",
        "Connect everyone by 2030: universal, safe and affordable internet for all.",
        74,
        98,
        true,
    ),
    (
        "fr",
        "Connecter tout le monde d'ici à 2030 : un internet universel, sûr et abordable pour tous.",
        89,
        133,
        false,
    ),
    (
        "es",
        "Conectar a todas las personas para 2030: una internet universal, segura y asequible.",
        84,
        112,
        true,
    ),
    (
        "ru",
        "Подключить всех к 2030 году: всеобщий, безопасный и доступный интернет.",
        71,
        368,
        false,
    ),
    (
        "ar",
        "ربط الجميع بحلول عام 2030: إنترنت شاملة وآمنة وميسورة التكلفة للجميع.",
        69,
        356,
        false,
    ),
    (
        "zh",
        "到2030年让人人联网：普遍、安全、可负担的互联网。",
        48,
        202,
        false,
    ),
];

fn post(text: &str) -> Post<'_> {
    Post {
        text,
        subject: "",
        link: "",
    }
}

fn fit_of(network: Network, text: &str) -> Fit {
    fit(network, &post(text), None)
}

fn used(network: Network, text: &str) -> usize {
    fit_of(network, text).used
}

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

#[test]
fn the_samples_have_their_known_lengths() {
    for (language, text, weight, encoded, gsm) in SAMPLES {
        assert_eq!(used(Network::X, text), weight, "{language}");
        assert_eq!(encode(text).len(), encoded, "{language}");
        assert_eq!(sms::parts(text).1.is_none(), gsm, "{language}");
    }
}

#[test]
fn the_longest_post_of_each_network_fits_and_one_more_letter_does_not() {
    for (network, longest) in [
        (Network::X, 280),
        (Network::Bluesky, 300),
        (Network::Mastodon, 500),
        (Network::Threads, 500),
        (Network::Linkedin, 3000),
        (Network::Facebook, 63_206),
        (Network::Whatsapp, 4096),
        (Network::Telegram, 4096),
        (Network::Reddit, 300),
        // After `mailto:?subject=&body=`.
        (Network::Email, 1900 - 22),
        (Network::Sms, 3 * 153),
    ] {
        assert!(
            fit_of(network, &"a".repeat(longest)).fits,
            "{}",
            network.id()
        );
        let over = fit_of(network, &"a".repeat(longest + 1));
        assert!(!over.fits, "{}", network.id());
        assert_eq!(over.used, over.limit + 1, "{}", network.id());
    }
}

#[test]
fn every_network_has_its_own_count_for_a_family() {
    for (network, length) in [
        (Network::X, 2),
        (Network::Bluesky, 1),
        (Network::Mastodon, 1),
        (Network::Threads, 25),
        (Network::Linkedin, 11),
        (Network::Telegram, 11),
    ] {
        assert_eq!(used(network, FAMILY), length, "{}", network.id());
    }
}

#[test]
fn bluesky_counts_graphemes_and_bytes() {
    let mixed = format!("a~öñ©⽘☎𓋓😀{FAMILY}");
    assert_eq!(used(Network::Bluesky, &mixed), 10);
    assert_eq!(used(Network::Bluesky, "नमस्ते"), 3);
    assert!(fit_of(Network::Bluesky, &FAMILY.repeat(120)).fits);
    let heavy = fit_of(Network::Bluesky, &FAMILY.repeat(121));
    assert_eq!((heavy.used, heavy.fits), (121, false));
    assert_eq!(heavy.obstacle, Some(Obstacle::Bytes(3025)));
    assert!(fit_of(Network::Bluesky, &"a".repeat(300)).fits);
    assert!(!fit_of(Network::Bluesky, &"a".repeat(301)).fits);
}

#[test]
fn bluesky_counts_addresses_as_its_app_shortens_them() {
    for (text, length) in [
        ("https://example.org/", 11),
        // A slash and 14 more are kept, a slash and 15 are cut.
        ("https://example.org/12345678901234", 26),
        ("https://example.org/123456789012345", 27),
        ("https://example.org/?a=1", 15),
        ("https://example.org:443/", 11),
        ("(https://example.org/).", 14),
        ("See https://example.org/, now", 20),
        // Without a scheme nothing is shortened, nor in the middle of a word.
        ("example.org/12345678901234567890", 32),
        ("x:https://example.org/", 22),
        ("https://пример.рф/", "xn--e1afmkfd.xn--p1ai".len()),
    ] {
        assert_eq!(used(Network::Bluesky, text), length, "{text}");
    }
}

#[test]
fn mastodon_counts_addresses_as_23_and_mentions_without_their_host() {
    for (text, length) in [
        ("@alice@example.com", 6),
        ("Thanks, @alice@example.com!", 15),
        ("@alice", 6),
        ("alice@example.com", 17),
        ("http://a.co", 23),
        (
            "http://a.co https://example.org/a/long/path/that/never/ends",
            47,
        ),
        // The server takes no address without a scheme for one.
        ("un.org", 6),
        ("https://example.org/مسار/طويل", 23),
    ] {
        assert_eq!(used(Network::Mastodon, text), length, "{text}");
    }
}

#[test]
fn threads_counts_emoji_in_bytes_and_takes_five_different_links() {
    assert_eq!(used(Network::Threads, "é网😀"), 6);
    let links = |count: usize| -> String {
        (0..count)
            .map(|number| format!("https://un.org/{number} "))
            .collect()
    };
    let five = fit_of(Network::Threads, &links(5));
    assert!(five.fits && five.used == 85);
    let six = fit_of(Network::Threads, &links(6));
    assert_eq!((six.fits, six.obstacle), (false, Some(Obstacle::Links(6))));
    // The same link again is no further one.
    let again = links(5) + &links(5);
    assert!(fit_of(Network::Threads, &again).fits);
}

#[test]
fn text_messages_are_counted_in_parts() {
    for (text, parts) in [
        (String::new(), 0),
        ("a".repeat(160), 1),
        ("a".repeat(161), 2),
        // 161 septets: the euro sign takes two.
        ("a".repeat(159) + "€", 2),
        ("a".repeat(306), 2),
        // 306 septets, but the escape and its sign stay together.
        ("a".repeat(152) + "€" + &"a".repeat(152), 3),
        ("中".repeat(70), 1),
        ("中".repeat(71), 2),
        // 134 code units, but the pair stays together.
        ("中".repeat(66) + "😀" + &"中".repeat(66), 3),
        // A family is eleven code units, 66 of 70 and 77.
        (FAMILY.repeat(6), 1),
        (FAMILY.repeat(7), 2),
        ("^{}\\[]~|".repeat(10), 1),
        ("^{}\\[]~|".repeat(10) + "a", 2),
        ("@£$¥èéùìòÇØøÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ¤¡ÄÖÑÜ§¿äöñüà\n".repeat(3), 1),
    ] {
        assert_eq!(sms::parts(&text).0, parts, "{text}");
    }
    let three = fit_of(Network::Sms, &"a".repeat(459));
    assert_eq!((three.used, three.limit, three.fits), (3, 3, true));
    assert!(!fit_of(Network::Sms, &"a".repeat(460)).fits);
}

#[test]
fn the_character_that_shortens_text_messages_is_named() {
    for costly in "çáíóúâêîôûëïœ«»’—…\u{A0}`".chars() {
        let fit = fit_of(Network::Sms, &format!("ab{costly}中"));
        assert_eq!(fit.obstacle, Some(Obstacle::Costly(costly)));
        assert!(fit.fits);
    }
    for free in "àäéèìñòöùüÇÉÑÜÄÖÅÆØß¿¡£¥§€".chars() {
        assert_eq!(sms::parts(&free.to_string()).1, None, "{free}");
    }
}

#[test]
fn ids_are_the_ones_that_addresses_and_attributes_use() {
    let ids: Vec<&str> = Network::ALL.iter().map(|network| network.id()).collect();
    let expected =
        "x bluesky mastodon threads linkedin facebook whatsapp telegram reddit email sms";
    assert_eq!(ids.join(" "), expected);
    for &network in Network::ALL {
        assert_eq!(Network::from_id(network.id()), Some(network));
    }
    assert_eq!(Network::from_id("X"), None);
    let link_alone: Vec<&str> = Network::ALL
        .iter()
        .filter(|network| network.takes_only_the_link())
        .map(|network| network.id())
        .collect();
    assert_eq!(link_alone.join(" "), "linkedin facebook");
}
