//! Every link leads to something: a page that is written, an anchor that is there, a network.

use super::{documents, documents_of};
use crate::common::built::{
    Site, all, assert_none, made_up_site, named_addresses, one_line, site, tested, words,
};
use ::quiz::permalink::decode_quiz;
use content::{Content, Word};
use message::permalink;
use routes::{Page, address};
use scraper::Html;
use site_build::frame::body;
use std::collections::{BTreeMap, BTreeSet};
use support::{editions, made_up, made_up_in, original};

/// The ids of every document, by its address.
fn anchors(site: &'static Site) -> BTreeMap<String, BTreeSet<String>> {
    documents_of(site)
        .map(|(name, html)| {
            let ids = all(&html, "[id]");
            let ids = ids.iter().map(|e| e.attr("id").unwrap().to_owned());
            (
                name.trim_end_matches("index.html").to_owned(),
                ids.collect(),
            )
        })
        .collect()
}

/// What is wrong with a link within the site.
fn fault(
    site: &Site,
    anchors: &BTreeMap<String, BTreeSet<String>>,
    here: &str,
    href: &str,
) -> Option<String> {
    let (path, fragment) = href.split_once('#').unwrap_or((href, ""));
    let path = if path.is_empty() { here } else { path };
    if !path.ends_with('/') {
        let there = site.files.contains_key(path);
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
        let name = format!("/{language}/m/{id}/index.html");
        site.files.contains_key(&name)
    };
    // Those of the quiz and of the room hold what is asked. A link may name one question, which has
    // its anchor among all answers, and one of its options.
    let among_answers = || {
        let (id, option) = fragment.split_once('.').unwrap_or((fragment, "1"));
        let ids = anchors.get(format!("{path}answers/").as_str());
        ids.is_some_and(|ids| ids.contains(id)) && option.parse::<u8>().is_ok()
    };
    let is_state = match path.split('/').nth(2) {
        Some("share") => permalink::decode(fragment, known).is_ok(),
        Some("quiz") => decode_quiz(fragment, |_| false).is_ok() || among_answers(),
        _ => false,
    };
    (!is_state).then(|| format!("no anchor {href}"))
}

#[test]
fn every_link_within_the_site_leads_to_a_page_and_an_anchor_that_are_there() {
    let anchors = anchors(site());
    let mut wrong = Vec::new();
    for (name, html) in documents() {
        let mut count = 0;
        let here = name.trim_end_matches("index.html");
        for link in all(&html, "a") {
            let href = link
                .attr("href")
                .unwrap_or_else(|| panic!("{name}: {}", link.html()));
            if href.starts_with('/') || href.starts_with('#') {
                count += 1;
                let fault = fault(site(), &anchors, here, href);
                wrong.extend(fault.map(|fault| format!("{name}: {fault}")));
            }
        }
        // Nobody is left on a page without a way on.
        assert!(count >= editions().len(), "{name}: {count} links");
    }
    assert_none(&wrong);
}

#[test]
fn the_search_for_faults_finds_them() {
    let site = made_up_site();
    let anchors = anchors(site);
    for (href, faulty) in [
        ("/fr/", false),
        ("/fr/#areas", false),
        ("#main", false),
        ("/fr/sources/charte/#a5", false),
        ("/fr/sources/charte/#q4", true),
        ("/fr/share/#v1.J4.sl", false),
        ("/fr/share/#v1.J8.sl", true),
        ("/fr/quiz/sheet/#v1.0000000.n6", false),
        ("/fr/quiz/sheet/#v1.0000000.n", true),
        ("/fr/messages/#v1.0000000.n6", true),
        ("/fr/quiz/#G1", false),
        ("/fr/quiz/#G1.0", false),
        ("/fr/quiz/#G9.0", true),
        ("/fr/quiz/#G1.x", true),
        ("/fr/nothing/", true),
        ("/en/", true),
        ("/fr", true),
        ("/content/sources/lettre.txt", false),
        ("/content/sources/press-release.md", true),
        ("/icon.svg", false),
        ("/nothing.svg", true),
    ] {
        let found = fault(site, &anchors, "/fr/", href);
        assert_eq!(found.is_some(), faulty, "{href}");
    }
}

