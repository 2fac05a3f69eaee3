//! The pages as they are written: trees that browsers read as such, links that lead somewhere,
//! languages and sources that are told.

mod dots;
mod language;
mod languages;
mod links;
mod parts;
mod pictures;
mod shared;
mod sources;
mod tree;

use crate::common::built::{Written, all, assert_none, site, words};
use content::Word;
use routes::Page;
use scraper::{ElementRef, Html, Node};
use std::collections::BTreeSet;
use support::editions;

/// Every document of the site with its address, those without an app included.
fn documents() -> Vec<(&'static str, Html)> {
    let names = site().files.keys().filter(|name| name.ends_with(".html"));
    names
        .map(|name| (name.as_str(), Html::parse_document(site().text(name))))
        .collect()
}

#[test]
fn every_id_is_unique_in_its_document_and_every_reference_leads_to_one() {
    let mut wrong = Vec::new();
    for (name, html) in documents() {
        let mut ids = BTreeSet::new();
        for element in all(&html, "[id]") {
            let id = element.attr("id").unwrap();
            if id.is_empty() || id.contains(char::is_whitespace) || !ids.insert(id) {
                wrong.push(format!("{name}: id {id:?}"));
            }
        }
        for attribute in [
            "for",
            "aria-labelledby",
            "aria-describedby",
            "aria-controls",
        ] {
            for element in all(&html, &format!("[{attribute}]")) {
                for id in element.attr(attribute).unwrap().split_whitespace() {
                    if !ids.contains(id) {
                        wrong.push(format!("{name}: {attribute}={id:?}"));
                    }
                }
            }
        }
    }
    assert_none(&wrong);
}

#[test]
fn no_document_has_a_style_a_script_or_a_handler_inline() {
    let mut wrong = Vec::new();
    for (name, html) in documents() {
        for node in html.tree.values() {
            let Node::Element(element) = node else {
                continue;
            };
            for (attribute, value) in element.attrs() {
                let refused = attribute == "style"
                    || attribute.starts_with("on")
                    || attribute == "srcdoc"
                    || value.trim_start().to_lowercase().starts_with("javascript:");
                if refused {
                    wrong.push(format!("{name}: {} {attribute}={value:?}", element.name()));
                }
            }
        }
        let scripts = all(&html, "script");
        assert_eq!(scripts.len(), 1, "{name}");
        if !words(scripts[0]).is_empty() || scripts[0].attr("src").is_none() {
            wrong.push(format!("{name}: an inline script"));
        }
    }
    assert_none(&wrong);
}

#[test]
fn every_page_has_one_heading_of_the_first_level_and_skips_none() {
    let mut wrong = Vec::new();
    for (name, html) in documents() {
        let mut before = 0;
        for heading in all(&html, "h1, h2, h3, h4, h5, h6") {
            let level: usize = heading.value().name()[1..].parse().unwrap();
            if words(heading).is_empty() || level > before + 1 {
                wrong.push(format!(
                    "{name}: h{level} after h{before}: {}",
                    words(heading)
                ));
            }
            before = level;
        }
        if all(&html, "h1").len() != 1 || all(&html, "main").len() != 1 {
            wrong.push(format!("{name}: headings or mains"));
        }
    }
    assert_none(&wrong);
}

#[test]
fn the_disclaimer_stands_on_every_document() {
    let mut wrong = Vec::new();
    for written in site().written(editions()) {
        let disclaimer = written.content.word(Word::Disclaimer);
        assert!(disclaimer.len() > 100);
        let body = words(written.all("body")[0]);
        if body.matches(disclaimer).count() < 1 {
            wrong.push(written.address);
        }
    }
    for (name, html) in documents() {
        let body = words(all(&html, "body")[0]);
        if !editions()
            .iter()
            .any(|content| body.contains(content.word(Word::Disclaimer)))
        {
            wrong.push(name.to_owned());
        }
    }
    assert_none(&wrong);
}

#[test]
fn a_translation_says_on_every_page_that_it_is_one() {
    for written in site().written(editions()) {
        let notice = written.content.word(Word::TranslationNotice);
        let said = words(written.all("body")[0]).contains(notice);
        assert_eq!(
            said,
            written.content.language.code == "ar",
            "{}",
            written.address
        );
    }
}

/// The month that figures are dated by, in an edition's language.
fn june_2020(written: &Written) -> &'static str {
    match written.content.language.code.as_str() {
        "ar" => "حزيران/يونيه 2020",
        _ => "June 2020",
    }
}

