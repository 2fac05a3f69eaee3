//! What the app can make on a page, read from the program's text: the functions that a page's own
//! function comes to, and the classes and elements that they name.
//!
//! Names are followed, not types, so that more may be found than is made, and nothing less.

use std::collections::{BTreeMap, BTreeSet};

/// A source file's path and text.
pub type File = (String, String);

/// The classes and elements that functions name.
#[derive(Debug, Default)]
pub struct Made {
    /// Classes.
    pub classes: BTreeSet<String>,
    /// Elements.
    pub elements: BTreeSet<String>,
}

/// A function: its file's number, its name, its text.
struct Function {
    file: usize,
    name: String,
    body: String,
}

/// The functions of a program.
pub struct Program {
    /// Each file's place among the modules.
    modules: Vec<Vec<String>>,
    /// The files that each file names, itself among them.
    named: Vec<BTreeSet<usize>>,
    functions: Vec<Function>,
}

impl Program {
    /// Reads source files whose paths begin with `src/`.
    pub fn read(files: &[File]) -> Program {
        let mut program = Program {
            modules: Vec::new(),
            named: Vec::new(),
            functions: Vec::new(),
        };
        for (at, (path, text)) in files.iter().enumerate() {
            let path = path.trim_start_matches("src/").trim_end_matches(".rs");
            program
                .modules
                .push(path.split('/').map(String::from).collect());
            let code = without_comments(text);
            let found = functions(&code).into_iter();
            program.functions.extend(found.map(|(name, body)| Function {
                file: at,
                name,
                body,
            }));
        }
        for (at, (_, text)) in files.iter().enumerate() {
            let mut paths = paths(&without_comments(text), &program.modules[at]);
            // Which of all pages is shown, and which part is loaded, is what is asked for.
            if ["pages", "browser/parts"].contains(&program.modules[at].join("/").as_str()) {
                paths.clear();
            }
            let is_named = |module: &Vec<String>| paths.iter().any(|path| path.starts_with(module));
            let mut named: BTreeSet<usize> = (0..files.len())
                .filter(|other| is_named(&program.modules[*other]))
                .collect();
            named.insert(at);
            // Whoever names a module names its private modules, too.
            let mut new: Vec<usize> = named.iter().copied().collect();
            while let Some(one) = new.pop() {
                let module = &program.modules[one];
                let own = private_modules(&files[one].1);
                for path in own.map(|name| [&module[..], &[name.to_owned()]].concat()) {
                    let found = program.modules.iter().position(|other| *other == path);
                    new.extend(found.filter(|other| named.insert(*other)));
                }
            }
            program.named.push(named);
        }
        program
    }

    /// What the functions of these names come to make, each named as `pages/home::home`; `*` stands
    /// for all of a file.
    pub fn made_by(&self, roots: &[&str]) -> Made {
        let mut reached = BTreeSet::new();
        for root in roots {
            let (module, name) = root.rsplit_once("::").unwrap();
            let found = (0..self.functions.len()).filter(|at| {
                let function = &self.functions[*at];
                let is_module = self.modules[function.file].join("/") == module;
                is_module && (name == "*" || function.name == name)
            });
            let before = reached.len();
            reached.extend(found);
            assert!(reached.len() > before, "{root} is no function");
        }
        let mut new: Vec<usize> = reached.iter().copied().collect();
        while let Some(at) = new.pop() {
            for next in self.called_by(at) {
                if reached.insert(next) {
                    new.push(next);
                }
            }
        }
        let mut made = Made::default();
        for at in reached {
            let function = &self.functions[at];
            made.read(&function.body);
            // Where a function is handed a class or a tag, any text of its caller may be the one.
            let texts = literals(&function.body);
            let texts = || texts.iter().flat_map(|text| text.split_whitespace());
            let hands = |way| {
                self.called_by(at)
                    .any(|called| hands_on(&self.functions[called].body, way))
            };
            if hands(".class(") {
                made.classes.extend(texts().map(String::from));
            }
            if hands("el(") {
                made.elements.extend(texts().map(String::from));
            }
        }
        made
    }

    /// The functions that one names, in its own file and in those that its file names.
    fn called_by(&self, at: usize) -> impl Iterator<Item = usize> {
        let function = &self.functions[at];
        let calls: BTreeSet<&str> = calls(&function.body).collect();
        let files = &self.named[function.file];
        (0..self.functions.len()).filter(move |next| {
            let called = &self.functions[*next];
            // `page` shows any page: which one is what is asked for.
            *next != at
                && called.name != "page"
                && files.contains(&called.file)
                && calls.contains(called.name.as_str())
        })
    }
}

