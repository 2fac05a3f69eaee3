//! The browser's form of the content: read back as it was written, and refused when it is not.
//!
//! Editors' notes and layout marks are not written: natively, where the types have them, they are
//! read back empty.

use content::compact::read::{FromCompact, NotCompact, Reader, read};
use content::compact::write::write;
use content::{Content, Later, Original, Quote};
use proptest::prelude::*;
use serde::Serialize;
use serde_json::json;
use std::fmt::Debug;
use support::{broken, editions, for_any, made_up_in, texts};

#[derive(Debug, PartialEq, Serialize)]
struct Small {
    text: String,
    number: u8,
    on: bool,
    maybe: Option<String>,
    list: Vec<String>,
    kind: Kind,
    inner: Option<Inner>,
}

#[derive(Debug, PartialEq, Serialize)]
struct Inner {
    lists: Vec<Vec<u8>>,
}

#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
enum Kind {
    First,
    Second,
    Third,
}

impl FromCompact for Small {
    fn take(reader: &mut Reader) -> Self {
        reader.open();
        let small = Small {
            text: reader.value(),
            number: reader.value(),
            on: reader.value(),
            maybe: reader.value(),
            list: reader.value(),
            kind: reader.value(),
            inner: reader.value(),
        };
        reader.close();
        small
    }
}

impl FromCompact for Inner {
    fn take(reader: &mut Reader) -> Self {
        reader.open();
        let lists = reader.value();
        reader.close();
        Inner { lists }
    }
}

impl FromCompact for Kind {
    fn take(reader: &mut Reader) -> Self {
        reader.variant(&[Kind::First, Kind::Second, Kind::Third])
    }
}

fn small(text: &str) -> Small {
    Small {
        text: text.to_owned(),
        number: 0,
        on: false,
        maybe: None,
        list: Vec::new(),
        kind: Kind::First,
        inner: None,
    }
}

fn assert_comes_back<T: Serialize + FromCompact + PartialEq + Debug>(value: &T) {
    let text = write(value).unwrap();
    assert_eq!(read::<T>(&text).as_ref(), Ok(value), "{text}");
}