#[test]
fn figures_on_home_pages_always_stand_with_their_date_and_their_source() {
    let mut figures = 0;
    for written in site().written(editions()) {
        if written.page != Page::Home {
            continue;
        }
        for node in written.html.tree.nodes() {
            let Node::Text(text) = node.value() else {
                continue;
            };
            let counts = |number: &str| {
                text.split(|c: char| !c.is_ascii_digit() && c != '.')
                    .any(|n| n == number)
            };
            let in_body = node
                .ancestors()
                .any(|n| n.value().as_element().is_some_and(|e| e.name() == "body"));
            if !in_body || !(counts("46.4") || counts("48")) {
                continue;
            }
            let block = node
                .ancestors()
                .filter_map(ElementRef::wrap)
                .find(|element| element.value().classes().any(|class| class == "figure"))
                .unwrap_or_else(|| panic!("{}: {} stands alone", written.address, &**text));
            assert!(
                words(block).contains(june_2020(&written)),
                "{}",
                words(block)
            );
            let source = scraper::Selector::parse("a[data-source]").unwrap();
            assert_eq!(block.select(&source).count(), 1);
            figures += 1;
        }
        // The pictures are told in words that name the number and its date, too.
        let pictures = written.all(".figure svg[role=img]");
        assert_eq!(pictures.len(), 2);
        assert!(pictures[0].attr("aria-label").unwrap().contains("46.4"));
        assert!(pictures[1].attr("aria-label").unwrap().contains("48"));
        for picture in pictures {
            let told = picture.attr("aria-label").unwrap();
            assert!(told.contains(june_2020(&written)), "{told}");
        }
    }
    // Each of the two as the number, and in the legend of its picture.
    assert_eq!(figures, 2 * 2 * editions().len());
}

#[test]
fn legends_say_both_shares_and_full_dots_mean_the_same_in_all_pictures() {
    for written in site().written(editions()) {
        if written.page != Page::Home {
            continue;
        }
        let legends = written.all(".figure .legend");
        assert_eq!(legends.len(), written.content.figures.len());
        for (legend, figure) in legends.into_iter().zip(&written.content.figures) {
            let parts: Vec<ElementRef> = legend.child_elements().collect();
            let [dot, full, hollow] = parts[..] else {
                panic!("{}: {}", written.address, words(legend));
            };
            let own = &figure.words;
            assert_eq!(words(dot), own.dot);
            assert!(words(full).ends_with(&own.full), "{}", words(full));
            assert!(words(hollow).ends_with(&own.hollow), "{}", words(hollow));
            let kind = |part: ElementRef, kind: &str| {
                let path = scraper::Selector::parse("svg path").unwrap();
                let paths: Vec<&str> = part
                    .select(&path)
                    .filter_map(|path| path.attr("class"))
                    .collect();
                assert_eq!(paths, [kind], "{}", words(part));
            };
            kind(full, "full");
            kind(hollow, "hollow");
            // What the documents count has its number, the others the rest of a hundred.
            let number = |part: ElementRef| -> f64 {
                let said = words(part);
                let digits = said.split(|c: char| !c.is_ascii_digit() && c != '.');
                let mut numbers = digits.filter(|number| !number.is_empty());
                numbers.next().unwrap().parse().unwrap()
            };
            let percent: f64 = figure.facts.percent.parse().unwrap();
            let counted = if figure.facts.lacking { hollow } else { full };
            assert!((number(counted) - percent).abs() < 1e-9);
            assert!((number(full) + number(hollow) - 100.0).abs() < 1e-9);
        }
    }
}

#[test]
fn what_is_shared_of_the_figures_carries_the_year() {
    for written in site().written(editions()) {
        let Page::Message(at) = written.page else {
            continue;
        };
        if written.content.messages[at].id != "P3b" {
            continue;
        }
        for network in ["x", "whatsapp", "bluesky", "email"] {
            let selector = format!("[data-channel={network}] a[data-intent]");
            assert!(
                written.only(&selector, "href").contains("2020"),
                "{network}"
            );
        }
    }
}

#[test]
fn every_control_and_picture_has_a_name() {
    let mut wrong = Vec::new();
    for (name, html) in documents() {
        for element in all(
            &html,
            "a, button, summary, svg[role=img], nav, input, select, textarea",
        ) {
            let named = element
                .attr("aria-label")
                .is_some_and(|label| !label.trim().is_empty())
                || element.attr("aria-labelledby").is_some()
                || element
                    .ancestors()
                    .filter_map(ElementRef::wrap)
                    .any(|around| around.value().name() == "label" && !words(around).is_empty())
                || (!matches!(
                    element.value().name(),
                    "input" | "select" | "textarea" | "nav"
                ) && !words(element).is_empty());
            if !named {
                wrong.push(format!("{name}: {}", element.html()));
            }
        }
        for image in all(&html, "img") {
            if image.attr("alt").is_none() {
                wrong.push(format!("{name}: {}", image.html()));
            }
        }
    }
    assert_none(&wrong);
}
