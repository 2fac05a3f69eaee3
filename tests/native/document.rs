//! The site as files: what each page says of itself, and what stands beside the pages.

mod custom_media;
mod files;
mod headers;
mod imports;
mod kit;
mod made_later;
mod merge;
mod previews;
mod rules;
mod sheets;
mod style;
mod xml;

use crate::common::built::{
    Written, all, assert_none, invented, length, made_up_site, one_line, site, tested, words,
};
use content::Content;
use routes::{Page, address_in};
use scraper::Html;
use std::collections::{BTreeMap, BTreeSet};
use support::{editions, original};

#[test]
fn every_document_says_its_language_and_direction_once() {
    for written in tested() {
        let (address, language) = (&written.address, &written.content.language);
        let text = site().page(address);
        assert_eq!(text.matches("<html").count(), 1, "{address}");
        assert!(text.starts_with("<!doctype html>\n<html "), "{address}");
        assert_eq!(written.only("html", "lang"), language.code, "{address}");
        let direction = language.direction.code();
        assert_eq!(written.only("html", "dir"), direction, "{address}");
        assert_eq!(written.only("meta[charset]", "charset"), "utf-8");
    }
    let language = &original().language;
    for address in ["/index.html", "/404.html"] {
        let own = (language.code.as_str(), language.direction.code());
        let said = spoken(site().text(address));
        assert_eq!((said.0.as_str(), said.1.as_str()), own, "{address}");
    }
}

/// Language and direction of a document.
fn spoken(text: &str) -> (String, String) {
    let html = Html::parse_document(text);
    let own = |attribute: &str| html.root_element().attr(attribute).unwrap().to_owned();
    (own("lang"), own("dir"))
}

#[test]
fn documents_of_the_made_up_campaign_are_in_three_languages_and_its_first_page_in_french() {
    for (name, language) in [
        ("/ar/m/J1/index.html", ("ar", "rtl")),
        ("/fr/m/J1/index.html", ("fr", "ltr")),
        ("/qaa/m/J1/index.html", ("qaa", "ltr")),
        ("/qaa/about/style/index.html", ("qaa", "ltr")),
        ("/index.html", ("fr", "ltr")),
        ("/404.html", ("fr", "ltr")),
    ] {
        let said = spoken(made_up_site().text(name));
        assert_eq!((said.0.as_str(), said.1.as_str()), language, "{name}");
    }
}

#[test]
fn every_page_of_a_language_has_a_title_of_its_own() {
    let mut titles: BTreeMap<(String, String), String> = BTreeMap::new();
    let mut wrong = Vec::new();
    for written in tested() {
        let found = written.all("head > title");
        assert_eq!(found.len(), 1, "{}", written.address);
        assert_eq!(written.all("title").len(), 1, "{}", written.address);
        let title = words(found[0]);
        assert!(!title.is_empty(), "{}", written.address);
        let key = (written.content.language.code.clone(), title.clone());
        if let Some(before) = titles.insert(key, written.address.clone()) {
            wrong.push(format!("{before} and {}: {title}", written.address));
        }
    }
    assert_none(&wrong);
}

/// Whether a page's description is a text that its edition has in the original only.
fn is_described_in_the_original(content: &Content, page: Page) -> bool {
    match page {
        Page::Pillar(at) => content.pillars[at].in_original,
        Page::Message(at) => content.messages[at].in_original,
        Page::Source(at) => content.documents[at].in_original,
        Page::Area(at) => {
            let used = &content.areas[at].facts.wordings[0];
            let message = content.message_of(&used.document, &used.sentences);
            // A wording that is no message stands as the document has it.
            message.is_none_or(|at| content.messages[at].in_original)
        }
        _ => false,
    }
}

#[test]
fn every_page_has_a_description_in_its_language() {
    let described = |written: &Written| {
        let description = written.only("head > meta[name=description]", "content");
        assert!(length(&description) > 15, "{}", written.address);
        description
    };
    let (originals, translations): (Vec<Written>, Vec<Written>) = tested()
        .into_iter()
        .partition(|written| written.content.language == *written.content.original());
    let original: BTreeMap<String, String> = originals
        .iter()
        .map(|written| (written.address.clone(), described(written)))
        .collect();
    let mut wrong = Vec::new();
    for written in translations {
        let code = &written.content.campaign.original;
        let there = address_in(code, written.content, written.page);
        let is_original = described(&written) == original[&there];
        if is_original != is_described_in_the_original(written.content, written.page) {
            wrong.push(written.address);
        }
    }
    assert_none(&wrong);
}

