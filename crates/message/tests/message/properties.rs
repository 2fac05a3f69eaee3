//! What holds for every text, and how a post is put together and taken apart.

use message::address::{self, Rules};
use message::compose::{Lines, Parts, compose, is_exact, take_apart};
use message::count::fit;
use message::intent::{Post, intent};
use message::network::Network;
use message::server::{HIGHEST_LIMIT, Server, Software, host};
use message::{emoji, grapheme, sms};
use proptest::prelude::*;
use proptest::sample::select;
use support::{for_any, joined, texts};
use unicode_segmentation::UnicodeSegmentation as _;

/// Pieces that the rules know.
#[rustfmt::skip]
const PIECES: &[&str] = &[
    "http://", "HTTPS://", "un.org", "t.co/a", ".", "..", "/", "?", "?a=1", "#", "@", "@a@b.org", ":",
    ":80", "(", ")", "-", "_", "com", "xn--", "рф", "中国", "भारत", "é", "网", "。", "ع", "a", "1", " ", "\n",
    "\r\n", "\u{20E3}", "\u{FE0F}", "\u{200D}", "\u{200C}", "👩", "🏽", "💻", "❤", "🏴", "\u{E0067}",
    "\u{E007F}", "🇺", "🇳", "\u{301}", "क", "\u{94D}", "\u{93F}", "\u{1100}", "\u{1161}", "\u{11A8}",
    "가", "각", "\u{600}", "\u{FFFF}", "€", "^", "ç",
];

fn post(text: &str) -> Post<'_> {
    Post {
        text,
        subject: text,
        link: text,
    }
}

#[test]
fn no_text_brings_a_count_or_an_address_down() {
    let any = (texts(PIECES, 14), select(Software::ALL));
    for_any(4000, any, |(text, software)| {
        let server = Server::new(&text, software);
        for &network in Network::ALL {
            let fit = fit(network, &post(&text), server.as_ref());
            assert!(!fit.fits || fit.used <= fit.limit, "{text:?}");
            let address = intent(network, &post(&text), server.as_ref());
            assert!(
                address.bytes().all(|byte| (b'!'..=b'~').contains(&byte)),
                "{address}"
            );
        }
        for rules in [Rules::X, Rules::Mastodon] {
            let mut end = 0;
            for found in address::find(&text, rules) {
                assert!(end <= found.range.start && found.range.start < found.range.end);
                end = found.range.end;
            }
        }
        assert!(text.is_char_boundary(emoji::sequence(&text)));
    });
}

#[test]
fn one_more_letter_never_costs_less_unless_it_breaks_an_address() {
    for_any(20_000, texts(PIECES, 10), |text| {
        let longer = format!("{text}n");
        assert!(sms::parts(&longer).0 >= sms::parts(&text).0, "{text:?}");
        let used = |text: &str| fit(Network::X, &post(text), None).used;
        // `un.org` is an address that costs 23, `un.orgn` is seven letters and signs; and in
        // `un.org/a@n` the address takes in a sign that was outside it.
        let ends_in_address = |text: &str| {
            address::find(text, Rules::X)
                .last()
                .is_some_and(|address| address.range.end == text.len())
        };
        assert!(
            used(&longer) >= used(&text) || ends_in_address(&text) || ends_in_address(&longer),
            "{text:?}"
        );
    });
}

/// On the other networks it can: on X and Mastodon a long text becomes an address of 23 (or
/// `un.org` ceases to be one), on Mastodon `@a@` is three and `@a@b` two, and on Bluesky
/// `https://` is eight and `https://a` is one.
#[test]
fn more_text_never_costs_less_where_nothing_is_shortened() {
    for_any(
        10_000,
        (texts(PIECES, 10), texts(PIECES, 4)),
        |(text, more)| {
            let longer = [text.as_str(), &more].concat();
            for network in [
                Network::Threads,
                Network::Linkedin,
                Network::Facebook,
                Network::Whatsapp,
                Network::Telegram,
                Network::Reddit,
                Network::Email,
                Network::Sms,
            ] {
                // Reddit's title lacks the line that is the link: none of these is.
                let used = |text: &str| {
                    let post = Post {
                        text,
                        subject: "S",
                        link: "https://example.org/m",
                    };
                    fit(network, &post, None).used
                };
                assert!(
                    used(&longer) >= used(&text),
                    "{} {text:?} {longer:?}",
                    network.id()
                );
            }
        },
    );
    let used = |network, text| fit(network, &post(text), None).used;
    assert_eq!(
        [used(Network::X, "un.org"), used(Network::X, "un.orgn")],
        [23, 7]
    );
    let mastodon = |text| used(Network::Mastodon, text);
    assert_eq!([mastodon("@a@"), mastodon("@a@b")], [3, 2]);
    let bluesky = |text| used(Network::Bluesky, text);
    assert_eq!([bluesky("https://"), bluesky("https://a")], [8, 1]);
}

