//! Posts: how long they are by each network's rule, where they go, what they are made of.

mod bidi;
mod forms;
mod intents;
mod networks;
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
mod x;

use message::count::{Fit, fit};
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
