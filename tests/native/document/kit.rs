//! The kit's files on the site, and what its page says of them.

use crate::common::built::{one_line, site, tested, words};
use content::{Content, Word};
use exports as kit;
use routes::Page;
use std::collections::BTreeSet;
use support::{editions, made_up_in};

#[test]
fn the_site_has_every_file_of_every_editions_kit_and_no_other() {
    let mut expected = BTreeSet::new();
    for content in editions() {
        let parts = kit::parts(content).unwrap();
        for file in parts.into_iter().flat_map(|part| part.files) {
            let address = format!("/kit/{}/{}", content.language.code, file.name);
            assert!(site().files[&address] == file.bytes, "{address}");
            expected.insert(address);
        }
        // Thumbnails are the page's own, and in no archive.
        for (name, bytes) in kit::pictures::thumbnails(content).unwrap() {
            let address = format!("/kit/{}/{name}", content.language.code);
            assert!(site().files[&address] == bytes, "{address}");
            assert!(bytes.len() < 9_000, "{address} has {} bytes", bytes.len());
            expected.insert(address);
        }
    }
    let written = site().files.keys().filter(|name| name.starts_with("/kit/"));
    assert_eq!(written.cloned().collect::<BTreeSet<_>>(), expected);
}

/// A number of bytes as the page has to say it, worked out another way: in decimals.
fn said(bytes: usize, content: &Content) -> String {
    let tenths = |unit: f64| (bytes as f64 / unit * 10.0).ceil() / 10.0;
    let (number, unit) = match tenths(1e3) < 1000.0 {
        true => (tenths(1e3), Word::Kilobytes),
        false => (tenths(1e6), Word::Megabytes),
    };
    let number = format!("{number:.1}").replace('.', &content.locale.decimal);
    content.word(unit).replace("{n}", &number)
}

#[test]
fn sizes_are_in_the_units_and_with_the_sign_of_each_language() {
    let [arabic, french] = ["ar", "fr"].map(made_up_in);
    let (kilo, mega) = (Word::Kilobytes as usize, Word::Megabytes as usize);
    let mut french = french.clone();
    french.words[kilo] = String::from("{n} ko");
    french.words[mega] = String::from("{n} Mo");
    let mut arabic = arabic.clone();
    arabic.words[kilo] = String::from("{n} كيلوبايت");
    for (bytes, in_french, in_arabic) in [
        // Rounded up to a tenth.
        (1, "0,1 ko", "0.1 كيلوبايت"),
        (1_000, "1,0 ko", "1.0 كيلوبايت"),
        (772_001, "772,1 ko", "772.1 كيلوبايت"),
    ] {
        assert_eq!(kit::size(&french, bytes), in_french);
        assert_eq!(kit::size(&arabic, bytes), in_arabic);
    }
    assert_eq!(kit::size(&french, 999_901), "1,0 Mo");
    assert_eq!(kit::size(&french, 10_200_000), "10,2 Mo");
}

