//! Tables and the text file: they say the same as the JSON.

use super::read::table;
use super::{Data, data, entries, kit, posts};
use exports::tables;
use message::network::Network;
use serde_json::Value;
use std::collections::BTreeSet;
use support::{made_up, made_up_in};

/// Whether a cell says this text. What could be a formula has an apostrophe before it.
fn says(cell: &str, text: &str) -> bool {
    let begins = text.trim_start().chars().next();
    let formula = begins.is_some_and(|sign| "=+-@＝＋－＠".contains(sign))
        || text.starts_with(['\t', '\r', '\n', '\0']);
    cell == text || formula && cell.strip_prefix('\'') == Some(text)
}

#[track_caller]
fn assert_says(cell: &str, text: &str) {
    assert!(says(cell, text), "{cell:?} instead of {text:?}");
}

#[test]
fn the_table_of_messages_says_the_same_as_the_json() {
    for data in data() {
        let rows = table(&tables::messages(&data.kit));
        assert_eq!(rows.len(), data.content.messages.len());
        for (row, (message, entry)) in rows.iter().zip(data.entries()) {
            let cell = |column: &str| row[column].as_str();
            assert_says(cell("id"), &message.id);
            assert_says(cell("text"), &message.words.text);
            assert_says(cell("section"), entry["section"]["name"].as_str().unwrap());
            assert_says(cell("speaker"), entry["speaker"].as_str().unwrap_or(""));
            assert_eq!(cell("shareable"), yes(&entry["shareable"]));
            assert_says(cell("document"), &message.facts.receipt.document);
            assert_eq!(cell("sentences"), message.facts.receipt.sentences.join(" "));
            for column in ["source_line", "link", "hashtag", "language", "alt_text"] {
                assert_says(cell(column), entry[column].as_str().unwrap());
            }
            for network in Network::ALL.iter().map(|network| network.id()) {
                let of = |column: &str| row[&format!("{network}_{column}")].as_str();
                match posts(entry).iter().find(|post| post["network"] == network) {
                    None => {
                        assert_eq!(cell(network), "");
                        assert_eq!(["used", "limit", "fits"].map(of), ["", "", ""]);
                    }
                    Some(post) => {
                        assert_says(cell(network), post["text"].as_str().unwrap());
                        assert_eq!(of("form"), post["form"]);
                        assert_eq!(of("used"), post["used"].to_string());
                        assert_eq!(of("limit"), post["limit"].to_string());
                        assert_eq!(of("fits"), yes(&post["fits"]));
                    }
                }
            }
        }
    }
}

#[test]
fn the_table_of_posts_has_each_once_and_those_of_a_network_together() {
    for data in data() {
        let rows = table(&tables::posts(&data.kit));
        let mut rows = rows.iter();
        for network in Network::ALL.iter().map(|network| network.id()) {
            for (message, entry) in data.entries() {
                let mut to = posts(entry)
                    .iter()
                    .filter(|post| post["network"] == network);
                let Some(post) = to.next() else { continue };
                let row = rows.next().unwrap();
                assert_eq!(
                    [&row["id"], row["network"].as_str()],
                    [&message.id, network]
                );
                assert_says(&row["text"], post["text"].as_str().unwrap());
                assert_eq!(row["form"], post["form"]);
                assert_eq!(row["used"], post["used"].to_string());
                assert_eq!(row["limit"], post["limit"].to_string());
                assert_eq!(row["fits"], yes(&post["fits"]));
                assert_eq!(row["with_link"], yes(&post["with_link"]));
                assert_says(&row["alt_text"], entry["alt_text"].as_str().unwrap());
                assert_eq!(row["image"], entry["cards"][0]["address"]);
            }
        }
        assert!(rows.next().is_none(), "{}", data.name());
    }
    // Six messages for eleven networks.
    assert_eq!(table(&kit("fr")["posts.csv"]).len(), 66);
    assert_eq!(table(&kit("fr")["messages.csv"]).len(), 7);
}

fn yes(value: &Value) -> &'static str {
    match value.as_bool() {
        Some(true) => "yes",
        Some(false) => "no",
        None => panic!("{value} is neither true nor false"),
    }
}

