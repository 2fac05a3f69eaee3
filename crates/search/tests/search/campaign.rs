//! What is found in a campaign's messages: relations of the tested one, and of the made-up one what
//! its files say.

use super::spelled;
use content::{Content, Search};
use search::{Finder, in_pillar};
use std::collections::BTreeSet;
use support::{editions, made_up, made_up_in, original};
use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

/// Messages of an edition, to be searched.
struct Messages {
    content: &'static Content,
    finder: Finder,
}

impl Messages {
    fn of(content: &'static Content) -> Messages {
        let finder = Finder::of(content, spelled);
        Messages { content, finder }
    }

    /// Ids of the messages that have all that was typed.
    fn ids(&self, typed: &str) -> Vec<&'static str> {
        self.ids_among(typed, |_| true)
    }

    /// The same of a few messages only.
    fn ids_among(&self, typed: &str, is_asked: impl Fn(&str) -> bool) -> Vec<&'static str> {
        let messages = &self.content.messages;
        let asked = messages.iter().map(|message| is_asked(&message.id));
        let found = self.finder.find(&self.finder.query(typed), asked.collect());
        let shown = messages.iter().zip(found.shown);
        shown
            .filter(|(_, shown)| *shown && !found.near)
            .map(|(message, _)| message.id.as_str())
            .collect()
    }

    /// Fails where a search does not find a message.
    #[track_caller]
    fn assert_finds(&self, typed: &str, id: &str) {
        let found = self.ids_among(typed, |other| other == id);
        assert_eq!(found, [id], "“{typed}”");
    }

    fn rules(&self) -> &'static Search {
        &self
            .content
            .listing
            .get()
            .expect("what is for the list of messages")
            .search
    }
}

/// All editions of the tested campaign.
fn tested() -> impl Iterator<Item = Messages> {
    editions().iter().map(Messages::of)
}

/// Whether a sign is Chinese: nothing stands between it and the next word.
fn is_han(sign: char) -> bool {
    ('\u{4E00}'..='\u{9FFF}').contains(&sign)
}

fn without_quotation_marks(text: &str) -> String {
    text.replace(['"', '“', '”', '„', '«', '»', '‹', '›', '「', '」'], " ")
}

fn without_accents(text: &str) -> String {
    text.nfd().filter(|c| !is_combining_mark(*c)).collect()
}

#[test]
fn every_message_is_found_by_its_own_words() {
    for messages in tested() {
        for message in &messages.content.messages {
            let text = &message.words.text;
            let start: String = text.chars().take(120).collect();
            let whole_words = start
                .rsplit_once(' ')
                .map_or(start.as_str(), |(words, _)| words);
            let quoted = format!("\"{}\"", without_quotation_marks(whole_words));
            for typed in [whole_words, &quoted] {
                messages.assert_finds(typed, &message.id);
            }
        }
    }
}

#[test]
fn every_word_of_a_message_finds_it_also_in_the_documents_language() {
    for messages in tested() {
        let content = messages.content;
        for (at, message) in content.messages.iter().enumerate() {
            for text in [message.words.text.as_str(), content.message_original(at)] {
                let text = without_quotation_marks(text);
                let words: BTreeSet<&str> = text.split_whitespace().collect();
                for word in words {
                    messages.assert_finds(word, &message.id);
                }
            }
        }
    }
}

#[test]
fn without_blanks_between_words_any_part_of_a_message_finds_it() {
    for messages in tested() {
        for message in &messages.content.messages {
            for run in message.words.text.split(|c| !is_han(c)) {
                let run: Vec<char> = run.chars().collect();
                for length in [2, 5] {
                    for part in run.windows(length) {
                        messages.assert_finds(&part.iter().collect::<String>(), &message.id);
                    }
                }
            }
        }
    }
}

#[test]
fn a_synonym_finds_what_has_another_word_of_its_group() {
    for messages in tested() {
        for group in &messages.rules().synonyms {
            for entry in group {
                // Whatever stands between quotation marks has no synonyms.
                let quoted = messages.ids(&format!("\"{entry}\""));
                let mut first = entry.chars().take(2);
                let is_abbreviation = !entry.contains(' ') && first.all(char::is_uppercase);
                let having = messages.content.messages.iter().filter(|message| {
                    let text = &message.words.text;
                    let mut words = text.split(|c: char| !c.is_alphanumeric());
                    quoted.contains(&message.id.as_str())
                        // In capitals it is no other word.
                        && (!is_abbreviation || words.any(|word| word == entry))
                });
                for message in having {
                    for other in group {
                        messages.assert_finds(other, &message.id);
                    }
                }
            }
        }
    }
}

