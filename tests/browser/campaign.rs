//! A campaign of a few lines, written by hand in the form in which browsers get their content.

use content::Direction;
use content::compact::read::{NotCompact, read};
use content::{Content, ContentFile, QuestionKind, RoomWord, Strength, Word};
use message::network::Network;
use wasm_bindgen_test::wasm_bindgen_test;

/// The file as it would be sent: without the line's ends, and with interface words, each of which
/// is its own key.
fn sent() -> String {
    let file: String = include_str!("campaign.json").lines().collect();
    file.replace("WORDS", &keys(&Word::KEYS[Word::FIRST]))
}

/// A list of words, each of which is its own key.
pub fn keys(of: &[&str]) -> String {
    let words: Vec<String> = of.iter().map(|key| format!("\"{key}\"")).collect();
    format!("[{}]", words.join(","))
}

/// The campaign, with what comes later.
pub fn campaign() -> &'static Content {
    let content: &Content = Box::leak(Box::new(read(&sent()).unwrap()));
    let bank: String = include_str!("bank.json").lines().collect();
    let quiz = format!("[{},{bank}]", keys(&Word::KEYS[Word::QUIZ]));
    let search = r#"[["في"],[["خريطة","خارطة"]],["ة"],["ال"],["و"]]"#;
    let originals = r#"["Une phrase.","Le jardin","Deux."]"#;
    let words = keys(&Word::KEYS[Word::MESSAGES]);
    // All three messages fit all networks.
    let fits = vec!["\"111\""; Network::ALL.len()].join(",");
    let listing = format!("[{words},{search},{originals},[{fits}]]");
    let share = format!("[{},[]]", keys(&Word::KEYS[Word::SHARE]));
    let room = format!("[{},[]]", keys(RoomWord::KEYS));
    for (file, text) in [
        (ContentFile::About, ABOUT),
        (ContentFile::Quiz, &quiz),
        (ContentFile::Messages, &listing),
        (ContentFile::Share, &share),
        (ContentFile::Room, &room),
    ] {
        assert!(!content.has(file) && !content.arrive(file, &text[1..]));
        assert!(content.arrive(file, text) && content.has(file), "{file:?}");
    }
    content
}

const ABOUT: &str =
    r#"[["notice",["{contact}"],["Titre \"cité\"",["Ligne\nune","Ligne \\ deux"]],0]]"#;

#[wasm_bindgen_test]
fn content_is_read_with_every_field_in_its_place() {
    let content = campaign();
    assert_eq!(content.language.code, "ar");
    assert_eq!(content.language.direction, Direction::Rtl);
    assert_eq!(content.languages[1].name, "Français");
    assert_eq!(content.locale.decimal, ".");
    assert_eq!(content.locale.min_grouping, 1);
    assert_eq!(content.locale.marks.blank, " ");
    assert_eq!(content.locale.marks.comma, "، ");
    assert_eq!(content.locale.category("3"), "few");
    assert_eq!(content.original().code, "fr");
    assert_eq!(content.campaign.address, "https://example.org");
    assert_eq!(content.campaign.languages, ["ar", "fr"]);
    assert_eq!(content.campaign.summary, "one");
    assert_eq!(content.campaign.question, "q2");
    assert_eq!(content.word(Word::SiteName), "site-name");
    assert_eq!(content.word(Word::NotFoundLede), "not-found-lede");
    assert_eq!(content.word(Word::SiblingAlike), "sibling-alike");
    assert_eq!(content.word(Word::TryAgain), "try-again");
    // No browser is sent this one.
    assert_eq!(content.word(Word::Megabytes), "");
    assert_eq!(content.home.call[0].pillar, None);
    assert_eq!(content.home.call[1].pillar.as_deref(), Some("faire"));
    let about = &content.about[0];
    assert_eq!((about.id.as_str(), about.in_original), ("notice", false));
    assert_eq!(about.facts.link.as_deref(), Some("{contact}"));
    assert_eq!(about.words.title, "Titre \"cité\"");
    assert_eq!(about.words.paragraphs, ["Ligne\nune", "Ligne \\ deux"]);
    let pillar = &content.pillars[0];
    assert_eq!(pillar.facts.receipt.sentences, ["s1", "s2"]);
    assert_eq!(content.pillar_originals, ["Une phrase. Deux."]);
    assert_eq!(content.message_original(1), "Le jardin");
    assert_eq!(content.message_original(3), "");
    assert_eq!(pillar.words.statement, "قل ما تفعل");
    assert!(pillar.words.unsaid.is_empty());
    let area = &content.areas[0];
    assert_eq!(area.facts.number, 255);
    assert_eq!(area.facts.wordings[1].text, "Le jardin");
    assert_eq!(area.words.unsaid, ["لا شيء"]);
    assert_eq!(area.words.follows.as_deref(), Some("lettre"));
    assert_eq!(area.words.official, None);
    let figure = &content.figures[0];
    assert_eq!(
        (figure.facts.percent.as_str(), figure.facts.lacking),
        ("46.4", true)
    );
    assert_eq!(figure.words.dated, "حزيران/يونيه 2020");
    assert_eq!(figure.words.dot, "نقطة");
    assert_eq!(
        (figure.words.full.as_str(), figure.words.hollow.as_str()),
        ("متصلون", "غير متصلين")
    );
    assert_eq!(content.sections[0].facts.document, "charte");
}

