//! Every address of the site, both ways, and the one list of pages.

use crate::content::{Content, ContentFile};

/// First path segments that are pages of their own, so that no pillar may take them as its id.
pub const RESERVED: &[&str] = &[
    "areas", "messages", "m", "share", "quiz", "sources", "kit", "about",
];

/// A page of one language's edition. Numbers are positions in the content's lists.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Page {
    /// The call, the figures, the pillars, the road.
    Home,
    /// A pillar.
    Pillar(usize),
    /// An area.
    Area(usize),
    /// All messages by section.
    Messages,
    /// One message.
    Message(usize),
    /// One message in all languages, for messages that are shared.
    Languages(usize),
    /// The message builder.
    Share,
    /// The quiz.
    Quiz,
    /// The quiz run for a room: the presenter's page.
    Room,
    /// What the room's projector shows.
    Screen,
    /// The quiz on paper.
    Sheet,
    /// The results of a room.
    Results,
    /// A source document.
    Source(usize),
    /// The kit: every message and post as files.
    Kit,
    /// About the site.
    About,
    /// No page of the site: says so and helps on.
    NotFound,
}

/// A part of the program that takes pages over in the browser: what it has beside what every page
/// needs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Part {
    /// Pages for reading: home, pillars, areas, the kit, about.
    Reading,
    /// The list of all messages.
    Messages,
    /// One message, and what becomes of it before it is shared.
    Share,
    /// The quiz alone.
    Quiz,
    /// Running the quiz for a room.
    Room,
}

/// A kind of page: all pages that have one style sheet.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// The home page.
    Home,
    /// Pillars and areas.
    Area,
    /// Messages, alone and in all languages.
    Message,
    /// All messages, with their filters and the sheet of talking points.
    Messages,
    /// The message builder.
    Share,
    /// The quiz.
    Quiz,
    /// Running the quiz for a room.
    Room,
    /// What is little more than text and links: the source documents, the site itself, the kit, the
    /// choice of a language, what is not there.
    Plain,
    /// The page of all components, which is in no list of pages.
    Components,
}

impl Kind {
    /// Every kind.
    pub const ALL: [Kind; 9] = [
        Kind::Home,
        Kind::Area,
        Kind::Message,
        Kind::Messages,
        Kind::Share,
        Kind::Quiz,
        Kind::Room,
        Kind::Plain,
        Kind::Components,
    ];

    /// Its name in files' names.
    pub fn name(self) -> &'static str {
        match self {
            Kind::Home => "home",
            Kind::Area => "area",
            Kind::Message => "message",
            Kind::Messages => "messages",
            Kind::Share => "share",
            Kind::Quiz => "quiz",
            Kind::Room => "room",
            Kind::Plain => "plain",
            Kind::Components => "components",
        }
    }
}

impl Page {
    /// What kind of page this is.
    pub fn kind(self) -> Kind {
        match self {
            Page::Home => Kind::Home,
            Page::Pillar(_) | Page::Area(_) => Kind::Area,
            Page::Messages => Kind::Messages,
            Page::Message(_) | Page::Languages(_) => Kind::Message,
            Page::Share => Kind::Share,
            Page::Quiz => Kind::Quiz,
            Page::Room | Page::Screen | Page::Sheet | Page::Results => Kind::Room,
            Page::Source(_) | Page::Kit | Page::About | Page::NotFound => Kind::Plain,
        }
    }
}

impl Part {
    /// Every part.
    pub const ALL: [Part; 5] = [
        Part::Reading,
        Part::Messages,
        Part::Share,
        Part::Quiz,
        Part::Room,
    ];

    /// Its name in files, and in pages' `data-app`.
    pub fn name(self) -> &'static str {
        match self {
            Part::Reading => "reading",
            Part::Messages => "messages",
            Part::Share => "share",
            Part::Quiz => "quiz",
            Part::Room => "room",
        }
    }
}

impl Page {
    /// What the page is for, in its `data-use`: the boot script decides by it when the app starts.
    pub fn kind_of_use(self) -> &'static str {
        match self.kind() {
            Kind::Messages | Kind::Share | Kind::Quiz | Kind::Room => "tool",
            _ => "reading",
        }
    }

    /// False for what is a document and no more: links to it load it, and it has no app.
    pub fn has_app(self) -> bool {
        !matches!(self, Page::Source(_) | Page::Languages(_) | Page::NotFound)
    }

    /// The content files that the app reads for this page, beside the one that it reads for every
    /// page.
    pub fn content_files(self) -> &'static [ContentFile] {
        match self.part() {
            Part::Messages | Part::Share => &[ContentFile::Share],
            Part::Quiz => &[ContentFile::Quiz],
            Part::Room => &[ContentFile::Quiz, ContentFile::Room],
            Part::Reading => match self {
                Page::About => &[ContentFile::About],
                Page::Kit => &[ContentFile::Kit],
                _ => &[],
            },
        }
    }

    /// The part that makes this page.
    pub fn part(self) -> Part {
        match self {
            Page::Messages => Part::Messages,
            Page::Message(_) | Page::Share => Part::Share,
            Page::Quiz => Part::Quiz,
            Page::Room | Page::Screen | Page::Sheet | Page::Results => Part::Room,
            Page::Home
            | Page::Pillar(_)
            | Page::Area(_)
            | Page::Languages(_)
            | Page::Source(_)
            | Page::Kit
            | Page::About
            | Page::NotFound => Part::Reading,
        }
    }
}

