//! Every receipt names a sentence that is there, and every message and question its own.

use crate::common::built::{Written, assert_none, invented, one_line, tested, words};
use content::{Content, Message, find};
use routes::Page;
use scraper::Selector;
use support::original;

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
    for written in tested() {
        let links = written.all("[data-source]");
        let needs_one = matches!(
            written.page,
            Page::Message(_) | Page::Area(_) | Page::Pillar(_)
        );
        assert!(!needs_one || !links.is_empty(), "{}", written.address);
        for link in links {
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
    for written in tested() {
        let Some(message) = page_of(&written) else {
            continue;
        };
        assert_eq!(
            written.only(".page[data-message]", "data-message"),
            message.id
        );
        assert_eq!(
            words(written.all("h1")[0]),
            one_line(&message.words.text),
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
fn a_receipt_of_the_made_up_campaign_leads_to_these_sentences() {
    for (address, source) in [
        ("/fr/m/J3/", "charte#p3"),
        ("/ar/m/J5/", "lettre#q1"),
        ("/qaa/m/J4-b/", "lettre#a1"),
    ] {
        let pages = invented().into_iter();
        let mut found = pages.filter(|page| page.address == address);
        let page = found.next().unwrap();
        let link = page.all("main [data-source]")[0];
        assert_eq!(link.attr("data-source"), Some(source), "{address}");
        let language = &page.content.language.code;
        let href = format!("/{language}/sources/{}", source.replace('#', "/#"));
        assert_eq!(link.attr("href"), Some(href.as_str()), "{address}");
    }
}

/// Whether a document quotes somebody where a message's sentences begin: a quotation mark is open
/// before them, or opens at their first sign a quotation that the message begins with.
fn is_quoted(content: &Content, message: &Message) -> bool {
    let receipt = &message.facts.receipt;
    let document = find(&content.documents, &receipt.document).unwrap();
    let blocks = document.facts.blocks.iter();
    let all: Vec<_> = blocks.flat_map(|block| &block.sentences).collect();
    let here = all.iter().position(|one| one.id == receipt.sentences[0]);
    let (before, from) = all.split_at(here.unwrap());
    let is_opening = |sign: char| "“«„".contains(sign);
    let before = before.iter().flat_map(|one| one.text.chars());
    let open = before.fold(0, |open: i32, sign| match sign {
        sign if is_opening(sign) => open + 1,
        '”' | '»' => open - 1,
        _ => open,
    });
    let quotation = from[0].text.strip_prefix(is_opening);
    let quoted = quotation.and_then(|rest| rest.split(['”', '»']).next());
    let quoted = quoted.map(|quoted| quoted.trim_matches(|c: char| !c.is_alphanumeric()));
    open > 0 || quoted.is_some_and(|quoted| message.words.text.starts_with(quoted))
}

#[test]
fn words_are_a_persons_only_where_the_document_quotes_them() {
    for written in tested() {
        let Some(message) = page_of(&written) else {
            continue;
        };
        let content = original();
        let own = find(&content.messages, &message.id).unwrap();
        let speaker = &message.words.speaker;
        assert_eq!(speaker.is_some(), is_quoted(content, own), "{}", message.id);
        let body = words(written.all("main")[0]);
        let marks = &written.content.locale.marks;
        let mut people = written.content.messages.iter();
        let another = people.any(|other| {
            let name = other.words.speaker.as_ref();
            let said = name.is_some_and(|name| body.contains(&one_line(&marks.speaker(name))));
            said && other.words.speaker != *speaker
        });
        assert!(!another, "{}", written.address);
        if let Some(name) = speaker {
            let line = one_line(&marks.speaker(name));
            assert!(body.contains(&line), "{}", written.address);
        }
    }
}

#[test]
fn the_made_up_campaign_s_spoken_message_names_who_speaks_and_no_other_does() {
    for written in invented() {
        let Some(message) = page_of(&written) else {
            continue;
        };
        let name = match written.content.language.code.as_str() {
            "ar" => "— كبيرة البستانيين",
            "fr" => "— La jardinière en chef",
            _ => continue,
        };
        let body = words(written.all("main")[0]);
        assert_eq!(
            body.contains(name),
            message.id == "J5",
            "{}",
            written.address
        );
    }
}

#[test]
fn what_is_not_for_sharing_has_no_networks() {
    for written in tested() {
        if let Some(message) = page_of(&written) {
            let channels = written.all("[data-channel]").len();
            assert_eq!(channels > 0, message.facts.shareable, "{}", message.id);
        }
    }
}

#[test]
fn the_list_of_messages_has_every_message_once_under_its_section() {
    for written in tested() {
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
    for written in tested() {
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
    for written in tested() {
        if written.page == Page::Quiz {
            // It gives no answer away, and leads to all of them.
            assert!(written.all(".questions").is_empty());
            let way = format!("main a[href='{}answers/']", written.address);
            assert_eq!(written.all(&way).len(), 1, "{way}");
        }
        if written.page != Page::Answers {
            continue;
        }
        let questions = written.all("ol.questions > li");
        assert_eq!(questions.len(), written.content.quiz.len());
        let source = Selector::parse("details [data-source]").unwrap();
        for (item, question) in questions.iter().zip(written.content.quiz.iter()) {
            let text = words(*item);
            let has = |said: &str| text.contains(&one_line(said));
            assert!(has(&question.words.prompt), "{}", question.id);
            assert!(has(&question.words.why), "{}", question.id);
            for option in question.words.options.iter().chain(&question.words.matches) {
                assert!(has(option), "{}: {option}", question.id);
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
