//! Lengths of posts, counted by hand, and the form that fits.

use super::{data, posts};
use content::{Content, Word};
use exports as kit;
use message::lines::lines_on;
use message::network::Network;
use serde_json::Value;
use support::made_up_in;

/// An edition at an address that every network knows for one, with a source line that is counted
/// here: 10 characters and the document.
fn counted(code: &str) -> Content {
    let mut content = made_up_in(code).clone();
    content.campaign.address = "https://example.org".to_owned();
    let line = match code {
        "ar" => "المصدر: {document}.",
        _ => "Source : {document}.",
    };
    for word in [Word::SourceLine, Word::SourceLineSms] {
        content.words[word as usize] = line.to_owned();
    }
    content
}

/// A message's post for a network.
fn post(content: &Content, id: &str, network: &str) -> Value {
    let json = serde_json::to_value(kit::message::kit(content)).unwrap();
    let messages = json["messages"].as_array().unwrap();
    let entry = messages.iter().find(|entry| entry["id"] == id).unwrap();
    let mut to = posts(entry)
        .iter()
        .filter(|post| post["network"] == network);
    let post = to.next().unwrap_or_else(|| panic!("{id} for {network}"));
    assert!(to.next().is_none(), "{id}: two posts for {network}");
    post.clone()
}

/// By hand: words, blank line, source line, line's end, link. Only the link counts differently: 23
/// on X and Mastodon; on Bluesky its host and the rest, as that has up to 15 characters; elsewhere
/// in full, and not at all on Reddit, where the blank line is a space.
///
/// The source line of the charter has 9 + 35 + 1 characters in French and 8 + 38 + 1 in Arabic;
/// that of the letter 9 + 32 + 1 and 8 + 36 + 1, with the speaker 2 + 21 + 2 and 2 + 16 + 2 more.
/// `…` weighs 2 on X.
#[test]
fn counts_are_those_that_come_out_by_hand() {
    let (french, arabic) = (counted("fr"), counted("ar"));
    for (content, id, network, form, used) in [
        (&french, "J1", "x", "full", 46 + 2 + 45 + 1 + 23),
        (&french, "J1", "mastodon", "full", 46 + 2 + 45 + 1 + 23),
        (&french, "J1", "bluesky", "full", 46 + 2 + 45 + 1 + 20),
        (&french, "J1", "threads", "full", 46 + 2 + 45 + 1 + 28),
        (&french, "J1", "linkedin", "full", 46 + 2 + 45 + 1 + 28),
        (&french, "J1", "facebook", "full", 46 + 2 + 45 + 1 + 28),
        (&french, "J1", "whatsapp", "full", 46 + 2 + 45 + 1 + 28),
        (&french, "J1", "telegram", "full", 46 + 2 + 45 + 1 + 28),
        (&french, "J1", "reddit", "full", 46 + 1 + 45),
        // All its letters are in the alphabet of text messages: 122 of 160.
        (&french, "J1", "sms", "full", 1),
        // The id is longer by two.
        (&french, "J4-b", "telegram", "full", 53 + 2 + 42 + 1 + 30),
        // The whole has 290 with the link of X, 287 with that of Bluesky.
        (&french, "J3", "x", "short", 67 + 2 + 45 + 1 + 23),
        (&french, "J3", "bluesky", "full", 219 + 2 + 45 + 1 + 20),
        (&french, "J3", "mastodon", "full", 219 + 2 + 45 + 1 + 23),
        // An apostrophe that the alphabet lacks leaves 67 in each of several parts: 143 in 3.
        (&french, "J3", "sms", "short", 3),
        // The whole has 500 on Mastodon, and 505 on Threads.
        (&french, "J5", "mastodon", "full", 500),
        (&french, "J5", "threads", "long", 177 + 2 + 67 + 1 + 28),
        (&french, "J5", "bluesky", "long", 177 + 2 + 67 + 1 + 20),
        (&french, "J5", "x", "long", 177 + 1 + 2 + 67 + 1 + 23),
        (&french, "J5", "reddit", "long", 177 + 1 + 67),
        (&french, "J5", "sms", "short", 3),
        (&arabic, "J1", "x", "full", 39 + 2 + 47 + 1 + 23),
        (&arabic, "J1", "bluesky", "full", 39 + 2 + 47 + 1 + 20),
        // 117 in parts of 67.
        (&arabic, "J1", "sms", "full", 2),
        // The whole has 353 on X, there is no long form, and 328 are too long for a title.
        (&arabic, "J5", "x", "short", 30 + 2 + 65 + 1 + 23),
        (&arabic, "J5", "mastodon", "full", 262 + 2 + 65 + 1 + 23),
        (&arabic, "J5", "reddit", "short", 30 + 1 + 65),
        (&arabic, "J5", "sms", "short", 2),
    ] {
        let post = post(content, id, network);
        let here = format!("{} {id} {network}", content.language.code);
        assert_eq!(post["form"], form, "{here}");
        assert_eq!(post["used"], used, "{here}");
        assert_eq!(post["fits"], true, "{here}");
        assert_eq!(post["with_link"], true, "{here}");
    }
}

