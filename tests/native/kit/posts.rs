//! Messages and their posts in the JSON.

use super::{data, entries, kit, posts, read};
use content::Word;
use exports as made;
use message::network::Network;
use serde_json::json;
use support::{made_up, made_up_in};

#[test]
fn every_message_is_in_every_editions_json_with_its_words_and_where_they_stand() {
    for data in data() {
        let content = data.content;
        let (address, code) = (&content.campaign.address, &content.language.code);
        assert_eq!(data.json["$schema"], "kit.schema.json");
        assert_eq!(data.json["language"]["code"], code.as_str());
        assert_eq!(data.json["address"], format!("{address}/{code}/kit/"));
        for (message, entry) in data.entries() {
            assert_eq!(entry["id"], message.id.as_str());
            assert_eq!(entry["text"], message.words.text.as_str());
            assert_eq!(entry["shareable"], message.facts.shareable);
            let receipt = &message.facts.receipt;
            assert_eq!(entry["receipt"]["document"], receipt.document.as_str());
            assert_eq!(entry["receipt"]["sentences"], json!(receipt.sentences));
            let page = format!("{address}/{code}/m/{}/", message.id);
            assert_eq!(entry["link"], page.as_str());
            let networks: Vec<&str> = posts(entry)
                .iter()
                .map(|post| post["network"].as_str().unwrap())
                .collect();
            let expected = match message.facts.shareable {
                true => Network::ALL.iter().map(|network| network.id()).collect(),
                false => Vec::new(),
            };
            assert_eq!(networks, expected, "{}", message.id);
        }
    }
}

#[test]
fn a_files_json_is_the_data_of_its_edition() {
    for data in data().iter().take(made_up().len()) {
        let file = &kit(&data.content.language.code)["messages.json"];
        assert_eq!(read::json(file), data.json);
    }
}

/// As they stand in `tests/fixtures/campaign`: a weak tie names nothing.
#[test]
fn an_entry_names_section_speaker_ties_and_receipt_of_its_message() {
    let french = &read::json(&kit("fr")["messages.json"]);
    assert_eq!(french["address"], "https://jardin.example/fr/kit/");
    assert_eq!(french["campaign"], "Le jardin partagé");
    assert_eq!(
        french["sources"],
        json!([
            {
                "id": "charte",
                "cited": "Charte du jardin partagé, mars 2031",
                "date": "2031-03",
                "address": "https://jardin.example/fr/sources/charte/",
            },
            {
                "id": "lettre",
                "cited": "Lettre aux voisins, 14 mars 2031",
                "date": "2031-03-14",
                "address": "https://jardin.example/fr/sources/lettre/",
            },
        ])
    );
    let messages = french["messages"].as_array().unwrap();
    let ids: Vec<&str> = messages.iter().map(|m| m["id"].as_str().unwrap()).collect();
    assert_eq!(ids, ["J1", "J2", "J3", "J4", "J5", "J6", "J4-b"]);

    let letter = &messages[4];
    let section = json!({ "id": "courrier", "name": "Lettre aux voisins" });
    assert_eq!(letter["section"], section);
    assert_eq!(letter["speaker"], "La jardinière en chef");
    assert_eq!(letter["language"], "fr");
    assert_eq!(letter["link"], "https://jardin.example/fr/m/J5/");
    let sow = json!({ "id": "semer", "name": "Semer" });
    let share = json!({ "id": "partager", "name": "Partager" });
    assert_eq!(letter["pillars"], json!([sow]));
    assert_eq!(letter["areas"], json!([]));
    assert_eq!(
        letter["receipt"],
        json!({
            "document": "lettre",
            "cited": "Lettre aux voisins, 14 mars 2031",
            "sentences": ["q1", "q2", "q3", "q4"],
            "part": true,
            "address": "https://jardin.example/fr/sources/lettre/#q1",
        })
    );

    assert_eq!(messages[0]["pillars"], json!([sow, share]));
    assert_eq!(messages[0]["speaker"], json!(null));
    assert_eq!(messages[0]["receipt"]["part"], false);
    assert_eq!(messages[1]["areas"], json!([]));
    let harvest = json!({ "id": "recolte", "name": "Peser la récolte" });
    assert_eq!(messages[2]["areas"], json!([harvest]));
    let soil = json!({ "id": "terre", "name": "Nourrir la terre" });
    assert_eq!(messages[3]["areas"], json!([soil]));

    let arabic = &entries("ar")["J5"];
    assert_eq!(arabic["speaker"], "كبيرة البستانيين");
    assert_eq!(arabic["language"], "ar");
    assert_eq!(arabic["link"], "https://jardin.example/ar/m/J5/");
}

