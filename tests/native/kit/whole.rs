//! The kit as a whole: README, archive, schema, sizes, the same bytes each time.

use super::read::{archived, json};
use super::{by_name, data, kit};
use content::{Content, Word};
use exports as made;
use serde_json::Value;
use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use support::{made_up, made_up_folder, made_up_in};

#[test]
fn the_readme_names_every_file_and_says_what_has_to_go_along() {
    for (code, licence) in [
        ("ar", ["الترخيص", "نصوص تجريبية، بترخيص المستودع."]),
        (
            "fr",
            ["Licence", "Textes d’essai, sous la licence du dépôt."],
        ),
        (
            "qaa",
            [
                "Liiceencee",
                "Teextees d’eessaaii, soôuûs laa liiceencee duû déêpôöt.",
            ],
        ),
    ] {
        let files = kit(code);
        let readme = std::str::from_utf8(&files["README.txt"]).unwrap();
        for name in files.keys().filter(|name| !name.ends_with(".zip")) {
            // A folder stands for all that is in it.
            let folder = name.split_inclusive('/').next().unwrap();
            let named = |name: &str| readme.contains(&format!("\r\n{name}\r\n"));
            assert!(named(name) || named(folder), "{name}");
        }
        let words = fs::read(made_up_folder().join(format!("{code}/words.json")));
        let words: Value = json(&words.unwrap());
        for key in [
            "disclaimer",
            "counts-notice",
            "kit-exact",
            "kit-withheld",
            "kit-guard",
        ] {
            assert!(readme.contains(words[key].as_str().unwrap()), "{key}");
        }
        let [title, paragraph] = licence;
        let terms = format!("\r\n{title}\r\n\r\n{paragraph}\r\n");
        assert!(readme.contains(&terms), "{code}: {terms}");
        let json = json(&files["messages.json"]);
        assert_eq!(json["licence"], serde_json::json!([paragraph]), "{code}");
        let start = readme.lines().nth(1);
        let page = format!("https://jardin.example/{code}/kit/");
        assert_eq!(start, Some(page.as_str()));
    }
}

#[test]
fn the_archive_holds_every_other_file_byte_for_byte_in_one_folder_and_no_date() {
    for content in made_up() {
        let code = &content.language.code;
        let mut files = kit(code).clone();
        let whole = files.remove(&format!("roadmap-kit-{code}.zip")).unwrap();
        let archived = archived(&whole);
        let mut names: Vec<&String> = archived.keys().collect();
        names.sort();
        for name in &names {
            let plain = |c: char| c.is_ascii_alphanumeric() || "-._/".contains(c);
            assert!(name.chars().all(plain), "{name}");
            assert!(!name.starts_with('/') && !name.contains(".."), "{name}");
        }
        let expected: BTreeMap<String, Vec<u8>> = files
            .into_iter()
            .map(|(name, bytes)| (format!("roadmap-kit-{code}/{name}"), bytes))
            .collect();
        assert!(archived == expected, "{names:?}");
    }
}

#[test]
fn two_builds_give_the_same_bytes() {
    for content in made_up() {
        let again = by_name(made::parts(content).unwrap());
        assert!(again == *kit(&content.language.code));
    }
}

#[test]
fn the_schema_has_every_field_that_the_json_has_and_demands_it() {
    let schema = json(&kit("fr")["kit.schema.json"]);
    assert_eq!(
        schema["$schema"],
        "https://json-schema.org/draft/2020-12/schema"
    );
    let described = |of: &Value, value: &Value| {
        let described: BTreeSet<&String> = of["properties"].as_object().unwrap().keys().collect();
        let there: BTreeSet<&String> = value.as_object().unwrap().keys().collect();
        assert_eq!(described, there);
        let demanded = of["required"].as_array().unwrap().iter();
        let demanded: BTreeSet<&str> = demanded.map(|name| name.as_str().unwrap()).collect();
        // What may be null may be missing, too.
        let null =
            |name: &String| value[name].is_null() || of["properties"][name]["type"].is_array();
        for name in there.into_iter().filter(|name| !null(name)) {
            assert!(demanded.contains(name.as_str()), "{name}");
        }
    };
    for data in data() {
        described(&schema, &data.json);
        for (_, entry) in data.entries() {
            described(&schema["$defs"]["Entry"], entry);
            described(&schema["$defs"]["Receipt"], &entry["receipt"]);
            for card in entry["cards"].as_array().unwrap() {
                described(&schema["$defs"]["Card"], card);
            }
            for post in entry["posts"].as_array().unwrap() {
                described(&schema["$defs"]["Post"], post);
            }
        }
    }
}

#[test]
fn sizes_are_in_kilobytes_then_megabytes_rounded_up_with_the_languages_own_sign() {
    let said =
        |content: &Content, unit: Word, number: &str| content.word(unit).replace("{n}", number);
    let (french, arabic) = (made_up_in("fr"), made_up_in("ar"));
    for (bytes, number, unit) in [
        (0, "0.0", Word::Kilobytes),
        (1, "0.1", Word::Kilobytes),
        (100, "0.1", Word::Kilobytes),
        (101, "0.2", Word::Kilobytes),
        (12_300, "12.3", Word::Kilobytes),
        (999_900, "999.9", Word::Kilobytes),
        (999_901, "1.0", Word::Megabytes),
        (1_000_000, "1.0", Word::Megabytes),
        (1_000_001, "1.1", Word::Megabytes),
        (20_345_678, "20.4", Word::Megabytes),
    ] {
        assert_eq!(made::size(arabic, bytes), said(arabic, unit, number));
        let comma = number.replace('.', ",");
        assert_eq!(made::size(french, bytes), said(french, unit, &comma));
    }
    let mut own = arabic.clone();
    own.words[Word::Kilobytes as usize] = "{n} كيلوبايت".to_owned();
    assert_eq!(made::size(&own, 12_300), "12.3 كيلوبايت");
}
