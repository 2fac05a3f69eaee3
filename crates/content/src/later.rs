//! Content that the browser loads from separate files, after the content that every page needs.

#[cfg(feature = "authoring")]
use super::Word;
use super::compact::read::{FromCompact, Reader, read};
use super::{Content, Question, Search};
use std::sync::OnceLock;

content_type! {
    /// Content of the pages with messages only, as its file stores it: the list of all, a message's
    /// own page, the builder.
    pub struct Listing {
        /// Interface words of [`super::Word::MESSAGES`].
        pub words: Vec<String>,
        /// Search rules of this language.
        pub search: Search,
        /// Original sentences behind each message, in the messages' order; empty if the edition is
        /// in the documents' language.
        pub originals: Vec<String>,
        /// For each network, in the order of `message`'s `Network::ALL`: a `1` for each message that
        /// fits it with its first lines, else a `0`, in the messages' order.
        pub fits: Vec<String>,
    }
}

content_type! {
    /// Content of the sharing pages only, as its file stores it: a message's own page, the builder.
    pub struct Sharing {
        /// Interface words of [`super::Word::SHARE`].
        pub words: Vec<String>,
        /// Ids of the messages whose sibling has the same words.
        pub alike: Vec<String>,
    }
}

content_type! {
    /// Content of the quiz and the room's pages only, as its file stores it.
    pub struct Taking {
        /// Interface words of [`super::Word::QUIZ`].
        pub words: Vec<String>,
        /// Question bank.
        pub questions: Vec<Question>,
    }
}

/// Value that is absent until its file has arrived. Natively it is present from the start; in the
/// browser the file comes with the part of the program whose pages need it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Later<T>(OnceLock<T>);

impl<T> Default for Later<T> {
    fn default() -> Self {
        Later(OnceLock::new())
    }
}

impl<T> From<T> for Later<T> {
    fn from(value: T) -> Self {
        Later(OnceLock::from(value))
    }
}

impl<T> Later<T> {
    /// The value, or `None` while its file has not arrived.
    pub fn get(&self) -> Option<&T> {
        self.0.get()
    }

    /// Sets the value, unless one is present already.
    pub fn set(&self, value: T) {
        let _ = self.0.set(value);
    }
}

/// A list that has not arrived yet reads as empty.
impl<T> std::ops::Deref for Later<Vec<T>> {
    type Target = Vec<T>;

    fn deref(&self) -> &Vec<T> {
        self.get().unwrap_or(const { &Vec::new() })
    }
}

#[cfg(feature = "authoring")]
impl<T> std::ops::DerefMut for Later<Vec<T>> {
    fn deref_mut(&mut self) -> &mut Vec<T> {
        self.0.get_or_init(Vec::new);
        self.0.get_mut().expect("there by now")
    }
}

impl<T: FromCompact> Later<T> {
    /// Sets the value from the text of its file. Returns false if the text is not its compact form.
    pub fn arrive(&self, text: &str) -> bool {
        read(text).map(|value| self.set(value)).is_ok()
    }
}

/// Content file with a part of a language's content, beside the main one that all pages load.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ContentFile {
    /// Content of the pages with messages, [`Listing`].
    Messages,
    /// Content of the sharing pages, [`Sharing`].
    Share,
    /// Question bank with its words, [`Taking`].
    Quiz,
    /// Content of the room's pages, [`Room`](super::Room).
    Room,
    /// Sections of the page about the site.
    About,
}

impl ContentFile {
    /// All content files.
    pub const ALL: [ContentFile; 5] = [
        ContentFile::Messages,
        ContentFile::Share,
        ContentFile::Quiz,
        ContentFile::Room,
        ContentFile::About,
    ];

    /// Name in the site's file names.
    pub fn name(self) -> &'static str {
        match self {
            ContentFile::Messages => "messages",
            ContentFile::Share => "share",
            ContentFile::Quiz => "quiz",
            ContentFile::Room => "room",
            ContentFile::About => "about",
        }
    }
}

impl Content {
    /// Takes in the text of a file. Returns false if it is not what the build writes into that
    /// file.
    pub fn arrive(&self, file: ContentFile, text: &str) -> bool {
        match file {
            ContentFile::About => self.about.arrive(text),
            ContentFile::Messages => self.listing.arrive(text),
            ContentFile::Share => self.sharing.arrive(text),
            ContentFile::Room => self.room.arrive(text),
            ContentFile::Quiz => read(text)
                .map(|taking: Taking| {
                    self.quiz_words.set(taking.words);
                    self.quiz.set(taking.questions);
                })
                .is_ok(),
        }
    }

    /// Whether the file has arrived.
    pub fn has(&self, file: ContentFile) -> bool {
        match file {
            ContentFile::About => self.about.get().is_some(),
            ContentFile::Messages => self.listing.get().is_some(),
            ContentFile::Share => self.sharing.get().is_some(),
            ContentFile::Room => self.room.get().is_some(),
            ContentFile::Quiz => self.quiz.get().is_some(),
        }
    }

    /// Main content file of the language, in the compact form: all that every page needs.
    ///
    /// # Errors
    ///
    /// A value that has no compact form.
    #[cfg(feature = "authoring")]
    pub fn base(&self) -> Result<String, super::compact::write::NotContent> {
        super::compact::write::write(&Content {
            words: self.words[Word::FIRST].to_vec(),
            ..self.clone()
        })
    }

    /// Text of a content file, in the compact form.
    ///
    /// # Errors
    ///
    /// A value that has no compact form.
    #[cfg(feature = "authoring")]
    pub fn file(&self, file: ContentFile) -> Result<String, super::compact::write::NotContent> {
        use super::compact::write::write;
        match file {
            ContentFile::About => write(&self.about.get()),
            ContentFile::Messages => write(&self.listing.get()),
            ContentFile::Share => write(&self.sharing.get()),
            ContentFile::Room => write(&self.room.get()),
            ContentFile::Quiz => write(&Taking {
                words: self.words[Word::QUIZ].to_vec(),
                questions: self.quiz.to_vec(),
            }),
        }
    }
}

/// In the main content file its place is empty.
impl<T> FromCompact for Later<T> {
    fn take(reader: &mut Reader) -> Self {
        let _ = <Option<u8> as FromCompact>::take(reader);
        Later::default()
    }
}

#[cfg(feature = "authoring")]
impl<T> serde::Serialize for Later<T> {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_none()
    }
}

/// Never part of a schema: no content file holds this value, the loader makes it.
#[cfg(feature = "authoring")]
impl<T> schemars::JsonSchema for Later<T> {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "Later".into()
    }

    fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
        false.into()
    }
}
