//! Entries of list files: facts, and words that a translation can replace.

use crate::compact::read::{FromCompact, Reader};

/// Entry of a list file: facts, and words that a translation can replace.
#[derive(Clone, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "authoring", derive(serde::Deserialize, serde::Serialize))]
#[cfg_attr(feature = "authoring", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "authoring", serde(deny_unknown_fields))]
pub struct Item<Facts, Words> {
    /// Id, unique in its file and the same in every language. It is part of the entry's address
    /// where the entry has a page.
    pub id: String,
    /// Facts, the same in every language.
    pub facts: Facts,
    /// Words shown to readers.
    pub words: Words,
    /// True if the entry has no translation yet and `words` are in the original language. The
    /// loader sets it; content files never contain it.
    #[cfg_attr(feature = "authoring", serde(default), schemars(skip))]
    pub in_original: bool,
}

impl<Facts: FromCompact, Words: FromCompact> FromCompact for Item<Facts, Words> {
    fn take(reader: &mut Reader) -> Self {
        reader.open();
        let item = Item {
            id: reader.value(),
            facts: reader.value(),
            words: reader.value(),
            in_original: reader.value(),
        };
        reader.close();
        item
    }
}

/// Entry of a translation's list file: the id of an [`Item`] and its words, or `null`.
#[cfg(feature = "authoring")]
#[derive(
    Clone, Debug, PartialEq, Eq, serde::Deserialize, serde::Serialize, schemars::JsonSchema,
)]
#[serde(deny_unknown_fields)]
pub struct Translation<Words> {
    /// Id of the entry in the original language's file of the same name.
    pub id: String,
    /// Words that were translated, as the original has them: for translators to look at, and for
    /// the check, which tells when the original has changed since.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub original: Option<Words>,
    /// Translated words; `null` until they are translated.
    pub words: Option<Words>,
}

/// Entry with this id, if there is one.
///
/// ```
/// use content::{Item, find};
///
/// let item = |id: &str| Item { id: id.into(), facts: (), words: (), in_original: false };
/// let items = [item("connect"), item("respect")];
/// assert_eq!(find(&items, "respect"), Some(&items[1]));
/// assert_eq!(find(&items, "protect"), None);
/// ```
pub fn find<'a, F, W>(items: &'a [Item<F, W>], id: &str) -> Option<&'a Item<F, W>> {
    items.iter().find(|item| item.id == id)
}