#[test]
fn counts_stay_within_what_their_units_allow() {
    for_any(10_000, texts(PIECES, 14), |text| {
        let used = |network| fit(network, &post(&text), None).used;
        let (points, units) = (text.chars().count(), text.encode_utf16().count());
        let addresses = |rules| address::find(&text, rules).len();
        assert!(
            used(Network::X) <= 2 * points + 23 * addresses(Rules::X),
            "{text:?}"
        );
        let mastodon = points + 23 * addresses(Rules::Mastodon);
        assert!(used(Network::Mastodon) <= mastodon, "{text:?}");
        // A host in Punycode is longer than it was.
        assert!(used(Network::Bluesky) <= 12 * points, "{text:?}");
        assert!(
            (points.min(1)..=text.len()).contains(&used(Network::Threads)),
            "{text:?}"
        );
        for network in [Network::Linkedin, Network::Facebook, Network::Whatsapp] {
            assert_eq!(used(network), units, "{text:?}");
        }
        assert!(used(Network::Telegram) <= 2 * units + 1, "{text:?}");
        assert!(used(Network::Reddit) <= units, "{text:?}");
        // Its subject is the text, too.
        assert!(used(Network::Email) <= 22 + 2 * 6 * text.len(), "{text:?}");
        assert!(used(Network::Sms) <= units.max(points), "{text:?}");
    });
}

/// What Telegram shows is counted: the link, a line break, the text without the link.
#[test]
fn what_is_counted_for_telegram_is_what_its_address_carries() {
    let link = "https://example.org/m/T4/";
    for text in [
        "Our words",
        "Our words\n\nhttps://example.org/m/T4/",
        "Our words\n\nSource\nhttps://example.org/m/T4/\n#Tag",
        "  Our words  \n",
        "https://example.org/m/T4/",
        "",
    ] {
        let post = Post {
            text,
            subject: "",
            link,
        };
        let address = intent(Network::Telegram, &post, None);
        let (_, carried) = address.split_once("&text=").expect("a text");
        let carried = carried
            .replace("%0A", "\n")
            .replace("%20", " ")
            .replace("%23", "#");
        let shown = match carried.as_str() {
            "" => link.len(),
            carried => link.len() + 1 + carried.len(),
        };
        assert_eq!(fit(Network::Telegram, &post, None).used, shown, "{text:?}");
    }
}

#[test]
fn what_is_stored_of_a_server_is_that_server() {
    let labels = &[
        "a",
        "B",
        "-",
        ".",
        ".",
        "c9",
        "org",
        "bücher",
        "xn--bcher-kva",
        "xn--p1ai",
        "xn--",
        "@",
        "/",
        "9",
    ];
    let (mut tried, mut valid) = (0, 0);
    let software = select(Software::ALL);
    let any = (joined(labels, 1..=6), software, 1..=HIGHEST_LIMIT);
    for_any(40_000, any, |(typed, software, limit)| {
        tried += 1;
        let Some(server) = Server::new(&typed, software) else {
            return;
        };
        valid += 1;
        let server = Server { limit, ..server };
        assert_eq!(Server::decode(&server.encode()), Some(server.clone()));
        assert_eq!(host(&server.host), Some(server.host), "{typed:?}");
    });
    assert!(valid * 80 > tried, "{valid}");
}