#[test]
fn the_page_links_every_file_to_be_saved_with_its_true_size() {
    for written in tested() {
        if written.page != Page::Kit {
            continue;
        }
        let content = written.content;
        let code = &content.language.code;
        let mut linked = BTreeSet::new();
        let selector = scraper::Selector::parse("a[download]").unwrap();
        let folders = scraper::Selector::parse(".file > b").unwrap();
        for item in written.all("main .files > li") {
            let links: Vec<_> = item.select(&selector).collect();
            for link in &links {
                let address = link.attr("href").unwrap();
                // The router of no page takes it.
                assert_eq!(link.attr("rel"), Some("external"), "{address}");
                assert!(linked.insert(address.to_owned()), "{address} twice");
            }
            // A folder says its smallest and its largest file, a file its size.
            let named = item.select(&folders).next().map(words);
            let within: Vec<usize> = match (&named, &links[..]) {
                (Some(name), _) => {
                    let start = format!("/kit/{code}/{name}");
                    let files = site().files.iter();
                    let files = files.filter(|(name, _)| name.starts_with(&start));
                    files.map(|(_, bytes)| bytes.len()).collect()
                }
                (None, [link]) => {
                    let address = link.attr("href").unwrap();
                    let by_name = address.ends_with(&words(*link));
                    assert!(by_name || address.ends_with("losses.csv"), "{address}");
                    vec![site().files[address].len()]
                }
                // A page that belongs to the kit.
                (None, _) => continue,
            };
            let (least, most) = (within.iter().min(), within.iter().max());
            let (least, most) = (
                said(*least.unwrap(), content),
                said(*most.unwrap(), content),
            );
            let sizes = match least == most {
                true => least,
                false => format!("{least} – {most}"),
            };
            // Some languages have a space that does not break before the unit.
            let sizes = one_line(&sizes);
            assert!(words(item).contains(&sizes), "{sizes}: {}", words(item));
        }
        let folder = format!("/kit/{code}/");
        let there = site().files.keys().filter(|name| name.starts_with(&folder));
        let there = there.filter(|name| !name.contains(kit::pictures::THUMBNAILS));
        assert_eq!(linked, there.cloned().collect::<BTreeSet<_>>());
    }
}

#[test]
fn each_message_has_its_first_words_a_thumbnail_and_all_its_files_beside_its_id() {
    for written in tested() {
        if written.page != Page::Kit {
            continue;
        }
        let content = written.content;
        let shareable = content.messages.iter().filter(|m| m.facts.shareable);
        let entries = written.all(".by-message > li");
        assert_eq!(entries.len(), shareable.clone().count());
        for (entry, message) in entries.into_iter().zip(shareable) {
            let said = words(entry);
            let (id, rest) = said.split_once(' ').unwrap();
            assert_eq!(id, message.id);
            // The whole of a short text, else its beginning: words where there are blanks between
            // them, or signs that are words of their own.
            let own = one_line(&message.words.text);
            let start = rest.split('…').next().unwrap().trim_end();
            let after = own.strip_prefix(start).and_then(|rest| rest.chars().next());
            let parted = after.is_some_and(|c| !c.is_alphanumeric() || c >= '\u{2E80}');
            let begins = parted && start.chars().count() > 8;
            assert!(begins || rest.starts_with(&own), "{said}");
            let of = |selector: &str, name: &'static str| -> Vec<&str> {
                let selector = scraper::Selector::parse(selector).unwrap();
                let found: Vec<_> = entry.select(&selector).collect();
                found.into_iter().filter_map(|it| it.attr(name)).collect()
            };
            let own = |address: &&str| address.contains(&format!("/{}", message.id));
            assert_eq!(of("a", "href").iter().filter(|it| own(it)).count(), 4);
            // Nothing of what is folded is loaded before somebody opens it.
            assert_eq!(of("img", "loading"), ["lazy"]);
            assert!(of("img", "src").iter().all(own), "{said}");
        }
    }
}

#[test]
fn three_doors_lead_to_what_stands_behind_them() {
    for written in tested() {
        if written.page != Page::Kit {
            continue;
        }
        let doors = written.all(".doors a");
        let behind: Vec<String> = doors
            .iter()
            .map(|it| it.attr("href").unwrap().into())
            .collect();
        assert_eq!(behind, ["#post", "#print", "#teach"]);
        for (door, link) in behind.iter().zip(doors) {
            let heading = written.all(&format!("section{door} > h2"));
            assert_eq!(heading.len(), 1, "{door}");
            assert!(words(link).starts_with(&words(heading[0])), "{door}");
            assert!(
                !written
                    .all(&format!("section{door} .files > li"))
                    .is_empty()
            );
        }
    }
}

#[test]
fn every_page_leads_to_the_kit_and_so_does_the_page_of_messages_itself() {
    for written in tested() {
        let kit = format!("/{}/kit/", written.content.language.code);
        let from = |part: &str| written.all(&format!("{part} a[href='{kit}']")).len();
        assert_eq!(from("footer"), 1, "{}", written.address);
        if written.page == Page::Messages {
            assert_eq!(from("main"), 1, "{}", written.address);
        }
    }
}
