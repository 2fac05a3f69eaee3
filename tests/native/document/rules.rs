//! Style sheets as lists of what they say: one entry for each selector and declaration.

/// One declaration for one selector, and the at-rules around it.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Rule {
    /// The preludes of the at-rules, outermost first.
    pub around: String,
    /// One selector; empty in an at-rule that has none.
    pub selector: String,
    /// One declaration.
    pub declaration: String,
}

/// What a sheet without comments says, in its order.
pub fn rules(css: &str) -> Vec<Rule> {
    let mut rules = Vec::new();
    read(css, "", "", &mut rules);
    rules
}

fn read(css: &str, around: &str, selector: &str, rules: &mut Vec<Rule>) {
    let mut rest = css;
    while !rest.is_empty() {
        let end = find(rest, "{;").unwrap_or(rest.len());
        let (text, after) = rest.split_at(end);
        let text = text.trim();
        if !after.starts_with('{') {
            if !text.is_empty() {
                for selector in split(selector, ',') {
                    rules.push(Rule {
                        around: around.to_owned(),
                        selector: selector.to_owned(),
                        declaration: text.to_owned(),
                    });
                }
            }
            rest = after.get(1..).unwrap_or_default();
            continue;
        }
        let length = block(after);
        let inside = &after[1..length - 1];
        match text.starts_with('@') {
            true => read(inside, &format!("{around}{text}|"), "", rules),
            false => read(inside, around, text, rules),
        }
        rest = &after[length..];
    }
}

/// The length of a block with its braces.
fn block(css: &str) -> usize {
    let mut depth = 0;
    for (at, c) in unquoted(css) {
        match c {
            '{' => depth += 1,
            '}' => depth -= 1,
            _ => {}
        }
        if depth == 0 {
            return at + 1;
        }
    }
    panic!("a block has no end: {css}");
}

/// Where one of these characters stands that is neither quoted nor in brackets.
fn find(css: &str, wanted: &str) -> Option<usize> {
    let mut depth = 0;
    for (at, c) in unquoted(css) {
        match c {
            c if depth == 0 && wanted.contains(c) => return Some(at),
            '(' | '[' => depth += 1,
            ')' | ']' => depth -= 1,
            _ => {}
        }
    }
    None
}

/// The pieces between a character that is neither quoted nor in brackets.
pub fn split(text: &str, between: char) -> Vec<&str> {
    let mut pieces = Vec::new();
    let mut rest = text;
    while let Some(at) = find(rest, &between.to_string()) {
        pieces.push(rest[..at].trim());
        rest = &rest[at + 1..];
    }
    pieces.push(rest.trim());
    pieces
}

fn unquoted(text: &str) -> impl Iterator<Item = (usize, char)> {
    let mut quote = None;
    text.char_indices().filter(move |(_, c)| match quote {
        Some(open) => {
            quote = Some(open).filter(|open| open != c);
            false
        }
        None if "\"'".contains(*c) => {
            quote = Some(*c);
            false
        }
        None => true,
    })
}

/// The selector with its classes and elements alone: what it could match in any state. Only
/// attributes of names that are asked for have to be there, with any value.
pub fn loosened(selector: &str, asks: &dyn Fn(&str) -> bool) -> String {
    let mut loose = String::new();
    // Whether nothing stands yet of the element that is being described.
    let mut bare = true;
    let mut rest = selector.trim();
    while let Some(next) = rest.chars().next() {
        let mut length = next.len_utf8();
        match next {
            '[' => {
                length = find(&rest[1..], "]").expect("a bracket closes") + 2;
                let name = rest[1..length - 1]
                    .split(['=', '~', '|', '^', '$', '*'])
                    .next();
                if let Some(name) = name.filter(|name| asks(name)) {
                    loose += &format!("[{name}]");
                    bare = false;
                }
            }
            ':' => {
                let name = rest.trim_start_matches(':');
                let ends = |c: char| !c.is_alphanumeric() && c != '-';
                let (name, after) = name.split_at(name.find(ends).unwrap_or(name.len()));
                let mut inside = "";
                if let Some(after) = after.strip_prefix('(') {
                    inside = &after[..find(after, ")").expect("a bracket closes")];
                }
                length = rest.len() - after.len();
                length += if after.starts_with('(') {
                    inside.len() + 2
                } else {
                    0
                };
                if ["is", "where", "has"].contains(&name) {
                    let alternatives: Vec<String> = split(inside, ',')
                        .into_iter()
                        .map(|one| loosened(one, asks))
                        .collect();
                    loose += &format!(":{name}({})", alternatives.join(","));
                    bare = false;
                }
            }
            ' ' | '>' | '+' | '~' => {
                let end = rest.find(|c| !" >+~".contains(c)).unwrap_or(rest.len());
                // A selector in `:has()` may begin with how it stands to what is around.
                if bare && rest.len() < selector.trim().len() {
                    loose.push('*');
                }
                loose += &rest[..end];
                length = end;
                bare = true;
            }
            other => {
                loose.push(other);
                bare = false;
            }
        }
        rest = &rest[length..];
    }
    if bare {
        loose.push('*');
    }
    loose
}

#[test]
fn a_sheet_is_taken_apart_in_its_order() {
    let css =
        "a,b:is(c,d){x:1;y:\";}\"}@media print{@page{m:2}.e{z:url(;)}}@view-transition{n:auto}";
    let found: Vec<String> = rules(css)
        .into_iter()
        .map(|rule| format!("{}{} {}", rule.around, rule.selector, rule.declaration))
        .collect();
    assert_eq!(
        found,
        [
            "a x:1",
            "b:is(c,d) x:1",
            "a y:\";}\"",
            "b:is(c,d) y:\";}\"",
            "@media print|@page| m:2",
            "@media print|.e z:url(;)",
            "@view-transition| n:auto",
        ]
    );
}

#[test]
fn a_loosened_selector_has_classes_and_elements_alone() {
    for (selector, loose) in [
        (":root:not([data-booted]) .failed::before", "* .failed"),
        ("[data-x=\"]\"]>a:hover+.b[c]", "*>a+.b"),
        (".a:is(.b[d],c:hover):nth-child(2n+1)", ".a:is(.b,c)"),
        (".p:has(>[data-live]) h1", ".p:has(>*) h1"),
        ("::view-transition", "*"),
    ] {
        assert_eq!(loosened(selector, &|_| false), loose, "{selector}");
    }
    let asks = |name: &str| name == "data-x";
    assert_eq!(
        loosened(".p:has(>[data-x=a]) [b]", &asks),
        ".p:has(>[data-x]) *"
    );
}
