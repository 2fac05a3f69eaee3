//! Trees in the DOM: built, or hydrated from the HTML that is there.
//!
//! Longer than most files: building and hydrating are two walks over one tree.

use crate::signal::unsubscribe_on_cleanup;
use crate::{Attribute, Children, Data, Element, Listener, Node, Text};
use leptos::prelude::document;
use leptos::reactive::effect::RenderEffect;
use wasm_bindgen::{JsCast, JsValue, closure::Closure};

/// Element in the document with its effects and listeners, which end when this is dropped.
pub struct Mounted {
    /// Element in the document.
    pub element: web_sys::Element,
    _bindings: Vec<Binding>,
}

/// Effect, listener or child of an element, held only to be dropped with it.
#[allow(dead_code)]
enum Binding {
    Effect(RenderEffect<()>),
    Children(RenderEffect<Vec<Mounted>>),
    Listener(Listening),
    Child(Mounted),
}

const SVG: &str = "http://www.w3.org/2000/svg";

/// Element made in the document, with everything in it. `in_svg` tells that it will stand in SVG.
pub fn build(node: Element, in_svg: bool) -> Mounted {
    let node = *node.0;
    let in_svg = in_svg || node.tag == "svg";
    let document = document();
    let element = if in_svg {
        document.create_element_ns(Some(SVG), node.tag)
    } else {
        document.create_element(node.tag)
    };
    let element = element.expect("tags are names");
    let mut bindings = Vec::new();
    for attribute in node.attributes {
        if let Attribute::Fixed(name, value) = &attribute {
            let _ = element.set_attribute(name, value);
        }
        bindings.extend(bind_attribute(&element, attribute));
    }
    match node.children {
        Children::Fixed(children) => {
            bindings.extend(
                append(&element, children, in_svg)
                    .into_iter()
                    .map(Binding::Child),
            );
        }
        Children::DynamicText(text) => bindings.push(bind_text(&element, text)),
        Children::Dynamic(children) => {
            bindings.push(bind_children(&element, children, in_svg, false))
        }
    }
    bindings.extend(listen(&element, node.listeners));
    Mounted {
        element,
        _bindings: bindings,
    }
}

/// Element taken over that was written as HTML. Where the page differs from the tree, an extension's
/// doing or a mistake of ours, that part is built again, so that it works.
pub fn hydrate(node: Element, element: web_sys::Element) -> Mounted {
    if !is_a(&element, node.0.tag) {
        web_sys::console::error_2(
            &"hydration mismatch: another element was expected, built again:".into(),
            &element,
        );
        let mounted = build(node, false);
        let _ = element.replace_with_with_node_1(&mounted.element);
        return mounted;
    }
    let node = *node.0;
    let mut bindings = Vec::new();
    for attribute in node.attributes {
        bindings.extend(bind_attribute(&element, attribute));
    }
    match node.children {
        Children::Fixed(children) => {
            let children = children.into_iter().filter_map(|node| match node {
                Node::Element(child) => Some(child),
                Node::Text(_) => None,
            });
            let taken = hydrate_children(&element, children.collect());
            bindings.extend(taken.into_iter().map(Binding::Child));
        }
        Children::DynamicText(text) => bindings.push(bind_text(&element, text)),
        Children::Dynamic(children) => {
            bindings.push(bind_children(&element, children, in_svg(&element), true));
        }
    }
    bindings.extend(listen(&element, node.listeners));
    Mounted {
        element,
        _bindings: bindings,
    }
}

/// Walks the elements among the children in step with those of the page; only dynamic
/// ones are entered. Elements that the tree does not have, an extension's say, are passed over.
fn hydrate_children(parent: &web_sys::Element, children: Vec<Element>) -> Vec<Mounted> {
    let there = elements_in(parent);
    // How many of them are not the tree's.
    let mut others = there.len().saturating_sub(children.len());
    let mut mounted = Vec::new();
    let mut next = 0;
    for child in children {
        let rest = &there[next..];
        let alike = || rest.iter().take(others + 1).position(|it| fits(&child, it));
        let found = (others > 0).then(alike).flatten();
        let found = found.or_else(|| rest.iter().position(|it| is_a(it, child.0.tag)));
        let here = found.map(|at| &rest[at]);
        if let Some(at) = found {
            others = others.saturating_sub(at);
            next += at + 1;
        }
        if !child.0.dynamic {
            continue;
        }
        mounted.push(match here {
            Some(element) => hydrate(child, element.clone()),
            None => {
                web_sys::console::error_2(
                    &"hydration mismatch: no element is there, built in:".into(),
                    parent,
                );
                let made = build(child, in_svg(parent));
                let _ = match there.get(next) {
                    Some(after) => after.before_with_node_1(&made.element),
                    None => parent.append_with_node_1(&made.element),
                };
                made
            }
        });
    }
    mounted
}

