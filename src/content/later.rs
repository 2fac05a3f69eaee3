//! What comes in a file of its own, after the content that every page needs.

#[cfg(feature = "ssr")]
use super::Word;
use super::compact::read::{FromCompact, Reader, read};
use super::{Content, Question, Search};
use std::sync::OnceLock;

content_type! {
    /// What only the pages for sharing say, as their file has it.
    pub struct Sharing {
        /// The words of [`super::Word::SHARE`].
        pub words: Vec<String>,
        /// What this language adds to looking for words.
        pub search: Search,
        /// The documents' own words behind each message, in the messages' order; none where they
        /// are in the page's language.
        pub originals: Vec<String>,
        /// Ids of the messages whose sibling says the same in the same words.
        pub alike: Vec<String>,
    }
}

content_type! {
    /// What only the quiz and the room's pages say, as their file has it.
    pub struct Taking {
        /// The words of [`super::Word::QUIZ`].
        pub words: Vec<String>,
        /// The question bank.
        pub questions: Vec<Question>,
    }
}

/// A value that is not there before its own file has come. Natively it is there from the start; in
/// the browser the file comes with the part of the program whose pages need it.
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
    /// The value, if it has come.
    pub fn get(&self) -> Option<&T> {
        self.0.get()
    }

    /// Takes the value, unless one is there already.
    pub fn set(&self, value: T) {
        let _ = self.0.set(value);
    }
}

/// A list that has not come yet is empty.
impl<T> std::ops::Deref for Later<Vec<T>> {
    type Target = Vec<T>;

    fn deref(&self) -> &Vec<T> {
        self.get().unwrap_or(const { &Vec::new() })
    }
}

#[cfg(feature = "ssr")]
impl<T> std::ops::DerefMut for Later<Vec<T>> {
    fn deref_mut(&mut self) -> &mut Vec<T> {
        self.0.get_or_init(Vec::new);
        self.0.get_mut().expect("there by now")
    }
}

impl<T: FromCompact> Later<T> {
    /// Takes the value from its file's text; false where the text is not its compact form.
    pub fn arrive(&self, text: &str) -> bool {
        read(text).map(|value| self.set(value)).is_ok()
    }
}

/// A file with what some of a language's pages say, beside the one that all of them read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ContentFile {
    /// What the pages for sharing say, [`Sharing`].
    Share,
    /// The question bank with its words, [`Taking`].
    Quiz,
    /// What the room's pages say.
    Room,
    /// The page about the site.
    About,
    /// The list of the kit's files.
    Kit,
}

impl ContentFile {
    /// All of them.
    pub const ALL: [ContentFile; 5] = [
        ContentFile::Share,
        ContentFile::Quiz,
        ContentFile::Room,
        ContentFile::About,
        ContentFile::Kit,
    ];

    /// Its name among the site's files.
    pub fn name(self) -> &'static str {
        match self {
            ContentFile::Share => "share",
            ContentFile::Quiz => "quiz",
            ContentFile::Room => "room",
            ContentFile::About => "about",
            ContentFile::Kit => "kit",
        }
    }
}

impl Content {
    /// Takes in a file's text; false where it is not what the build writes into that file.
    pub fn arrive(&self, file: ContentFile, text: &str) -> bool {
        match file {
            ContentFile::About => self.about.arrive(text),
            ContentFile::Kit => self.kit.arrive(text),
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

    /// Whether the file has come.
    pub fn has(&self, file: ContentFile) -> bool {
        match file {
            ContentFile::About => self.about.get().is_some(),
            ContentFile::Kit => self.kit.get().is_some(),
            ContentFile::Share => self.sharing.get().is_some(),
            ContentFile::Room => self.room.get().is_some(),
            ContentFile::Quiz => self.quiz.get().is_some(),
        }
    }

    /// The compact form of what every page reads.
    ///
    /// # Errors
    ///
    /// Content that has no compact form.
    #[cfg(feature = "ssr")]
    pub fn base(&self) -> Result<String, super::compact::write::NotContent> {
        super::compact::write::write(&Content {
            words: self.words[Word::FIRST].to_vec(),
            ..self.clone()
        })
    }

    /// The compact form of a file.
    ///
    /// # Errors
    ///
    /// Content that has no compact form.
    #[cfg(feature = "ssr")]
    pub fn file(&self, file: ContentFile) -> Result<String, super::compact::write::NotContent> {
        use super::compact::write::write;
        match file {
            ContentFile::About => write(&self.about.get()),
            ContentFile::Kit => write(&self.kit.get()),
            ContentFile::Share => write(&self.sharing.get()),
            ContentFile::Room => write(&self.room.get()),
            ContentFile::Quiz => write(&Taking {
                words: self.words[Word::QUIZ].to_vec(),
                questions: self.quiz.to_vec(),
            }),
        }
    }
}

/// Its place in the content's own file is empty.
impl<T> FromCompact for Later<T> {
    fn take(reader: &mut Reader) -> Self {
        let _ = <Option<u8> as FromCompact>::take(reader);
        Later::default()
    }
}

#[cfg(feature = "ssr")]
impl<T> serde::Serialize for Later<T> {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_none()
    }
}

/// No content file holds it: it is made of several.
#[cfg(feature = "ssr")]
impl<T> schemars::JsonSchema for Later<T> {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "Later".into()
    }

    fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
        false.into()
    }
}
