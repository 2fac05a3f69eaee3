//! No cell of a table is taken for a formula, whatever a message begins with, and what is done
//! about it changes nothing else.

use super::read::table;
use super::{kit, with_first};
use content::Content;
use exports::{message, tables};
use serde_json::{Value, json};
use support::made_up;
use text::csv::guarded;

/// What spreadsheets take for the start of a formula, or skip before one: OWASP's page "CSV
/// Injection" and ASVS 5.0, 1.2.10.
const STARTS: &[&str] = &[
    "=",
    "+",
    "-",
    "@",
    "\t",
    "\r",
    "\n",
    "\0",
    "＝",
    "＋",
    "－",
    "＠",
    " =",
    "\u{A0}+",
    "\t@",
    "\u{3000}＝",
];

/// Both tables and what stands in the JSON. Some of these texts could not be drawn.
fn made(content: &Content) -> (Vec<u8>, Vec<u8>, Value) {
    let kit = message::kit(content);
    (tables::messages(&kit), tables::posts(&kit), json!(kit))
}

#[test]
fn a_cell_that_begins_like_a_formula_has_an_apostrophe_before_it() {
    for start in STARTS {
        let text = format!("{start}HYPERLINK(\"https://example.com\"), 1");
        let (messages, posts, json) = made(&with_first(&text));
        let entry = &json["messages"][0];
        let first = &table(&messages)[0];
        assert_eq!(first["text"], format!("'{text}"), "{start:?}");
        for (column, cell) in first {
            let mut characters = cell.chars();
            let begins = characters.by_ref().find(|c| !c.is_whitespace());
            let dangerous = begins.is_some_and(|c| "=+-@＝＋－＠".contains(c));
            let control = cell.starts_with(['\t', '\r', '\n', '\0']);
            assert!(!dangerous && !control, "{column}: {cell:?}");
        }
        // Elsewhere the text is as it is, and so is its length.
        assert_eq!(entry["text"], text.as_str());
        let post = &entry["posts"][0];
        assert_eq!(first["x"], format!("'{}", post["text"].as_str().unwrap()));
        assert_eq!(first["x_used"], post["used"].to_string());
        let rows = table(&posts);
        let row = rows.iter().find(|row| row["id"] == entry["id"]).unwrap();
        assert_eq!(row["text"], first["x"]);
    }
}

#[test]
fn a_cell_that_only_holds_such_signs_stays_as_it_is() {
    for text in [
        "1+1=2",
        "a -b",
        "— a dash",
        "−1 with a minus sign",
        "#tag",
        "“=1”",
        "'quoted'",
        "a\n=1",
        "commas, semicolons; \"marks\"",
    ] {
        let (messages, ..) = made(&with_first(text));
        assert_eq!(table(&messages)[0]["text"], text);
    }
}

/// Of the made-up campaign no text begins like a formula. Whether tables of other campaigns have
/// apostrophes where they belong and nowhere else, the tests of tables say.
#[test]
fn no_cell_of_a_kit_without_such_texts_has_an_apostrophe_before_it() {
    for content in made_up() {
        let files = kit(&content.language.code).iter();
        let tables: Vec<_> = files.filter(|(name, _)| name.ends_with(".csv")).collect();
        assert_eq!(tables.len(), 5);
        for (name, bytes) in tables {
            for row in table(bytes) {
                for (column, cell) in row {
                    assert!(!cell.starts_with('\''), "{name}, {column}: {cell}");
                }
            }
        }
    }
}

/// OWASP's rule is about signs that begin a formula; a number below zero begins none.
#[test]
fn a_number_below_zero_stays_a_number_and_nothing_else_with_a_sign_does() {
    for text in ["-12.34", "-0.5", "-7", "0.25"] {
        assert_eq!(guarded(text), text);
    }
    for text in [
        "-", "-1+2", "-.5", "-5.", "-1e3", "-inf", "--1", " -1", "+1", "-1\t", "-١",
    ] {
        assert_eq!(guarded(text), format!("'{text}"));
    }
}
