//! Classes and data attributes: what the sheets name is in the program, and the reverse.
//!
//! Both are read as text. A class is used where the program's text gives an element that class;
//! where a function is handed its class, any text of that file may be the one.

use super::sheets::{Sheet, sheet};
use std::collections::BTreeSet;

/// A source file's path and text.
pub type Source = (String, String);

/// What the sheets name and no source uses: place, name, what to do.
pub fn dead(sheets: &[Sheet], sources: &[Source]) -> Vec<String> {
    let mut wrong = Vec::new();
    for sheet in sheets {
        let rules = sheet.preludes.iter().filter(|p| !p.text.starts_with('@'));
        for rule in rules {
            let mut tell = |what: String| {
                let (file, line) = (&sheet.file, rule.line);
                wrong.push(format!("{file}:{line}: {what}; remove the rule"));
            };
            for class in classes_in(&rule.text) {
                if !sources.iter().any(|source| may_use_class(source, &class)) {
                    tell(format!(".{class} is a class that no source has"));
                }
            }
            for name in data_attributes_in(&rule.text) {
                if !sources.iter().any(|source| uses_attribute(source, &name)) {
                    tell(format!("[{name}] is an attribute that no source sets"));
                }
            }
        }
    }
    wrong
}

/// The classes that sources use and no sheet names, but for those allowed; and those allowed that
/// need not be.
pub fn without_rules(
    sheets: &[Sheet],
    sources: &[Source],
    allowed: &[(&str, &str)],
) -> Vec<String> {
    let named: BTreeSet<String> = sheets
        .iter()
        .flat_map(|sheet| &sheet.preludes)
        .flat_map(|rule| classes_in(&rule.text))
        .collect();
    let mut wrong = Vec::new();
    let mut needed = BTreeSet::new();
    for (file, text) in sources {
        for class in classes_given(text) {
            if named.contains(&class) {
                continue;
            }
            if !allowed.iter().any(|(name, _)| *name == class) {
                wrong.push(format!(
                    "{file}: the class {class} has no rule in style/; remove it, or list it in \
                     tests/native/style.rs with what it is for"
                ));
            }
            needed.insert(class);
        }
    }
    for (name, _) in allowed.iter().filter(|(name, _)| !needed.contains(*name)) {
        wrong.push(format!(
            "tests/native/style.rs: {name} is listed, but src/ does not have it or style/ has a rule for it"
        ));
    }
    wrong
}

/// The classes of a selector.
fn classes_in(selector: &str) -> Vec<String> {
    let plain = without_quoted(selector);
    let pieces = plain.split('.').skip(1).map(leading_name);
    let names = pieces.filter(|name| name.starts_with(|c: char| !c.is_ascii_digit()));
    names.map(String::from).collect()
}

/// The data attributes of a selector.
fn data_attributes_in(selector: &str) -> Vec<String> {
    let plain = without_quoted(selector);
    let pieces = plain
        .split('[')
        .skip(1)
        .map(|piece| leading_name(piece.trim_start()));
    let names = pieces.filter(|name| name.starts_with("data-"));
    names.map(String::from).collect()
}

fn leading_name(text: &str) -> &str {
    let ends = |c: char| !c.is_alphanumeric() && c != '-' && c != '_';
    &text[..text.find(ends).unwrap_or(text.len())]
}

fn without_quoted(text: &str) -> String {
    text.split('"').step_by(2).collect::<Vec<_>>().join(" ")
}

/// The text without lines that are comments.
fn code(text: &str) -> String {
    let lines = text
        .lines()
        .filter(|line| !line.trim_start().starts_with("//"));
    lines.collect::<Vec<_>>().join("\n")
}

/// The classes that a source gives to elements in so many words.
fn classes_given(text: &str) -> BTreeSet<String> {
    let code = code(text);
    let mut given = BTreeSet::new();
    for way in [".class(", ".attr(\"class\",", "set_class_name("] {
        for (at, _) in code.match_indices(way) {
            given.extend(words(&literals(argument(&code[at + way.len()..]))));
        }
    }
    // HTML in a text, where marks are escaped, or in a raw one.
    for (way, end) in [("class=\\\"", "\\\""), (" class=\"", "\"")] {
        for (at, _) in code.match_indices(way) {
            let value = code[at + way.len()..].split(end).next().unwrap_or_default();
            given.extend(words(&[value.to_owned()]));
        }
    }
    given
}

/// Whether a source gives the class, or hands classes on and has it as a text.
fn may_use_class((_, text): &Source, class: &str) -> bool {
    let code = code(text);
    let hands_on = code.match_indices(".class(").any(|(at, way)| {
        let argument = argument(&code[at + way.len()..]);
        literals(argument).is_empty()
    });
    classes_given(text).contains(class) || hands_on && words(&literals(&code)).contains(class)
}

