//! Style sheets taken apart, as far as claims about them need: preludes, declarations, tokens.

use std::fs;
use std::path::Path;
use support::project;

/// A prelude (`.card > p`, `@media (width < 3em)`) or a declaration (`color: red`).
pub struct Part {
    /// Where it begins, counted from 1.
    pub line: usize,
    /// The preludes around it, outermost first.
    pub within: Vec<String>,
    /// Its text without comments, on one line.
    pub text: String,
}

/// A style sheet.
pub struct Sheet {
    /// Its path in the project.
    pub file: String,
    /// Selectors and at-rules, those without a block (`@custom-media …;`) included.
    pub preludes: Vec<Part>,
    /// Declarations of properties and descriptors.
    pub declarations: Vec<Part>,
}

/// The smallest pieces of a declaration's value. Texts in quotation marks are none of them.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Token<'a> {
    /// `red`, `--gap`, `@media`.
    Word(&'a str),
    /// The name before a bracket. For `url` all that is in the brackets is left out.
    Function(&'a str),
    /// A number with what is written to it: `.5rem` and its unit, `rem`.
    Number(&'a str, &'a str),
    /// What follows `#`.
    Hash(&'a str),
    /// Anything else but a blank.
    Sign(char),
}

/// The files of a folder and the folders in it, by path, with this ending.
pub fn files(folder: &Path, ending: &str) -> Vec<(String, String)> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            found.extend(files(&path, ending));
        } else if path.to_string_lossy().ends_with(ending) {
            let name = path.strip_prefix(project("")).unwrap();
            let name = name.to_string_lossy().replace('\\', "/");
            found.push((name, fs::read_to_string(&path).unwrap()));
        }
    }
    found.sort();
    found
}

/// The project's sheets.
pub fn sheets() -> Vec<Sheet> {
    let found: Vec<Sheet> = files(&project("style"), ".css")
        .iter()
        .map(|(file, css)| sheet(file, css))
        .collect();
    let everyones = found.iter().any(|sheet| sheet.file == "style/tokens.css");
    assert!(everyones, "style/tokens.css is not there");
    found
}

/// Whether it is a sheet that holds what the others name: everyone's, or a part's own.
pub fn is_tokens(sheet: &Sheet) -> bool {
    sheet.file.ends_with("/tokens.css")
}

/// Takes a sheet apart.
pub fn sheet(file: &str, css: &str) -> Sheet {
    let css = without_comments(css);
    let mut sheet = Sheet {
        file: file.to_owned(),
        preludes: Vec::new(),
        declarations: Vec::new(),
    };
    let mut within: Vec<String> = Vec::new();
    let mut text = String::new();
    let (mut line, mut begun, mut depth) = (1, 1, 0);
    let mut quote = None;
    for c in css.chars() {
        line += usize::from(c == '\n');
        if text.trim().is_empty() {
            begun = line;
        }
        let is_end = quote.is_none() && depth == 0 && "{};".contains(c);
        if !is_end {
            match c {
                _ if quote == Some(c) => quote = None,
                '"' | '\'' if quote.is_none() => quote = Some(c),
                '(' | '[' if quote.is_none() => depth += 1,
                ')' | ']' if quote.is_none() => depth -= 1,
                _ => {}
            }
            text.push(c);
            continue;
        }
        let part = Part {
            line: begun,
            within: within.clone(),
            text: text.split_whitespace().collect::<Vec<_>>().join(" "),
        };
        text.clear();
        if c == '{' {
            within.push(part.text.clone());
        }
        if c == '{' || part.text.starts_with('@') {
            sheet.preludes.push(part);
        } else if !part.text.is_empty() {
            sheet.declarations.push(part);
        }
        if c == '}' {
            within.pop();
        }
    }
    sheet
}

/// The property, in small letters, and the value of a declaration.
pub fn property_and_value(declaration: &Part) -> (String, &str) {
    let (property, value) = declaration
        .text
        .split_once(':')
        .unwrap_or((&declaration.text, ""));
    (property.trim().to_lowercase(), value.trim())
}

/// The same text with blanks for comments, so that lines keep their numbers.
fn without_comments(css: &str) -> String {
    let mut plain = String::with_capacity(css.len());
    let mut rest = css;
    while let Some(next) = rest.chars().next() {
        if let Some(after) = rest.strip_prefix("/*") {
            let (comment, after) = after.split_once("*/").unwrap_or((after, ""));
            plain.push(' ');
            plain.extend(comment.chars().filter(|c| *c == '\n'));
            rest = after;
            continue;
        }
        let end = match next {
            '"' | '\'' => rest[1..].find(next).map_or(rest.len(), |end| end + 2),
            _ => next.len_utf8(),
        };
        plain += &rest[..end];
        rest = &rest[end..];
    }
    plain
}

