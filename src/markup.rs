//! Pages as plain trees of elements: written as HTML natively, brought to life in the browser.
//!
//! A Leptos view is a type of its own, and so is every way to render, hydrate and rebuild it;
//! on pages of this size that made two thirds of the program (docs/adr/0001). Here a page is
//! data, one small renderer ([`write`], [`live`]) serves all of it, and Leptos does what it is
//! best at: signals, effects and the router, which [`view`] ties to these trees.
//!
//! What never changes costs nothing in the browser: taking over a page touches only elements that
//! have a listener or a live attribute, text or list of children, and the way to them.

pub mod live;
pub mod value;
pub mod view;
pub mod write;

use leptos::prelude::Effect;
use std::borrow::Cow;

/// A text that is fixed once the tree is made.
pub type Text = Cow<'static, str>;

/// An element or a text.
enum Node {
    /// A run of text, never empty.
    Text(Text),
    /// An element.
    Element(Element),
}

/// An element with everything in it.
///
/// It is a pointer, and what fills it is called, never copied in place: pages are long chains of
/// these calls, and most of the program's bytes are pages.
pub struct Element(Box<Parts>);

struct Parts {
    tag: &'static str,
    attributes: Vec<Attribute>,
    listeners: Vec<(&'static str, Listener)>,
    children: Children,
    /// True where this or something in it listens or changes.
    alive: bool,
}

type Listener = Box<dyn FnMut(web_sys::Event) + Send>;

enum Attribute {
    Fixed(&'static str, Text),
    /// None leaves the attribute out.
    Live(&'static str, Box<dyn FnMut() -> Option<Text> + Send>),
    /// An attribute that is there or not, and a property of the same name: `disabled`.
    LiveFlag(&'static str, Box<dyn FnMut() -> bool + Send>),
}

enum Children {
    Fixed(Vec<Node>),
    LiveText(Box<dyn FnMut() -> Text + Send>),
    /// All children are made anew whenever something that they read changes.
    Live(Box<dyn FnMut() -> Vec<Element> + Send>),
}

/// An element without anything in it yet.
#[inline(never)]
pub fn el(tag: &'static str) -> Element {
    Element(Box::new(Parts {
        tag,
        attributes: Vec::new(),
        listeners: Vec::new(),
        children: Children::Fixed(Vec::new()),
        alive: false,
    }))
}

/// Calls the function once the page is alive, and whenever something that it reads changes.
///
/// It is Leptos' `Effect`, made once for all functions: one made for each is two kilobytes each.
pub fn effect(then: impl FnMut() + 'static) {
    keep_up(Box::new(then));
}

#[inline(never)]
fn keep_up(mut then: Box<dyn FnMut()>) {
    Effect::new(move |_: Option<()>| {
        value::unsubscribe_on_cleanup();
        then();
    });
}

/// A link.
pub fn link(href: String) -> Element {
    el("a").set("href", href)
}

/// A text as an attribute's value or an element's child. Fixed texts and made ones have a way of
/// their own, so that callers pass them as they are.
pub trait Put {
    /// Sets an attribute to it.
    fn put(self, element: &mut Element, name: &'static str);
    /// Adds it to the children.
    fn append_to(self, element: &mut Element);
}

impl Put for &'static str {
    #[inline(never)]
    fn put(self, element: &mut Element, name: &'static str) {
        element.push_attribute(Attribute::Fixed(name, Cow::Borrowed(self)));
    }

    #[inline(never)]
    fn append_to(self, element: &mut Element) {
        element.push(Node::Text(Cow::Borrowed(self)));
    }
}

impl Put for String {
    #[inline(never)]
    fn put(self, element: &mut Element, name: &'static str) {
        element.push_attribute(Attribute::Fixed(name, Cow::Owned(self)));
    }

    #[inline(never)]
    fn append_to(self, element: &mut Element) {
        element.push(Node::Text(Cow::Owned(self)));
    }
}

impl Element {
    #[inline(never)]
    fn push_attribute(&mut self, attribute: Attribute) {
        self.0.alive |= !matches!(attribute, Attribute::Fixed(..));
        self.0.attributes.push(attribute);
    }

    /// Adds a child; texts side by side become one, as they do when HTML is read.
    #[inline(never)]
    fn push(&mut self, node: Node) {
        let Children::Fixed(children) = &mut self.0.children else {
            return; // An element's children are either fixed or live.
        };
        match node {
            Node::Text(text) if text.is_empty() => {}
            Node::Text(text) => match children.last_mut() {
                Some(Node::Text(before)) => before.to_mut().push_str(&text),
                _ => children.push(Node::Text(text)),
            },
            Node::Element(element) => {
                self.0.alive |= element.0.alive;
                children.push(Node::Element(element));
            }
        }
    }

    #[inline(never)]
    fn push_listener(&mut self, event: &'static str, then: Listener) {
        self.0.listeners.push((event, then));
        self.0.alive = true;
    }

    #[inline(never)]
    fn set_children(&mut self, children: Children) {
        self.0.children = children;
        self.0.alive = true;
    }

    /// Sets an attribute.
    pub fn set(mut self, name: &'static str, value: impl Put) -> Self {
        value.put(&mut self, name);
        self
    }

    /// Sets an attribute where there is a value for it.
    pub fn set_some(self, name: &'static str, value: Option<impl Put>) -> Self {
        match value {
            Some(value) => self.set(name, value),
            None => self,
        }
    }

    /// Sets the class.
    pub fn class(self, names: &'static str) -> Self {
        self.set("class", names)
    }

    /// Sets an attribute without a value, such as `checked`, where the condition holds.
    pub fn flag(self, name: &'static str, holds: bool) -> Self {
        self.set_some(name, holds.then_some(""))
    }

    /// Sets `lang` and `dir` where the text is not in the page's language.
    pub fn marked(self, mark: Option<(&'static str, &'static str)>) -> Self {
        match mark {
            Some((lang, dir)) => self.set("lang", lang).set("dir", dir),
            None => self,
        }
    }

    /// Keeps an attribute at what the function gives.
    pub fn live<T: Into<Text>>(
        mut self,
        name: &'static str,
        mut value: impl FnMut() -> Option<T> + Send + 'static,
    ) -> Self {
        let value = Box::new(move || value().map(Into::into));
        self.push_attribute(Attribute::Live(name, value));
        self
    }

    /// Keeps an attribute without a value, and the property of its name, at what the function
    /// gives.
    pub fn live_flag(
        mut self,
        name: &'static str,
        holds: impl FnMut() -> bool + Send + 'static,
    ) -> Self {
        self.push_attribute(Attribute::LiveFlag(name, Box::new(holds)));
        self
    }

    /// Calls the function on every event of this name.
    pub fn on(
        mut self,
        event: &'static str,
        then: impl FnMut(web_sys::Event) + Send + 'static,
    ) -> Self {
        self.push_listener(event, Box::new(then));
        self
    }

    /// Adds a text.
    pub fn text(mut self, text: impl Put) -> Self {
        text.append_to(&mut self);
        self
    }

    /// Adds an element.
    #[inline(never)]
    pub fn child(mut self, element: Element) -> Self {
        self.push(Node::Element(element));
        self
    }

    /// Adds all elements of a list, or the one of an option.
    pub fn children(mut self, elements: impl IntoIterator<Item = Element>) -> Self {
        for element in elements {
            self.push(Node::Element(element));
        }
        self
    }

    /// Keeps the element's text at what the function gives; it has nothing else in it.
    pub fn live_text<T: Into<Text>>(
        mut self,
        mut text: impl FnMut() -> T + Send + 'static,
    ) -> Self {
        self.set_children(Children::LiveText(Box::new(move || text().into())));
        self
    }

    /// Makes the element's children anew whenever something that the function reads changes; it
    /// has nothing else in it.
    pub fn live_children(
        mut self,
        children: impl FnMut() -> Vec<Element> + Send + 'static,
    ) -> Self {
        self.set_children(Children::Live(Box::new(children)));
        self
    }
}