#[test]
fn whatever_is_stored_gives_a_server_that_is_stored_so_or_none() {
    let pieces = &[
        "1", "2", " ", " ", "mastodon", "misskey", "500", "0", "+1", "1000001", "a.org", "a", ".",
        "\n", "/", "@", ":",
    ];
    for_any(
        40_000,
        (texts(pieces, 8), any::<bool>()),
        |(mut line, has_start)| {
            if has_start {
                line.insert_str(0, "1 mastodon 500 a.org");
            }
            if let Some(server) = Server::decode(&line) {
                assert_eq!(server.encode(), line);
                assert_eq!(host(&server.host).as_ref(), Some(&server.host));
                assert!((1..=HIGHEST_LIMIT).contains(&server.limit));
            }
        },
    );
}

#[test]
fn graphemes_are_those_of_the_unicode_standard() {
    for_any(50_000, texts(PIECES, 12), |text| {
        assert_eq!(
            grapheme::count(&text),
            text.graphemes(true).count(),
            "{text:?}"
        );
    });
    // Every character of the planes that have letters and marks, where it meets what joins.
    for character in ('\0'..='\u{1FFFF}').chain('\u{E0000}'..='\u{E0FFF}') {
        let text = format!("a{character}\u{301} क\u{94D}{character}a \u{1100}{character}\u{11A8}");
        assert_eq!(
            grapheme::count(&text),
            text.graphemes(true).count(),
            "{text:?}"
        );
    }
}

#[test]
fn a_post_is_the_body_a_blank_line_and_the_chosen_lines() {
    let lines = lines();
    let all = Parts {
        source: true,
        link: true,
        hashtag: true,
    };
    assert_eq!(
        compose("Body.", &lines, all),
        "Body.\n\nKey messages, June 2020\nhttps://example.org/m/T4\n#Tag"
    );
    let two = Parts { link: false, ..all };
    assert_eq!(
        compose("Body.", &lines, two),
        "Body.\n\nKey messages, June 2020\n#Tag"
    );
    assert_eq!(compose("Body.\n", &lines, Parts::default()), "Body.\n");
    // A line that is empty is no line.
    let none = Lines {
        hashtag: String::new(),
        ..lines
    };
    assert_eq!(
        compose(
            "B",
            &none,
            Parts {
                hashtag: true,
                ..Parts::default()
            }
        ),
        "B"
    );
}

#[test]
fn a_line_that_someone_edits_or_deletes_is_no_longer_a_part() {
    let all = Parts {
        source: true,
        link: true,
        hashtag: true,
    };
    let without_link = "Body.\n\nKey messages, June 2020\n#Tag";
    assert_eq!(
        take_apart(without_link, &lines()),
        (String::from("Body."), Parts { link: false, ..all })
    );
    let other_tag = "Body.\n\nKey messages, June 2020\nhttps://example.org/m/T4\n#Tags";
    assert_eq!(
        take_apart(other_tag, &lines()),
        (String::from(other_tag), Parts::default())
    );
    // The same line in the body stays there.
    let twice = "#Tag\n\n#Tag";
    assert_eq!(
        take_apart(twice, &lines()),
        (
            String::from("#Tag"),
            Parts {
                hashtag: true,
                ..Parts::default()
            }
        )
    );
}

#[test]
fn taking_a_post_apart_and_composing_it_gives_the_post() {
    let lines = lines();
    let pieces = &[
        "\n",
        "\n\n",
        " ",
        "Body",
        "#Tag",
        "Key messages, June 2020",
        "https://example.org/m/T4",
        "网",
    ];
    for_any(20_000, texts(pieces, 8), |text| {
        let (body, parts) = take_apart(&text, &lines);
        assert_eq!(compose(&body, &lines, parts), text);
        // Lines that are put on are found again, whatever the body is.
        for bits in 1..8 {
            let parts = Parts {
                source: bits & 1 > 0,
                link: bits & 2 > 0,
                hashtag: bits & 4 > 0,
            };
            let post = compose(&text, &lines, parts);
            assert_eq!(take_apart(&post, &lines), (text.clone(), parts));
        }
    });
}

#[test]
fn only_the_white_space_around_exact_wording_may_differ() {
    assert!(is_exact("\n Connect all people. \n", "Connect all people."));
    assert!(!is_exact("Connect  all people.", "Connect all people."));
    assert!(!is_exact("Connect all people", "Connect all people."));
    assert!(!is_exact("", "Connect all people."));
}

fn lines() -> Lines {
    Lines {
        source: String::from("Key messages, June 2020"),
        link: String::from("https://example.org/m/T4"),
        hashtag: String::from("#Tag"),
    }
}