#[wasm_bindgen_test]
fn messages_questions_and_documents_are_read_without_editors_notes() {
    let content = campaign();
    let [one, two, _] = &content.messages[..] else {
        panic!("three messages")
    };
    assert_eq!(one.words.text, "رسالة أولى 🌍");
    assert_eq!(one.words.long.as_deref(), Some("أولى 🌍"));
    assert_eq!(one.words.short.as_deref(), Some("رسالة"));
    assert_eq!(one.words.official.as_deref(), Some("un.org/ar/jardin"));
    assert_eq!(two.words.long, None);
    assert_eq!(two.words.short.as_deref(), Some("Deuxième"));
    assert_eq!((one.facts.part, one.facts.shareable), (false, true));
    assert_eq!(one.facts.pillars[0].strength, Strength::Stated);
    assert_eq!(one.facts.pillars[1].strength, Strength::Weak);
    assert_eq!(one.facts.areas[0].strength, Strength::Textual);
    assert_eq!((two.facts.part, two.facts.shareable), (true, false));
    assert_eq!(two.words.speaker.as_deref(), Some("Une voix"));
    assert!(two.in_original && !one.in_original);
    let kinds: Vec<QuestionKind> = content.quiz.iter().map(|q| q.facts.kind).collect();
    assert_eq!(
        kinds,
        [
            QuestionKind::Single,
            QuestionKind::Numeric,
            QuestionKind::Matching
        ]
    );
    let range = content.quiz[1].facts.range.as_ref().unwrap();
    assert_eq!(
        [
            &range.min,
            &range.max,
            &range.step,
            &range.answer,
            &range.full,
            &range.half
        ],
        ["0", "100", "0.1", "46.4", "2", "10"]
    );
    assert_eq!(content.quiz[2].words.matches, ["ج", "د"]);
    assert_eq!(content.quiz[2].facts.key, [1, 0]);
    let document = &content.documents[0];
    assert_eq!(document.facts.date, "2020-06");
    assert_eq!(document.words.cited, "الميثاق، 2020");
    assert_eq!(content.documents[1].words.name, "الرسالة");
}

#[wasm_bindgen_test]
fn content_that_broke_off_is_refused_wherever_it_did() {
    let sent = sent();
    for (end, _) in sent.char_indices() {
        assert_eq!(
            read::<Content>(&sent[..end]),
            Err(NotCompact),
            "after {end} bytes"
        );
    }
    assert_eq!(read::<Content>(&format!("{sent} ")), Err(NotCompact));
    assert_eq!(read::<Content>("<!doctype html>"), Err(NotCompact));
}
