//! What is shown is what is shared: a link to the builder picks the message whose words stand
//! where the link is, and what the documents say is in messages.

use crate::common::built::{Written, assert_none, site, words};
use content::{Area, BlockKind, Content, Message, find};
use message::permalink;
use routes::Page;
use scraper::{ElementRef, Selector};
use std::collections::BTreeSet;
use support::{edition, editions};
use text::wording::same_words;

/// The message that the builder starts from where this link is followed.
fn shared<'a>(content: &'a Content, link: ElementRef) -> Option<&'a Message> {
    let (path, fragment) = link.attr("href")?.split_once('#')?;
    let known = |id: &str| find(&content.messages, id).is_some();
    let choice = permalink::decode(fragment, known).ok()?;
    path.ends_with("/share/")
        .then(|| find(&content.messages, &choice.message))?
}

/// The element around a link that holds what the link is about.
fn around<'a>(link: ElementRef<'a>, selectors: &[&str]) -> Option<ElementRef<'a>> {
    let all = selectors.iter().map(|one| Selector::parse(one).unwrap());
    let all: Vec<Selector> = all.collect();
    link.ancestors()
        .filter_map(ElementRef::wrap)
        .find(|element| all.iter().any(|selector| selector.matches(element)))
}

/// Whether an element of this one has these words and no others.
fn shows(element: ElementRef, text: &str) -> bool {
    let all = Selector::parse("h1, p, li, span, .sentence").unwrap();
    let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
    element.select(&all).any(|one| words(one) == text)
}

#[test]
fn every_link_to_the_builder_shares_the_words_beside_it() {
    let (mut wrong, mut count) = (Vec::new(), 0);
    for written in site().written(editions()) {
        for link in written.all("a[href*='/share/#']") {
            let Some(message) = shared(written.content, link) else {
                wrong.push(format!("{}: {}", written.address, link.html()));
                continue;
            };
            count += 1;
            // The builder's link to itself: what it shares stands in its field.
            if written.page == Page::Share {
                let field = words(written.all("[data-composer]")[0]);
                assert!(field.starts_with(&words_of(message)), "{field}");
                continue;
            }
            // A message in a list, an open card, and else the page's own text.
            let beside = around(link, &["article.message", ".inside"])
                .or_else(|| written.all(".page > .sentence, .headline").pop());
            let said = beside.is_some_and(|beside| {
                words(beside) == words_of(message) || shows(beside, &message.words.text)
            });
            if !said {
                wrong.push(format!("{}: {} is not shown", written.address, message.id));
            }
        }
    }
    assert!(count > 300, "{count} links");
    assert_none(&wrong);
}

fn words_of(message: &Message) -> String {
    let words: Vec<&str> = message.words.text.split_whitespace().collect();
    words.join(" ")
}

/// The message of an area's first wording.
fn message_of<'a>(content: &'a Content, area: &Area) -> &'a Message {
    let used = &area.facts.wordings[0];
    let at = content.message_of(&used.document, &used.sentences);
    &content.messages[at.unwrap_or_else(|| panic!("{} has no message", area.id))]
}

fn share_links(written: &Written, selector: &str) -> Vec<String> {
    let links = written.all(selector).into_iter();
    links
        .filter_map(|link| shared(written.content, link))
        .map(|message| message.id.clone())
        .collect()
}

#[test]
fn an_areas_card_and_page_show_and_share_the_wording_that_the_site_uses() {
    for written in site().written(editions()) {
        let content = written.content;
        for area in &content.areas {
            let message = message_of(content, area);
            assert!(message.facts.shareable, "{}", message.id);
            match written.page {
                Page::Home => {
                    let card = format!("[id='{}'] a", area.id);
                    assert_eq!(share_links(&written, &card), [message.id.as_str()]);
                    let stop = written.all(&format!("[data-shared='area-{}']", area.id));
                    assert_eq!(words(stop[0]), words_of(message));
                }
                Page::Area(at) if content.areas[at].id == area.id => {
                    let own = share_links(&written, ".page > .row a");
                    assert_eq!(own, [message.id.as_str()]);
                    assert_eq!(words(written.all(".sentence")[0]), words_of(message));
                    let described = written.only("meta[name='description']", "content");
                    assert_eq!(described, message.words.text);
                }
                _ => {}
            }
        }
    }
}

#[test]
fn a_pillars_card_shares_the_message_that_it_shows_first() {
    for written in site().written(editions()) {
        if written.page != Page::Home {
            continue;
        }
        for pillar in &written.content.pillars {
            let first = written.only(
                &format!("[id='{}'] li:first-child[data-message]", pillar.id),
                "data-message",
            );
            let card = format!("[id='{}'] a", pillar.id);
            assert_eq!(share_links(&written, &card), [first.as_str()]);
            let message = find(&written.content.messages, &first).unwrap();
            assert!(message.words.text.contains(&pillar.words.statement) || message.in_original);
        }
    }
}