#[test]
fn tables_are_marked_as_utf_8_and_end_their_rows_as_rfc_4180_says() {
    let mut tables: Vec<(String, Vec<u8>)> = data().iter().flat_map(of_data).collect();
    for content in made_up() {
        let code = &content.language.code;
        let files = kit(code).iter();
        let files = files.filter(|(name, _)| name.ends_with(".csv"));
        tables.extend(files.map(|(name, bytes)| (format!("{code} {name}"), bytes.clone())));
    }
    for (name, bytes) in tables {
        assert!(bytes.starts_with(b"\xEF\xBB\xBF"), "{name}");
        // Names of columns have no quotation marks: after the mark of UTF-8 one would stand in
        // the middle of a cell to strict readers.
        let head = bytes[3..].split(|byte| *byte == b'\r').next().unwrap();
        let bare = |byte: &u8| byte.is_ascii_lowercase() || b"_,0123456789".contains(byte);
        assert!(!head.is_empty() && head.iter().all(bare), "{name}");
        assert!(bytes.ends_with(b"\"\r\n"), "{name}");
        // A line's end outside a cell is CRLF; within one it is the text's own.
        let text = std::str::from_utf8(&bytes).unwrap();
        let mut quoted = false;
        let mut before = ' ';
        for character in text.chars() {
            if character == '"' {
                quoted = !quoted;
            }
            if character == '\n' {
                assert_eq!(before == '\r', !quoted, "{name}");
            }
            before = character;
        }
        assert!(!quoted, "{name}: a cell without an end");
    }
}

fn of_data(data: &Data) -> Vec<(String, Vec<u8>)> {
    vec![
        (
            format!("{} messages", data.name()),
            tables::messages(&data.kit),
        ),
        (format!("{} posts", data.name()), tables::posts(&data.kit)),
        (
            format!("{} cards", data.name()),
            tables::alt_texts(&data.kit),
        ),
    ]
}

#[test]
fn the_table_of_alternative_texts_has_a_row_for_each_card() {
    for data in data() {
        let rows = table(&tables::alt_texts(&data.kit));
        let mut rows = rows.iter();
        for (message, entry) in data.entries() {
            for card in entry["cards"].as_array().unwrap() {
                let row = rows.next().unwrap();
                assert_eq!(row["id"], message.id);
                assert_eq!(row["file"], card["file"]);
                assert_eq!(row["address"], card["address"]);
                assert_says(&row["alt_text"], entry["alt_text"].as_str().unwrap());
            }
        }
        assert!(rows.next().is_none(), "{}", data.name());
    }
    // Six messages in three sizes.
    assert_eq!(table(&kit("ar")["alt-texts.csv"]).len(), 18);
}

#[test]
fn the_text_file_has_every_post_and_each_of_its_counts() {
    for content in made_up() {
        let code = &content.language.code;
        let text = std::str::from_utf8(&kit(code)["posts.txt"]).unwrap();
        let text = text.strip_prefix('\u{FEFF}').unwrap();
        assert_eq!(text.matches('\n').count(), text.matches("\r\n").count());
        let text = text.replace("\r\n", "\n");
        let mut count = 0;
        for (id, entry) in entries(code) {
            for post in posts(&entry) {
                let post_text = post["text"].as_str().unwrap();
                let name = post["name"].as_str().unwrap();
                let counted = format!("{name} {}/{}", post["used"], post["limit"]);
                // A post without its link is the start of the one with it.
                let stands = format!("\n\n{post_text}\n");
                let mut places = text.match_indices(&stands);
                let found = places.any(|(at, _)| {
                    let counts = text[..at].lines().next_back().unwrap();
                    counts
                        .split(" · ")
                        .any(|one| one == counted || one.starts_with(&format!("{counted} (")))
                });
                assert!(found, "{code} {id}: {counted}");
                count += 1;
            }
        }
        assert_eq!(count, 66);
        let withheld = &content.messages[5];
        assert!(!withheld.facts.shareable);
        assert!(!text.contains(withheld.words.text.as_str()));
    }
}

#[test]
fn the_text_file_has_each_text_once_below_its_networks() {
    let text = std::str::from_utf8(&kit("fr")["posts.txt"]).unwrap();
    let messages = &made_up_in("fr").messages;
    let first = messages[0].words.text.as_str();
    // J1 has one form, so that all networks have the same text, but for text messages with their
    // shorter source line.
    let before: Vec<&str> = text.split(first).collect();
    assert_eq!(before.len(), 3);
    let counts = before[..2].iter().flat_map(|before| {
        let counts = before.trim_end().lines().next_back().unwrap();
        counts.split(" · ")
    });
    let counts: Vec<&str> = counts.collect();
    assert_eq!(counts.len(), Network::ALL.len(), "{counts:?}");
    let names: BTreeSet<&str> = counts.iter().copied().collect();
    assert_eq!(names.len(), Network::ALL.len(), "{counts:?}");
}
