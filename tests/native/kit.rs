//! The kit, read back by other programs' readers: everything is in it, exactly and for all.

mod formulas;
mod quiz;
mod read;

use content::{Content, Word};
use message::network::Network;
use read::{archived, json, table};
use roadmap::document::kit::{self, File, Part};
use serde_json::Value;
use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::io::Cursor;
use std::path::Path;
use std::process::Command;
use std::sync::LazyLock;
use support::{edition, editions};

/// The kit of an edition of the real content.
fn kit(code: &str) -> &'static BTreeMap<String, Vec<u8>> {
    static KITS: LazyLock<BTreeMap<String, BTreeMap<String, Vec<u8>>>> = LazyLock::new(|| {
        let kits = editions().iter().map(|content| {
            let parts = kit::parts(content).unwrap();
            (content.language.code.clone(), by_name(parts))
        });
        kits.collect()
    });
    &KITS[code]
}

fn by_name(parts: Vec<Part>) -> BTreeMap<String, Vec<u8>> {
    let files: Vec<File> = parts.into_iter().flat_map(|part| part.files).collect();
    let count = files.len();
    let files: BTreeMap<String, Vec<u8>> = files
        .into_iter()
        .map(|file| (file.name, file.bytes))
        .collect();
    assert_eq!(files.len(), count, "two files of one name");
    files
}

/// The messages in an edition's JSON, by their ids.
fn entries(code: &str) -> BTreeMap<String, Value> {
    let kit = json(&kit(code)["messages.json"]);
    let messages = kit["messages"].as_array().unwrap().clone();
    messages
        .into_iter()
        .map(|entry| (entry["id"].as_str().unwrap().to_owned(), entry))
        .collect()
}

/// A message's post for a network.
fn post(code: &str, id: &str, network: &str) -> Value {
    let posts = entries(code)[id]["posts"].as_array().unwrap().clone();
    let mut to = posts.into_iter().filter(|post| post["network"] == network);
    let post = to.next().unwrap_or_else(|| panic!("{id} for {network}"));
    assert!(to.next().is_none(), "{id}: two posts for {network}");
    post
}

#[test]
fn every_message_is_in_every_editions_json_with_its_words_and_where_they_stand() {
    for content in editions() {
        let code = &content.language.code;
        let kit = json(&kit(code)["messages.json"]);
        assert_eq!(kit["$schema"], "kit.schema.json");
        assert_eq!(kit["language"]["code"], code.as_str());
        let messages = kit["messages"].as_array().unwrap();
        assert_eq!(messages.len(), content.messages.len());
        for (entry, message) in messages.iter().zip(&content.messages) {
            assert_eq!(entry["id"], message.id.as_str());
            assert_eq!(entry["text"], message.words.text.as_str());
            assert_eq!(entry["shareable"], message.facts.shareable);
            let receipt = &message.facts.receipt;
            assert_eq!(entry["receipt"]["document"], receipt.document.as_str());
            let sentences: Vec<&str> = receipt.sentences.iter().map(String::as_str).collect();
            assert_eq!(entry["receipt"]["sentences"], serde_json::json!(sentences));
            let page = format!("https://example.org/{code}/m/{}/", message.id);
            assert_eq!(entry["link"], page.as_str());
            let networks: Vec<&str> = entry["posts"]
                .as_array()
                .unwrap()
                .iter()
                .map(|post| post["network"].as_str().unwrap())
                .collect();
            let expected = match message.facts.shareable {
                true => Network::ALL.iter().map(|network| network.id()).collect(),
                false => Vec::new(),
            };
            assert_eq!(networks, expected, "{}", message.id);
        }
    }
}