/// The pieces of a value or a prelude, in order.
pub fn tokens(value: &str) -> Vec<Token<'_>> {
    let mut found = Vec::new();
    let mut rest = value;
    while let Some(next) = rest.chars().next() {
        let length = match next {
            '"' | '\'' => rest[1..].find(next).map_or(rest.len(), |end| end + 2),
            '#' => {
                let length = 1 + word_length(&rest[1..]);
                found.push(Token::Hash(&rest[1..length]));
                length
            }
            _ if number_length(rest) > 0 => {
                let number = number_length(rest);
                let unit = &rest[number..];
                let unit = match unit.starts_with('%') {
                    true => &unit[..1],
                    false => &unit[..word_length(unit)],
                };
                let length = number + unit.len();
                found.push(Token::Number(&rest[..length], unit));
                length
            }
            '@' | '-' | '_' | 'a'..='z' | 'A'..='Z' => {
                let length = 1 + word_length(&rest[1..]);
                let word = &rest[..length];
                if !rest[length..].starts_with('(') {
                    found.push(Token::Word(word));
                    length
                } else if word.eq_ignore_ascii_case("url") {
                    found.push(Token::Function(word));
                    rest.find(')').map_or(rest.len(), |end| end + 1)
                } else {
                    found.push(Token::Function(word));
                    length + 1
                }
            }
            _ => {
                if !next.is_whitespace() {
                    found.push(Token::Sign(next));
                }
                next.len_utf8()
            }
        };
        rest = &rest[length..];
    }
    found
}

fn word_length(text: &str) -> usize {
    let ends = |c: char| c.is_ascii() && !c.is_ascii_alphanumeric() && c != '-' && c != '_';
    text.find(ends).unwrap_or(text.len())
}

/// How much of the beginning is a number, with its sign and exponent.
fn number_length(text: &str) -> usize {
    let digits = |from: usize| {
        let rest = &text[from..];
        from + rest
            .find(|c: char| !c.is_ascii_digit())
            .unwrap_or(rest.len())
    };
    let sign = usize::from(text.starts_with(['+', '-']));
    let whole = digits(sign);
    let mut end = whole;
    if text[whole..].starts_with('.') && digits(whole + 1) > whole + 1 {
        end = digits(whole + 1);
    }
    if end == sign {
        return 0;
    }
    if text[end..].starts_with(['e', 'E']) {
        let from = end + 1 + usize::from(text[end + 1..].starts_with(['+', '-']));
        if digits(from) > from {
            return digits(from);
        }
    }
    end
}

/// Fails where something is wrong, and says all of it.
pub fn assert_clean(wrong: &[String]) {
    assert!(
        wrong.is_empty(),
        "{} wrong:\n{}",
        wrong.len(),
        wrong.join("\n")
    );
}

#[test]
fn a_sheet_is_read_with_its_lines_and_what_is_around() {
    let css = "/* a {\n */\n@custom-media --x (y);\n@media (z) {\n  a:hover,\n  b { color: red;\n  \
               content: \"};/*\" }\n}";
    let read = sheet("x.css", css);
    let shown = |parts: &[Part]| -> Vec<String> {
        let show = |part: &Part| format!("{} {}{}", part.line, part.within.join("|"), part.text);
        parts.iter().map(show).collect()
    };
    assert_eq!(
        shown(&read.preludes),
        [
            "3 @custom-media --x (y)",
            "4 @media (z)",
            "5 @media (z)a:hover, b"
        ]
    );
    let around = "@media (z)|a:hover, b";
    assert_eq!(
        shown(&read.declarations),
        [
            format!("6 {around}color: red"),
            format!("7 {around}content: \"}};/*\"")
        ]
    );
}

#[test]
fn a_value_is_read_as_browsers_read_it() {
    use Token::{Function, Hash, Number, Sign, Word};
    assert_eq!(
        tokens("calc(-.5rem + var(--step-1))/1e3 \"2px\" 1em #fff url(a.png) 5%,h2"),
        [
            Function("calc"),
            Number("-.5rem", "rem"),
            Sign('+'),
            Function("var"),
            Word("--step-1"),
            Sign(')'),
            Sign(')'),
            Sign('/'),
            Number("1e3", ""),
            Number("1em", "em"),
            Hash("fff"),
            Function("url"),
            Number("5%", "%"),
            Sign(','),
            Word("h2"),
        ]
    );
}
