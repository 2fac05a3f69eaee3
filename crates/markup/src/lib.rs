//! Pages as plain trees of elements: written as HTML natively, hydrated in the browser.
//!
//! A Leptos view is a type of its own, and so is every way to render, hydrate and rebuild it;
//! on pages of this size that made two thirds of the program (docs/adr/0001). Here a page is
//! data, one small renderer ([`write`](mod@write), [`dom`]) serves all of it, and Leptos does what
//! it is best at: signals, effects and the router, which [`view`] ties to these trees.
//!
//! Static elements cost nothing in the browser: hydration touches only elements with a listener or
//! with a dynamic attribute, text or list of children, and their ancestors.

pub mod dom;
pub mod ev;
pub mod signal;
pub mod view;
pub mod write;

use ev::Event;
use leptos::prelude::Effect;
use std::borrow::Cow;

/// Text of a finished tree.
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
pub struct Element(Box<Data>);

struct Data {
    tag: &'static str,
    attributes: Vec<Attribute>,
    listeners: Vec<(&'static str, Listener)>,
    children: Children,
    /// Whether the element or a descendant has a listener or something dynamic.
    dynamic: bool,
}

type Listener = Box<dyn FnMut(web_sys::Event) + Send>;

enum Attribute {
    Fixed(&'static str, Text),
    /// None leaves the attribute out.
    Dynamic(&'static str, Box<dyn FnMut() -> Option<Text> + Send>),
    /// An attribute that is there or not, and a property of the same name: `disabled`.
    Property(&'static str, Box<dyn FnMut() -> bool + Send>),
}

enum Children {
    Fixed(Vec<Node>),
    DynamicText(Box<dyn FnMut() -> Text + Send>),
    /// Children that are all rebuilt whenever a signal that they read changes.
    Dynamic(Box<dyn FnMut() -> Vec<Element> + Send>),
}

/// An element without anything in it yet.
#[inline(never)]
pub fn el(tag: &'static str) -> Element {
    Element(Box::new(Data {
        tag,
        attributes: Vec::new(),
        listeners: Vec::new(),
        children: Children::Fixed(Vec::new()),
        dynamic: false,
    }))
}

/// Runs the function once the page is hydrated, and again whenever a signal that it reads changes.
///
/// Leptos' `Effect` for a boxed function: one for each closure type is two kilobytes each.
pub fn effect(then: impl FnMut() + 'static) {
    boxed_effect(Box::new(then));
}

#[inline(never)]
fn boxed_effect(mut then: Box<dyn FnMut()>) {
    Effect::new(move |_: Option<()>| {
        signal::unsubscribe_on_cleanup();
        then();
    });
}

/// A link.
pub fn link(href: String) -> Element {
    el("a").attr("href", href)
}

/// Text of an attribute or of a child: a static one or an owned one. Each has a function of its own,
/// so that callers convert nothing.
pub trait IntoText {
    /// Sets an attribute of the element to the text.
    fn set_on(self, element: &mut Element, name: &'static str);
    /// Adds the text to the element's children.
    fn append_to(self, element: &mut Element);
}

impl IntoText for &'static str {
    #[inline(never)]
    fn set_on(self, element: &mut Element, name: &'static str) {
        element.push_attribute(Attribute::Fixed(name, Cow::Borrowed(self)));
    }

    #[inline(never)]
    fn append_to(self, element: &mut Element) {
        element.push(Node::Text(Cow::Borrowed(self)));
    }
}

impl IntoText for String {
    #[inline(never)]
    fn set_on(self, element: &mut Element, name: &'static str) {
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
        self.0.dynamic |= !matches!(attribute, Attribute::Fixed(..));
        self.0.attributes.push(attribute);
    }

    /// Adds a child; texts side by side become one, as they do when HTML is read.
    #[inline(never)]
    fn push(&mut self, node: Node) {
        let Children::Fixed(children) = &mut self.0.children else {
            return; // An element's children are either fixed or dynamic.
        };
        match node {
            Node::Text(text) if text.is_empty() => {}
            Node::Text(text) => match children.last_mut() {
                Some(Node::Text(before)) => before.to_mut().push_str(&text),
                _ => children.push(Node::Text(text)),
            },
            Node::Element(element) => {
                self.0.dynamic |= element.0.dynamic;
                children.push(Node::Element(element));
            }
        }
    }

    #[inline(never)]
    fn push_listener(&mut self, event: &'static str, then: Listener) {
        self.0.listeners.push((event, then));
        self.0.dynamic = true;
    }

    #[inline(never)]
    fn set_children(&mut self, children: Children) {
        self.0.children = children;
        self.0.dynamic = true;
    }

    /// Sets an attribute.
    pub fn attr(mut self, name: &'static str, value: impl IntoText) -> Self {
        value.set_on(&mut self, name);
        self
    }

    /// Sets an attribute if there is a value.
    pub fn attr_opt(self, name: &'static str, value: Option<impl IntoText>) -> Self {
        match value {
            Some(value) => self.attr(name, value),
            None => self,
        }
    }

    /// Sets the class.
    pub fn class(self, names: &'static str) -> Self {
        self.attr("class", names)
    }

    /// Sets an attribute without a value, such as `checked`, if the condition holds.
    pub fn bool_attr(self, name: &'static str, holds: bool) -> Self {
        self.attr_opt(name, holds.then_some(""))
    }

    /// Sets `lang` and `dir` if the text is not in the page's language.
    pub fn lang(self, mark: Option<(&'static str, &'static str)>) -> Self {
        match mark {
            Some((lang, dir)) => self.attr("lang", lang).attr("dir", dir),
            None => self,
        }
    }

    /// Sets an attribute to a value that follows the signals it reads; none leaves it out.
    pub fn attr_dyn<T: Into<Text>>(
        mut self,
        name: &'static str,
        mut value: impl FnMut() -> Option<T> + Send + 'static,
    ) -> Self {
        let value = Box::new(move || value().map(Into::into));
        self.push_attribute(Attribute::Dynamic(name, value));
        self
    }

    /// Sets a boolean property of the element, such as `disabled`, to a value that follows the signals
    /// it reads. In HTML it is the attribute of that name.
    pub fn prop(
        mut self,
        name: &'static str,
        holds: impl FnMut() -> bool + Send + 'static,
    ) -> Self {
        self.push_attribute(Attribute::Property(name, Box::new(holds)));
        self
    }

    /// Listens to an event: `.on(ev::click, …)`.
    pub fn on(mut self, event: Event, then: impl FnMut(web_sys::Event) + Send + 'static) -> Self {
        self.push_listener(event.name(), Box::new(then));
        self
    }

    /// Adds a text.
    pub fn text(mut self, text: impl IntoText) -> Self {
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

    /// Sets the element's only child to a text that follows the signals it reads.
    pub fn text_dyn<T: Into<Text>>(mut self, mut text: impl FnMut() -> T + Send + 'static) -> Self {
        self.set_children(Children::DynamicText(Box::new(move || text().into())));
        self
    }

    /// Rebuilds all children of the element whenever a signal that they read changes.
    pub fn children_dyn(mut self, children: impl FnMut() -> Vec<Element> + Send + 'static) -> Self {
        self.set_children(Children::Dynamic(Box::new(children)));
        self
    }
}
