//! The kit's files on the site, and what its page says of them.

use crate::common::built::{site, tested, words};
use content::{Content, Word};
use exports as kit;
use routes::Page;
use scraper::ElementRef;
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
    let number = format!("{number:.1}").replace('.', &content.language.decimal);
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
        let items = written.all("main section > ul > li:has(a[download])");
        for item in items {
            let links: Vec<_> = item.select(&selector).collect();
            let size = |link: &ElementRef| site().files[link.attr("href").unwrap()].len();
            let (least, most) = (links.iter().map(size).min(), links.iter().map(size).max());
            let (least, most) = (said(least.unwrap(), content), said(most.unwrap(), content));
            let sizes = match links.len() {
                1 => least,
                _ => format!("{least} – {most}"),
            };
            assert!(words(item).contains(&sizes), "{sizes}: {}", words(item));
            for link in links {
                let address = link.attr("href").unwrap();
                assert!(address.ends_with(&words(link)), "{address}");
                // The router leaves it to the browser.
                assert_eq!(link.attr("rel"), Some("external"), "{address}");
                assert!(linked.insert(address.to_owned()), "{address} twice");
            }
        }
        let folder = format!("/kit/{code}/");
        let there = site().files.keys().filter(|name| name.starts_with(&folder));
        assert_eq!(linked, there.cloned().collect::<BTreeSet<_>>());
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
