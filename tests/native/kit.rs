//! The kit, read back by other programs' readers: everything is in it, exactly and for all.
//!
//! Files with pictures are those of the made-up campaign. Claims about data and tables hold for the
//! tested campaign, too.

mod counts;
mod formulas;
mod licence;
mod pictures;
mod posts;
mod quiz;
mod read;
mod tables;
mod whole;

use content::{Content, Message};
use exports::{self as kit, File, Part, message};
use read::json;
use serde_json::Value;
use std::collections::BTreeMap;
use std::sync::LazyLock;
use support::{editions, made_up, made_up_in};

/// Every file of the kit of an edition of the made-up campaign.
fn kit(code: &str) -> &'static BTreeMap<String, Vec<u8>> {
    static KITS: LazyLock<BTreeMap<String, BTreeMap<String, Vec<u8>>>> = LazyLock::new(|| {
        let kits = made_up().iter().map(|content| {
            let parts = kit::parts(content).unwrap();
            (content.language.code.clone(), by_name(parts))
        });
        kits.collect()
    });
    &KITS[code]
}

fn by_name(parts: Vec<Part>) -> BTreeMap<String, Vec<u8>> {
    let files: Vec<File> = parts.into_iter().flat_map(|part| part.files).collect();
    let count = files.len();
    let files: BTreeMap<String, Vec<u8>> = files
        .into_iter()
        .map(|file| (file.name, file.bytes))
        .collect();
    assert_eq!(files.len(), count, "two files of one name");
    files
}

/// Data of an edition's kit: what its tables and its JSON are made of.
struct Data {
    content: &'static Content,
    kit: message::Kit,
    json: Value,
}

/// Data of every edition, of the made-up campaign and of the tested one.
fn data() -> &'static [Data] {
    static DATA: LazyLock<Vec<Data>> = LazyLock::new(|| {
        let every = made_up().iter().chain(editions());
        let data = every.map(|content| {
            let kit = message::kit(content);
            let json = serde_json::to_value(&kit).unwrap();
            Data { content, kit, json }
        });
        data.collect()
    });
    &DATA
}

impl Data {
    /// Each message with its entry in the JSON.
    fn entries(&self) -> impl Iterator<Item = (&Message, &Value)> {
        let entries = self.json["messages"].as_array().unwrap();
        assert_eq!(entries.len(), self.content.messages.len());
        self.content.messages.iter().zip(entries)
    }

    /// Address of the site and code of the language, for what a test says.
    fn name(&self) -> String {
        let content = self.content;
        format!("{} {}", content.campaign.address, content.language.code)
    }
}

/// The messages in the JSON of an edition of the made-up campaign, by their ids.
fn entries(code: &str) -> BTreeMap<String, Value> {
    let kit = json(&kit(code)["messages.json"]);
    let messages = kit["messages"].as_array().unwrap().clone();
    messages
        .into_iter()
        .map(|entry| (entry["id"].as_str().unwrap().to_owned(), entry))
        .collect()
}

/// The posts of an entry.
fn posts(entry: &Value) -> &[Value] {
    entry["posts"].as_array().unwrap()
}

/// The French made-up content with another text of its first message.
fn with_first(text: &str) -> Content {
    let mut content = made_up_in("fr").clone();
    content.messages[0].words.text = text.to_owned();
    content.messages[0].words.long = None;
    content.messages[0].words.short = None;
    content
}
