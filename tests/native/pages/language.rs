//! On a translated page, what is in the original language is marked as such, and nothing else is.

use crate::common::built::{Written, assert_none, build, site, words};
use content::Content;
use scraper::{ElementRef, Node};
use serde_json::Value;
use std::fs;
use std::path::{Path, PathBuf};
use support::{content_folder, edition, editions, read};

/// Texts of three Latin words or more that follow each other are English.
fn is_english(text: &str) -> bool {
    let mut run = 0;
    for word in text.split([' ', '—', '\n']) {
        let word = word.trim_matches(|c: char| !c.is_alphanumeric());
        let latin = word.len() > 1
            && word
                .chars()
                .all(|c| c.is_ascii_alphabetic() || "-’'".contains(c));
        run = if latin { run + 1 } else { 0 };
        if run == 3 {
            return true;
        }
    }
    false
}

fn is_arabic(text: &str) -> bool {
    text.chars().any(|c| ('\u{620}'..='\u{64A}').contains(&c))
}

/// Texts whose language is not the one that their surroundings say.
fn wrong_texts(written: &Written) -> Vec<String> {
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
        if is_english(text) && said != "en" || is_arabic(text) && said != "ar" {
            wrong.push(format!("{}: in {said}: {}", written.address, text.trim()));
        }
        let blank = text.trim().is_empty();
        if !blank && said == "en" && is_english(text) && directed.attr("dir") != Some("ltr") {
            // A hint to screen readers has a language, but no direction of its own.
            wrong.push(format!(
                "{}: no direction: {}",
                written.address,
                text.trim()
            ));
        }
    }
    wrong
}

#[test]
fn every_text_stands_in_its_language() {
    assert!(is_english("The English words—are found"));
    assert!(!is_english("خريطة طريق WhatsApp و LinkedIn"));
    let mut wrong = Vec::new();
    for written in site().written(editions()) {
        wrong.extend(wrong_texts(&written));
    }
    assert_none(&wrong);
}

#[test]
fn the_documents_stand_on_translated_pages_in_the_original_language() {
    for written in site().written(editions()) {
        let articles = written.all("article.document");
        for article in articles {
            let arabic = written.content.language.code == "ar";
            assert_eq!(
                article.attr("lang"),
                arabic.then_some("en"),
                "{}",
                written.address
            );
            assert_eq!(article.attr("dir"), arabic.then_some("ltr"));
        }
    }
}

#[test]
fn a_translated_message_has_its_original_one_tap_away() {
    let english = edition("en");
    for written in site().written(editions()) {
        let routes::Page::Message(at) = written.page else {
            continue;
        };
        let originals = written.all("details.original p");
        if written.content.language.code == "en" {
            assert!(originals.is_empty());
            continue;
        }
        assert_eq!(originals.len(), 1, "{}", written.address);
        assert_eq!(originals[0].attr("lang"), Some("en"));
        // The sentences hold the message; some messages are parts of theirs.
        let message = &english.messages[at];
        let text = words(originals[0]).replace(['“', '”', ','], "");
        let expected = message.words.text.replace(['“', '”', ','], "");
        assert!(text.contains(&expected), "{}: {text}", message.id);
    }
}

/// A copy of the content in which entries of Arabic lists are not translated.
fn untranslated(name: &str, applies: impl Fn(&str, &str) -> bool) -> Vec<Content> {
    let folder: PathBuf = Path::new(env!("CARGO_TARGET_TMPDIR")).join(format!("content-{name}"));
    let _ = fs::remove_dir_all(&folder);
    for language in ["en", "ar", "sources"] {
        fs::create_dir_all(folder.join(language)).unwrap();
        for entry in fs::read_dir(content_folder().join(language)).unwrap() {
            let entry = entry.unwrap();
            fs::copy(entry.path(), folder.join(language).join(entry.file_name())).unwrap();
        }
    }
    fs::copy(
        content_folder().join("campaign.json"),
        folder.join("campaign.json"),
    )
    .unwrap();
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
    read(&folder)
}

#[test]
fn a_message_that_is_not_translated_is_shown_in_english_and_says_so() {
    let contents: &'static [Content] =
        untranslated("one", |list, id| (list, id) == ("messages", "T1")).leak();
    let site = build("one", contents);
    let pages = site.written(contents);
    let page = pages
        .iter()
        .find(|page| page.address == "/ar/m/T1/")
        .unwrap();
    assert_eq!(page.only("html", "lang"), "ar");
    let text = "We cannot reap the full benefits of the digital age without mobilizing the global cooperation and governance needed to mitigate its potential harms.";
    let heading = page.all("h1")[0];
    assert_eq!(words(heading), text);
    assert_eq!(
        (heading.attr("lang"), heading.attr("dir")),
        (Some("en"), Some("ltr"))
    );
    // The label, in the page's language.
    let labels = page.all("main .untranslated");
    assert_eq!(labels.len(), 1);
    assert_eq!(words(labels[0]), "بالإنكليزية: لم يترجم بعد");
    // The text is the original: there is no other behind it.
    assert!(page.all("details.original").is_empty());
    // In the list of all messages it says so as well, and no other does.
    let list = pages
        .iter()
        .find(|page| page.address == "/ar/messages/")
        .unwrap();
    assert_eq!(list.all(".untranslated").len(), 1);
    let card = list.all("article[data-message=T1]")[0];
    assert!(words(card).contains(text) && words(card).contains("لم يترجم بعد"));
    // Where it stands in all languages there is no Arabic.
    for language in ["ar", "en"] {
        let all = format!("/{language}/m/T1/languages/");
        let all = pages.iter().find(|page| page.address == all).unwrap();
        let articles = all.all("article");
        assert_eq!(articles.len(), 1, "{language}");
        assert_eq!(articles[0].attr("lang"), Some("en"));
    }
    // The English page is as it was.
    let english = pages
        .iter()
        .find(|page| page.address == "/en/m/T1/")
        .unwrap();
    assert!(english.all(".untranslated").is_empty());
    let mut wrong = Vec::new();
    for page in &pages {
        wrong.extend(wrong_texts(page));
    }
    assert_none(&wrong);
}

/// What a language looks like on its first day.
#[test]
fn where_nothing_is_translated_every_english_text_is_marked_as_english() {
    let contents: &'static [Content] = untranslated("none", |_, _| true).leak();
    let site = build("none", contents);
    let mut wrong = Vec::new();
    for page in site.written(contents) {
        wrong.extend(wrong_texts(&page));
    }
    assert_none(&wrong);
}