/// Every page of an edition that stands at an address of its own, in the order of the site map.
pub fn pages(content: &Content) -> Vec<Page> {
    let mut pages = vec![Page::Home];
    pages.extend((0..content.pillars.len()).map(Page::Pillar));
    pages.extend((0..content.areas.len()).map(Page::Area));
    pages.push(Page::Messages);
    for (at, message) in content.messages.iter().enumerate() {
        pages.push(Page::Message(at));
        if message.facts.shareable {
            pages.push(Page::Languages(at));
        }
    }
    pages.extend([Page::Share, Page::Quiz]);
    pages.extend([Page::Room, Page::Screen, Page::Sheet, Page::Results]);
    pages.extend((0..content.documents.len()).map(Page::Source));
    pages.extend([Page::Kit, Page::About]);
    pages
}

/// The address of a page in its edition, with a slash at both ends: `/en/areas/human-rights/`.
pub fn address(content: &Content, page: Page) -> String {
    address_in(&content.language.code, content, page)
}

/// The address of the same page in another language's edition.
pub fn address_in(language: &str, content: &Content, page: Page) -> String {
    let mut last = "";
    let (folder, name) = match page {
        Page::Home | Page::NotFound => ("", ""),
        Page::Pillar(at) => ("", content.pillars[at].id.as_str()),
        Page::Area(at) => ("areas", content.areas[at].id.as_str()),
        Page::Messages => ("", "messages"),
        Page::Message(at) | Page::Languages(at) => ("m", content.messages[at].id.as_str()),
        Page::Share => ("", "share"),
        Page::Quiz => ("", "quiz"),
        Page::Room => ("quiz", "room"),
        Page::Screen => ("quiz", "screen"),
        Page::Sheet => ("quiz", "sheet"),
        Page::Results => ("quiz", "results"),
        Page::Source(at) => ("sources", content.documents[at].id.as_str()),
        Page::Kit => ("", "kit"),
        Page::About => ("", "about"),
    };
    if matches!(page, Page::Languages(_)) {
        last = "languages";
    }
    let mut address = String::from("/");
    for part in [language, folder, name, last] {
        if !part.is_empty() {
            address.push_str(part);
            address.push('/');
        }
    }
    address
}

/// The page at a path of this edition, with or without the slash at the end or the name of the
/// file that stands there.
pub fn page(content: &Content, path: &str) -> Page {
    let path = path.strip_suffix("/index.html").unwrap_or(path);
    let mut parts = path.trim_matches('/').split('/');
    if parts.next() != Some(content.language.code.as_str()) {
        return Page::NotFound;
    }
    let first = parts.next().unwrap_or_default();
    let second = parts.next();
    let third = parts.next();
    if parts.next().is_some() {
        return Page::NotFound;
    }
    let found = match (first, second) {
        ("m", Some(id)) if third == Some("languages") => position(&content.messages, id)
            .filter(|at| content.messages[*at].facts.shareable)
            .map(Page::Languages),
        _ if third.is_some() => None,
        ("", None) => Some(Page::Home),
        ("messages", None) => Some(Page::Messages),
        ("share", None) => Some(Page::Share),
        ("quiz", None) => Some(Page::Quiz),
        ("quiz", Some("room")) => Some(Page::Room),
        ("quiz", Some("screen")) => Some(Page::Screen),
        ("quiz", Some("sheet")) => Some(Page::Sheet),
        ("quiz", Some("results")) => Some(Page::Results),
        ("kit", None) => Some(Page::Kit),
        ("about", None) => Some(Page::About),
        ("areas", Some(id)) => position(&content.areas, id).map(Page::Area),
        ("m", Some(id)) => position(&content.messages, id).map(Page::Message),
        ("sources", Some(id)) => position(&content.documents, id).map(Page::Source),
        (id, None) => position(&content.pillars, id).map(Page::Pillar),
        _ => None,
    };
    found.unwrap_or(Page::NotFound)
}

/// The folder of an edition's kit, with a slash at both ends: `/kit/en/`.
pub fn kit_folder(content: &Content) -> String {
    ["/kit/", &content.language.code, "/"].concat()
}

/// The address of a sentence on its document's page.
pub fn sentence(content: &Content, document: &str, sentence: &str) -> String {
    format!("/{}/sources/{document}/#{sentence}", content.language.code)
}

fn position<F, W>(items: &[crate::content::Item<F, W>], id: &str) -> Option<usize> {
    items.iter().position(|item| item.id == id)
}
