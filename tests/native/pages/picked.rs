//! Sentences of documents that can be picked: what stands beside each is what the content has on
//! it, no more and no less.

use crate::common::built::{Written, assert_none, invented, one_line, tested, words};
use content::{BlockKind, Content, Document, find};
use routes::{Page, address, sentence as address_of};
use scraper::{ElementRef, Selector};
use std::collections::BTreeSet;

/// The documents' pages, each with its document.
fn documents(pages: Vec<Written>) -> impl Iterator<Item = (Written, &'static Document)> {
    pages.into_iter().filter_map(|written| match written.page {
        Page::Source(at) => {
            let document = &written.content.documents[at];
            Some((written, document))
        }
        _ => None,
    })
}

/// Each sentence of a page, with what stands beside it.
fn picked(written: &Written) -> Vec<(ElementRef<'_>, ElementRef<'_>)> {
    let sentences = written.all("article.document a[id]");
    let panels = written.all("article.document .picked");
    assert_eq!(sentences.len(), panels.len(), "{}", written.address);
    sentences.into_iter().zip(panels).collect()
}

fn addresses(panel: ElementRef, within: &str) -> Vec<String> {
    let links = Selector::parse(within).unwrap();
    let links = panel.select(&links);
    links
        .map(|link| link.attr("href").unwrap().to_owned())
        .collect()
}

/// Where the messages lead whose receipt names this sentence.
fn messages(content: &Content, document: &str, id: &str) -> Vec<String> {
    let all = content.messages.iter().enumerate();
    let named = all.filter(|(_, message)| {
        let receipt = &message.facts.receipt;
        receipt.document == document && receipt.sentences.iter().any(|one| one == id)
    });
    named
        .map(|(at, _)| address(content, Page::Message(at)))
        .collect()
}

/// Where the questions lead that quote it.
fn questions(content: &Content, document: &str, id: &str) -> Vec<String> {
    let quiz = address(content, Page::Quiz);
    let quoting =
        content.quiz.iter().filter(|question| {
            question.facts.quotes.iter().any(|quote| {
                quote.document == document && quote.sentences.iter().any(|one| one == id)
            })
        });
    quoting
        .map(|question| format!("{quiz}#{}", question.id))
        .collect()
}

/// Sentences of the other documents that siblings and areas pair with it.
fn elsewhere(content: &Content, document: &str, id: &str) -> BTreeSet<String> {
    let mut found = BTreeSet::new();
    for message in &content.messages {
        let receipt = &message.facts.receipt;
        let sibling = message.facts.sibling.as_ref();
        let sibling = sibling.map(|id| find(&content.messages, id).unwrap());
        if let Some(sibling) = sibling
            && receipt.document == document
            && receipt.sentences.iter().any(|one| one == id)
        {
            let there = &sibling.facts.receipt;
            found.insert(address_of(content, &there.document, &there.sentences[0]));
        }
    }
    for area in &content.areas {
        let wordings = &area.facts.wordings;
        let named = wordings
            .iter()
            .any(|quote| quote.document == document && quote.sentences.iter().any(|one| one == id));
        let others = wordings
            .iter()
            .filter(|quote| named && quote.document != document);
        found.extend(others.map(|quote| address_of(content, &quote.document, &quote.sentences[0])));
    }
    found
}

#[test]
fn beside_a_sentence_stand_the_messages_and_questions_on_it_and_its_other_wordings() {
    let mut wrong = Vec::new();
    let mut total = [0; 3];
    for (written, document) in documents(tested()) {
        let content = written.content;
        for (sentence, panel) in picked(&written) {
            let id = sentence.attr("id").unwrap();
            let found = [
                addresses(panel, "a[href*='/m/']"),
                addresses(panel, "a[href*='/quiz/#']"),
                addresses(panel, ".wording a"),
            ];
            let other = elsewhere(content, &document.id, id);
            let expected = [
                messages(content, &document.id, id),
                questions(content, &document.id, id),
                other.into_iter().collect(),
            ];
            for (count, found) in total.iter_mut().zip(&found) {
                *count += found.len();
            }
            if found != expected {
                wrong.push(format!("{}{id}: {found:?} {expected:?}", written.address));
            }
        }
    }
    assert_none(&wrong);
    assert!(total.iter().all(|count| *count > 0), "{total:?}");
}

