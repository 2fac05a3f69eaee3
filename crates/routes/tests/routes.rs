//! Every address leads to its page and back, and no other path leads anywhere.

use routes::{Page, RESERVED, address, address_in, kit_folder, page, pages, sentence};
use std::collections::BTreeSet;
use support::{editions, for_any, made_up, made_up_in, original, texts};

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
fn a_campaign_has_the_addresses_that_its_ids_promise() {
    for content in made_up() {
        let code = &content.language.code;
        let at = |path: &str| page(content, &format!("/{code}/{path}"));
        assert_eq!(at(""), Page::Home);
        assert_eq!(at("semer/"), Page::Pillar(0));
        assert_eq!(at("partager/"), Page::Pillar(1));
        let areas = ["terre", "eau", "outils", "recolte", "accueil"];
        for (position, slug) in areas.iter().enumerate() {
            assert_eq!(at(&format!("areas/{slug}/")), Page::Area(position));
        }
        assert_eq!(at("messages/"), Page::Messages);
        assert_eq!(at("m/J1/"), Page::Message(0));
        assert_eq!(at("m/J4-b/"), Page::Message(6));
        assert_eq!(at("m/J1/languages/"), Page::Languages(0));
        assert_eq!(at("m/J4-b/languages/"), Page::Languages(6));
        assert_eq!(at("share/"), Page::Share);
        assert_eq!(at("quiz/"), Page::Quiz);
        assert_eq!(at("quiz/answers/"), Page::Answers);
        assert_eq!(at("quiz/room/"), Page::Room);
        assert_eq!(at("quiz/screen/"), Page::Screen);
        assert_eq!(at("quiz/sheet/"), Page::Sheet);
        assert_eq!(at("quiz/results/"), Page::Results);
        assert_eq!(at("sources/charte/"), Page::Source(0));
        assert_eq!(at("sources/lettre/"), Page::Source(1));
        assert_eq!(at("kit/"), Page::Kit);
        assert_eq!(at("about/"), Page::About);
    }
}

#[test]
fn every_entry_of_the_campaign_is_at_its_id() {
    for content in editions() {
        let code = &content.language.code;
        let at = |path: String| page(content, &format!("/{code}/{path}/"));
        for (position, pillar) in content.pillars.iter().enumerate() {
            assert_eq!(at(pillar.id.clone()), Page::Pillar(position));
        }
        for (position, area) in content.areas.iter().enumerate() {
            assert_eq!(at(format!("areas/{}", area.id)), Page::Area(position));
        }
        for (position, message) in content.messages.iter().enumerate() {
            assert_eq!(at(format!("m/{}", message.id)), Page::Message(position));
        }
        for (position, document) in content.documents.iter().enumerate() {
            assert_eq!(
                at(format!("sources/{}", document.id)),
                Page::Source(position)
            );
        }
    }
}

#[test]
fn the_list_has_every_page_once() {
    for content in made_up() {
        // Home, 2 pillars, 5 areas, all messages, each of 7 messages, 6 that are shared in all
        // languages, builder, quiz, its answers, four pages for a room, 2 documents, kit, about.
        let count = 1 + 2 + 5 + 1 + 7 + 6 + 1 + 1 + 1 + 4 + 2 + 1 + 1;
        assert_eq!(pages(content).len(), count);
    }
    for content in editions() {
        let pages = pages(content);
        let addresses: BTreeSet<String> = pages.iter().map(|at| address(content, *at)).collect();
        assert_eq!(addresses.len(), pages.len());
        let messages = &content.messages;
        let shared = messages.iter().filter(|one| one.facts.shareable).count();
        let own = content.pillars.len() + content.areas.len() + content.documents.len();
        // Without those of an entry: eleven.
        assert_eq!(pages.len(), own + messages.len() + shared + 11);
        assert!(!pages.contains(&Page::NotFound));
    }
}

#[test]
fn a_page_differs_in_another_language_by_the_first_part_of_its_address_only() {
    let (french, arabic) = (made_up_in("fr"), made_up_in("ar"));
    for at in pages(french) {
        let there = address_in("ar", french, at);
        assert_eq!(there, address(arabic, at));
        assert_eq!(there.replacen("/ar/", "/fr/", 1), address(french, at));
        assert_eq!(page(arabic, &there), at);
    }
}