/// The names of the modules that a module declares for itself alone.
fn private_modules(code: &str) -> impl Iterator<Item = &str> {
    code.lines()
        .filter_map(|line| line.strip_prefix("mod ")?.strip_suffix(';'))
}

/// The paths that a module's code begins with `crate` or `super`, or with a module within it:
/// from the crate's root, with what stands in braces one by one.
fn paths(code: &str, module: &[String]) -> Vec<Vec<String>> {
    let mut found = Vec::new();
    for (at, _) in code.match_indices("::") {
        let before = &code[..at];
        let begins = before.rfind(|c: char| !c.is_alphanumeric() && c != '_' && c != ':');
        let first = &before[begins.map_or(0, |at| at + 1)..];
        if first.contains("::") || first.is_empty() {
            continue;
        }
        let around = match first {
            "crate" => Vec::new(),
            "super" => module[..module.len() - 1].to_vec(),
            _ => module.iter().cloned().chain([first.to_owned()]).collect(),
        };
        expand(&code[at + 2..], around, &mut found);
    }
    found
}

/// Adds the paths that go on from one in a text; gives what comes after them.
fn expand<'a>(text: &'a str, mut path: Vec<String>, found: &mut Vec<Vec<String>>) -> &'a str {
    if let Some(mut rest) = text.strip_prefix('{') {
        loop {
            rest = rest.trim_start();
            if let Some(after) = rest.strip_prefix('}') {
                return after;
            }
            let before = rest.len();
            rest = expand(rest, path.clone(), found).trim_start();
            rest = rest.strip_prefix(',').unwrap_or(rest);
            if rest.len() == before {
                return rest;
            }
        }
    }
    let end = text
        .find(|c: char| !c.is_alphanumeric() && c != '_')
        .unwrap_or(text.len());
    match &text[..end] {
        "super" => drop(path.pop()),
        name => path.push(name.to_owned()),
    }
    match text[end..].strip_prefix("::") {
        Some(rest) => expand(rest, path, found),
        None => {
            found.push(path);
            &text[end..]
        }
    }
}

impl Made {
    fn read(&mut self, body: &str) {
        for (ways, names) in [
            (
                &[".class(", "set_class_name(", "\"class\", "][..],
                &mut self.classes,
            ),
            (&["el(", "create_element(", "_as("][..], &mut self.elements),
        ] {
            for way in ways {
                for (at, _) in body.match_indices(way) {
                    for text in literals(argument(&body[at + way.len()..])) {
                        names.extend(text.split_whitespace().map(String::from));
                    }
                }
            }
        }
        if words(body).any(|word| word == "link") {
            self.elements.insert(String::from("a"));
        }
    }
}

/// Whether a function gives an element a class, or makes one of a tag, that it does not say itself.
fn hands_on(body: &str, way: &str) -> bool {
    body.match_indices(way).any(|(at, _)| {
        let whole = !body[..at].ends_with(|c: char| c.is_alphanumeric() || c == '_');
        whole && literals(argument(&body[at + way.len()..])).is_empty()
    })
}

/// The functions of a text, each with its name and what stands between its braces.
fn functions(code: &str) -> Vec<(String, String)> {
    let mut found = Vec::new();
    for (at, _) in code.match_indices("fn ") {
        if code[..at].ends_with(|c: char| c.is_alphanumeric() || c == '_') {
            continue;
        }
        let rest = &code[at + 3..];
        let name = words(rest).next().unwrap_or_default();
        let Some(begin) = rest
            .find(['{', ';'])
            .filter(|at| rest[*at..].starts_with('{'))
        else {
            continue;
        };
        let (mut depth, mut end) = (0_usize, rest.len());
        for (at, c) in marks(&rest[begin..]) {
            match c {
                '{' => depth += 1,
                '}' => depth -= 1,
                _ => {}
            }
            if depth == 0 {
                end = begin + at;
                break;
            }
        }
        found.push((name.to_owned(), rest[begin + 1..end].to_owned()));
    }
    found
}