#[test]
fn words_that_are_not_translated_have_the_originals_language() {
    let mut content = made_up_in("ar").clone();
    content.messages[0].in_original = true;
    let kit = made::message::kit(&content);
    let languages = kit.messages.iter().map(|entry| entry.language.as_str());
    let languages: Vec<&str> = languages.collect();
    assert_eq!(languages, ["fr", "ar", "ar", "ar", "ar", "ar", "ar"]);
}

#[test]
fn a_post_is_the_message_to_the_letter_or_runs_of_it_with_a_mark_between() {
    for data in data() {
        for (message, entry) in data.entries() {
            let id = &message.id;
            let whole = entry["text"].as_str().unwrap();
            let usual = entry["source_line"].as_str().unwrap();
            // Text messages have a source line of their own.
            let mut documents = data.content.documents.iter();
            let cited = documents.find(|one| one.id == message.facts.receipt.document);
            let cited = cited.unwrap().words.cited.as_str();
            let short = data.content.word(Word::SourceLineSms);
            let short = short.replace("{document}", cited);
            for post in posts(entry) {
                let text = post["text"].as_str().unwrap();
                let end = match (post["network"].as_str().unwrap(), &message.words.speaker) {
                    ("sms", Some(speaker)) => {
                        let marks = &data.content.locale.marks;
                        format!("{}{}{short}", marks.speaker(speaker), marks.stop)
                    }
                    ("sms", None) => short.clone(),
                    _ => usual.to_owned(),
                };
                let (body, _) = text.rsplit_once(&format!("\n\n{end}")).unwrap();
                assert_eq!(post["form"] == "full", body == whole, "{id}");
                if body == whole {
                    continue;
                }
                let mut rest = whole;
                for run in body.split(" […] ") {
                    let run = run.trim_end_matches(" […]").trim_start_matches("[…] ");
                    let at = rest.find(run).unwrap_or_else(|| panic!("{id}: {run}"));
                    rest = &rest[at + run.len()..];
                }
            }
        }
    }
}

#[test]
fn words_in_quotation_stand_with_who_said_them_in_every_post() {
    for data in data() {
        for (message, entry) in data.entries() {
            let Some(speaker) = &message.words.speaker else {
                assert_eq!(entry["speaker"], json!(null));
                continue;
            };
            assert_eq!(entry["speaker"], speaker.as_str());
            for post in posts(entry) {
                let text = post["text"].as_str().unwrap();
                let line = match data.content.language.code.as_str() {
                    "qaa" => format!("\n\n~ {speaker} // "),
                    "zh" => format!("\n\n——{speaker}。"),
                    _ => format!("\n\n— {speaker}. "),
                };
                assert!(text.contains(&line), "{text}");
            }
        }
    }
    for (code, speaker) in [("fr", "La jardinière en chef"), ("ar", "كبيرة البستانيين")]
    {
        let letter = &entries(code)["J5"];
        assert_eq!(posts(letter).len(), 11);
        for post in posts(letter) {
            let text = post["text"].as_str().unwrap();
            assert_eq!(text.matches(speaker).count(), 1, "{text}");
        }
    }
}

#[test]
fn a_message_that_is_not_for_sharing_has_no_picture_and_no_post_but_its_place_in_the_lists() {
    for data in data() {
        for (message, entry) in data.entries() {
            let none = json!([]);
            let withheld = !message.facts.shareable;
            assert_eq!(entry["posts"] == none, withheld, "{}", message.id);
            assert_eq!(entry["cards"] == none, withheld, "{}", message.id);
            assert_eq!(entry["code"] == json!(null), withheld, "{}", message.id);
            assert_eq!(entry["alt_text"] == "", withheld, "{}", message.id);
        }
    }
    for code in ["ar", "fr", "qaa"] {
        let there = kit(code).keys().filter(|name| {
            let file = name.rsplit('/').next().unwrap();
            file.split(['-', '.']).next() == Some("J6")
        });
        assert_eq!(there.count(), 0, "{code}");
    }
    assert_eq!(entries("fr")["J6"]["text"], "Voici le travail de l’année.");
}
