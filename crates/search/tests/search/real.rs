//! What is found in the real messages, as relations: messages come and go.

use super::spelled;
use content::{Content, Message};
use search::{Finder, in_pillar};
use support::{edition, editions};

/// The messages that have all that was typed.
fn found(content: &'static Content, typed: &str) -> Vec<&'static Message> {
    let finder = Finder::of(content, spelled);
    let all = vec![true; content.messages.len()];
    let found = finder.find(&finder.query(typed), all);
    let messages = content.messages.iter().zip(found.shown);
    messages
        .filter(|(_, shown)| *shown && !found.near)
        .map(|(message, _)| message)
        .collect()
}

fn ids(content: &'static Content, typed: &str) -> Vec<&'static str> {
    let messages = found(content, typed);
    messages.iter().map(|message| message.id.as_str()).collect()
}

/// The words of a text in small letters, as whoever reads it would cut it.
fn words(text: &str) -> Vec<String> {
    text.to_lowercase()
        .split(|c: char| !c.is_alphanumeric())
        .filter(|word| !word.is_empty())
        .map(str::to_owned)
        .collect()
}

/// Fails where a search finds other messages than those that are right, of which there are some.
#[track_caller]
fn assert_found(language: &str, typed: &str, is_right: impl Fn(&Message) -> bool) {
    let content = edition(language);
    let right: Vec<&str> = content
        .messages
        .iter()
        .filter(|message| is_right(message))
        .map(|message| message.id.as_str())
        .collect();
    assert!(!right.is_empty(), "nothing is right for “{typed}”");
    assert_eq!(ids(content, typed), right, "“{typed}”");
}

fn says(message: &Message, phrase: &str) -> bool {
    let text = words(&message.words.text).join(" ");
    format!(" {text} ").contains(&format!(" {phrase} "))
}

#[test]
fn ai_finds_what_is_about_artificial_intelligence_and_nothing_else() {
    let is_right =
        |message: &Message| says(message, "artificial intelligence") || says(message, "ai");
    for typed in [
        "AI",
        "ai",
        "artificial intelligence",
        "Artificial-Intelligence",
        "ＡＩ",
    ] {
        assert_found("en", typed, is_right);
    }
    let found = ids(edition("en"), "AI");
    assert!(found.contains(&"A6") && found.contains(&"P1"), "{found:?}");
    let is_right = |message: &Message| message.words.text.contains("الذكاء الاصطناعي");
    for typed in ["ذكاء اصطناعي", "الذكاء الاصطناعى", "AI"] {
        assert_found("ar", typed, is_right);
    }
}

#[test]
fn un_finds_the_organization_and_no_other_word() {
    let is_right = |message: &Message| says(message, "un") || says(message, "united nations");
    let sections = |message: &Message| {
        let sections = &edition("en").sections;
        let own = sections
            .iter()
            .find(|section| section.id == message.facts.section);
        own.is_some_and(|own| own.words.title.contains("United Nations"))
    };
    let speaker = |message: &Message| message.words.speaker.is_some();
    let is_right = |message: &Message| is_right(message) || sections(message) || speaker(message);
    for typed in ["UN", "un", "United Nations", "U.N."] {
        assert_found("en", typed, is_right);
    }
}

#[test]
fn a_phrase_in_quotation_marks_finds_what_has_it() {
    for typed in [
        "\"human rights\"",
        "“human rights”",
        "«Human Rights»",
        "\"human rights",
    ] {
        assert_found("en", typed, |message| says(message, "human rights"));
    }
    for typed in ["\"حقوق الإنسان\"", "«حقوق الانسان»"] {
        assert_found("ar", typed, |message| {
            message.words.text.contains("حقوق الإنسان")
        });
    }
}

#[test]
fn a_speaker_is_found_with_and_without_the_accent() {
    for typed in ["Antonio Guterres", "ANTÓNIO GUTERRES", "guterres antonio"] {
        assert_found("en", typed, |message| {
            says(message, "guterres")
                || message
                    .words
                    .speaker
                    .as_ref()
                    .is_some_and(|one| one.contains("Guterres"))
        });
    }
    for typed in ["انطونيو غوتيريش", "جوتيريش", "Antonio Guterres"] {
        let found = ids(edition("ar"), typed);
        for id in ["P1", "QA", "QB"] {
            assert!(
                found.contains(&id) || typed.is_ascii(),
                "“{typed}”: {found:?}"
            );
        }
        assert!(!found.is_empty(), "“{typed}”");
    }
}

#[test]
fn a_source_is_found_by_its_name() {
    for (language, typed) in [
        ("en", "press release"),
        ("ar", "البيان الصحفي"),
        ("ar", "بيان صحفي"),
    ] {
        assert_found(language, typed, |message| {
            message.facts.receipt.document == "press-release"
        });
    }
    for id in ["T4", "PIL-C", "P3b"] {
        for content in editions() {
            assert_eq!(ids(content, id), [id]);
        }
    }
}

#[test]
fn numbers_are_found_in_any_digits() {
    for content in editions() {
        let right = ids(content, "2030");
        assert!(right.contains(&"T4") && right.contains(&"A1"), "{right:?}");
        for typed in ["٢٠٣٠", "۲۰۳۰", "２０３０", "२०३०"] {
            assert_eq!(ids(content, typed), right, "{typed}");
        }
    }
    let has_2030 = |message: &Message| says(message, "2030");
    assert_found("en", "2030", has_2030);
}

#[test]
fn attacks_on_hospitals_are_found_however_they_are_written() {
    let en = edition("en");
    assert_eq!(ids(en, "cyber attacks on hospitals"), ["N6"]);
    assert_eq!(ids(en, "cyberattacks on hospitals"), ["N6"]);
    for typed in [
        "cyber-attack",
        "cyberattack",
        "cyber attack",
        "Cyber-Attacks",
        "cyber‑attack",
    ] {
        let found = ids(en, typed);
        for id in ["N6", "P3c"] {
            assert!(found.contains(&id), "“{typed}”: {found:?}");
        }
    }
    for typed in ["hospital", "hospitals", "health care", "healthcare", "WHO"] {
        assert!(ids(en, typed).contains(&"N6"), "“{typed}”");
    }
    let ar = edition("ar");
    for typed in [
        "هجوم سيبراني",
        "الهجمات السيبرانية",
        "هجمات إلكترونية على المستشفيات",
        "مستشفى",
        "المستشفيات",
        "الصحة",
    ] {
        assert!(
            ids(ar, typed).contains(&"N6"),
            "“{typed}”: {:?}",
            ids(ar, typed)
        );
    }
}

#[test]
fn girls_are_found_among_women() {
    for typed in ["girls", "girl", "women"] {
        assert_found("en", typed, |message| says(message, "women"));
    }
    for typed in ["الفتيات", "بنات", "النساء", "المرأة"] {
        assert!(ids(edition("ar"), typed).contains(&"P3b"), "“{typed}”");
    }
}

#[test]
fn a_roadmap_by_either_arabic_word_is_one() {
    let ar = edition("ar");
    let right = ids(ar, "خريطة الطريق");
    assert!(right.contains(&"T4"), "{right:?}");
    for typed in ["خارطة الطريق", "خارطه الطريق", "خريطه الطريق", "خارطة طريق"]
    {
        assert_eq!(ids(ar, typed), right, "{typed}");
    }
}

#[test]
fn a_translation_is_found_by_the_documents_words_too() {
    let (en, ar) = (edition("en"), edition("ar"));
    for typed in ["divide", "vaccine research", "\"human rights\""] {
        let found = ids(ar, typed);
        for id in ids(en, typed) {
            assert!(found.contains(&id), "“{typed}”: {id}, {found:?}");
        }
    }
}

#[test]
fn every_message_is_found_by_its_own_words() {
    for content in editions() {
        for message in &content.messages {
            let text = &message.words.text;
            let start: String = text.chars().take(120).collect();
            let whole_words = start
                .rsplit_once(' ')
                .map_or(start.as_str(), |(words, _)| words);
            let quoted = format!(
                "\"{}\"",
                whole_words.replace(['«', '»', '"', '“', '”'], " ")
            );
            for typed in [whole_words, &quoted] {
                let found = ids(content, typed);
                assert!(found.contains(&message.id.as_str()), "“{typed}”: {found:?}");
            }
        }
    }
}

/// Ids of the messages under a filter by pillar.
fn under(pillar: &str) -> Vec<&'static str> {
    edition("en")
        .messages
        .iter()
        .filter(|message| in_pillar(message, pillar))
        .map(|message| message.id.as_str())
        .collect()
}

#[test]
fn the_filter_for_none_lists_exactly_what_no_pillar_lists() {
    let none = under("-");
    // Tied weakly only.
    assert!(["A6", "N5", "U4"].iter().all(|id| none.contains(id)));
    let pillars = edition("en").pillars.iter();
    let named: Vec<&str> = pillars.flat_map(|pillar| under(&pillar.id)).collect();
    for id in under("") {
        assert_ne!(none.contains(&id), named.contains(&id), "{id}");
    }
    assert_eq!(under("").len(), edition("en").messages.len());
}

#[test]
fn a_filter_by_pillar_lists_what_speaks_of_it_firmly() {
    for (pillar, firmly) in [
        ("connect", ["T2", "T4", "PIL-C", "A1", "N4", "QB"]),
        ("respect", ["T3", "T4", "PIL-R", "A5", "U2", "QB"]),
        ("protect", ["T3", "T4", "PIL-P", "N6", "D4", "QB"]),
    ] {
        let listed = under(pillar);
        for id in firmly {
            assert!(listed.contains(&id), "{pillar}: {id}");
        }
    }
    assert!(!under("protect").contains(&"N5"), "N5 is tied weakly");
    assert_eq!(under("nothing"), [""; 0]);
}