/// Whether a source sets the attribute: in Rust, in HTML, or by a script's `dataset`.
fn uses_attribute((file, text): &Source, name: &str) -> bool {
    let code = code(text);
    if file.ends_with(".js") {
        let mut parts = name.split('-').skip(1);
        let mut property = parts.next().unwrap_or_default().to_owned();
        for part in parts {
            property += &part[..1].to_uppercase();
            property += &part[1..];
        }
        return code.contains(&format!("dataset.{property} ="));
    }
    code.contains(&format!("\"{name}\"")) || code.contains(&format!("{name}="))
}

/// What stands before the bracket that closes.
fn argument(text: &str) -> &str {
    let (mut depth, mut quoted) = (0, false);
    let end = text.find(|c: char| {
        match c {
            '"' => quoted = !quoted,
            '(' if !quoted => depth += 1,
            ')' if !quoted => depth -= 1,
            _ => {}
        }
        depth < 0
    });
    &text[..end.unwrap_or(text.len())]
}

/// The texts in quotation marks, none of which has one in it.
fn literals(code: &str) -> Vec<String> {
    let pieces = code.split('"').skip(1).step_by(2);
    pieces.map(String::from).collect()
}

/// The words of texts that are nothing but words of small letters, digits and hyphens.
fn words(texts: &[String]) -> BTreeSet<String> {
    let is_plain = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-';
    texts
        .iter()
        .flat_map(|text| text.split_whitespace())
        .filter(|word| word.chars().all(is_plain))
        .map(String::from)
        .collect()
}

const PROGRAM: &str = "
    // .class(\"comment\")
    el(\"p\").class(\"card small\").attr(\"data-state\", state)
    el(\"p\").class(if it { \"one\" } else { \"two\" })
    let html = format!(\"<p class=\\\"three\\\" data-page=\\\"{page}\\\">\");
    area.set_class_name(\"four\");
";

fn sources(rust: &str) -> Vec<Source> {
    let source = |file: &str, text: &str| (file.to_owned(), text.to_owned());
    let script = "root.dataset.failed = 'true'; if (root.dataset.neverSet) return;";
    vec![source("src/a.rs", rust), source("src/boot.js", script)]
}

fn sheets(css: &str) -> Vec<Sheet> {
    vec![sheet("style/page.css", css)]
}

#[test]
fn a_rule_for_nothing_is_found() {
    for (css, name) in [
        (".gone { }", ".gone"),
        ("a, p.card:not(.gone) > b { }", ".gone"),
        ("@media (x) { p { & .comment { } } }", ".comment"),
        (".p { }", ".p"),
        ("[data-gone=\"1\"] { }", "[data-gone]"),
        ("[data-never-set] { }", "[data-never-set]"),
    ] {
        let found = dead(&sheets(css), &sources(PROGRAM));
        assert_eq!(found.len(), 1, "{css}: {found:?}");
        assert!(found[0].starts_with(&format!("style/page.css:1: {name} is ")));
    }
}

#[test]
fn a_rule_for_something_passes() {
    let css = ".card.small, :is(.one, .two) + .three .four, [data-state=\".x\"], [data-page],
        [data-failed] a[href$=\".pdf\"] { inset: .5px } @layer a.b;";
    assert_eq!(dead(&sheets(css), &sources(PROGRAM)), Vec::<String>::new());
}

#[test]
fn a_class_that_is_handed_on_may_be_any_text_of_its_file() {
    let rust = "fn made(class: &'static str) { el(\"svg\").class(class) } made(\"mark big\")";
    assert_eq!(dead(&sheets(".mark.big { }"), &sources(rust)).len(), 0);
    assert_eq!(dead(&sheets(".marker { }"), &sources(rust)).len(), 1);
}

#[test]
fn a_class_without_a_rule_is_found_unless_it_is_listed() {
    let sheets = sheets(".card, .one, .three, .four { }");
    let allowed = [("two", "found by a test")];
    let found = without_rules(&sheets, &sources(PROGRAM), &allowed);
    assert_eq!(found.len(), 1, "{found:?}");
    assert!(found[0].starts_with("src/a.rs: the class small "));
}

#[test]
fn a_list_that_is_longer_than_it_need_be_is_found() {
    let sheets = sheets(".card, .small, .one, .two, .three, .four { }");
    let found = without_rules(&sheets, &sources(PROGRAM), &[("one", "a reason")]);
    assert_eq!(found.len(), 1, "{found:?}");
    assert!(found[0].contains("one is listed"));
}
