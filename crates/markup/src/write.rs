//! Trees written as HTML.

use crate::{Attribute, Children, Element, Node};

/// Elements that have no end tag (HTML, "void elements"), as far as the site uses them.
const VOID: &[&str] = &["br", "hr", "img", "input", "link", "meta"];

/// HTML of the element and of everything in it. What is dynamic is written as it is now.
///
/// ```
/// use markup::{el, write};
///
/// let page = el("html").attr("lang", "en").child(el("body").child(el("hr")));
/// assert_eq!(write::html(page), r#"<html lang="en"><body><hr></body></html>"#);
/// ```
pub fn html(element: Element) -> String {
    let mut out = String::new();
    write_element(element, &mut out);
    out
}

pub(super) fn write_element(element: Element, out: &mut String) {
    let element = *element.0;
    out.push('<');
    out.push_str(element.tag);
    for attribute in element.attributes {
        match attribute {
            Attribute::Fixed(name, value) => write_attribute(name, &value, out),
            Attribute::Dynamic(name, mut value) => {
                if let Some(value) = value() {
                    write_attribute(name, &value, out);
                }
            }
            Attribute::Property(name, mut holds) => {
                if holds() {
                    write_attribute(name, "", out);
                }
            }
        }
    }
    out.push('>');
    if VOID.contains(&element.tag) {
        return;
    }
    match element.children {
        Children::Fixed(children) => write_all(children, out),
        Children::DynamicText(mut text) => escape(&text(), out),
        Children::Dynamic(mut children) => {
            for child in children() {
                write_element(child, out);
            }
        }
    }
    out.push_str("</");
    out.push_str(element.tag);
    out.push('>');
}

fn write_all(nodes: Vec<Node>, out: &mut String) {
    for node in nodes {
        match node {
            Node::Text(text) => escape(&text, out),
            Node::Element(element) => write_element(element, out),
        }
    }
}

fn write_attribute(name: &str, value: &str, out: &mut String) {
    out.push(' ');
    out.push_str(name);
    if !value.is_empty() {
        out.push_str("=\"");
        escape(value, out);
        out.push('"');
    }
}

/// Text for HTML, fit for an element and for a quoted attribute.
pub fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    escape(text, &mut out);
    out
}

/// Text for HTML as [`escaped`] has it, added to what is written so far.
pub fn escape(text: &str, out: &mut String) {
    for character in text.chars() {
        match character {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            other => out.push(other),
        }
    }
}