#[test]
fn limits_are_those_of_the_networks() {
    let limits = [
        ("x", 280),
        ("bluesky", 300),
        ("mastodon", 500),
        ("threads", 500),
        ("linkedin", 3000),
        ("facebook", 63_206),
        ("whatsapp", 4096),
        ("telegram", 4096),
        ("reddit", 300),
        ("email", 1900),
        ("sms", 3),
    ];
    for data in data() {
        let shareable = data
            .entries()
            .filter(|(message, _)| message.facts.shareable);
        for (_, entry) in shareable {
            let posts = posts(entry).iter();
            let there: Vec<(&str, u64)> = posts
                .map(|post| {
                    let network = post["network"].as_str().unwrap();
                    (network, post["limit"].as_u64().unwrap())
                })
                .collect();
            assert_eq!(there, limits, "{}", data.name());
        }
    }
}

#[test]
fn a_post_is_words_source_and_link_on_lines_of_their_own() {
    assert_eq!(
        post(&counted("fr"), "J5", "x")["text"],
        "Venez avec une graine, une seule suffit. […] Ce printemps, la rue Haute sème sept rangs \
         de fèves et six rangs de blettes, et chaque rang porte le nom de la famille qui \
         l’arrose.\n\n— La jardinière en chef. Source : Lettre aux voisins, 14 mars 2031.\n\
         https://example.org/fr/m/J5/"
    );
}

/// A text message of three parts holds 201 letters of this kind, of which the source line takes 45,
/// the blank line 2, the link with its line's end 29.
#[test]
fn the_link_is_left_out_where_a_post_fits_only_without_it() {
    for (letters, parts, with_link, fits) in [
        (125, 3, true, true),
        (126, 3, false, true),
        (154, 3, false, true),
        // 231 with the link, and 202 without it are too many, too.
        (155, 4, true, false),
    ] {
        let mut content = counted("fr");
        content.messages[0].words.text = "ж".repeat(letters);
        let post = post(&content, "J1", "sms");
        assert_eq!(post["used"], parts, "{letters}");
        assert_eq!(post["with_link"], with_link, "{letters}");
        assert_eq!(post["fits"], fits, "{letters}");
        assert_eq!(post["limit"], 3);
    }
}

/// Feeds have room for the shortest form with source and link: the check of the content says so.
/// What is left of the others, in long scripts, are mails and text messages.
#[test]
fn every_post_fits_with_its_source_and_its_link_but_for_some_mails_and_text_messages() {
    for data in data() {
        for (at, (message, entry)) in data.entries().enumerate() {
            let source = entry["source_line"].as_str().unwrap();
            let link = entry["link"].as_str().unwrap();
            for post in posts(entry) {
                let text = post["text"].as_str().unwrap();
                let here = format!("{} {} {}", data.name(), message.id, post["network"]);
                let fits = post["fits"].as_bool().unwrap();
                let short = post["used"].as_u64() <= post["limit"].as_u64();
                assert!(short || !fits, "{here}");
                let network = Network::from_id(post["network"].as_str().unwrap()).unwrap();
                let own = lines_on(data.content, at, network).source;
                let source = if network == Network::Sms {
                    &own
                } else {
                    source
                };
                let with_link = text.ends_with(&format!("\n\n{source}\n{link}"));
                assert_eq!(post["with_link"], with_link, "{here}");
                assert!(
                    with_link || text.ends_with(&format!("\n\n{source}")),
                    "{here}"
                );
                let dear = [Network::Email, Network::Sms].contains(&network);
                assert!(dear || fits && with_link, "{here}");
            }
        }
    }
}
