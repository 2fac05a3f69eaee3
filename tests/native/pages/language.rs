//! On a translated page, what is in the original language is marked as such, and nothing else is.

use super::vocabulary::Vocabulary;
use crate::common::built::{Written, assert_none, build, invented, one_line, tested, words};
use content::{Content, Word};
use scraper::{ElementRef, Node};
use serde_json::Value;
use std::fs;
use std::path::{Path, PathBuf};
use support::copy::copy_folder;
use support::{content_folder, made_up_folder, original, read};

/// Texts whose language is not the one that their surroundings say.
fn wrong_texts(written: &Written, vocabulary: &Vocabulary) -> Vec<String> {
    let mut wrong = Vec::new();
    for node in written.html.tree.nodes() {
        let Node::Text(text) = node.value() else {
            continue;
        };
        let around: Vec<ElementRef> = node.ancestors().filter_map(ElementRef::wrap).collect();
        if !around
            .iter()
            .any(|element| element.value().name() == "body")
        {
            continue;
        }
        // A text to be sent has lines of both languages, and a line can name a document in the
        // other one's; its direction is told line by line.
        let to_be_sent = around[0].value().name() == "textarea"
            || around[0].attr("data-post").is_some()
            || around[0].attr("data-alt").is_some();
        if to_be_sent {
            assert_eq!(around[0].attr("dir"), Some("auto"));
            continue;
        }
        let said = around
            .iter()
            .find_map(|element| element.attr("lang"))
            .unwrap();
        let directed = around
            .iter()
            .find(|element| element.attr("lang").is_some())
            .unwrap();
        if let Some(other) = vocabulary.foreign(text, said) {
            let (address, text) = (&written.address, text.trim());
            wrong.push(format!("{address}: in {said}, not {other}: {text}"));
        }
        // A hint to screen readers has a language, but no direction of its own.
        let languages = &written.content.languages;
        let language = languages.iter().find(|language| language.code == said);
        let direction = language.unwrap().direction.code();
        if vocabulary.knows(text, said) && directed.attr("dir") != Some(direction) {
            let (address, text) = (&written.address, text.trim());
            wrong.push(format!("{address}: no direction: {text}"));
        }
    }
    wrong
}

#[test]
fn every_text_stands_in_its_language() {
    let mut wrong = Vec::new();
    for (pages, folder) in [
        (tested(), &*content_folder()),
        (invented(), made_up_folder()),
    ] {
        let vocabulary = Vocabulary::of(folder);
        for written in pages {
            wrong.extend(wrong_texts(&written, &vocabulary));
        }
    }
    assert_none(&wrong);
}

#[test]
fn the_documents_stand_on_translated_pages_in_the_original_language() {
    for written in tested() {
        let original = written.content.original();
        let other = written.content.language != *original;
        for article in written.all("article.document") {
            let code = other.then_some(original.code.as_str());
            assert_eq!(article.attr("lang"), code, "{}", written.address);
            let direction = other.then_some(original.direction.code());
            assert_eq!(article.attr("dir"), direction, "{}", written.address);
        }
    }
}

/// A text without quotation marks and commas, which a message leaves out where it is part of a
/// sentence.
fn bare(text: &str) -> String {
    one_line(&text.replace(['“', '”', '«', '»', ','], ""))
}

#[test]
fn a_translated_message_has_its_original_open_beside_it_and_says_whose_translation_it_is() {
    for written in tested() {
        let routes::Page::Message(at) = written.page else {
            continue;
        };
        let originals = written.all("details.original p");
        let language = written.content.original();
        let translated = !written.content.messages[at].in_original;
        if written.content.language == *language || !translated {
            assert!(originals.is_empty());
            continue;
        }
        assert_eq!(originals.len(), 1, "{}", written.address);
        assert_eq!(written.all("details.original[open]").len(), 1);
        assert_eq!(originals[0].attr("lang"), Some(language.code.as_str()));
        let content = written.content;
        let whose = match &content.messages[at].words.official {
            Some(page) => content
                .word(Word::OfficialTranslation)
                .replace("{page}", page),
            None => content.word(Word::UnofficialTranslation).to_owned(),
        };
        let said = words(written.all("details.original > summary")[0]);
        assert_eq!(said, one_line(&whose), "{}", written.address);
        // The sentences hold the message; some messages are parts of theirs.
        let message = &original().messages[at];
        let text = bare(&words(originals[0]));
        let expected = bare(&message.words.text);
        assert!(text.contains(&expected), "{}: {text}", message.id);
    }
}