/// The elements in this one. Machine translation puts texts, and what stands among them, into
/// `<font>`, which is none of ours: what is in there counts as if it were not.
fn elements_in(parent: &web_sys::Element) -> Vec<web_sys::Element> {
    let mut all = Vec::new();
    let mut next = parent.first_element_child();
    while let Some(element) = next {
        next = element.next_element_sibling();
        match is_a(&element, "font") {
            true => all.extend(elements_in(&element)),
            false => all.push(element),
        }
    }
    all
}

fn is_a(element: &web_sys::Element, tag: &str) -> bool {
    element.tag_name().eq_ignore_ascii_case(tag)
}

/// Whether the element is this one of the tree by all that does not change: tag, attributes, and
/// likewise the first element in it.
fn fits(node: &Element, element: &web_sys::Element) -> bool {
    let Data {
        tag,
        attributes,
        children,
        ..
    } = &*node.0;
    let first = match children {
        Children::Fixed(nodes) => nodes.iter().find_map(|node| match node {
            Node::Element(first) => Some(first),
            Node::Text(_) => None,
        }),
        _ => None,
    };
    is_a(element, tag)
        && attributes.iter().all(|attribute| match attribute {
            Attribute::Fixed(name, value) => {
                element.get_attribute(name).as_deref() == Some(&**value)
            }
            _ => true,
        })
        && first.is_none_or(|first| elements_in(element).iter().any(|it| fits(first, it)))
}

fn in_svg(element: &web_sys::Element) -> bool {
    element.namespace_uri().as_deref() == Some(SVG)
}

fn append(parent: &web_sys::Element, nodes: Vec<Node>, in_svg: bool) -> Vec<Mounted> {
    let mut mounted = Vec::new();
    for node in nodes {
        match node {
            Node::Text(text) => {
                let _ = parent.append_child(&document().create_text_node(&text));
            }
            Node::Element(child) => {
                let dynamic = child.0.dynamic;
                let made = build(child, in_svg);
                let _ = parent.append_child(&made.element);
                if dynamic {
                    mounted.push(made);
                }
            }
        }
    }
    mounted
}

fn bind_attribute(element: &web_sys::Element, attribute: Attribute) -> Option<Binding> {
    let element = element.clone();
    let effect = match attribute {
        Attribute::Fixed(..) => return None,
        Attribute::Dynamic(name, mut value) => RenderEffect::new(move |_| {
            unsubscribe_on_cleanup();
            let _ = match value() {
                Some(value) => element.set_attribute(name, &value),
                None => element.remove_attribute(name),
            };
        }),
        Attribute::Property(name, mut holds) => RenderEffect::new(move |_| {
            unsubscribe_on_cleanup();
            let _ = js_sys::Reflect::set(&element, &JsValue::from_str(name), &holds().into());
        }),
    };
    Some(Binding::Effect(effect))
}

fn bind_text(element: &web_sys::Element, mut text: Box<dyn FnMut() -> Text + Send>) -> Binding {
    let element = element.clone();
    Binding::Effect(RenderEffect::new(move |_| {
        unsubscribe_on_cleanup();
        let text = text();
        // An announcement that is set to what it says already is not said again.
        if element.text_content().as_deref() != Some(&*text) {
            element.set_text_content(Some(&text));
        }
    }))
}

/// Keeps the children up to date. Where they are `there` already, the first run takes them over.
fn bind_children(
    element: &web_sys::Element,
    mut children: Box<dyn FnMut() -> Vec<Element> + Send>,
    in_svg: bool,
    mut there: bool,
) -> Binding {
    let element = element.clone();
    Binding::Children(RenderEffect::new(move |_| {
        unsubscribe_on_cleanup();
        let children = children();
        if std::mem::take(&mut there) {
            return hydrate_children(&element, children);
        }
        // Made before what stands is taken away: where that fails, it stays.
        let made = children.into_iter().map(|child| build(child, in_svg));
        let made: Vec<Mounted> = made.collect();
        element.set_text_content(None);
        for child in &made {
            let _ = element.append_child(&child.element);
        }
        made
    }))
}

/// A listener that goes when it is dropped: what it calls is gone then, too.
struct Listening {
    element: web_sys::Element,
    event: &'static str,
    callback: Closure<dyn FnMut(web_sys::Event)>,
}

impl Drop for Listening {
    fn drop(&mut self) {
        let callback = self.callback.as_ref().unchecked_ref();
        let _ = self
            .element
            .remove_event_listener_with_callback(self.event, callback);
    }
}

fn listen(element: &web_sys::Element, listeners: Vec<(&'static str, Listener)>) -> Vec<Binding> {
    listeners
        .into_iter()
        .map(|(event, then)| {
            let callback = Closure::wrap(then as Box<dyn FnMut(web_sys::Event)>);
            let function = callback.as_ref().unchecked_ref();
            let _ = element.add_event_listener_with_callback(event, function);
            Binding::Listener(Listening {
                element: element.clone(),
                event,
                callback,
            })
        })
        .collect()
}
