//! How long posts are on Bluesky, Mastodon and Threads, and as text messages.

use super::{FAMILY, fit_of, used};
use message::count::Obstacle;
use message::network::Network;
use message::sms;

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
