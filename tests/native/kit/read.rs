//! The kit's files as other programs read them: `csv`, `serde_json`, `zip`, `rqrr` for codes.

use serde_json::Value;
use std::collections::BTreeMap;
use std::io::{Cursor, Read};

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

/// What a reader of QR codes sees in an SVG, each of whose modules is a run in a row of its
/// second path: `M x y h run v1 h-run z`.
pub fn qr(svg: &str) -> String {
    const WIDE: usize = 4;
    let document = roxmltree::Document::parse(svg).unwrap();
    let root = document.root_element();
    let side: usize = root
        .attribute("viewBox")
        .and_then(|view| view.rsplit(' ').next()?.parse().ok())
        .unwrap();
    let paths: Vec<_> = root
        .descendants()
        .filter(|e| e.tag_name().name() == "path")
        .collect();
    let drawn = paths.last().unwrap().attribute("d").unwrap();
    let mut dark = vec![false; side * side];
    for run in drawn.split('M').skip(1) {
        let (start, rest) = run.split_once('h').unwrap();
        let (x, y) = start.split_once(' ').unwrap();
        let (x, y): (usize, usize) = (x.parse().unwrap(), y.parse().unwrap());
        let run: usize = rest.split('v').next().unwrap().parse().unwrap();
        dark[y * side + x..][..run].fill(true);
    }
    let mut picture =
        rqrr::PreparedImage::prepare_from_greyscale(side * WIDE, side * WIDE, |x, y| {
            match dark[y / WIDE * side + x / WIDE] {
                true => 0,
                false => 255,
            }
        });
    let codes = picture.detect_grids();
    assert_eq!(codes.len(), 1, "codes in the picture");
    codes[0].decode().unwrap().1
}