#[test]
fn descriptions_of_the_made_up_campaign_are_these_in_each_language() {
    let expected = BTreeMap::from([
        (
            "/fr/m/J4/",
            "Nourrir la terre, car rien ne pousse sur un sol fatigué.",
        ),
        ("/ar/m/J4/", "تغذية الأرض، إذ لا ينمو شيء في تربة متعبة."),
        // The area's wording is this message.
        (
            "/ar/areas/terre/",
            "تغذية الأرض، إذ لا ينمو شيء في تربة متعبة.",
        ),
        // No message has this wording: it is the charter's own.
        (
            "/ar/areas/eau/",
            "Garder l’eau de pluie dans les trois cuves.",
        ),
        (
            "/ar/sources/charte/",
            "وعود الحديقة وأعمالها، معلقة على بوابتها.",
        ),
    ]);
    let mut found = BTreeMap::new();
    for written in invented() {
        if let Some((address, _)) = expected.get_key_value(written.address.as_str()) {
            found.insert(
                *address,
                written.only("head > meta[name=description]", "content"),
            );
        }
    }
    let found: BTreeMap<&str, &str> = found
        .iter()
        .map(|(at, text)| (*at, text.as_str()))
        .collect();
    assert_eq!(found, expected);
}

#[test]
fn the_canonical_address_is_the_campaigns_and_the_pages_own() {
    for written in tested() {
        let expected = [&written.content.campaign.address, &*written.address].concat();
        assert_eq!(written.only("head > link[rel=canonical]", "href"), expected);
        assert_eq!(written.only("meta[property='og:url']", "content"), expected);
    }
    let home = format!("{}/", original().campaign.address);
    assert_eq!(canonical(site().text("/index.html")), home);
}

/// The only canonical address of a document.
fn canonical(text: &str) -> String {
    let html = Html::parse_document(text);
    let found = all(&html, "link[rel=canonical]");
    assert_eq!(found.len(), 1);
    found[0].attr("href").unwrap().to_owned()
}

#[test]
fn canonical_addresses_of_the_made_up_campaign_begin_with_its_own() {
    for (name, address) in [
        ("/index.html", "https://jardin.example/"),
        ("/ar/index.html", "https://jardin.example/ar/"),
        (
            "/qaa/m/J4-b/index.html",
            "https://jardin.example/qaa/m/J4-b/",
        ),
    ] {
        assert_eq!(canonical(made_up_site().text(name)), address);
    }
}

/// The pages that a document gives as the same in other languages.
fn alternates(html: &Html, origin: &str) -> BTreeMap<String, String> {
    let links = all(html, "head > link[rel=alternate][hreflang]");
    let count = links.len();
    let found: BTreeMap<String, String> = links
        .iter()
        .map(|link| {
            let href = link.attr("href").unwrap();
            let path = href.strip_prefix(origin);
            let path = path.unwrap_or_else(|| panic!("{href}: another host"));
            (link.attr("hreflang").unwrap().to_owned(), path.to_owned())
        })
        .collect();
    assert_eq!(found.len(), count, "a language twice");
    found
}

#[test]
fn pages_name_each_other_as_the_same_in_every_language() {
    let origin = &original().campaign.address;
    let mut all = BTreeMap::new();
    for written in tested() {
        let found = alternates(&written.html, origin);
        let mut expected: BTreeMap<String, String> = editions()
            .iter()
            .map(|content| {
                let code = content.language.code.clone();
                let there = address_in(&code, written.content, written.page);
                (code, there)
            })
            .collect();
        let fallback = match written.page {
            Page::Home => String::from("/"),
            _ => expected[&original().language.code].clone(),
        };
        expected.insert(String::from("x-default"), fallback);
        assert_eq!(found, expected, "{}", written.address);
        all.insert(written.address, found);
    }
    let chooser = Html::parse_document(site().text("/index.html"));
    all.insert(String::from("/"), alternates(&chooser, origin));
    // Each of them says the same.
    for (address, found) in &all {
        for there in found.values() {
            assert_eq!(&all[there], found, "{address} and {there}");
        }
    }
}

