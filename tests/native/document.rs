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
mod style;
mod xml;

use crate::common::built::{all, assert_none, site, words};
use routes::{Page, address_in};
use scraper::Html;
use std::collections::{BTreeMap, BTreeSet};
use support::editions;

#[test]
fn every_document_says_its_language_and_direction_once() {
    for written in site().written(editions()) {
        let (address, language) = (&written.address, &written.content.language);
        let text = site().page(address);
        assert_eq!(text.matches("<html").count(), 1, "{address}");
        assert!(text.starts_with("<!doctype html>\n<html "), "{address}");
        assert_eq!(written.only("html", "lang"), language.code, "{address}");
        let direction = if language.code == "ar" { "rtl" } else { "ltr" };
        assert_eq!(written.only("html", "dir"), direction, "{address}");
        assert_eq!(written.only("meta[charset]", "charset"), "utf-8");
    }
    for address in ["/index.html", "/404.html"] {
        let html = Html::parse_document(site().text(address));
        let root = html.root_element();
        assert_eq!(
            (root.attr("lang"), root.attr("dir")),
            (Some("en"), Some("ltr"))
        );
    }
}

#[test]
fn every_page_of_a_language_has_a_title_of_its_own() {
    let mut titles: BTreeMap<(String, String), String> = BTreeMap::new();
    let mut wrong = Vec::new();
    for written in site().written(editions()) {
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

#[test]
fn every_page_has_a_description_in_its_language() {
    for written in site().written(editions()) {
        let description = written.only("head > meta[name=description]", "content");
        assert!(description.chars().count() > 15, "{}", written.address);
        let arabic = description
            .chars()
            .any(|c| ('\u{600}'..'\u{700}').contains(&c));
        assert_eq!(
            arabic,
            written.content.language.code == "ar",
            "{description}"
        );
    }
}

#[test]
fn the_canonical_address_is_the_campaigns_and_the_pages_own() {
    for written in site().written(editions()) {
        let expected = format!("https://example.org{}", written.address);
        assert_eq!(written.content.campaign.address, "https://example.org");
        assert_eq!(written.only("head > link[rel=canonical]", "href"), expected);
        assert_eq!(written.only("meta[property='og:url']", "content"), expected);
    }
    let chooser = Html::parse_document(site().text("/index.html"));
    let canonical = all(&chooser, "link[rel=canonical]");
    assert_eq!(canonical.len(), 1);
    assert_eq!(canonical[0].attr("href"), Some("https://example.org/"));
}

/// The pages that a document gives as the same in other languages.
fn alternates(html: &Html) -> BTreeMap<String, String> {
    let links = all(html, "head > link[rel=alternate][hreflang]");
    let count = links.len();
    let found: BTreeMap<String, String> = links
        .iter()
        .map(|link| {
            let href = link.attr("href").unwrap();
            let path = href.strip_prefix("https://example.org");
            let path = path.unwrap_or_else(|| panic!("{href}: another host"));
            (link.attr("hreflang").unwrap().to_owned(), path.to_owned())
        })
        .collect();
    assert_eq!(found.len(), count, "a language twice");
    found
}

#[test]
fn pages_name_each_other_as_the_same_in_every_language() {
    for written in site().written(editions()) {
        let found = alternates(&written.html);
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
            _ => expected["en"].clone(),
        };
        expected.insert(String::from("x-default"), fallback);
        assert_eq!(found, expected, "{}", written.address);
        // Each of them says the same.
        for there in found.values() {
            let html = Html::parse_document(site().page(there));
            assert_eq!(alternates(&html), found, "{} and {there}", written.address);
        }
    }
}

#[test]
fn previews_have_what_they_need() {
    for written in site().written(editions()) {
        let property = |name: &str| written.only(&format!("meta[property='{name}']"), "content");
        let title = words(written.all("head > title")[0]);
        assert_eq!(property("og:title"), title);
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
        assert!(words(item).contains(&call), "{code}");
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
    assert!(
        links
            .iter()
            .all(|link| site().files.contains_key(&format!("{link}index.html")))
    );
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
