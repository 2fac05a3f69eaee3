//! What is shown is what is shared: a link to the builder picks the message whose words stand
//! where the link is, and what the documents say is in messages.

use crate::common::built::{Written, assert_none, invented, one_line, tested, words};
use content::{Area, BlockKind, Content, Message, find};
use message::permalink;
use routes::Page;
use scraper::{ElementRef, Selector};
use support::{made_up_in, original};
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
    let text = one_line(text);
    element.select(&all).any(|one| words(one) == text)
}

/// Links to the builder that share other words than those beside them, and the number of all such
/// links.
fn other_words(pages: Vec<Written>) -> (Vec<String>, usize) {
    let (mut wrong, mut count) = (Vec::new(), 0);
    for written in pages {
        let links = written.all("a[href*='/share/#']");
        let offers = match written.page {
            Page::Message(at) => written.content.messages[at].facts.shareable,
            Page::Messages | Page::Share => true,
            _ => false,
        };
        assert!(!offers || !links.is_empty(), "{}", written.address);
        for link in links {
            let Some(message) = shared(written.content, link) else {
                wrong.push(format!("{}: {}", written.address, link.html()));
                continue;
            };
            count += 1;
            // The builder's link to itself: what it shares stands in its field, whole or in the
            // longest form that fits.
            if written.page == Page::Share {
                let field = words(written.all("[data-composer]")[0]);
                let own = &message.words;
                let mut forms = [Some(&own.text), own.long.as_ref(), own.short.as_ref()]
                    .into_iter()
                    .flatten();
                assert!(
                    forms.any(|form| field.starts_with(&one_line(form))),
                    "{field}"
                );
                continue;
            }
            // A stop of the road, a message in a list or set large, an open card, and else the page's own text.
            let beside = around(link, &[".stop"])
                .or_else(|| around(link, &["article.message", ".pulled", ".inside"]))
                .or_else(|| written.all(".page > .sentence, .headline").pop())
                .or_else(|| written.all(".page > [data-shared]").pop());
            let said = beside.is_some_and(|beside| {
                words(beside) == words_of(message) || shows(beside, &message.words.text)
            });
            if !said {
                wrong.push(format!("{}: {} is not shown", written.address, message.id));
            }
        }
    }
    (wrong, count)
}

#[test]
fn every_link_to_the_builder_shares_the_words_beside_it() {
    for pages in [tested(), invented()] {
        let (wrong, count) = other_words(pages);
        assert!(count > 0);
        assert_none(&wrong);
    }
}

fn words_of(message: &Message) -> String {
    one_line(&message.words.text)
}

/// The message of an area's first wording; some campaigns have areas that are none.
fn message_of<'a>(content: &'a Content, area: &Area) -> Option<&'a Message> {
    let used = &area.facts.wordings[0];
    let at = content.message_of(&used.document, &used.sentences)?;
    Some(&content.messages[at])
}

fn share_links(written: &Written, selector: &str) -> Vec<String> {
    let links = written.all(selector).into_iter();
    links
        .filter_map(|link| shared(written.content, link))
        .map(|message| message.id.clone())
        .collect()
}

/// Text of an area's sentence, which begins with its title. A title that is not its start, as one
/// of another language, stands before it.
fn sentence(area: &Area, text: &str) -> String {
    match text.starts_with(&area.words.title) {
        true => one_line(text),
        false => one_line(&[&area.words.title, text].concat()),
    }
}

#[test]
fn an_areas_card_and_page_show_and_share_the_wording_that_the_site_uses() {
    for written in tested() {
        let content = written.content;
        for area in &content.areas {
            let message = message_of(content, area);
            assert!(message.is_none_or(|message| message.facts.shareable));
            let shared: Vec<&str> = message.iter().map(|one| one.id.as_str()).collect();
            let used = &area.facts.wordings[0].text;
            let text = message.map_or(used, |message| &message.words.text);
            match written.page {
                Page::Home => {
                    let card = format!("[id='{}'] a", area.id);
                    assert_eq!(share_links(&written, &card), shared);
                    let stop = written.all(&format!("[data-shared='area-{}']", area.id));
                    assert_eq!(words(stop[0]), sentence(area, text));
                }
                Page::Area(at) if content.areas[at].id == area.id => {
                    assert_eq!(share_links(&written, ".page > .row a"), shared);
                    let own = written.all(".page > [data-shared]");
                    assert_eq!(words(own[0]), sentence(area, text));
                    let described = written.only("meta[name='description']", "content");
                    assert_eq!(described, *text);
                }
                _ => {}
            }
        }
    }
}

#[test]
fn an_area_of_the_made_up_campaign_is_shared_where_a_message_says_it() {
    for written in invented() {
        let Page::Area(at) = written.page else {
            continue;
        };
        let own = words(written.all(".page > [data-shared]")[0]);
        let links = share_links(&written, ".page > .row a");
        match (written.content.language.code.as_str(), at) {
            ("fr", 0) => {
                let said = "Nourrir la terre, car rien ne pousse sur un sol fatigué.";
                assert_eq!(own, said);
                assert_eq!(links, ["J4"]);
            }
            // The letter's wording comes first.
            ("fr", 4) => {
                let said = "Accueillir les voisins le dimanche, avec ou sans panier.";
                assert_eq!(own, said);
                assert!(links.is_empty());
            }
            ("ar", 0) => {
                assert_eq!(own, "تغذية الأرض، إذ لا ينمو شيء في تربة متعبة.");
                assert_eq!(links, ["J4"]);
            }
            (_, 0) => assert_eq!(links, ["J4"]),
            _ => assert!(links.is_empty(), "{}", written.address),
        }
    }
}

#[test]
fn a_pillars_card_shares_the_message_that_it_shows_first() {
    for written in tested() {
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
            // Behind the pillar's name and a colon, some languages go on with a small letter.
            let [text, statement] =
                [&message.words.text, &pillar.words.statement].map(|text| text.to_lowercase());
            assert!(text.contains(&statement) || message.in_original, "{text}");
        }
    }
}

#[test]
fn every_sentence_that_can_stand_alone_is_in_a_message() {
    let content = original();
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

/// Checks the pages of messages with a sibling; the number of them.
fn siblings(pages: Vec<Written>, original: &Content) -> usize {
    let mut count = 0;
    for written in pages {
        let Page::Message(at) = written.page else {
            continue;
        };
        let (content, message) = (written.content, &written.content.messages[at]);
        let links = written.all(".page p > a[href$='#wordings']");
        let Some(id) = &message.facts.sibling else {
            assert!(links.is_empty(), "{}", message.id);
            continue;
        };
        count += 1;
        let other = find(&content.messages, id).unwrap();
        let text = |message: &Message| {
            let own = find(&original.messages, &message.id).unwrap();
            own.words.text.clone()
        };
        let word = match same_words(&text(message), &text(other)) {
            true => content::Word::SiblingAlike,
            false => content::Word::SiblingDiffers,
        };
        let document = find(&content.documents, &other.facts.receipt.document).unwrap();
        let said = content
            .word(word)
            .replace("{document}", &document.words.cited);
        let said = one_line(&said);
        let mut spans = written.all(".page p > span").into_iter();
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
    count
}

#[test]
fn a_message_with_a_sibling_says_so_and_leads_to_both_wordings() {
    let all = &original().messages;
    let with_one = all.iter().filter(|one| one.facts.sibling.is_some()).count();
    let languages = original().languages.len();
    assert_eq!(siblings(tested(), original()), with_one * languages);
    // J4 and J4-b, in three languages.
    assert_eq!(siblings(invented(), made_up_in("fr")), 2 * 3);
}