#[test]
fn structs_are_arrays_and_enums_are_numbers() {
    let full = Small {
        text: String::from("a\"b\\c\nd"),
        number: 255,
        on: true,
        maybe: Some(String::from("null")),
        list: vec![String::new(), String::from("]")],
        kind: Kind::Third,
        inner: Some(Inner {
            lists: vec![vec![1, 2], vec![]],
        }),
    };
    let text = write(&full).unwrap();
    assert_eq!(
        text,
        r#"["a\"b\\c\nd",255,1,"null",["","]"],2,[[[1,2],[]]]]"#
    );
    assert_eq!(read(&text), Ok(full));
    assert_eq!(write(&small("")).unwrap(), r#"["",0,0,null,[],0,null]"#);
    assert_comes_back(&small(""));
}

#[test]
fn every_text_comes_back() {
    for text in [
        "",
        "\"",
        "\\",
        "\n",
        "\\n",
        "\\\"\\",
        "null",
        "[1,2]",
        "الفجوة الرقمية",
        "人人享有",
        "👨\u{200D}👩\u{200D}👧 🌍",
        "\u{2028}\u{2029}\u{FEFF}",
        "</script>",
    ] {
        assert_comes_back(&small(text));
        assert_comes_back(&vec![text.to_owned(), text.to_owned()]);
        assert_comes_back(&Some(text.to_owned()));
    }
    let any = texts(&["\"", "\\", "\n", "n", ",", "]", "ا"], 20);
    let any = any.prop_map(|text| text.replace(|c: char| c.is_control() && c != '\n', ""));
    for_any(5_000, any, |text| assert_comes_back(&text));
}

#[test]
fn control_characters_are_refused_when_writing() {
    for character in ['\0', '\t', '\r', '\u{8}', '\u{1F}', '\u{7F}', '\u{85}'] {
        assert!(write(&format!("a{character}b")).is_err(), "{character:?}");
    }
}

#[test]
fn what_no_content_has_is_refused_when_writing() {
    assert!(write(&1_u16).is_err());
    assert!(write(&-1_i32).is_err());
    assert!(write(&46.4).is_err());
    assert!(write(&'a').is_err());
    assert!(write(&()).is_err());
    assert!(write(&(1_u8, 2_u8)).is_err());
    assert!(write(&std::collections::BTreeMap::from([("a", "b")])).is_err());
}

#[test]
fn what_is_not_the_form_of_the_type_is_refused() {
    for text in [
        "",
        " ",
        "null",
        "[]",
        "{}",
        "[1]",
        r#"["a"]"#,
        r#"["",0,0,null,[],0]"#,
        r#"["",0,0,null,[],0,null,null]"#,
        r#"["",0,0,null,[],0,null"#,
        r#"["",0,0,null,[],0,null]]"#,
        r#" ["",0,0,null,[],0,null]"#,
        r#"["",0,0,null,[],0,null] "#,
        r#"["",0,0,null,[],0,null]x"#,
        r#"["" ,0,0,null,[],0,null]"#,
        r#"["",,0,null,[],0,null]"#,
        r#"["",-1,0,null,[],0,null]"#,
        r#"["",256,0,null,[],0,null]"#,
        r#"["",99999999999999999999,0,null,[],0,null]"#,
        r#"["",1.5,0,null,[],0,null]"#,
        r#"["","1",0,null,[],0,null]"#,
        r#"["",0,true,null,[],0,null]"#,
        r#"["",0,2,null,[],0,null]"#,
        r#"["",0,,null,[],0,null]"#,
        r#"["",0,0,null,[],0,[[],]]"#,
        r#"["",0,0,null,[],0,[[[1 2]]]]"#,
        r#"["",0,0,null,[],256,null]"#,
        r#"["",0,0,nul,[],0,null]"#,
        r#"["",0,0,1,[],0,null]"#,
        r#"["",0,0,null,null,0,null]"#,
        r#"["",0,0,null,[,],0,null]"#,
        r#"["",0,0,null,[""#,
        r#"["",0,0,null,["",],0,null]"#,
        r#"["",0,0,null,["" ""],0,null]"#,
        r#"["",0,0,null,[0],0,null]"#,
        r#"["",0,0,null,[],3,null]"#,
        r#"["",0,0,null,[],"First",null]"#,
        r#"["",0,0,null,[],0,[]]"#,
        r#"["",0,0,null,[],0,[[0]]]"#,
        r#"["\u0041",0,0,null,[],0,null]"#,
        r#"["\t",0,0,null,[],0,null]"#,
        r#"["\",0,0,null,[],0,null]"#,
        "[\"",
        "[\"\\",
        "\u{FEFF}[]",
    ] {
        assert_eq!(read::<Small>(text), Err(NotCompact), "{text}");
    }
}

#[test]
fn nesting_without_end_is_refused_without_running_out_of_stack() {
    let deep = "[".repeat(1_000_000);
    assert_eq!(read::<Small>(&deep), Err(NotCompact));
    assert_eq!(read::<Content>(&deep), Err(NotCompact));
}

#[test]
fn the_real_content_comes_back() {
    for content in editions() {
        let mut content = content.clone();
        content
            .messages
            .iter_mut()
            .for_each(|m| m.facts.note.clear());
        let mut quiz = content.quiz.to_vec();
        quiz.iter_mut().for_each(|q| {
            q.facts.note.clear();
            q.facts.negative_because.clear();
        });
        // Dates stand on the documents' own pages alone.
        content.locale.months.clear();
        content.locale.date.clear();
        // What stands on the documents' own pages, which have no app.
        content.documents.iter_mut().for_each(|d| {
            d.facts.layout.clear();
            d.facts.transcript.clear();
            d.facts.digest.clear();
            d.facts.original = Original::default();
            d.facts.corrections.clear();
            d.facts.blocks.clear();
            d.words.publisher.clear();
            d.words.nature.clear();
            d.words.omitted.clear();
        });
        // What is written into pages as they are made.
        content.campaign.contact.clear();
        content.campaign.publisher = None;
        assert_comes_back(&quiz);
        content.quiz = Later::default();
        content.quiz_words = Later::default();
        assert_comes_back(content.room.get().unwrap());
        content.room = Later::default();
        assert_comes_back(content.listing.get().unwrap());
        content.listing = Later::default();
        assert_comes_back(content.sharing.get().unwrap());
        content.sharing = Later::default();
        assert_comes_back(&content.about.to_vec());
        content.about = Later::default();
        content.exports.clear();
        content.lesson.clear();
        assert_comes_back(&content);
    }
}

#[test]
fn the_real_contents_form_is_json_with_a_place_for_every_field() {
    for content in editions() {
        let text = write(content).unwrap();
        let json: serde_json::Value = serde_json::from_str(&text).unwrap();
        let fields = json.as_array().unwrap();
        assert_eq!(fields.len(), 21, "fields of `Content`");
        assert_eq!(fields[0][0], content.language.code.as_str());
        assert_eq!(fields[4].as_array().unwrap().len(), content.words.len());
        let messages = fields[12].as_array().unwrap();
        for (message, written) in content.messages.iter().zip(messages) {
            assert_eq!(written[0], message.id.as_str());
            assert_eq!(written[2][0], message.words.text.as_str());
        }
        let documents = fields[16].as_array().unwrap();
        assert_eq!(documents.len(), content.documents.len());
        for (document, written) in content.documents.iter().zip(documents) {
            // The text stands on the document's page alone.
            let (date, name) = (&document.facts.date, &document.words.name);
            assert_eq!(written[1], json!([date]));
            assert_eq!(written[2], json!([name, document.words.cited]));
        }
    }
}

#[test]
fn what_editors_note_for_themselves_is_not_sent_to_browsers() {
    for content in editions() {
        let text = write(content).unwrap();
        let notes = content.messages.iter().map(|m| &m.facts.note);
        let notes: Vec<&String> = notes
            .chain(content.quiz.iter().map(|q| &q.facts.note))
            .filter(|note| note.len() > 20)
            .collect();
        for note in notes {
            assert!(!text.contains(note.as_str()), "{note}");
        }
    }
}

#[test]
fn a_file_that_broke_off_is_refused_wherever_it_did() {
    let content = made_up_in("ar");
    let text = write(content).unwrap();
    // Some questions, character by character.
    let quiz = write(&content.quiz[..6].to_vec()).unwrap();
    for (end, _) in quiz.char_indices() {
        let read = read::<Vec<content::Question>>(&quiz[..end]);
        assert_eq!(read, Err(NotCompact), "after {end} bytes");
    }
    // The whole, at as many places as time allows.
    for (end, _) in text.char_indices().step_by(997) {
        assert_eq!(read::<Content>(&text[..end]), Err(NotCompact));
    }
}

#[test]
fn a_file_with_something_wrong_in_it_is_read_or_refused_but_never_a_panic() {
    let content = made_up_in("fr");
    let quotes: Vec<Quote> = content
        .areas
        .iter()
        .flat_map(|area| area.facts.wordings.clone())
        .collect();
    let signs = "[]\",\\0123456789nul{}: \u{0}\u{FFFF}اé👍";
    let any = broken(&write(&quotes).unwrap(), signs, 1..=3);
    let (mut tried, mut same, mut refused) = (0, 0, 0);
    for_any(20_000, any, |text| {
        tried += 1;
        match read::<Vec<Quote>>(&text) {
            Ok(read) if read == quotes => same += 1,
            Ok(_) => {}
            Err(NotCompact) => refused += 1,
        }
    });
    assert!(
        refused * 4 > tried && same * 20 < tried,
        "{refused} refused, {same} the same"
    );
}