#[test]
fn a_page_of_the_made_up_campaign_is_the_same_in_these_languages() {
    let html = Html::parse_document(made_up_site().page("/ar/quiz/"));
    let found = alternates(&html, "https://jardin.example");
    let expected = [
        ("ar", "/ar/quiz/"),
        ("fr", "/fr/quiz/"),
        ("qaa", "/qaa/quiz/"),
        ("x-default", "/fr/quiz/"),
    ];
    let expected = expected.map(|(code, path)| (code.to_owned(), path.to_owned()));
    assert_eq!(found, BTreeMap::from(expected));
}

#[test]
fn previews_have_what_they_need() {
    for written in tested() {
        let property = |name: &str| written.only(&format!("meta[property='{name}']"), "content");
        let title = words(written.all("head > title")[0]);
        assert_eq!(one_line(&property("og:title")), title);
        let description = written.only("meta[name=description]", "content");
        assert_eq!(property("og:description"), description);
        assert!(["website", "article"].contains(&property("og:type").as_str()));
        assert!(!property("og:site_name").is_empty());
        assert_eq!(property("og:locale"), written.content.language.code);
        let others: BTreeSet<&str> = written
            .all("meta[property='og:locale:alternate']")
            .iter()
            .map(|meta| meta.attr("content").unwrap())
            .collect();
        assert_eq!(others.len(), editions().len() - 1);
        assert!(!others.contains(written.content.language.code.as_str()));
    }
}

#[test]
fn the_chooser_leads_to_every_language_in_itself() {
    let html = Html::parse_document(site().text("/index.html"));
    let links = all(&html, "main a[hreflang]");
    assert_eq!(links.len(), editions().len());
    for (link, content) in links.iter().zip(editions()) {
        let code = content.language.code.as_str();
        assert_eq!(link.attr("hreflang"), Some(code));
        assert_eq!(link.attr("href"), Some(format!("/{code}/").as_str()));
        assert_eq!(words(*link), content.language.name);
        // What it leads to is said in the language itself.
        let call: String = content
            .home
            .call
            .iter()
            .map(|piece| piece.text.as_str())
            .collect();
        let item = link
            .ancestors()
            .find_map(scraper::ElementRef::wrap)
            .unwrap();
        assert_eq!(item.attr("lang"), Some(code));
        assert_eq!(item.attr("dir"), Some(content.language.direction.code()));
        assert!(words(item).contains(&one_line(&call)), "{code}");
    }
}

#[test]
fn the_page_for_what_is_not_there_helps_on_and_repeats_nothing() {
    let text = site().text("/404.html");
    let html = Html::parse_document(text);
    assert_eq!(all(&html, "h1").len(), 1);
    let links: Vec<&str> = all(&html, "main a")
        .iter()
        .map(|link| link.attr("href").unwrap())
        .collect();
    for content in editions() {
        let code = content.language.code.as_str();
        for page in ["", "messages/", "share/", "quiz/"] {
            let way = format!("/{code}/{page}");
            assert!(links.contains(&way.as_str()), "{way}");
            // Its words are marked as what they are.
            let link = all(&html, &format!("main a[href='{way}']"))[0];
            let marked = link
                .ancestors()
                .filter_map(scraper::ElementRef::wrap)
                .find_map(|around| around.attr("lang"));
            assert_eq!(marked, Some(code), "{way}");
        }
    }
    let within = links.iter().filter(|link| link.starts_with('/'));
    assert!(
        within
            .clone()
            .all(|link| site().files.contains_key(&format!("{link}index.html")))
    );
    // And the publisher's.
    assert!(within.count() < links.len());
    // It is no page of its own to search engines, and it claims no address.
    assert_eq!(all(&html, "meta[name=robots][content=noindex]").len(), 1);
    assert!(all(&html, "link[rel=canonical], link[rel=alternate]").is_empty());
    // It is the same for every address: no script but the boot script, which asks only for the
    // language that was chosen.
    assert_eq!(all(&html, "script").len(), 1);
    let boot = all(&html, "script")[0].attr("src").unwrap().to_owned();
    let boot = site().text(&boot);
    for way in [
        "innerHTML",
        "document.write",
        "location.href",
        "location.pathname",
        "document.URL",
    ] {
        let used = boot.matches(way).count();
        assert_eq!(used, 0, "{way}");
    }
}