#[test]
fn every_wording_of_an_area_is_a_message_and_they_name_each_other() {
    let content = edition("en");
    for area in &content.areas {
        let ids: BTreeSet<&str> = area
            .facts
            .wordings
            .iter()
            .map(|quote| {
                let at = content.message_of(&quote.document, &quote.sentences);
                let at = at.unwrap_or_else(|| panic!("{}: {}", area.id, quote.document));
                let message = &content.messages[at];
                let other = message.facts.sibling.as_deref();
                let other = find(&content.messages, other.unwrap()).unwrap();
                assert!(area.facts.wordings.iter().any(|quote| {
                    quote.document == other.facts.receipt.document
                        && quote.sentences == other.facts.receipt.sentences
                }));
                message.id.as_str()
            })
            .collect();
        assert_eq!(ids.len(), area.facts.wordings.len());
    }
}

#[test]
fn every_sentence_that_can_stand_alone_is_in_a_message() {
    let content = edition("en");
    let mut wrong = Vec::new();
    for document in &content.documents {
        let in_a_message = |id: &str| {
            content.messages.iter().any(|message| {
                let receipt = &message.facts.receipt;
                receipt.document == document.id && receipt.sentences.iter().any(|one| one == id)
            })
        };
        for block in &document.facts.blocks {
            let heading = matches!(
                block.kind,
                BlockKind::Title | BlockKind::Heading | BlockKind::Subheading
            );
            let mut sentences = block.sentences.iter();
            let left_out = !block.no_message.is_empty();
            let missing = sentences.any(|sentence| !in_a_message(&sentence.id));
            // A reason stands where there is need of one, and only there.
            let needed = missing && !heading;
            if needed != left_out {
                wrong.push(format!("{}#{}", document.id, block.sentences[0].id));
            }
        }
    }
    assert_none(&wrong);
}

#[test]
fn a_message_with_a_sibling_says_so_and_leads_to_both_wordings() {
    let mut count = 0;
    for written in site().written(editions()) {
        let Page::Message(at) = written.page else {
            continue;
        };
        let (content, message) = (written.content, &written.content.messages[at]);
        let links = written.all(".page > p > a[href$='#wordings']");
        let Some(id) = &message.facts.sibling else {
            assert!(links.is_empty(), "{}", message.id);
            continue;
        };
        count += 1;
        let other = find(&content.messages, id).unwrap();
        let original = |message: &Message| {
            let all = &edition(&content.campaign.original).messages;
            find(all, &message.id).unwrap().words.text.clone()
        };
        let word = match same_words(&original(message), &original(other)) {
            true => content::Word::SiblingAlike,
            false => content::Word::SiblingDiffers,
        };
        let document = find(&content.documents, &other.facts.receipt.document).unwrap();
        let said = content
            .word(word)
            .replace("{document}", &document.words.cited);
        let said = said.split_whitespace().collect::<Vec<_>>().join(" ");
        let mut spans = written.all(".page > p > span").into_iter();
        assert!(
            spans.any(|span| words(span) == said),
            "{}: {said}",
            message.id
        );
        let of_area = message.facts.areas.iter().any(|tie| {
            let area = find(&content.areas, &tie.to).unwrap();
            area.facts.wordings.iter().any(|quote| {
                quote.document == message.facts.receipt.document
                    && quote.sentences == message.facts.receipt.sentences
            })
        });
        assert_eq!(links.len(), usize::from(of_area), "{}", message.id);
    }
    assert!(count > 0);
}

#[test]
fn an_areas_page_marks_words_of_one_document_only_and_takes_nothing_back() {
    for written in site().written(editions()) {
        let Page::Area(at) = written.page else {
            continue;
        };
        let wordings = &written.content.areas[at].facts.wordings;
        let texts: Vec<String> = written
            .all(".compare .words")
            .into_iter()
            .map(|element| element.text().collect())
            .collect();
        let alike = wordings[0].text == wordings[1].text;
        let expected: Vec<&str> = wordings
            .iter()
            .take(2 - usize::from(alike))
            .map(|quote| quote.text.as_str())
            .collect();
        assert_eq!(texts, expected, "to the letter");
        assert!(written.all("ins, del, s").is_empty());
        let marked = !written.all(".compare b").is_empty();
        assert_eq!(marked, !same_words(&wordings[0].text, &wordings[1].text));
        let only = written.content.word(content::Word::OnlyCapitals);
        let says_so = |one: &ElementRef| words(*one) == only;
        let said = written.all(".compare p").iter().any(says_so);
        assert_eq!(said, !marked && !alike);
        // Each is named for what it is, with its date.
        for quote in wordings {
            let document = find(&written.content.documents, &quote.document).unwrap();
            let mut names = written.all(".compare h3").into_iter();
            assert!(names.any(|name| words(name) == document.words.cited));
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