#[test]
fn a_sentence_is_copied_with_its_document_and_its_whole_address() {
    for (written, document) in documents(tested()) {
        let content = written.content;
        let button = Selector::parse("button[data-copies]").unwrap();
        let texts = document.facts.blocks.iter().flat_map(|b| &b.sentences);
        for ((sentence, panel), own) in picked(&written).into_iter().zip(texts) {
            let buttons: Vec<_> = panel.select(&button).collect();
            let [button] = buttons[..] else {
                panic!("{}: {} buttons", written.address, buttons.len())
            };
            let copied = button.attr("data-copies").unwrap();
            let lines: Vec<&str> = copied.lines().collect();
            let [first, "", source, last] = lines[..] else {
                panic!("{copied}")
            };
            assert_eq!(first, own.text);
            assert!(source.contains(&document.words.cited), "{copied}");
            let there = address_of(content, &document.id, sentence.attr("id").unwrap());
            assert_eq!(last, format!("{}{there}", content.campaign.address));
            assert!(there.starts_with(&written.address), "{there}");
        }
    }
}

#[test]
fn every_sentence_leads_to_itself_and_its_panel_to_the_next() {
    for (written, _) in documents(tested()) {
        let all = picked(&written);
        let ids: Vec<&str> = all.iter().map(|(one, _)| one.attr("id").unwrap()).collect();
        for (at, (sentence, panel)) in all.iter().enumerate() {
            assert_eq!(
                sentence.attr("href"),
                Some(format!("#{}", ids[at]).as_str())
            );
            let next: Vec<String> = ids
                .get(at + 1)
                .map(|id| format!("#{id}"))
                .into_iter()
                .collect();
            assert_eq!(addresses(*panel, "a[href^='#']"), next, "{}", ids[at]);
        }
    }
}

#[test]
fn keys_stop_once_at_each_heading_paragraph_and_list() {
    for (written, document) in documents(tested().into_iter().chain(invented()).collect()) {
        let list = |kind: BlockKind| match kind {
            BlockKind::Bullet | BlockKind::SubBullet => 1,
            BlockKind::Numbered => 2,
            _ => 0,
        };
        let kinds: Vec<u8> = document.facts.blocks.iter().map(|b| list(b.kind)).collect();
        let begins = |at: &usize| kinds[*at] == 0 || *at == 0 || kinds[at - 1] != kinds[*at];
        let expected = (0..kinds.len()).filter(begins).count();
        let stops = written.all("article.document a[id]:not([tabindex])").len();
        assert_eq!(stops, expected, "{}", written.address);
        let sentences = written.all("article.document a[id]").len();
        assert!(stops < sentences, "{stops} of {sentences}");
    }
}

#[test]
fn the_made_up_letters_sentences_have_these_messages_questions_and_wordings() {
    let of = |address: &str, id: &str| {
        let page = invented().into_iter().find(|page| page.address == address);
        let page = page.unwrap();
        let all = picked(&page);
        let (_, panel) = all
            .iter()
            .find(|(one, _)| one.attr("id") == Some(id))
            .unwrap();
        let links = addresses(*panel, "a:not([href^='#'])");
        (links, words(*panel))
    };
    let (links, said) = of("/fr/sources/lettre/", "a1");
    assert_eq!(links, ["/fr/sources/charte/#a1", "/fr/m/J4-b/"]);
    let other = "Nourrir la terre, car rien ne pousse sur un sol fatigué.";
    assert!(said.contains(&one_line(other)), "{said}");
    let (links, _) = of("/ar/sources/lettre/", "q3");
    assert_eq!(links, ["/ar/m/J5/", "/ar/quiz/#G2", "/ar/quiz/#G6"]);
    let (links, said) = of("/qaa/sources/charte/", "a2");
    assert_eq!(links, ["/qaa/sources/lettre/#a2"]);
    let same = "Garder l’eau de pluie dans les trois cuves.";
    assert!(said.contains(&one_line(same)), "{said}");
    let (links, _) = of("/fr/sources/charte/", "ht");
    assert_eq!(links, ["/fr/quiz/#G3"]);
}

#[test]
fn a_documents_page_names_its_original_and_the_digest_of_its_transcript() {
    for (written, document) in documents(tested().into_iter().chain(invented()).collect()) {
        let said = words(written.all("aside.facts")[0]);
        let original = &document.facts.original;
        for expected in [
            &original.title,
            &document.words.publisher,
            &document.facts.digest,
        ] {
            assert!(
                said.contains(&one_line(expected)),
                "{}: {expected}",
                written.address
            );
        }
        for place in original.place.iter().chain(&original.presented) {
            let link = format!(".facts a[href='{}']", place.address);
            assert_eq!(written.all(&link).len(), 1, "{}", written.address);
            let seen = written.content.locale.day(&place.seen);
            assert!(said.contains(&seen), "{}", written.address);
        }
        let unplaced = written.content.word(content::Word::OriginalUnplaced);
        let told = said.contains(&one_line(unplaced));
        assert_eq!(told, original.place.is_none(), "{}", written.address);
    }
}