#[test]
fn another_languages_path_is_no_page_of_this_edition() {
    let (french, arabic) = (made_up_in("fr"), made_up_in("ar"));
    for at in pages(french) {
        assert_eq!(page(arabic, &address(french, at)), Page::NotFound);
        assert_eq!(page(french, &address(arabic, at)), Page::NotFound);
    }
}

#[test]
fn unknown_deeper_and_hostile_paths_are_not_found() {
    let content = made_up_in("fr");
    for path in [
        "",
        "/",
        "//",
        "/f",
        "/fr-FR/",
        "/FR/",
        "/fra/",
        "/de/",
        "/fr/Messages/",
        "/fr/nothing/",
        "/fr/kit/more/",
        "/kit/fr/",
        "/kit/fr/posts.csv",
        "/fr/m/",
        "/fr/m/j4/",
        "/fr/m/J4/more/",
        "/fr/m/J4/languages/more/",
        "/fr/m/J4//languages/",
        "/fr/m/languages/",
        "/fr/m/NOPE/languages/",
        "/fr/areas/terre/languages/",
        "/fr/messages/J4/languages/",
        // A message that is not shared.
        "/fr/m/J6/languages/",
        "/fr/m/J4/../J5/",
        "/fr/m//J4/",
        "/fr//m/J4/",
        "/fr/areas/",
        "/fr/areas/9/",
        "/fr/areas/terre/more/",
        "/fr/sources/",
        "/fr/sources/minutes/",
        "/fr/semer/more/",
        "/fr/home/messages/",
        "/fr/messages/J4/",
        "/fr/share/J4/",
        "/fr/quiz/nothing/",
        "/fr/about/us/",
        "/fr/index.htm",
        "/fr/m/index.html/J4/",
        "/fr/../ar/",
        "/fr/..",
        "/fr/./",
        "/fr/%6Dessages/",
        "/fr/messages%2F",
        "/fr/messages\0",
        "/fr/messages ",
        " /fr/",
        "/fr\\messages\\",
        "/fr/<script>alert(1)</script>/",
        "/fr/m/J4'\"><img src=x onerror=alert(1)>/",
        "/fr/javascript:alert(1)",
        "javascript:alert(1)//fr/",
        "https://example.org/fr/",
        "/fr/messages/?q=1",
        "/fr/messages/#J4",
        "/ｆｒ/",
        "/fr/رسائل/",
        "/fr/\u{202E}segassem/",
        "/fr/m/🌍/",
    ] {
        assert_eq!(page(content, path), Page::NotFound, "{path:?}");
    }
    assert_eq!(page(content, &"/fr".repeat(100_000)), Page::NotFound);
    let long = format!("/fr/m/{}/", "J".repeat(1_000_000));
    assert_eq!(page(content, &long), Page::NotFound);
}

/// Parts of addresses, of which some are put together.
const PIECES: [&str; 17] = [
    "/",
    "fr",
    "ar",
    "m",
    "J4",
    "areas",
    "terre",
    "messages",
    "sources",
    "semer",
    "charte",
    "quiz",
    "languages",
    "..",
    ".",
    "%2F",
    "",
];

#[test]
fn a_path_leads_to_no_page_but_the_one_whose_address_it_is() {
    let content = made_up_in("fr");
    let (mut tried, mut found) = (0, 0);
    for_any(100_000, texts(&PIECES, 7), |path| {
        tried += 1;
        let at = page(content, &path);
        if at != Page::NotFound {
            found += 1;
            let address = address(content, at);
            assert_eq!(path.trim_matches('/'), address.trim_matches('/'));
        }
    });
    assert!(found * 400 > tried, "{found} paths led to a page");
}

#[test]
fn what_is_not_found_has_the_home_pages_address() {
    let content = made_up_in("ar");
    assert_eq!(address(content, Page::NotFound), "/ar/");
}

#[test]
fn no_pillar_takes_the_place_of_a_page() {
    let content = original();
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
    assert_eq!(kit_folder(made_up_in("ar")), "/kit/ar/");
    for content in editions() {
        assert_eq!(page(content, &kit_folder(content)), Page::NotFound);
    }
}

#[test]
fn a_sentence_has_an_anchor_on_its_documents_page() {
    let content = made_up_in("ar");
    let address = sentence(content, "lettre", "q3");
    assert_eq!(address, "/ar/sources/lettre/#q3");
    let (path, _) = address.split_once('#').unwrap();
    assert_eq!(page(content, path), Page::Source(1));
}