#[test]
fn links_out_of_the_site_lead_where_the_content_says_or_to_networks_and_tell_them_nothing() {
    let named = named_addresses(original());
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
                && !named.iter().any(|address| address == href)
            {
                wrong.push(format!("{name}: {href}"));
            }
            let relations: Vec<&str> = link.attr("rel").unwrap_or_default().split(' ').collect();
            // A mail program is told nothing but the publisher's own address.
            let is_mail =
                named.iter().any(|address| address == href) && href.starts_with("mailto:");
            if !is_mail
                && !["external", "noopener", "noreferrer"]
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
                _ if named.iter().any(|address| address == href) => {}
                _ => wrong.push(format!("{name}: {href}")),
            }
        }
    }
    assert_none(&wrong);
    assert!(hosts.len() >= 3, "{hosts:?}");
    let own = original().campaign.address.split_once("://").unwrap().1;
    let is_named = named.iter().any(|address| address.contains(own));
    assert!(
        is_named || !hosts.contains(own),
        "links within the site name no host"
    );
}

#[test]
fn every_page_names_its_publisher_and_leads_to_the_contact() {
    for (name, html) in documents() {
        if name.ends_with("/about/style/index.html") {
            continue;
        }
        let code = html.root_element().attr("lang").unwrap();
        let content = editions().iter().find(|one| one.language.code == code);
        let content = content.unwrap();
        let line = all(&html, "[data-publisher]");
        assert_eq!(line.len(), 1, "{name}");
        let said = words(line[0]);
        let publisher = content.word(Word::PublisherName);
        assert!(said.contains(&one_line(publisher)), "{name}: {said}");
        let contact = format!("[data-publisher] a[href='{}']", content.campaign.contact);
        assert_eq!(all(&html, &contact).len(), 1, "{name}");
    }
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

/// One other language is a link; several are a list under the name of the page's own.
#[test]
fn several_other_languages_are_folded_away_under_the_own_ones_name() {
    let mut folds = BTreeSet::new();
    for (name, html) in documents().chain(documents_of(made_up_site())) {
        // The page of all components has a specimen of six languages.
        if name.ends_with("/about/style/index.html") {
            continue;
        }
        let links = all(&html, "header a[hreflang]").len();
        let folded = all(&html, "header details a[hreflang]").len();
        assert_eq!(folded, if links > 1 { links } else { 0 }, "{name}");
        for summary in all(&html, "header summary") {
            folds.insert(summary.text().collect::<String>());
        }
    }
    let own = ["Français", "العربية"];
    assert!(own.iter().all(|own| folds.contains(*own)), "{folds:?}");
}

#[test]
fn the_other_one_of_two_languages_is_a_link_in_the_head() {
    let mut content = made_up_in("fr").clone();
    content.languages.truncate(2);
    let content: &'static Content = Box::leak(Box::new(content));
    let written = body(content, made_up(), Page::Quiz).unwrap();
    let html = Html::parse_document(&written);
    let others = all(&html, "header .languages a[hreflang]");
    let others: Vec<_> = others.iter().map(|link| link.attr("href")).collect();
    assert_eq!(others, [Some("/ar/quiz/")]);
    assert!(all(&html, "header details").is_empty());
}

/// The router would take the address of a page that it cannot show, and keep it: whoever came back
/// could not go there again.
#[test]
fn links_to_documents_leave_the_app() {
    let mut seen = BTreeSet::new();
    for (name, html) in documents() {
        for link in all(&html, "#campaign-app a[href]") {
            let href = link.attr("href").unwrap();
            let path = href.split('#').next().unwrap();
            let is_document = path.ends_with("/kit/")
                || ["/sources/", "/languages/", "/quiz/answers/"]
                    .iter()
                    .any(|part| href.contains(part));
            let relations = link.attr("rel").unwrap_or_default();
            let leaves = relations.split(' ').any(|one| one == "external");
            if href.starts_with('/') && is_document {
                assert!(leaves, "{name}: {href}");
                let page = href.split('#').next().unwrap();
                // Transcripts are files.
                if page.ends_with('/') {
                    seen.insert(page.to_owned());
                }
            }
        }
    }
    // Every document, every message in all languages and the answers are linked from somewhere.
    let wanted = tested().into_iter().filter_map(|written| {
        let is_document = !written.page.has_app();
        is_document.then_some(written.address)
    });
    assert_eq!(seen, wanted.collect());
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
    for content in editions() {
        for page in [Page::Messages, Page::Quiz, Page::Share] {
            let address = address(content, page);
            let html = Html::parse_document(site().page(&address));
            let current = all(&html, "header a[aria-current=page]");
            assert_eq!(current.len(), 1, "{address}");
            assert_eq!(current[0].attr("href"), Some(address.as_str()));
        }
    }
}