#[test]
fn every_speaker_is_found_by_name_with_and_without_accents() {
    for messages in tested() {
        for message in &messages.content.messages {
            let Some(speaker) = &message.words.speaker else {
                continue;
            };
            let found = messages.ids(speaker);
            assert!(found.contains(&message.id.as_str()), "{speaker}: {found:?}");
            for typed in [without_accents(speaker), speaker.to_uppercase()] {
                assert_eq!(messages.ids(&typed), found, "{typed}");
            }
        }
    }
}

#[test]
fn every_document_is_found_by_its_name_and_every_message_by_its_id() {
    for messages in tested() {
        let content = messages.content;
        for message in &content.messages {
            let mut documents = content.documents.iter();
            let document = documents.find(|one| one.id == message.facts.receipt.document);
            let document = document.expect("a document of that id");
            messages.assert_finds(&document.words.cited, &message.id);
            messages.assert_finds(&message.id, &message.id);
        }
    }
}

#[test]
fn numbers_of_a_message_are_found_in_any_digits() {
    for messages in tested() {
        for message in &messages.content.messages {
            let text = &message.words.text;
            let words = text.split(|c: char| !c.is_alphanumeric() || is_han(c));
            let digits = |word: &&str| word.chars().all(|c| c.is_ascii_digit());
            for number in words.filter(|word| !word.is_empty()).filter(digits) {
                let right = messages.ids(number);
                assert!(right.contains(&message.id.as_str()), "{number}: {right:?}");
                for zero in ['٠', '۰', '０', '०'] {
                    let digit = |c: char| char::from_u32(zero as u32 + c as u32 - '0' as u32);
                    let typed: String = number.chars().filter_map(digit).collect();
                    assert_eq!(messages.ids(&typed), right, "{typed}");
                }
            }
        }
    }
}

#[test]
fn messages_of_the_made_up_campaign_are_found_as_its_files_say() {
    let french = Messages::of(made_up_in("fr"));
    for (typed, right) in [
        // A synonym of the beans in the letter.
        ("haricots", &["J5"] as &[&str]),
        ("jardiniere", &["J5"]),
        ("CHEF JARDINIÈRE", &["J5"]),
        // All of the charter: it is cited as that of the `jardin partagé`.
        ("JP", &["J1", "J2", "J3", "J4"]),
        ("charte", &["J1", "J2", "J3", "J4"]),
        ("Lettre aux voisins", &["J5", "J6", "J4-b"]),
        ("\"ne vit\"", &["J4-b"]),
        ("terre", &["J2", "J4", "J4-b"]),
        ("J4", &["J4", "J4-b"]),
        ("J4-b", &["J4-b"]),
        ("J5", &["J5"]),
        ("hôtel de ville", &[]),
    ] {
        assert_eq!(french.ids(typed), right, "“{typed}”");
    }
    let arabic = Messages::of(made_up_in("ar"));
    // A synonym, and a word of the French charter and letter.
    for typed in ["بذور", "graine"] {
        assert_eq!(arabic.ids(typed), ["J2", "J5"], "“{typed}”");
    }
}

/// Ids of the messages under a filter by pillar.
fn under(content: &'static Content, pillar: &str) -> Vec<&'static str> {
    content
        .messages
        .iter()
        .filter(|message| in_pillar(message, pillar))
        .map(|message| message.id.as_str())
        .collect()
}

#[test]
fn a_filter_by_pillar_lists_what_speaks_of_it_firmly() {
    for content in made_up() {
        assert_eq!(under(content, "semer"), ["J1", "J2", "J4", "J5"]);
        // J5 is tied weakly.
        assert_eq!(under(content, "partager"), ["J1", "J3"]);
        assert_eq!(under(content, "-"), ["J6", "J4-b"]);
        assert_eq!(under(content, "").len(), 7);
        assert_eq!(under(content, "nothing"), [""; 0]);
    }
}

#[test]
fn the_filter_for_none_lists_exactly_what_no_pillar_lists() {
    let content = original();
    let none = under(content, "-");
    let pillars = content.pillars.iter();
    let named: Vec<&str> = pillars.flat_map(|one| under(content, &one.id)).collect();
    for id in under(content, "") {
        assert_ne!(none.contains(&id), named.contains(&id), "{id}");
    }
    assert_eq!(under(content, "").len(), content.messages.len());
}
