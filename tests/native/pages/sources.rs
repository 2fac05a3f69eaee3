//! Every receipt names a sentence that is there, and every message and question its own.

use crate::common::built::{Written, assert_none, site, words};
use content::{Content, find};
use routes::Page;
use scraper::Selector;
use support::editions;

/// True where a document has this sentence.
fn exists(content: &Content, document: &str, sentence: &str) -> bool {
    find(&content.documents, document).is_some_and(|document| {
        let mut all = document
            .facts
            .blocks
            .iter()
            .flat_map(|block| &block.sentences);
        all.any(|one| one.id == sentence)
    })
}

#[test]
fn every_receipt_names_a_document_and_a_sentence_of_it() {
    let mut wrong = Vec::new();
    let mut count = 0;
    for written in site().written(editions()) {
        for link in written.all("[data-source]") {
            count += 1;
            let source = link.attr("data-source").unwrap();
            let known = source
                .split_once('#')
                .is_some_and(|(document, sentence)| exists(written.content, document, sentence));
            let (document, sentence) = source.split_once('#').unwrap_or((source, ""));
            let code = &written.content.language.code;
            let href = format!("/{code}/sources/{document}/#{sentence}");
            if !known || link.attr("href") != Some(&href) || words(link).is_empty() {
                wrong.push(format!("{}: {source}", written.address));
            }
        }
    }
    assert!(count > 300, "{count} receipts");
    assert_none(&wrong);
}

fn page_of(written: &Written) -> Option<&'static content::Message> {
    match written.page {
        Page::Message(at) => Some(&written.content.messages[at]),
        _ => None,
    }
}

#[test]
fn a_messages_page_has_its_words_and_its_own_source() {
    for written in site().written(editions()) {
        let Some(message) = page_of(&written) else {
            continue;
        };
        assert_eq!(
            written.only(".page[data-message]", "data-message"),
            message.id
        );
        assert_eq!(
            words(written.all("h1")[0]),
            message.words.text,
            "{}",
            message.id
        );
        let receipt = &message.facts.receipt;
        let first = format!("{}#{}", receipt.document, receipt.sentences[0]);
        assert_eq!(
            written.all("main [data-source]")[0].attr("data-source"),
            Some(first.as_str())
        );
    }
}

#[test]
fn words_are_a_persons_only_where_the_press_release_quotes_them() {
    for written in site().written(editions()) {
        let Some(message) = page_of(&written) else {
            continue;
        };
        let quoted = message.id == "QA" || message.id == "QB";
        assert_eq!(message.words.speaker.is_some(), quoted, "{}", message.id);
        let name = match written.content.language.code.as_str() {
            "ar" => "— أنطونيو غوتيريش",
            _ => "— António Guterres",
        };
        let body = words(written.all("main")[0]);
        assert_eq!(body.contains(name), quoted, "{}", written.address);
    }
}

#[test]
fn what_is_not_for_sharing_has_no_networks_and_no_place_in_the_builder() {
    for written in site().written(editions()) {
        if let Some(message) = page_of(&written) {
            let channels = written.all("[data-channel]").len();
            assert_eq!(channels > 0, message.facts.shareable, "{}", message.id);
        }
        if written.page == Page::Share {
            let mut offered = written.all("li[data-message]").into_iter();
            for message in written
                .content
                .messages
                .iter()
                .filter(|m| m.facts.shareable)
            {
                let next = offered.next().and_then(|item| item.attr("data-message"));
                assert_eq!(next, Some(message.id.as_str()));
            }
            assert!(offered.next().is_none());
        }
    }
}

#[test]
fn the_list_of_messages_has_every_message_once_under_its_section() {
    for written in site().written(editions()) {
        if written.page != Page::Messages {
            continue;
        }
        let cards = written.all("article[data-message]");
        let found: Vec<&str> = cards
            .iter()
            .map(|c| c.attr("data-message").unwrap())
            .collect();
        // Section by section, and in each of them in the documents' order.
        let content = written.content;
        let expected: Vec<&str> = content
            .sections
            .iter()
            .flat_map(|section| {
                let of_it = |m: &&content::Message| m.facts.section == section.id;
                content.messages.iter().filter(of_it).map(|m| m.id.as_str())
            })
            .collect();
        assert_eq!(found, expected);
        assert_eq!(found.len(), content.messages.len());
        let source = Selector::parse("[data-source]").unwrap();
        assert!(cards.iter().all(|card| card.select(&source).count() == 1));
    }
}

#[test]
fn a_documents_page_has_every_sentence_at_its_anchor() {
    for written in site().written(editions()) {
        let Page::Source(at) = written.page else {
            continue;
        };
        let mut anchors = written.all("article.document [id]").into_iter();
        for block in &written.content.documents[at].facts.blocks {
            for sentence in &block.sentences {
                let anchor = anchors.next().unwrap();
                assert_eq!(anchor.attr("id"), Some(sentence.id.as_str()));
                assert_eq!(anchor.text().collect::<String>(), sentence.text);
            }
        }
        assert!(anchors.next().is_none());
    }
}

#[test]
fn the_quiz_can_be_read_without_a_script_every_answer_with_its_source() {
    for written in site().written(editions()) {
        if written.page != Page::Quiz {
            continue;
        }
        let questions = written.all("ol.questions > li");
        assert_eq!(questions.len(), written.content.quiz.len());
        let source = Selector::parse("details [data-source]").unwrap();
        for (item, question) in questions.iter().zip(written.content.quiz.iter()) {
            let text = words(*item);
            assert!(text.contains(&question.words.prompt), "{}", question.id);
            assert!(text.contains(&question.words.why), "{}", question.id);
            for option in question.words.options.iter().chain(&question.words.matches) {
                assert!(text.contains(option.as_str()), "{}: {option}", question.id);
            }
            assert_eq!(
                item.select(&source).count(),
                question.facts.quotes.len(),
                "{}",
                question.id
            );
        }
    }
}
