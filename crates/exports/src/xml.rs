//! XML files, written by `quick-xml`: elements with attributes, texts and elements in them.

use quick_xml::Writer;
use quick_xml::escape::partial_escape;
use quick_xml::events::{BytesCData, BytesDecl, BytesStart, BytesText, Event};
use std::borrow::Cow;

/// Element with everything in it.
pub struct Element {
    start: BytesStart<'static>,
    inside: Vec<Event<'static>>,
}

/// Element without anything in it yet.
///
/// ```
/// use exports::xml::{element, written};
///
/// let row = element("row").attr("n", "1").child(element("c").text("a & b"));
/// assert_eq!(written([row]), "<row n=\"1\"><c>a &amp; b</c></row>");
/// assert_eq!(written([element("c")]), "<c/>");
/// assert_eq!(written([element("c").text("")]), "<c></c>");
/// ```
pub fn element(name: &'static str) -> Element {
    Element {
        start: BytesStart::new(name),
        inside: Vec::new(),
    }
}

impl Element {
    /// Adds an attribute.
    #[must_use]
    pub fn attr(mut self, name: &str, value: impl AsRef<str>) -> Element {
        self.start.push_attribute((name, value.as_ref()));
        self
    }

    /// Adds a text. With an empty one, too, the element has an end tag.
    #[must_use]
    pub fn text(mut self, text: impl AsRef<str>) -> Element {
        self.push(escaped(text.as_ref()));
        self
    }

    /// Adds elements, written out, as one text: a CDATA section.
    #[must_use]
    pub fn data(mut self, elements: impl IntoIterator<Item = Element>) -> Element {
        let written = written(elements);
        let sections = BytesCData::escaped(&written);
        self.inside
            .extend(sections.map(|section| Event::CData(section.into_owned())));
        self
    }

    /// Adds an element.
    #[must_use]
    pub fn child(self, child: Element) -> Element {
        self.children([child])
    }

    /// Adds elements.
    #[must_use]
    pub fn children(mut self, children: impl IntoIterator<Item = Element>) -> Element {
        let events = children.into_iter().flat_map(Element::events);
        self.inside.extend(events);
        self
    }

    /// Adds elements, each in lines of its own, where blanks mean nothing.
    #[must_use]
    pub fn lines(mut self, children: impl IntoIterator<Item = Element>) -> Element {
        for child in children {
            if self.inside.is_empty() {
                self.push("\n");
            }
            self = self.child(child);
            self.push("\n");
        }
        self
    }

    fn push(&mut self, escaped: impl Into<Cow<'static, str>>) {
        self.inside
            .push(Event::Text(BytesText::from_escaped(escaped)));
    }

    fn events(self) -> Vec<Event<'static>> {
        if self.inside.is_empty() {
            return vec![Event::Empty(self.start)];
        }
        let end = Event::End(self.start.to_end().into_owned());
        let mut events = vec![Event::Start(self.start)];
        events.extend(self.inside);
        events.push(end);
        events
    }
}

/// Text for an element, written as in HTML on the site's pages. Readers of XML would take a carriage
/// return for a line end.
pub(crate) fn escaped(text: &str) -> String {
    partial_escape(text)
        .replace('"', "&quot;")
        .replace('\r', "&#13;")
}

/// XML text of elements, one after the other. With HTML's elements it is HTML as well.
pub fn written(elements: impl IntoIterator<Item = Element>) -> String {
    text_of(elements.into_iter().flat_map(Element::events))
}

/// Text of an XML file with this root element.
pub fn file(root: Element) -> String {
    declared(None, root)
}

/// Text of an XML file that needs no declarations of others, with this root element.
pub fn standalone_file(root: Element) -> String {
    declared(Some("yes"), root)
}

fn declared(standalone: Option<&str>, root: Element) -> String {
    let line = || Event::Text(BytesText::from_escaped("\n"));
    let declaration = BytesDecl::new("1.0", Some("UTF-8"), standalone);
    let mut events = vec![Event::Decl(declaration), line()];
    events.extend(root.events());
    events.push(line());
    text_of(events)
}

fn text_of(events: impl IntoIterator<Item = Event<'static>>) -> String {
    let mut writer = Writer::new(Vec::new());
    for event in events {
        writer.write_event(event).expect("memory takes all");
    }
    String::from_utf8(writer.into_inner()).expect("events are made of texts")
}
