#![doc = include_str!("../README.md")]
// Longer than most files: the methods of `Element` stand together.

pub mod dom;
pub mod ev;
pub mod signal;
pub mod view;
pub mod write;

use ev::Event;
use leptos::prelude::Effect;
use std::borrow::Cow;

/// Text of a tree, borrowed for good or owned.
pub type Text = Cow<'static, str>;

/// An element or a text.
enum Node {
    /// A run of text, never empty.
    Text(Text),
    /// An element.
    Element(Element),
}

/// Element with everything in it: tag, attributes, listeners, children.
///
/// Its methods take it and give it back, so that a page is one chain of them. It is a pointer, and
/// what fills it is called, never copied in place: most of the program's bytes are pages.
///
/// ```
/// use markup::{Element, el, write};
///
/// fn note(text: &'static str) -> Element {
///     el("p").class("note").text(text)
/// }
///
/// let notes = el("div").children(["One.", "Two."].map(note));
/// assert_eq!(
///     write::html(notes),
///     r#"<div><p class="note">One.</p><p class="note">Two.</p></div>"#,
/// );
/// ```
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

/// Element of a tag without anything in it yet. In SVG it is one of SVG's.
///
/// ```
/// use markup::{el, write};
///
/// assert_eq!(write::html(el("p").text("1 < 2")), "<p>1 &lt; 2</p>");
/// assert_eq!(write::html(el("br")), "<br>");
/// ```
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

/// Effect: runs the function once the page is hydrated, and again whenever a signal that it reads
/// changes. Natively it never runs, as Leptos' effects do not.
///
/// It is Leptos' `Effect` for a boxed function: one for each type of closure is two kilobytes each.
///
/// ```no_run
/// use markup::effect;
/// use markup::signal::Signal;
///
/// let title = Signal::new(String::from("Quiz"));
/// effect(move || leptos::prelude::document().set_title(&title.get()));
/// title.set(String::from("Quiz: 7 of 10"));
/// ```
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

/// Link to an address: `<a href="…">`.
pub fn link(href: String) -> Element {
    el("a").attr("href", href)
}

/// Text of an attribute or of a child: `&'static str` or `String`. Each has a function of its own,
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

    /// Fixed attribute: hydration never looks at it.
    ///
    /// ```
    /// use markup::{el, write};
    ///
    /// let field = el("input").attr("name", "q").attr("value", String::from("\"a\" & b"));
    /// assert_eq!(write::html(field), r#"<input name="q" value="&quot;a&quot; &amp; b">"#);
    /// ```
    pub fn attr(mut self, name: &'static str, value: impl IntoText) -> Self {
        value.set_on(&mut self, name);
        self
    }

    /// Fixed attribute if there is a value.
    pub fn attr_opt(self, name: &'static str, value: Option<impl IntoText>) -> Self {
        match value {
            Some(value) => self.attr(name, value),
            None => self,
        }
    }

    /// Fixed attribute `class`: names with blanks between.
    pub fn class(self, names: &'static str) -> Self {
        self.attr("class", names)
    }

    /// Fixed attribute without a value, such as `checked`, if the condition holds.
    pub fn bool_attr(self, name: &'static str, holds: bool) -> Self {
        self.attr_opt(name, holds.then_some(""))
    }

    /// Fixed attributes `lang` and `dir`, where the text is not in the page's language.
    pub fn lang(self, mark: Option<(&'static str, &'static str)>) -> Self {
        match mark {
            Some((lang, dir)) => self.attr("lang", lang).attr("dir", dir),
            None => self,
        }
    }

    /// Dynamic attribute: its value follows the signals that it reads; none leaves it out.
    ///
    /// ```
    /// # leptos::prelude::Owner::new().set();
    /// use markup::signal::Signal;
    /// use markup::{el, write};
    ///
    /// let current = Signal::new(true);
    /// let link = el("a").attr_dyn("aria-current", move || current.get().then_some("page"));
    /// assert_eq!(write::html(link), r#"<a aria-current="page"></a>"#);
    /// ```
    pub fn attr_dyn<T: Into<Text>>(
        mut self,
        name: &'static str,
        mut value: impl FnMut() -> Option<T> + Send + 'static,
    ) -> Self {
        let value = Box::new(move || value().map(Into::into));
        self.push_attribute(Attribute::Dynamic(name, value));
        self
    }

    /// Dynamic property, true or false, such as `disabled`: it follows the signals that it reads. In
    /// HTML it is the attribute of that name.
    pub fn prop(
        mut self,
        name: &'static str,
        holds: impl FnMut() -> bool + Send + 'static,
    ) -> Self {
        self.push_attribute(Attribute::Property(name, Box::new(holds)));
        self
    }

    /// Listener to an event. It goes with the element, and leaves no trace in HTML.
    ///
    /// ```
    /// # leptos::prelude::Owner::new().set();
    /// use markup::signal::Signal;
    /// use markup::{el, ev, write};
    ///
    /// let copied = Signal::new(false);
    /// let button = el("button").on(ev::click, move |_| copied.set(true)).text("Copy");
    /// assert_eq!(write::html(button), "<button>Copy</button>");
    /// ```
    pub fn on(mut self, event: Event, then: impl FnMut(web_sys::Event) + Send + 'static) -> Self {
        self.push_listener(event.name(), Box::new(then));
        self
    }

    /// Fixed text, after the children so far. Texts side by side become one.
    pub fn text(mut self, text: impl IntoText) -> Self {
        text.append_to(&mut self);
        self
    }

    /// Child element, after the children so far.
    #[inline(never)]
    pub fn child(mut self, element: Element) -> Self {
        self.push(Node::Element(element));
        self
    }

    /// Child elements of a list, or the one of an option, after the children so far.
    pub fn children(mut self, elements: impl IntoIterator<Item = Element>) -> Self {
        for element in elements {
            self.push(Node::Element(element));
        }
        self
    }

    /// Dynamic text, the element's only child: it follows the signals that it reads.
    ///
    /// ```
    /// # leptos::prelude::Owner::new().set();
    /// use markup::signal::Signal;
    /// use markup::{el, write};
    ///
    /// let left = Signal::new(280);
    /// let output = el("output").text_dyn(move || format!("{} left", left.get()));
    /// left.set(279);
    /// assert_eq!(write::html(output), "<output>279 left</output>");
    /// ```
    pub fn text_dyn<T: Into<Text>>(mut self, mut text: impl FnMut() -> T + Send + 'static) -> Self {
        self.set_children(Children::DynamicText(Box::new(move || text().into())));
        self
    }

    /// Dynamic children, all that the element has: they are made anew, as a whole, whenever a signal
    /// changes that the function reads. A signal that is read inside of `text_dyn` or `attr_dyn` of a
    /// child changes that child alone.
    ///
    /// ```
    /// # leptos::prelude::Owner::new().set();
    /// use markup::signal::Signal;
    /// use markup::{el, write};
    ///
    /// let found = Signal::new(vec!["T4", "A2"]);
    /// let list = el("ul").children_dyn(move || {
    ///     found.with(|found| found.iter().map(|id| el("li").text(*id)).collect())
    /// });
    /// assert_eq!(write::html(list), "<ul><li>T4</li><li>A2</li></ul>");
    /// ```
    pub fn children_dyn(mut self, children: impl FnMut() -> Vec<Element> + Send + 'static) -> Self {
        self.set_children(Children::Dynamic(Box::new(children)));
        self
    }
}
