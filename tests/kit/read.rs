//! The kit's files as other programs read them: `csv`, `serde_json`, `zip`.

use serde_json::Value;
use std::collections::BTreeMap;
use std::fs;
use std::io::{Cursor, Read};
use std::path::Path;

/// The rows of a table, each by the names of its columns.
pub fn table(bytes: &[u8]) -> Vec<BTreeMap<String, String>> {
    let mut reader = csv::ReaderBuilder::new().flexible(false).from_reader(bytes);
    let head = reader.headers().unwrap().clone();
    let names: std::collections::BTreeSet<&str> = head.iter().collect();
    assert_eq!(names.len(), head.len(), "a column twice");
    reader
        .records()
        .map(|record| {
            let record = record.unwrap();
            let cells = head.iter().zip(record.iter());
            cells
                .map(|(name, cell)| (name.to_owned(), cell.to_owned()))
                .collect()
        })
        .collect()
}

/// A file's JSON.
pub fn json(bytes: &[u8]) -> Value {
    serde_json::from_slice(bytes).unwrap()
}

/// The files of an archive. None of them has a date, and each can be read by everyone.
pub fn archived(bytes: &[u8]) -> BTreeMap<String, Vec<u8>> {
    let mut archive = zip::ZipArchive::new(Cursor::new(bytes)).unwrap();
    let mut files = BTreeMap::new();
    for at in 0..archive.len() {
        let mut file = archive.by_index(at).unwrap();
        assert!(file.is_file());
        let name = file.name().unwrap().into_owned();
        assert!(file.enclosed_name().is_some(), "{name}");
        let date = file.last_modified().unwrap();
        assert_eq!((date.year(), date.month(), date.day()), (1980, 1, 1));
        assert_eq!(file.unix_mode().unwrap() & 0o777, 0o644);
        let mut bytes = Vec::new();
        file.read_to_end(&mut bytes).unwrap();
        files.insert(name, bytes);
    }
    files
}

/// Every file below a folder, by its path from there.
pub fn each_file(folder: &Path, then: &mut impl FnMut(&str, Vec<u8>)) {
    visit(folder, "", then);
}

fn visit(folder: &Path, before: &str, then: &mut impl FnMut(&str, Vec<u8>)) {
    for entry in fs::read_dir(folder).unwrap() {
        let entry = entry.unwrap();
        let name = format!("{before}{}", entry.file_name().to_string_lossy());
        match entry.path().is_dir() {
            true => visit(&entry.path(), &format!("{name}/"), then),
            false => then(&name, fs::read(entry.path()).unwrap()),
        }
    }
}