/// By hand: words, blank line, source line, line's end, link. Only the link counts differently:
/// 23 on X and Mastodon; on Bluesky its host and the rest, as that has up to 15 characters; on
/// Telegram in full. Text messages in Arabic hold 67 characters in each of several parts.
#[test]
fn counts_are_those_that_come_out_by_hand() {
    for (code, id, network, used) in [
        ("en", "T1", "x", 148 + 2 + 53 + 1 + 23),
        ("en", "T1", "mastodon", 148 + 2 + 53 + 1 + 23),
        ("en", "T1", "bluesky", 148 + 2 + 53 + 1 + 20),
        ("en", "T1", "telegram", 148 + 2 + 53 + 1 + 28),
        ("en", "T1", "reddit", 148 + 1 + 53),
        ("en", "P3b", "mastodon", 268 + 2 + 57 + 1 + 23),
        ("ar", "T1", "x", 115 + 2 + 83 + 1 + 23),
        ("ar", "T1", "bluesky", 115 + 2 + 83 + 1 + 20),
        // 229 with the link would be four parts, 200 without it are three.
        ("ar", "T1", "sms", 3),
    ] {
        let post = post(code, id, network);
        assert_eq!(post["used"], used, "{code} {id} {network}");
        assert_eq!(post["fits"], true, "{code} {id} {network}");
    }
    for (network, limit) in [
        ("x", 280),
        ("bluesky", 300),
        ("mastodon", 500),
        ("threads", 500),
        ("linkedin", 3000),
        ("facebook", 63_206),
        ("telegram", 4096),
        ("reddit", 300),
        ("sms", 3),
    ] {
        assert_eq!(post("en", "T1", network)["limit"], limit, "{network}");
    }
}

#[test]
fn every_post_but_some_text_messages_fits_with_its_source_and_its_link() {
    for content in editions() {
        let code = &content.language.code;
        for (id, entry) in entries(code) {
            let source = entry["source_line"].as_str().unwrap();
            let link = entry["link"].as_str().unwrap();
            for post in entry["posts"].as_array().unwrap() {
                let text = post["text"].as_str().unwrap();
                let here = format!("{code} {id} {}", post["network"]);
                let fits = post["used"].as_u64() <= post["limit"].as_u64();
                assert_eq!(post["fits"], fits, "{here}");
                let with_link = text.ends_with(&format!("\n\n{source}\n{link}"));
                assert_eq!(post["with_link"], with_link, "{here}");
                assert!(
                    with_link || text.ends_with(&format!("\n\n{source}")),
                    "{here}"
                );
                assert!(post["network"] == "sms" || fits && with_link, "{here}");
            }
        }
    }
}

#[test]
fn a_post_is_the_message_to_the_letter_or_runs_of_it_with_a_mark_between() {
    for content in editions() {
        for (id, entry) in entries(&content.language.code) {
            let whole = entry["text"].as_str().unwrap();
            for post in entry["posts"].as_array().unwrap() {
                let text = post["text"].as_str().unwrap();
                let (body, _) = text.split_once("\n\n").unwrap();
                assert_eq!(post["form"] == "full", body == whole, "{id}");
                let mut rest = whole;
                for run in body.split(" […] ") {
                    let run = run.trim_end_matches(" […]").trim_start_matches("[…] ");
                    let at = rest.find(run).unwrap_or_else(|| panic!("{id}: {run}"));
                    rest = &rest[at + run.len()..];
                }
            }
        }
    }
}

#[test]
fn words_in_quotation_stand_with_who_said_them_in_every_post() {
    for content in editions() {
        let spoken = content
            .messages
            .iter()
            .filter(|message| message.facts.shareable && message.words.speaker.is_some());
        let mut count = 0;
        for message in spoken {
            let speaker = message.words.speaker.as_ref().unwrap();
            let entry = &entries(&content.language.code)[&message.id];
            for post in entry["posts"].as_array().unwrap() {
                let text = post["text"].as_str().unwrap();
                assert!(text.contains(&format!("— {speaker}.")), "{text}");
                count += 1;
            }
        }
        assert!(count > 0);
    }
}

#[test]
fn the_table_of_messages_says_the_same_as_the_json() {
    for content in editions() {
        let code = &content.language.code;
        let rows = table(&kit(code)["messages.csv"]);
        let entries = entries(code);
        assert_eq!(rows.len(), content.messages.len());
        for (row, message) in rows.iter().zip(&content.messages) {
            let entry = &entries[&message.id];
            let said = |column: &str| row[column].as_str();
            assert_eq!(said("id"), message.id);
            assert_eq!(said("text"), message.words.text);
            assert_eq!(said("section"), entry["section"]["name"]);
            assert_eq!(said("speaker"), entry["speaker"].as_str().unwrap_or(""));
            assert_eq!(said("shareable"), yes(&entry["shareable"]));
            assert_eq!(said("document"), message.facts.receipt.document);
            assert_eq!(said("sentences"), message.facts.receipt.sentences.join(" "));
            for column in ["source_line", "link", "hashtag", "language", "alt_text"] {
                assert_eq!(said(column), entry[column], "{column}");
            }
            for network in Network::ALL.iter().map(|network| network.id()) {
                let cell = |column: &str| row[&format!("{network}_{column}")].as_str();
                let posts = entry["posts"].as_array().unwrap();
                match posts.iter().find(|post| post["network"] == network) {
                    None => {
                        assert_eq!(said(network), "");
                        assert_eq!([cell("used"), cell("limit"), cell("fits")], ["", "", ""]);
                    }
                    Some(post) => {
                        assert_eq!(said(network), post["text"]);
                        assert_eq!(cell("form"), post["form"]);
                        assert_eq!(cell("used"), post["used"].to_string());
                        assert_eq!(cell("limit"), post["limit"].to_string());
                        assert_eq!(cell("fits"), yes(&post["fits"]));
                    }
                }
            }
        }
    }
}

