//! Addresses of the site: the one list of pages, and the mapping between pages and paths.
//!
//! Longer than most files: the list of pages is read in both directions.

use content::{Content, ContentFile};

/// First path segments of other pages, which no pillar may have as its id.
pub const RESERVED: &[&str] = &[
    "areas", "messages", "m", "share", "quiz", "sources", "kit", "about",
];

/// Page of one language's edition. Numbers are positions in the content's lists.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Page {
    /// Home page: the call, the figures, the pillars, the road.
    Home,
    /// Page of a pillar.
    Pillar(usize),
    /// Page of an area.
    Area(usize),
    /// List of all messages by section.
    Messages,
    /// Page of a message.
    Message(usize),
    /// Page of a message in all languages; shareable messages only.
    Languages(usize),
    /// Message builder.
    Share,
    /// Quiz page.
    Quiz,
    /// All questions of the quiz with their answers.
    Answers,
    /// Presenter's page, which runs the quiz for a room.
    Room,
    /// Projector's page of a room.
    Screen,
    /// Quiz on paper.
    Sheet,
    /// Results of a room.
    Results,
    /// Page of a source document.
    Source(usize),
    /// Kit: every message and post as files.
    Kit,
    /// Page about the site.
    About,
    /// Page for unknown addresses, with links to go on.
    NotFound,
}

/// Part of the program that hydrates pages in the browser: its code beyond the base that every page
/// needs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Part {
    /// Reading pages: home, pillars, areas, about.
    Reading,
    /// List of all messages.
    Messages,
    /// Page of a message, and the builder.
    Share,
    /// Quiz alone.
    Quiz,
    /// Pages of the room.
    Room,
}

/// Kind of page: all pages with the same style sheet.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// Home page.
    Home,
    /// Pages of pillars and areas.
    Area,
    /// Pages of messages, also in all languages.
    Message,
    /// List of all messages, with filters and the sheet of talking points.
    Messages,
    /// Message builder.
    Share,
    /// Quiz page.
    Quiz,
    /// Pages of the room.
    Room,
    /// Plain pages, little more than text and links: source documents, the quiz's answers, about,
    /// the kit, the choice of a language, unknown addresses.
    Plain,
    /// Page of all components, which is not in the list of pages.
    Components,
}

impl Kind {
    /// All kinds.
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

    /// Name in file names.
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
    /// Kind of the page.
    pub fn kind(self) -> Kind {
        match self {
            Page::Home => Kind::Home,
            Page::Pillar(_) | Page::Area(_) => Kind::Area,
            Page::Messages => Kind::Messages,
            Page::Message(_) | Page::Languages(_) => Kind::Message,
            Page::Share => Kind::Share,
            Page::Quiz => Kind::Quiz,
            Page::Room | Page::Screen | Page::Sheet | Page::Results => Kind::Room,
            Page::Answers | Page::Source(_) | Page::Kit | Page::About | Page::NotFound => {
                Kind::Plain
            }
        }
    }
}

impl Part {
    /// All parts.
    pub const ALL: [Part; 5] = [
        Part::Reading,
        Part::Messages,
        Part::Share,
        Part::Quiz,
        Part::Room,
    ];

    /// Name in file names, and in the `data-app` attribute of pages.
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
    /// Value of the page's `data-use` attribute, by which the boot script decides when the app
    /// starts: `tool` or `reading`.
    pub fn kind_of_use(self) -> &'static str {
        match self.kind() {
            Kind::Messages | Kind::Share | Kind::Quiz | Kind::Room => "tool",
            _ => "reading",
        }
    }

    /// Whether the page has an app. Pages without one are plain documents: links to them load the
    /// document.
    pub fn has_app(self) -> bool {
        !matches!(
            self,
            Page::Answers | Page::Source(_) | Page::Languages(_) | Page::Kit | Page::NotFound
        )
    }

    /// Content files that the app loads for this page, beside the main one.
    pub fn content_files(self) -> &'static [ContentFile] {
        match self.part() {
            Part::Messages => &[ContentFile::Messages],
            Part::Share => &[ContentFile::Messages, ContentFile::Share],
            Part::Quiz => &[ContentFile::Quiz],
            Part::Room => &[ContentFile::Quiz, ContentFile::Room],
            Part::Reading => match self {
                Page::About => &[ContentFile::About],
                _ => &[],
            },
        }
    }

    /// Part of the program that makes this page.
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
            | Page::Answers
            | Page::Source(_)
            | Page::Kit
            | Page::About
            | Page::NotFound => Part::Reading,
        }
    }
}

/// All pages of an edition that have their own address, in the order of the site map.
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
    pages.extend([Page::Share, Page::Quiz, Page::Answers]);
    pages.extend([Page::Room, Page::Screen, Page::Sheet, Page::Results]);
    pages.extend((0..content.documents.len()).map(Page::Source));
    pages.extend([Page::Kit, Page::About]);
    pages
}

/// Address of a page in its edition, a path with a slash at both ends: `/en/areas/human-rights/`.
/// [`Page::NotFound`] gives the address of the home page.
///
/// ```
/// use routes::{Page, address, page};
///
/// # let content = support::made_up_in("fr");
/// // The first message of this edition has the id `J1`.
/// assert_eq!(address(content, Page::Message(0)), "/fr/m/J1/");
/// assert_eq!(page(content, "/fr/m/J1"), Page::Message(0));
/// assert_eq!(page(content, "/fr/m/none/"), Page::NotFound);
/// ```
///
/// # Panics
///
/// If the page's position is not in the content's list.
pub fn address(content: &Content, page: Page) -> String {
    address_in(&content.language.code, content, page)
}

/// Address of the same page in the edition of another language; `language` is its code.
///
/// # Panics
///
/// If the page's position is not in the content's list.
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
        Page::Answers => ("quiz", "answers"),
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

/// Page at a path of this edition; [`Page::NotFound`] if there is none. The path may lack the slash
/// at its end, and may have the file name `index.html`.
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
        ("quiz", Some("answers")) => Some(Page::Answers),
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

/// Folder of an edition's kit, a path with a slash at both ends: `/kit/en/`.
pub fn kit_folder(content: &Content) -> String {
    ["/kit/", &content.language.code, "/"].concat()
}

/// Address of a sentence on its document's page: `/en/sources/press-release/#p3b-1`.
pub fn sentence(content: &Content, document: &str, sentence: &str) -> String {
    format!("/{}/sources/{document}/#{sentence}", content.language.code)
}

fn position<F, W>(items: &[content::Item<F, W>], id: &str) -> Option<usize> {
    items.iter().position(|item| item.id == id)
}
