//! Every address leads to its page and back, and no other path leads anywhere.

use routes::{Page, RESERVED, address, address_in, kit_folder, page, pages, sentence};
use std::collections::BTreeSet;
use support::Random;
use support::{edition, editions};

#[test]
fn every_address_leads_back_to_its_page_also_without_its_slash_and_with_its_files_name() {
    for content in editions() {
        for at in pages(content) {
            let address = address(content, at);
            assert!(address.starts_with('/') && address.ends_with('/'));
            assert_eq!(page(content, &address), at, "{address}");
            let bare = address.strip_suffix('/').unwrap();
            assert_eq!(page(content, bare), at, "{bare}");
            let file = format!("{address}index.html");
            assert_eq!(page(content, &file), at, "{file}");
        }
    }
}

#[test]
fn the_real_content_has_the_addresses_that_were_promised() {
    for content in editions() {
        let code = &content.language.code;
        let at = |path: &str| page(content, &format!("/{code}/{path}"));
        assert_eq!(at(""), Page::Home);
        assert_eq!(at("connect/"), Page::Pillar(0));
        assert_eq!(at("respect/"), Page::Pillar(1));
        assert_eq!(at("protect/"), Page::Pillar(2));
        for (position, slug) in [
            "universal-connectivity",
            "digital-public-goods",
            "digital-inclusion",
            "capacity-building",
            "human-rights",
            "artificial-intelligence",
            "trust-and-security",
            "architecture",
        ]
        .iter()
        .enumerate()
        {
            assert_eq!(at(&format!("areas/{slug}/")), Page::Area(position));
        }
        assert_eq!(at("messages/"), Page::Messages);
        assert_eq!(at("m/T1/"), Page::Message(0));
        let last = content.messages.len() - 1;
        assert_eq!(at("m/P5/"), Page::Message(last));
        assert_eq!(at("m/T1/languages/"), Page::Languages(0));
        assert_eq!(at("m/P5/languages/"), Page::Languages(last));
        assert_eq!(at("share/"), Page::Share);
        assert_eq!(at("quiz/"), Page::Quiz);
        assert_eq!(at("quiz/room/"), Page::Room);
        assert_eq!(at("quiz/screen/"), Page::Screen);
        assert_eq!(at("quiz/sheet/"), Page::Sheet);
        assert_eq!(at("quiz/results/"), Page::Results);
        assert_eq!(at("sources/key-messages/"), Page::Source(0));
        assert_eq!(at("sources/press-release/"), Page::Source(1));
        assert_eq!(at("kit/"), Page::Kit);
        assert_eq!(at("about/"), Page::About);
    }
}

#[test]
fn the_list_has_every_page_once() {
    for content in editions() {
        let pages = pages(content);
        let addresses: BTreeSet<String> = pages.iter().map(|at| address(content, *at)).collect();
        assert_eq!(addresses.len(), pages.len());
        // Home, 3 pillars, 8 areas, all messages, each message, those that are shared in all
        // languages, builder, quiz, four pages for a room, 2 documents, kit, about.
        let all = &content.messages;
        let messages = all.len() + all.iter().filter(|one| one.facts.shareable).count();
        assert_eq!(
            pages.len(),
            1 + 3 + 8 + 1 + messages + 1 + 1 + 4 + 2 + 1 + 1
        );
        assert!(!pages.contains(&Page::NotFound));
    }
}

#[test]
fn a_page_differs_in_another_language_by_the_first_part_of_its_address_only() {
    let (english, arabic) = (edition("en"), edition("ar"));
    for at in pages(english) {
        let there = address_in("ar", english, at);
        assert_eq!(there, address(arabic, at));
        assert_eq!(there.replacen("/ar/", "/en/", 1), address(english, at));
        assert_eq!(page(arabic, &there), at);
    }
}

#[test]
fn another_languages_path_is_no_page_of_this_edition() {
    let (english, arabic) = (edition("en"), edition("ar"));
    for at in pages(english) {
        assert_eq!(page(arabic, &address(english, at)), Page::NotFound);
        assert_eq!(page(english, &address(arabic, at)), Page::NotFound);
    }
}