#[test]
fn the_table_of_posts_has_each_once_and_those_of_a_network_together() {
    for content in editions() {
        let code = &content.language.code;
        let rows = table(&kit(code)["posts.csv"]);
        let entries = entries(code);
        let mut seen = BTreeSet::new();
        let mut networks: Vec<&str> = Vec::new();
        for row in &rows {
            let (id, network) = (row["id"].as_str(), row["network"].as_str());
            assert!(seen.insert((id, network)), "{id} for {network} twice");
            if networks.last() != Some(&network) {
                networks.push(network);
            }
            let post = post(code, id, network);
            assert_eq!(row["text"], post["text"]);
            assert_eq!(row["form"], post["form"]);
            assert_eq!(row["used"], post["used"].to_string());
            assert_eq!(row["limit"], post["limit"].to_string());
            assert_eq!(row["fits"], yes(&post["fits"]));
            assert_eq!(row["with_link"], yes(&post["with_link"]));
            let entry = &entries[id];
            assert_eq!(row["alt_text"], entry["alt_text"]);
            assert_eq!(row["image"], entry["cards"][0]["address"]);
        }
        let shareable = content.messages.iter().filter(|m| m.facts.shareable);
        assert_eq!(seen.len(), shareable.count() * Network::ALL.len());
        let all: Vec<&str> = Network::ALL.iter().map(|network| network.id()).collect();
        assert_eq!(networks, all);
    }
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
    for content in editions() {
        for (name, bytes) in kit(&content.language.code) {
            if !name.ends_with(".csv") {
                continue;
            }
            assert!(bytes.starts_with(b"\xEF\xBB\xBF"), "{name}");
            // Names of columns have no quotation marks: after the mark of UTF-8 one would stand in
            // the middle of a cell to strict readers.
            let head = bytes[3..].split(|byte| *byte == b'\r').next().unwrap();
            let bare = |byte: &u8| byte.is_ascii_lowercase() || b"_,0123456789".contains(byte);
            assert!(!head.is_empty() && head.iter().all(bare), "{name}");
            assert!(bytes.ends_with(b"\"\r\n"), "{name}");
            // A line's end outside a cell is CRLF; within one it is the text's own.
            let text = std::str::from_utf8(bytes).unwrap();
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
}

#[test]
fn every_message_for_sharing_has_its_card_in_three_sizes_and_an_alternative_text() {
    for content in editions() {
        let code = &content.language.code;
        let files = kit(code);
        let mut rows = table(&files["alt-texts.csv"]).into_iter();
        let mut cards = BTreeSet::new();
        for message in content.messages.iter().filter(|m| m.facts.shareable) {
            let entry = &entries(code)[&message.id];
            let alt = entry["alt_text"].as_str().unwrap();
            assert!(alt.contains(content.word(Word::SiteName)), "{alt}");
            // The least that a network takes.
            assert!(alt.chars().count() <= 420, "{alt}");
            let sizes = [(1200, 630), (1080, 1080), (1080, 1920)];
            for (card, (width, height)) in entry["cards"].as_array().unwrap().iter().zip(sizes) {
                let name = format!("cards/{}-{width}x{height}.png", message.id);
                assert_eq!(card["file"], name.as_str());
                let address = format!("https://example.org/kit/{code}/{name}");
                assert_eq!(card["address"], address.as_str());
                assert_eq!(
                    (&card["width"], &card["height"]),
                    (&width.into(), &height.into())
                );
                let picture = png::Decoder::new(Cursor::new(&files[&name]));
                let picture = picture.read_info().unwrap();
                assert_eq!(
                    (picture.info().width, picture.info().height),
                    (width, height)
                );
                let row = rows.next().unwrap();
                assert_eq!([&row["file"], &row["alt_text"]], [&name, alt]);
                assert_eq!(row["address"], address);
                cards.insert(name);
            }
        }
        assert!(rows.next().is_none());
        let there = files.keys().filter(|name| name.starts_with("cards/"));
        assert_eq!(there.cloned().collect::<BTreeSet<_>>(), cards);
    }
}

#[test]
fn every_qr_code_is_read_as_the_address_of_its_messages_page() {
    for content in editions() {
        let code = &content.language.code;
        let mut count = 0;
        for (name, bytes) in kit(code).iter().filter(|(name, _)| name.starts_with("qr/")) {
            let id = name["qr/".len()..].strip_suffix(".svg").unwrap();
            assert_eq!(entries(code)[id]["code"], name.as_str());
            let found = read::qr(std::str::from_utf8(bytes).unwrap());
            assert_eq!(found, format!("https://example.org/{code}/m/{id}/"));
            count += 1;
        }
        let shareable = content.messages.iter().filter(|m| m.facts.shareable);
        assert_eq!(count, shareable.count());
    }
}

#[test]
fn a_messages_that_is_not_for_sharing_has_no_picture_and_no_post_but_its_place_in_the_lists() {
    for content in editions() {
        let code = &content.language.code;
        let withheld = content.messages.iter().filter(|m| !m.facts.shareable);
        let mut count = 0;
        for message in withheld {
            let entry = &entries(code)[&message.id];
            assert_eq!(entry["text"], message.words.text.as_str());
            assert_eq!(entry["posts"], serde_json::json!([]));
            assert_eq!(entry["cards"], serde_json::json!([]));
            assert_eq!(entry["alt_text"], "");
            let there = kit(code).keys().filter(|name| {
                let file = name.rsplit('/').next().unwrap();
                file.split(['-', '.']).next() == Some(&message.id)
            });
            assert_eq!(there.count(), 0, "{}", message.id);
            count += 1;
        }
        assert!(count > 0, "some messages need what stands around them");
    }
}

#[test]
fn the_text_file_has_every_post_and_each_of_its_counts() {
    for content in editions() {
        let code = &content.language.code;
        let text = std::str::from_utf8(&kit(code)["posts.txt"]).unwrap();
        let text = text.strip_prefix('\u{FEFF}').unwrap();
        assert_eq!(text.matches('\n').count(), text.matches("\r\n").count());
        let text = text.replace("\r\n", "\n");
        for (id, entry) in entries(code) {
            for post in entry["posts"].as_array().unwrap() {
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
            }
        }
        let withheld = content
            .messages
            .iter()
            .find(|m| !m.facts.shareable)
            .unwrap();
        assert!(!text.contains(withheld.words.text.as_str()));
    }
}

#[test]
fn the_readme_names_every_file_and_says_what_has_to_go_along() {
    for content in editions() {
        let files = kit(&content.language.code);
        let readme = std::str::from_utf8(&files["README.txt"]).unwrap();
        for name in files.keys().filter(|name| !name.ends_with(".zip")) {
            // A folder stands for all that is in it.
            let folder = name.split_inclusive('/').next().unwrap();
            let named = |name: &str| readme.contains(&format!("\r\n{name}\r\n"));
            assert!(named(name) || named(folder), "{name}");
        }
        let words: Value = json(
            &fs::read(
                support::content_folder().join(format!("{}/words.json", content.language.code)),
            )
            .unwrap(),
        );
        for key in [
            "disclaimer",
            "counts-notice",
            "kit-exact",
            "kit-withheld",
            "kit-guard",
        ] {
            assert!(readme.contains(words[key].as_str().unwrap()), "{key}");
        }
        let licence = content
            .about
            .iter()
            .find(|section| section.id == "licence")
            .unwrap();
        for paragraph in &licence.words.paragraphs {
            assert!(readme.contains(paragraph), "{paragraph}");
        }
    }
}

#[test]
fn the_archive_holds_every_other_file_byte_for_byte_in_one_folder_and_no_date() {
    for content in editions() {
        let code = &content.language.code;
        let mut files = kit(code).clone();
        let whole = files.remove(&format!("roadmap-kit-{code}.zip")).unwrap();
        let archived = archived(&whole);
        let mut names: Vec<&String> = archived.keys().collect();
        names.sort();
        for name in &names {
            let plain = |c: char| c.is_ascii_alphanumeric() || "-._/".contains(c);
            assert!(name.chars().all(plain), "{name}");
            assert!(!name.starts_with('/') && !name.contains(".."), "{name}");
        }
        let expected: BTreeMap<String, Vec<u8>> = files
            .into_iter()
            .map(|(name, bytes)| (format!("roadmap-kit-{code}/{name}"), bytes))
            .collect();
        assert!(archived == expected, "{names:?}");
    }
}

#[test]
fn two_builds_give_the_same_bytes() {
    for content in editions() {
        let again = by_name(kit::parts(content).unwrap());
        assert!(again == *kit(&content.language.code));
    }
}

#[test]
fn the_schema_has_every_field_that_the_json_has_and_demands_it() {
    let schema = json(&kit("en")["kit.schema.json"]);
    assert_eq!(
        schema["$schema"],
        "https://json-schema.org/draft/2020-12/schema"
    );
    let described = |of: &Value, value: &Value| {
        let described: BTreeSet<&String> = of["properties"].as_object().unwrap().keys().collect();
        let there: BTreeSet<&String> = value.as_object().unwrap().keys().collect();
        assert_eq!(described, there);
    };
    for content in editions() {
        let kit = json(&kit(&content.language.code)["messages.json"]);
        described(&schema, &kit);
        for entry in kit["messages"].as_array().unwrap() {
            described(&schema["$defs"]["Entry"], entry);
            described(&schema["$defs"]["Receipt"], &entry["receipt"]);
            for card in entry["cards"].as_array().unwrap() {
                described(&schema["$defs"]["Card"], card);
            }
            for post in entry["posts"].as_array().unwrap() {
                described(&schema["$defs"]["Post"], post);
            }
        }
    }
}

#[test]
fn the_command_writes_the_same_bytes_into_any_folder() {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("kit-command");
    let _ = fs::remove_dir_all(&folder);
    let run = Command::new(env!("CARGO_BIN_EXE_kit"))
        .arg("--to")
        .arg(&folder)
        .current_dir(support::project(""))
        .output()
        .unwrap();
    assert!(run.status.success(), "{run:?}");
    for content in editions() {
        let code = &content.language.code;
        let mut expected = kit(code).clone();
        read::each_file(&folder.join(code), &mut |name, bytes| {
            let made = expected.remove(name);
            assert!(made.as_ref() == Some(&bytes), "{code}/{name}");
        });
        assert!(expected.is_empty(), "{:?} not written", expected.keys());
    }
}

#[test]
fn the_command_says_how_it_is_used_to_who_asks_for_something_else() {
    for wrong in [&["--into", "x"][..], &["--to"], &["kit"]] {
        let run = Command::new(env!("CARGO_BIN_EXE_kit"))
            .args(wrong)
            .output()
            .unwrap();
        assert_eq!(run.status.code(), Some(2), "{wrong:?}");
        let said = String::from_utf8_lossy(&run.stderr);
        assert!(said.contains("usage: kit [--to FOLDER]"), "{said}");
    }
}

/// The real English content with its first message changed.
fn with_first(text: &str) -> Content {
    let mut content = edition("en").clone();
    content.messages[0].words.text = text.to_owned();
    content.messages[0].words.long = None;
    content.messages[0].words.short = None;
    content
}

#[test]
fn sizes_are_in_kilobytes_then_megabytes_rounded_up_with_the_languages_own_sign() {
    let (english, mut french) = (edition("en"), edition("en").clone());
    french.language.decimal = String::from(",");
    for (bytes, said) in [
        (0, "0.0 kB"),
        (1, "0.1 kB"),
        (100, "0.1 kB"),
        (101, "0.2 kB"),
        (12_300, "12.3 kB"),
        (999_900, "999.9 kB"),
        (999_901, "1.0 MB"),
        (1_000_000, "1.0 MB"),
        (1_000_001, "1.1 MB"),
        (20_345_678, "20.4 MB"),
    ] {
        assert_eq!(kit::size(english, bytes), said);
        assert_eq!(kit::size(&french, bytes), said.replace('.', ","));
    }
    assert_eq!(kit::size(edition("ar"), 12_300), "12.3 كيلوبايت");
}