#[test]
fn a_translated_area_has_its_original_folded_and_says_where_its_title_is_from() {
    for written in tested() {
        let routes::Page::Area(at) = written.page else {
            continue;
        };
        let (content, area) = (written.content, &written.content.areas[at]);
        let used = &area.facts.wordings[0];
        let message = content.message_of(&used.document, &used.sentences);
        let translated = content.language != *content.original()
            && message.is_some_and(|at| !content.messages[at].in_original);
        let originals = written.all("details.original:not([open]) p");
        assert_eq!(
            originals.len(),
            usize::from(translated),
            "{}",
            written.address
        );
        for own in originals {
            assert_eq!(words(own), one_line(&used.text));
            assert_eq!(own.attr("lang"), Some(content.original().code.as_str()));
        }
        if let Some(page) = &area.words.official {
            let from = content.word(Word::OfficialTitle).replace("{page}", page);
            let said: Vec<String> = written.all(".page > p").into_iter().map(words).collect();
            assert!(said.contains(&one_line(&from)), "{said:?}");
        }
    }
}

/// A copy of the made-up campaign in which entries of Arabic lists are not translated.
fn untranslated(name: &str, applies: impl Fn(&str, &str) -> bool) -> Vec<Written> {
    let folder: PathBuf = Path::new(env!("CARGO_TARGET_TMPDIR")).join(format!("content-{name}"));
    let _ = fs::remove_dir_all(&folder);
    copy_folder(made_up_folder(), &folder);
    let mut changed = 0;
    for entry in fs::read_dir(folder.join("ar")).unwrap() {
        let path = entry.unwrap().path();
        let list = path.file_stem().unwrap().to_string_lossy().into_owned();
        let mut value: Value = serde_json::from_str(&fs::read_to_string(&path).unwrap()).unwrap();
        for item in value.as_array_mut().into_iter().flatten() {
            let id = item["id"].as_str().unwrap().to_owned();
            if applies(&list, &id) {
                item["words"] = Value::Null;
                changed += 1;
            }
        }
        fs::write(&path, format!("{value:#}\n")).unwrap();
    }
    assert!(changed > 0);
    let contents: &'static [Content] = read(&folder).leak();
    let site = Box::leak(Box::new(build(name, contents, &folder)));
    site.written(contents)
}

#[test]
fn a_message_that_is_not_translated_is_shown_in_the_original_and_says_so() {
    let pages = untranslated("one", |list, id| (list, id) == ("messages", "J2"));
    let at = |address: &str| pages.iter().find(|page| page.address == address).unwrap();
    let page = at("/ar/m/J2/");
    assert_eq!(page.only("html", "lang"), "ar");
    let text = "Semer, c’est confier à la terre une graine par famille et par saison.";
    let heading = page.all("h1")[0];
    assert_eq!(words(heading), text);
    assert_eq!(
        (heading.attr("lang"), heading.attr("dir")),
        (Some("fr"), Some("ltr"))
    );
    // The label, in the page's language.
    let label = one_line(page.content.word(Word::NotYetTranslated));
    let labels = page.all("main .untranslated");
    assert_eq!(labels.len(), 1);
    assert_eq!(words(labels[0]), label);
    // The text is the original: there is no other behind it.
    assert!(page.all("details.original").is_empty());
    // In the list of all messages it says so as well, and no other does.
    let list = at("/ar/messages/");
    assert_eq!(list.all(".untranslated").len(), 1);
    let card = list.all("article[data-message=J2]")[0];
    assert!(words(card).contains(text) && words(card).contains(&label));
    // Where it stands in all languages there is no Arabic.
    for language in ["ar", "fr", "qaa"] {
        let articles = at(&format!("/{language}/m/J2/languages/")).all("article");
        let found: Vec<_> = articles.iter().map(|one| one.attr("lang")).collect();
        assert_eq!(found, [Some("fr"), Some("qaa")], "{language}");
    }
    // The French page is as it was.
    assert!(at("/fr/m/J2/").all(".untranslated").is_empty());
    let vocabulary = Vocabulary::of(made_up_folder());
    let wrong = pages.iter().flat_map(|page| wrong_texts(page, &vocabulary));
    assert_none(&wrong.collect::<Vec<_>>());
}

/// What a language looks like on its first day.
#[test]
fn where_nothing_is_translated_every_text_is_marked_as_the_original_s() {
    let pages = untranslated("none", |_, _| true);
    let vocabulary = Vocabulary::of(made_up_folder());
    let wrong = pages.iter().flat_map(|page| wrong_texts(page, &vocabulary));
    assert_none(&wrong.collect::<Vec<_>>());
}
