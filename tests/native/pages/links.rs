//! Every link leads to something: a page that is written, an anchor that is there, a network.

use super::documents;
use crate::common::built::{all, assert_none, site};
use ::quiz::permalink::decode_quiz;
use message::permalink;
use scraper::Html;
use std::collections::{BTreeMap, BTreeSet};

/// The ids of every document, by its address.
fn anchors() -> BTreeMap<String, BTreeSet<String>> {
    documents()
        .iter()
        .map(|(name, html)| {
            let ids = all(html, "[id]");
            let ids = ids.iter().map(|e| e.attr("id").unwrap().to_owned());
            (
                name.trim_end_matches("index.html").to_owned(),
                ids.collect(),
            )
        })
        .collect()
}

/// What is wrong with a link within the site.
fn fault(anchors: &BTreeMap<String, BTreeSet<String>>, here: &str, href: &str) -> Option<String> {
    let (path, fragment) = href.split_once('#').unwrap_or((href, ""));
    let path = if path.is_empty() { here } else { path };
    if !path.ends_with('/') {
        let there = site().files.contains_key(path);
        return (!there).then(|| format!("no file {path}"));
    }
    let Some(ids) = anchors.get(path) else {
        return Some(format!("no page {path}"));
    };
    if fragment.is_empty() || ids.contains(fragment) {
        return None;
    }
    // The builder's fragments hold a choice.
    let known = |id: &str| {
        let language = path.split('/').nth(1).unwrap();
        site()
            .files
            .contains_key(&format!("/{language}/m/{id}/index.html"))
    };
    // Those of the quiz and of the room hold what is asked; no link of a page names questions.
    let is_state = match path.split('/').nth(2) {
        Some("share") => permalink::decode(fragment, known).is_ok(),
        Some("quiz") => decode_quiz(fragment, |_| false).is_ok(),
        _ => false,
    };
    (!is_state).then(|| format!("no anchor {href}"))
}

#[test]
fn every_link_within_the_site_leads_to_a_page_and_an_anchor_that_are_there() {
    let anchors = anchors();
    let mut wrong = Vec::new();
    let mut count = 0;
    for (name, html) in documents() {
        let here = name.trim_end_matches("index.html");
        for link in all(&html, "a") {
            let href = link
                .attr("href")
                .unwrap_or_else(|| panic!("{name}: {}", link.html()));
            if href.starts_with('/') || href.starts_with('#') {
                count += 1;
                wrong.extend(fault(&anchors, here, href).map(|fault| format!("{name}: {fault}")));
            }
        }
    }
    assert!(count > 2_000, "{count} links");
    assert_none(&wrong);
}

#[test]
fn the_search_for_faults_finds_them() {
    let anchors = anchors();
    for (href, faulty) in [
        ("/en/", false),
        ("/en/#areas", false),
        ("#main", false),
        ("/en/sources/key-messages/#p1", true),
        ("/en/share/#v1.T4.sl", false),
        ("/en/share/#v1.T999.sl", true),
        ("/en/quiz/sheet/#v1.0000000.n6", false),
        ("/en/quiz/sheet/#v1.0000000.n", true),
        ("/en/messages/#v1.0000000.n6", true),
        ("/en/nothing/", true),
        ("/en", true),
        ("/icon.svg", false),
        ("/nothing.svg", true),
    ] {
        assert_eq!(fault(&anchors, "/en/", href).is_some(), faulty, "{href}");
    }
}

#[test]
fn links_out_of_the_site_lead_to_the_networks_only_and_tell_them_nothing() {
    let mut wrong = Vec::new();
    let mut hosts = BTreeSet::new();
    for (name, html) in documents() {
        for link in all(&html, "a") {
            let href = link.attr("href").unwrap();
            if href.starts_with('/') || href.starts_with('#') {
                continue;
            }
            if link
                .attr("data-intent")
                .or(link.attr("data-webmail"))
                .is_none()
            {
                wrong.push(format!("{name}: {href}"));
            }
            let relations: Vec<&str> = link.attr("rel").unwrap_or_default().split(' ').collect();
            if !["external", "noopener", "noreferrer"]
                .iter()
                .all(|one| relations.contains(one))
            {
                wrong.push(format!("{name}: {relations:?} {href}"));
            }
            match href.split_once("://") {
                Some(("https", rest)) => {
                    hosts.insert(rest.split(['/', '?']).next().unwrap().to_owned());
                }
                _ if href.starts_with("mailto:?") || href.starts_with("sms:?") => {}
                _ => wrong.push(format!("{name}: {href}")),
            }
        }
    }
    assert_none(&wrong);
    assert!(hosts.len() >= 3, "{hosts:?}");
    assert!(
        !hosts.contains("example.org"),
        "links within the site name no host"
    );
}

#[test]
fn links_to_other_languages_load_a_page_anew() {
    for (name, html) in documents() {
        for link in all(&html, "header a[hreflang]") {
            assert_eq!(link.attr("rel"), Some("external"), "{name}");
            let code = link.attr("hreflang").unwrap();
            assert_eq!(link.attr("lang"), Some(code));
            assert!(link.attr("href").unwrap().starts_with(&format!("/{code}/")));
        }
    }
}

/// The router would take the address of a page that it cannot show, and keep it: whoever came back
/// could not go there again.
#[test]
fn links_to_documents_leave_the_app() {
    let mut seen = 0;
    for (name, html) in documents() {
        for link in all(&html, "#campaign-app a[href]") {
            let href = link.attr("href").unwrap();
            let is_document = ["/sources/", "/languages/"]
                .iter()
                .any(|part| href.contains(part));
            let relations = link.attr("rel").unwrap_or_default();
            let leaves = relations.split(' ').any(|one| one == "external");
            if href.starts_with('/') && is_document {
                assert!(leaves, "{name}: {href}");
                seen += 1;
            }
        }
    }
    assert!(seen > 100, "{seen}");
}

#[test]
fn links_to_files_leave_the_app() {
    for (name, html) in documents() {
        for link in all(&html, "a[href^='/content/'], a[href^='/kit/']") {
            let relations = link.attr("rel").unwrap_or_default();
            assert!(relations.split(' ').any(|one| one == "external"), "{name}");
        }
    }
}

#[test]
fn the_page_that_is_shown_is_marked_in_the_navigation() {
    for address in ["/en/messages/", "/ar/quiz/", "/en/share/"] {
        let html = Html::parse_document(site().page(address));
        let current = all(&html, "header a[aria-current=page]");
        assert_eq!(current.len(), 1, "{address}");
        assert_eq!(current[0].attr("href"), Some(address));
    }
}
