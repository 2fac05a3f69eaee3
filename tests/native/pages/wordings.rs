//! Wordings of an area: beside each other on its page, and messages that name each other.

use crate::common::built::{invented, one_line, tested, words};
use content::{Area, Block, Content, Message, find};
use routes::Page;
use scraper::{ElementRef, Selector};
use std::collections::BTreeSet;
use support::{made_up_in, original};
use text::wording::same_words;

/// Messages that are wordings of an area.
fn messages_of<'a>(content: &'a Content, area: &Area) -> Vec<&'a Message> {
    let wordings = area.facts.wordings.iter();
    let all = wordings.filter_map(|quote| content.message_of(&quote.document, &quote.sentences));
    all.map(|at| &content.messages[at]).collect()
}

#[test]
fn wordings_of_an_area_that_are_messages_name_each_other() {
    let content = original();
    for area in &content.areas {
        let all = messages_of(content, area);
        let ids: BTreeSet<&str> = all.iter().map(|message| message.id.as_str()).collect();
        assert_eq!(
            ids.len(),
            all.len(),
            "{}: a message of two wordings",
            area.id
        );
        // A wording that is no message says why, where its document has it.
        for quote in &area.facts.wordings {
            if content
                .message_of(&quote.document, &quote.sentences)
                .is_none()
            {
                let document = find(&content.documents, &quote.document).unwrap();
                let mut blocks = document.facts.blocks.iter();
                let is_here = |block: &&Block| {
                    let mut sentences = block.sentences.iter();
                    sentences.any(|sentence| sentence.id == quote.sentences[0])
                };
                let block = blocks.find(is_here).unwrap();
                assert!(!block.no_message.is_empty(), "{}: {}", area.id, document.id);
            }
        }
        for message in all.iter().filter(|_| all.len() > 1) {
            let other = message.facts.sibling.as_deref().unwrap_or_default();
            let is_another = ids.contains(other) && other != message.id;
            assert!(is_another, "{}: {}", area.id, message.id);
        }
    }
}

#[test]
fn one_area_of_the_made_up_campaign_is_two_messages_and_no_other_is_any() {
    let content = made_up_in("fr");
    for area in &content.areas {
        let ids: Vec<_> = messages_of(content, area)
            .into_iter()
            .map(|message| (message.id.as_str(), message.facts.sibling.as_deref()))
            .collect();
        let expected: &[_] = match area.id.as_str() {
            "terre" => &[("J4", Some("J4-b")), ("J4-b", Some("J4"))],
            _ => &[],
        };
        assert_eq!(ids, expected, "{}", area.id);
    }
}

#[test]
fn an_areas_page_marks_words_of_one_document_only_and_takes_nothing_back() {
    for written in tested() {
        let Page::Area(at) = written.page else {
            continue;
        };
        let (used, others) = written.content.areas[at]
            .facts
            .wordings
            .split_first()
            .unwrap();
        let texts: Vec<String> = written
            .all(".compare .words")
            .into_iter()
            .map(|element| element.text().collect())
            .collect();
        let mut expected = Vec::new();
        for other in others {
            expected.push(used.text.as_str());
            if other.text != used.text {
                expected.push(other.text.as_str());
            }
        }
        assert_eq!(texts, expected, "to the letter");
        assert!(written.all("ins, del, s").is_empty());
        let comparisons = written.all(".compare");
        assert_eq!(comparisons.len(), others.len());
        let selected = |element: ElementRef, selector: &str| -> Vec<String> {
            let selector = Selector::parse(selector).unwrap();
            element.select(&selector).map(words).collect()
        };
        for (comparison, other) in comparisons.into_iter().zip(others) {
            let marked = !selected(comparison, "b").is_empty();
            assert_eq!(marked, !same_words(&used.text, &other.text));
            let only = one_line(written.content.word(content::Word::OnlyCapitals));
            let said = selected(comparison, "p").contains(&only);
            assert_eq!(said, !marked && used.text != other.text);
            // Each is named for what it is, with its date.
            for quote in [used, other] {
                let document = find(&written.content.documents, &quote.document).unwrap();
                let cited = one_line(&document.words.cited);
                assert!(selected(comparison, "h3").contains(&cited));
            }
        }
        let marks = written.all(".compare .words").into_iter();
        let original = written.content.campaign.original == written.content.language.code;
        assert!(
            marks
                .into_iter()
                .all(|one| one.attr("lang").is_some() != original)
        );
    }
}

#[test]
fn wordings_of_the_made_up_areas_are_compared_so() {
    for written in invented() {
        let (Page::Area(at), "fr") = (written.page, written.content.language.code.as_str()) else {
            continue;
        };
        let texts: Vec<String> = written
            .all(".compare .words")
            .into_iter()
            .map(words)
            .collect();
        let marked: Vec<String> = written
            .all(".compare .words b")
            .into_iter()
            .map(words)
            .collect();
        match at {
            0 => {
                assert_eq!(
                    texts,
                    [
                        "Nourrir la terre, car rien ne pousse sur un sol fatigué.",
                        "Nourrir la terre, car rien ne vit sur un sol fatigué.",
                    ]
                );
                assert_eq!(marked, ["pousse", "vit"]);
            }
            // Twice the same, and once: no word differs.
            1 => assert_eq!(texts, ["Garder l’eau de pluie dans les trois cuves."]),
            2 => {
                assert!(texts.is_empty());
                // Without another to compare it with, the wording still names its source.
                let from = written.only(".page > p > a.receipt", "href");
                assert_eq!(from, "/fr/sources/charte/#a3");
            }
            // Capitals and marks alone.
            3 => {
                assert_eq!(
                    texts,
                    [
                        "Peser la récolte, panier par panier, le samedi",
                        "Peser la récolte: panier par panier, le Samedi.",
                    ]
                );
                assert!(marked.is_empty());
            }
            _ => {
                // The letter's wording is the first.
                assert!(texts[0].ends_with("avec ou sans panier."), "{texts:?}");
                assert!(texts[1].ends_with("même sans panier."), "{texts:?}");
            }
        }
    }
}