#[test]
fn unknown_deeper_and_hostile_paths_are_not_found() {
    let content = edition("en");
    for path in [
        "",
        "/",
        "//",
        "/e",
        "/en-GB/",
        "/EN/",
        "/eng/",
        "/de/",
        "/en/Messages/",
        "/en/nothing/",
        "/en/kit/more/",
        "/kit/en/",
        "/kit/en/posts.csv",
        "/en/m/",
        "/en/m/t4/",
        "/en/m/T4/more/",
        "/en/m/T4/languages/more/",
        "/en/m/T4//languages/",
        "/en/m/languages/",
        "/en/m/NOPE/languages/",
        "/en/areas/human-rights/languages/",
        "/en/messages/T4/languages/",
        // A message that is not shared.
        "/en/m/M1/languages/",
        "/en/m/T4/../T5/",
        "/en/m//T4/",
        "/en//m/T4/",
        "/en/areas/",
        "/en/areas/9/",
        "/en/areas/human-rights/more/",
        "/en/sources/",
        "/en/sources/minutes/",
        "/en/connect/more/",
        "/en/home/messages/",
        "/en/messages/T4/",
        "/en/share/T4/",
        "/en/quiz/nothing/",
        "/en/about/us/",
        "/en/index.htm",
        "/en/m/index.html/T4/",
        "/en/../ar/",
        "/en/..",
        "/en/./",
        "/en/%6Dessages/",
        "/en/messages%2F",
        "/en/messages\0",
        "/en/messages ",
        " /en/",
        "/en\\messages\\",
        "/en/<script>alert(1)</script>/",
        "/en/m/T4'\"><img src=x onerror=alert(1)>/",
        "/en/javascript:alert(1)",
        "javascript:alert(1)//en/",
        "https://example.org/en/",
        "/en/messages/?q=1",
        "/en/messages/#T4",
        "/ｅｎ/",
        "/en/رسائل/",
        "/en/\u{202E}segassem/",
        "/en/m/🌍/",
    ] {
        assert_eq!(page(content, path), Page::NotFound, "{path:?}");
    }
    assert_eq!(page(content, &"/en".repeat(100_000)), Page::NotFound);
    let long = format!("/en/m/{}/", "T".repeat(1_000_000));
    assert_eq!(page(content, &long), Page::NotFound);
}

#[test]
fn a_path_leads_to_no_page_but_the_one_whose_address_it_is() {
    let content = edition("en");
    let pieces = [
        "/",
        "en",
        "ar",
        "m",
        "T4",
        "areas",
        "human-rights",
        "messages",
        "sources",
        "connect",
        "key-messages",
        "quiz",
        "languages",
        "..",
        ".",
        "%2F",
        "",
    ];
    let mut random = Random::new();
    let mut found = 0;
    for _ in 0..200_000 {
        let path = random.text(&pieces, 7);
        let at = page(content, &path);
        if at != Page::NotFound {
            found += 1;
            let address = address(content, at);
            assert_eq!(path.trim_matches('/'), address.trim_matches('/'));
        }
    }
    assert!(found > 500, "{found} paths led to a page");
}

#[test]
fn what_is_not_found_has_the_home_pages_address() {
    let content = edition("ar");
    assert_eq!(address(content, Page::NotFound), "/ar/");
}

#[test]
fn no_pillar_takes_the_place_of_a_page() {
    let content = edition("en");
    let first = |at: Page| {
        let address = address(content, at);
        address.split('/').nth(2).unwrap().to_owned()
    };
    for at in pages(content) {
        match at {
            Page::Home => {}
            Page::Pillar(_) => assert!(!RESERVED.contains(&first(at).as_str())),
            _ => assert!(RESERVED.contains(&first(at).as_str()), "{}", first(at)),
        }
    }
}

#[test]
fn the_kits_files_stand_beside_all_pages_where_no_edition_has_one() {
    assert_eq!(kit_folder(edition("ar")), "/kit/ar/");
    for content in editions() {
        assert_eq!(page(content, &kit_folder(content)), Page::NotFound);
    }
}

#[test]
fn a_sentence_has_an_anchor_on_its_documents_page() {
    let content = edition("ar");
    let address = sentence(content, "press-release", "p3b-1");
    assert_eq!(address, "/ar/sources/press-release/#p3b-1");
    let (path, _) = address.split_once('#').unwrap();
    assert_eq!(page(content, path), Page::Source(1));
}
