//! Content files as plain data: the facts of the campaign and the words of one language.
//!
//! Facts (ids, receipts, keys) are stored once, in the files of the campaign's original language.
//! The files of a translation repeat the ids and hold words only ([`Translation`]). Entries whose
//! words are `null` in a translation are shown in the original language and marked as such
//! ([`Item::in_original`]).

/// Defines a content type with both of its readers. Serde reads the content files, natively only:
/// fields by name, unknown fields refused, described by JSON schemas. The browser (and native code)
/// reads the prerenderer's output by field position ([`compact`]). Fields for editors exist
/// natively only and are not part of the compact form.
macro_rules! content_type {
    ($(#[$meta:meta])* pub struct $name:ident {$(
        $(#[doc = $doc:literal])*
        $(#[cfg($native:meta)])?
        $(#[serde($($serde:tt)*)])?
        pub $field:ident: $type:ty,
    )*}) => {
        $(#[$meta])*
        #[derive(Clone, Debug, PartialEq, Eq)]
        #[cfg_attr(feature = "authoring", derive(serde::Deserialize, serde::Serialize))]
        #[cfg_attr(feature = "authoring", derive(schemars::JsonSchema))]
        #[cfg_attr(feature = "authoring", serde(deny_unknown_fields))]
        pub struct $name {$(
            $(#[doc = $doc])*
            $(#[cfg($native)])?
            $(#[cfg_attr(feature = "authoring", serde($($serde)*))])?
            pub $field: $type,
        )*}

        impl $crate::compact::read::FromCompact for $name {
            fn take(reader: &mut $crate::compact::read::Reader) -> Self {
                reader.open();
                let value = $name {$(
                    $(#[cfg($native)])?
                    $field: field!(reader $(, $native)?),
                )*};
                reader.close();
                value
            }
        }
    };
    ($(#[$meta:meta])* pub enum $name:ident {
        $($(#[doc = $doc:literal])* $variant:ident,)*
    }) => {
        $(#[$meta])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        #[cfg_attr(feature = "authoring", derive(serde::Deserialize, serde::Serialize))]
        #[cfg_attr(feature = "authoring", derive(schemars::JsonSchema))]
        #[cfg_attr(feature = "authoring", serde(rename_all = "kebab-case"))]
        pub enum $name {
            $($(#[doc = $doc])* $variant,)*
        }

        impl $crate::compact::read::FromCompact for $name {
            fn take(reader: &mut $crate::compact::read::Reader) -> Self {
                reader.variant(&[$($name::$variant),*])
            }
        }
    };
}

/// Reads the next field from the compact form; gives the default value for a native-only field.
macro_rules! field {
    ($reader:ident) => {
        $reader.value()
    };
    ($reader:ident, $native:meta) => {
        Default::default()
    };
}

pub mod campaign;
pub mod compact;
pub mod document;
pub mod edition;
#[cfg(feature = "authoring")]
pub mod exports;
pub mod item;
pub mod kit;
pub mod language;
pub mod later;
pub mod locale;
pub mod message;
pub mod question;
pub mod receipt;
pub mod room;
pub mod site;
pub mod words;

pub use campaign::{
    Area, AreaFacts, AreaWords, Campaign, Figure, FigureFacts, FigureWords, Pillar, PillarFacts,
    PillarWords, STRANDS,
};
pub use document::{
    Block, BlockKind, Correction, Document, DocumentFacts, DocumentWords, Original, Place, Sentence,
};
pub use edition::{Content, HomeQuestion, QuestionIds};
#[cfg(feature = "authoring")]
pub use item::Translation;
pub use item::{Item, find};
pub use kit::KitFile;
#[cfg(feature = "authoring")]
pub use language::LanguageFile;
pub use language::{Direction, Language};
pub use later::{ContentFile, Later, Listing, Sharing, Taking};
#[cfg(feature = "authoring")]
pub use locale::CATEGORIES;
pub use locale::{Locale, Marks};
pub use message::{
    Message, MessageFacts, MessageWords, Search, Section, SectionFacts, SectionWords,
};
pub use question::{NumericRange, Question, QuestionFacts, QuestionKind, QuestionWords};
pub use receipt::{Quote, Receipt, Strength, Tie};
pub use room::{LessonFacts, LessonStep, LessonWords, Room, RoomWord};
pub use site::{AboutFacts, AboutSection, AboutWords, CallPiece, Home, LICENCE};
pub use words::Word;
