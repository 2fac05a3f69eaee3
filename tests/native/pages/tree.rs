//! Browsers read the documents as the very trees that were written: the app takes them over node
//! by node, so nothing may be moved, added or dropped in reading.

use crate::common::built::{assert_none, site};
use scraper::{Html, Node};

const VOID: &[&str] = &[
    "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track",
    "wbr",
];

/// What stands in `<body>` as it was written, one node a line: a reader that knows nothing of
/// HTML's repairs, only what stands there.
fn as_written(text: &str) -> Vec<String> {
    let (_, text) = text.split_once("<body>").unwrap();
    let (mut rest, _) = text.rsplit_once("</body>").unwrap();
    let mut nodes = Vec::new();
    let mut open: Vec<&str> = Vec::new();
    while !rest.is_empty() {
        if let Some(comment) = rest.strip_prefix("<!") {
            // Leptos marks places by comments.
            let (inside, after) = comment.split_once('>').unwrap();
            let inside = inside.trim_start_matches("--").trim_end_matches("--");
            nodes.push(format!("{} comment {inside}", open.len()));
            rest = after;
        } else if let Some(end) = rest.strip_prefix("</") {
            let (tag, after) = end.split_once('>').unwrap();
            assert_eq!(open.pop(), Some(tag), "an end tag without its start");
            rest = after;
        } else if let Some(start) = rest.strip_prefix('<') {
            let (tag, attributes, after) = start_tag(start);
            nodes.push(format!("{} <{tag}> {}", open.len(), attributes.join(" ")));
            if !VOID.contains(&tag) {
                open.push(tag);
            }
            rest = after;
        } else {
            let end = rest.find('<').unwrap_or(rest.len());
            nodes.push(format!("{} text {:?}", open.len(), decoded(&rest[..end])));
            rest = &rest[end..];
        }
    }
    assert!(open.is_empty(), "never ended: {open:?}");
    nodes
}

/// A start tag's name, its attributes in alphabetical order, and what follows it.
fn start_tag(text: &str) -> (&str, Vec<String>, &str) {
    let end = text.find([' ', '>']).unwrap();
    let (tag, mut rest) = text.split_at(end);
    let mut attributes = Vec::new();
    loop {
        rest = rest.trim_start_matches(' ');
        if let Some(after) = rest.strip_prefix('>') {
            attributes.sort();
            return (tag, attributes, after);
        }
        let end = rest.find([' ', '>', '=']).unwrap();
        let name = &rest[..end];
        rest = &rest[end..];
        let mut value = String::new();
        if let Some(after) = rest.strip_prefix("=\"") {
            let (quoted, after) = after.split_once('"').unwrap();
            value = decoded(quoted);
            rest = after;
        }
        attributes.push(format!("{name}={value:?}"));
    }
}

fn decoded(text: &str) -> String {
    let references = text.matches('&').count();
    let known = ["&lt;", "&gt;", "&quot;", "&amp;"];
    let counted: usize = known.iter().map(|one| text.matches(one).count()).sum();
    assert_eq!(
        references, counted,
        "an ampersand that is not escaped: {text}"
    );
    text.replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&quot;", "\"")
        .replace("&amp;", "&")
}

/// What stands in `<body>` as browsers read it, in the same notation.
fn as_read(html: &Html) -> Vec<String> {
    let body = html
        .tree
        .nodes()
        .find(|node| {
            node.value()
                .as_element()
                .is_some_and(|e| e.name() == "body")
        })
        .unwrap();
    let above = body.ancestors().count() + 1;
    let mut nodes = Vec::new();
    for node in body.descendants().skip(1) {
        let depth = node.ancestors().count() - above;
        match node.value() {
            Node::Text(text) => nodes.push(format!("{depth} text {:?}", &**text)),
            Node::Comment(text) => nodes.push(format!("{depth} comment {}", &**text)),
            Node::Element(element) => {
                let mut attributes: Vec<String> = element
                    .attrs()
                    .map(|(name, value)| format!("{name}={value:?}"))
                    .collect();
                attributes.sort();
                nodes.push(format!(
                    "{depth} <{}> {}",
                    element.name(),
                    attributes.join(" ")
                ));
            }
            other => panic!("{other:?} in the body"),
        }
    }
    // The line's ends after `</body>` and `</html>` are read as the body's last text.
    if nodes
        .last()
        .is_some_and(|last| *last == "0 text \"\\n\\n\"")
    {
        nodes.pop();
    }
    nodes
}

#[test]
fn every_document_is_read_as_the_tree_that_was_written() {
    let mut wrong = Vec::new();
    for name in site().files.keys().filter(|name| name.ends_with(".html")) {
        let text = site().text(name);
        let (written, read) = (as_written(text), as_read(&Html::parse_document(text)));
        assert!(written.len() > 10, "{name}");
        if let Some(at) =
            (0..written.len().max(read.len())).find(|at| written.get(*at) != read.get(*at))
        {
            wrong.push(format!(
                "{name}: written {:?}, read {:?}",
                written.get(at),
                read.get(at)
            ));
        }
    }
    assert_none(&wrong);
}

#[test]
fn html_has_nothing_to_find_fault_with() {
    let mut wrong = Vec::new();
    for name in site().files.keys().filter(|name| name.ends_with(".html")) {
        let html = Html::parse_document(site().text(name));
        wrong.extend(html.errors.iter().map(|error| format!("{name}: {error}")));
    }
    assert_none(&wrong);
}

#[test]
fn the_readers_of_this_test_see_what_html_repairs() {
    let repaired = "<html><body><p>a<div>b</div></p></body></html>\n\n";
    let html = Html::parse_document(repaired);
    let read = as_read(&html);
    assert_eq!(read[0], "0 <p> ");
    assert_eq!(read[2], "0 <div> ", "the paragraph ends before the block");
    assert_ne!(as_written(repaired), read);
    assert!(!html.errors.is_empty());
    let sound = "<html><body><p title=\"&quot;\" hidden>a &amp; b<br>c</p></body></html>\n\n";
    assert_eq!(as_written(sound), as_read(&Html::parse_document(sound)));
}