/// The characters outside of texts and characters in quotation marks.
fn marks(code: &str) -> impl Iterator<Item = (usize, char)> {
    let mut rest = code.char_indices();
    std::iter::from_fn(move || {
        loop {
            let (at, c) = rest.next()?;
            if c == '"' {
                while let Some((_, c)) = rest.next() {
                    match c {
                        '\\' => drop(rest.next()),
                        '"' => break,
                        _ => {}
                    }
                }
            } else if c == '\'' {
                let text = rest.as_str();
                let length = match text.starts_with('\\') {
                    true => text[2..]
                        .find('\'')
                        .map(|end| text[..end + 3].chars().count()),
                    false => (text.chars().nth(1) == Some('\'')).then_some(2),
                };
                for _ in 0..length.unwrap_or(0) {
                    rest.next();
                }
            } else {
                return Some((at, c));
            }
        }
    })
}

fn without_comments(text: &str) -> String {
    let lines = text
        .lines()
        .filter(|line| !line.trim_start().starts_with("//"));
    lines.collect::<Vec<_>>().join("\n")
}

/// What stands before the bracket that closes.
fn argument(text: &str) -> &str {
    let mut depth = 0_i32;
    let end = marks(text).find(|(_, c)| {
        match c {
            '(' => depth += 1,
            ')' => depth -= 1,
            _ => {}
        }
        depth < 0
    });
    &text[..end.map_or(text.len(), |(at, _)| at)]
}

/// The texts in quotation marks.
fn literals(code: &str) -> Vec<String> {
    let mut found = Vec::new();
    let mut outside: BTreeMap<usize, char> = marks(code).collect();
    let mut text = String::new();
    let mut quoted = false;
    for (at, c) in code.char_indices() {
        match (outside.remove(&at).is_none(), c) {
            (true, '"') => {
                if quoted {
                    found.push(std::mem::take(&mut text));
                }
                quoted = !quoted;
            }
            (true, c) if quoted => text.push(c),
            _ => {}
        }
    }
    found
}

/// The words that can be functions': neither fields, modules nor closures.
fn calls(body: &str) -> impl Iterator<Item = &str> {
    words(body).filter(|word| {
        if body.contains(&format!("let {word} = |")) {
            return false;
        }
        let at = word.as_ptr() as usize - body.as_ptr() as usize;
        let after = &body[at + word.len()..];
        let is_field = body[..at].ends_with('.') && !after.starts_with('(');
        !is_field && !after.starts_with("::")
    })
}

fn words(text: &str) -> impl Iterator<Item = &str> {
    let ends = |c: char| !c.is_alphanumeric() && c != '_';
    text.split(ends).filter(|word| !word.is_empty())
}

#[test]
fn functions_are_followed_by_their_names_to_what_they_make() {
    let file = |path: &str, text: &str| (path.to_owned(), text.to_owned());
    let program = Program::read(&[
        file(
            "src/pages/home.rs",
            "use crate::components::card::{card, deep};
             // el(\"comment\")
             pub fn home() -> Element { el(\"main\").class(\"hero row\").child(card('{')).child(deep()) }
             fn nobody() { el(\"video\").class(\"gone\") }",
        ),
        file(
            "src/components/card.rs",
            "mod inner;
pub use inner::deep;
             pub fn card(c: char) { let text = \"}\"; marked(\"big\", \"h3\", text) }
             fn marked(class: &'static str, tag: &'static str) { el(tag).class(class) }
             fn other() { el(\"table\") }",
        ),
        file(
            "src/components/card/inner.rs",
            "pub fn deep() { el(\"ruby\") } fn deeper() { el(\"menu\") }",
        ),
    ]);
    let paths = paths(
        "use crate::a::{b::c, d::{self, e}}; use super::super::f; g::h(super::i)",
        &["x", "y", "z"].map(String::from),
    );
    let paths: Vec<String> = paths.iter().map(|path| path.join("/")).collect();
    let expected = ["a/b/c", "a/d/self", "a/d/e", "x/f", "x/y/z/g/h", "x/y/i"];
    assert!(
        expected
            .iter()
            .all(|path| paths.iter().any(|found| found == path)),
        "{paths:?}"
    );
    let made = program.made_by(&["pages/home::home"]);
    let classes: Vec<&str> = made.classes.iter().map(String::as_str).collect();
    assert_eq!(classes, ["big", "h3", "hero", "row", "}"]);
    assert!(made.elements.contains("main") && made.elements.contains("h3"));
    assert!(made.elements.contains("ruby") && !made.elements.contains("menu"));
    assert!(!made.elements.contains("table") && !made.elements.contains("comment"));
    assert!(program.made_by(&["pages/home::*"]).classes.contains("gone"));
}
