//! Loader of the content folder: all files read and checked, or all errors reported.
//!
//! Longer than most files: the order in which files are read and checked is decided in it.

mod coverage;
mod folders;
mod read;

use super::check::{self, Singles};
use super::terms::Terms;
use super::{plurals, schema};
use crate::check::numbers::Numerals;
use crate::check::pairs::Pair;
use ::message::lines::{fits_with, lines_on};
use ::message::network::Network;
use content::exports::ExportWord;
use content::*;
use serde_json::Value;
use std::path::Path;
use text::wording::same_words;

pub use super::place::ContentError;
pub use coverage::Coverage;
use read::Reader;
pub use read::{ListFile, SingleFile};
pub(super) use read::{stale, translated_word};

/// Content of all languages, complete and checked.
pub struct Editions {
    /// One edition per language, in the order of `campaign.json`. Untranslated words are the
    /// original's and marked as such.
    pub contents: Vec<Content>,
    /// Translation coverage of each language, in the same order.
    pub coverage: Vec<Coverage>,
    /// Problems to fix before the site goes online; they do not prevent a preview.
    pub warnings: Vec<ContentError>,
}

/// Generates the code for each list file, so that no file can be forgotten.
macro_rules! list_files {
    ($($name:ident: $facts:ident, $words:ident;)*) => {
        /// Names of the list files, without their ending.
        pub const LISTS: &[&str] = &[$(stringify!($name)),*];

        /// List files of the original language; `None` for files that could not be read.
        pub struct Originals {
            $(#[doc = concat!("`", stringify!($name), ".json`.")]
            pub $name: Option<ListFile<Item<$facts, $words>>>,)*
        }

        /// List files of a translation; `None` for files that could not be read.
        pub struct Translations {
            $(#[doc = concat!("`", stringify!($name), ".json`.")]
            pub $name: Option<ListFile<Translation<$words>>>,)*
        }

        /// Name of each list file, its schema in the original language, and its schema in a
        /// translation.
        pub fn list_schemas() -> Vec<(&'static str, Value, Value)> {
            vec![$((
                stringify!($name),
                schema::list::<$facts, $words>(concat!(stringify!($name), ".json")),
                schema::translated_list::<$words>(concat!(stringify!($name), ".json")),
            ),)*]
        }

        /// List files of both languages that could be read.
        fn pairs<'a>(
            originals: &'a Originals,
            translations: &'a Translations,
        ) -> Vec<Pair<'a>> {
            let mut pairs = Vec::new();
            $(if let (Some(original), Some(translated)) = (&originals.$name, &translations.$name) {
                pairs.push(Pair {
                    name: stringify!($name),
                    original: &original.placed,
                    translated: &translated.placed,
                });
            })*
            pairs
        }

        fn read_originals(reader: &mut Reader, code: &str) -> Originals {
            Originals {$(
                $name: reader.list(
                    &format!("{code}/{}.json", stringify!($name)),
                    &schema::list::<$facts, $words>(concat!(stringify!($name), ".json")),
                ),
            )*}
        }

        fn read_translations(reader: &mut Reader, code: &str) -> Translations {
            Translations {$(
                $name: reader.list(
                    &format!("{code}/{}.json", stringify!($name)),
                    &schema::translated_list::<$words>(concat!(stringify!($name), ".json")),
                ),
            )*}
        }

        fn check_entries(
            originals: &Originals,
            translations: &Translations,
            errors: &mut Vec<ContentError>,
        ) {
            $(if let (Some(original), Some(translated)) = (&originals.$name, &translations.$name) {
                check::same_entries(original, translated, errors);
                check::same_originals(original, translated, errors);
            })*
        }

        /// Edition built from the files, with its coverage; `None` if a file could not be read.
        fn content(
            campaign: &Campaign,
            languages: &[Language],
            singles: &Singles,
            own: &Singles,
            originals: &Originals,
            translations: Option<&Translations>,
        ) -> Option<(Content, Coverage)> {
            let file = &singles.language.as_ref()?.value;
            let all = |file: &Option<SingleFile<check::Words>>, keys: &[&str]| -> Option<Vec<String>> {
                let texts = &file.as_ref()?.value;
                keys.iter().map(|key| texts.get(*key).cloned()).collect()
            };
            let mut lists = Vec::new();
            let mut content = Content {
                languages: languages.to_vec(),
                campaign: campaign.clone(),
                quiz_words: Later::default(),
                words: all(&singles.words, Word::KEYS)?,
                exports: all(&singles.exports, ExportWord::KEYS)?,
                home: singles.home.as_ref()?.value.clone(),
                $($name: {
                    let translated = match translations {
                        Some(translations) => Some(translations.$name.as_ref()?),
                        None => None,
                    };
                    let items = filled(originals.$name.as_ref()?, translated);
                    let done = items.iter().filter(|item| !item.in_original).count();
                    lists.push((stringify!($name), done, items.len()));
                    items.into()
                },)*
                language: file.language(),
                locale: locale(file),
                // Set later, from all the other content, before pages are rendered:
                // crate `exports`.
                kit: Later::default(),
                pillar_originals: Vec::new(),
                listing: Later::default(),
                sharing: Later::default(),
                room: Later::default(),
                asked: QuestionIds::default(),
            };
            content.asked = quiz::asked(&content);
            name_publisher(&mut content);
            content.quiz_words = content.words[Word::QUIZ].to_vec().into();
            if content.language.code != content.campaign.original {
                let receipts = content.pillars.iter().map(|pillar| &pillar.facts.receipt);
                let originals = receipts.map(|receipt| content.sentences(receipt));
                content.pillar_originals = originals.collect();
            }
            content.listing = listing(&content, singles.search.as_ref()?.value.clone()).into();
            content.sharing = sharing(&content).into();
            content.room = Later::from(Room {
                words: all(&singles.room, RoomWord::KEYS)?,
                lesson: content.lesson.clone(),
            });
            for (name, file) in [
                ("words", &singles.words),
                ("room", &singles.room),
                ("exports", &singles.exports),
            ] {
                let words = file.as_ref()?.placed.value.as_object()?;
                let done = words.values().filter(|word| translated_word(word).is_some());
                lists.push((name, done.count(), words.len()));
            }
            let call = |files: &Singles| files.home.as_ref().map(|file| file.value.call.clone());
            let done = translations.is_none() || call(singles) != call(own);
            lists.push(("home", usize::from(done), 1));
            let coverage = Coverage {
                language: content.language.code.clone(),
                original: translations.is_none(),
                lists,
            };
            Some((content, coverage))
        }
    };
}

list_files! {
    about: AboutFacts, AboutWords;
    pillars: PillarFacts, PillarWords;
    areas: AreaFacts, AreaWords;
    figures: FigureFacts, FigureWords;
    sections: SectionFacts, SectionWords;
    messages: MessageFacts, MessageWords;
    quiz: QuestionFacts, QuestionWords;
    documents: DocumentFacts, DocumentWords;
    lesson: LessonFacts, LessonWords;
}

/// Fills the publisher's name and address into the sections about the site.
fn name_publisher(content: &mut Content) {
    let name = content.word(Word::PublisherName).to_owned();
    let contact = content.campaign.contact.clone();
    for section in content.about.iter_mut() {
        for paragraph in &mut section.words.paragraphs {
            *paragraph = paragraph.replace(check::PUBLISHER, &name);
        }
        let link = section.facts.link.as_mut();
        if let Some(link) = link.filter(|link| *link == check::CONTACT) {
            *link = contact.clone();
        }
    }
}

/// Builds the content of the pages with messages.
fn listing(content: &Content, search: Search) -> Listing {
    let translated = content.language.code != content.campaign.original;
    let receipts = content.messages.iter();
    let receipts = receipts.map(|message| &message.facts.receipt);
    let originals = receipts.filter(|_| translated);
    let originals = originals.map(|receipt| content.sentences(receipt));
    let fits = |network: Network| {
        let messages = content.messages.iter().enumerate();
        let fits = messages.map(|(at, message)| {
            let lines = lines_on(content, at, network);
            fits_with(content, &message.words.text, &lines, network)
        });
        fits.map(|fits| if fits { '1' } else { '0' }).collect()
    };
    Listing {
        words: content.words[Word::MESSAGES].to_vec(),
        search,
        originals: originals.collect(),
        fits: Network::ALL.iter().copied().map(fits).collect(),
    }
}

/// Builds the content of the sharing pages.
fn sharing(content: &Content) -> Sharing {
    let alike = content.messages.iter().filter(|message| {
        let sibling = message.facts.sibling.as_ref();
        let sibling = sibling.and_then(|id| content::find(&content.messages, id));
        sibling.is_some_and(|sibling| {
            let [own, other] = [*message, sibling].map(|one| content.sentences(&one.facts.receipt));
            same_words(&own, &other)
        })
    });
    Sharing {
        words: content.words[Word::SHARE].to_vec(),
        alike: alike.map(|message| message.id.clone()).collect(),
    }
}

/// Entries of the original with the words of the translation where it has them.
fn filled<F: Clone, W: Clone>(
    original: &ListFile<Item<F, W>>,
    translated: Option<&ListFile<Translation<W>>>,
) -> Vec<Item<F, W>> {
    let mut items: Vec<Item<F, W>> = original
        .entries
        .iter()
        .map(|(_, item)| item.clone())
        .collect();
    let Some(translated) = translated else {
        return items;
    };
    for item in &mut items {
        let mut all = translated
            .entries
            .iter()
            .map(|(_, translation)| translation);
        let words = all
            .find(|one| one.id == item.id)
            .and_then(|one| one.words.clone());
        item.in_original = words.is_none();
        item.words = words.unwrap_or_else(|| item.words.clone());
    }
    items
}

/// Editions of a content folder, read and checked.
///
/// ```no_run
/// use authoring::load::load;
/// use std::path::Path;
///
/// match load(Path::new("public/content")) {
///     Ok(editions) => {
///         for coverage in &editions.coverage {
///             println!("{coverage}");
///         }
///     }
///     // Each names its file, its field and line, what was expected and what to do.
///     Err(errors) => errors.iter().for_each(|error| eprintln!("{error}")),
/// }
/// ```
///
/// # Errors
///
/// All errors in all files, sorted by file and line. A part that cannot be read does not prevent
/// the checks of the others.
pub fn load(folder: &Path) -> Result<Editions, Vec<ContentError>> {
    let mut reader = Reader {
        folder,
        errors: Vec::new(),
    };
    let folders = folders::present(&mut reader);
    let placed = reader.json("campaign.json");
    let (original, languages) = folders::languages(&mut reader, placed.as_ref(), &folders);
    let campaign: Option<SingleFile<Campaign>> =
        placed.and_then(|placed| reader.read(placed, &schema::single::<Campaign>("campaign.json")));
    if let Some(file) = &campaign {
        check::campaign(file, &folders, &mut reader.errors);
    }
    if original.is_empty() {
        // Without any language folder there is nothing more to read.
        return Err(ordered(reader.errors));
    }
    let at_original = languages.iter().position(|code| *code == original);
    let own = at_original.map(|_| read_singles(&mut reader, &original, None));
    let mut singles: Vec<Singles> = languages
        .iter()
        .filter(|code| **code != original)
        .map(|code| read_singles(&mut reader, code, own.as_ref()))
        .collect();
    if let (Some(at), Some(own)) = (at_original, own) {
        singles.insert(at, own);
    }
    let originals = read_originals(&mut reader, &original);
    let decimal = at_original
        .and_then(|at| singles[at].language.as_ref())
        .map_or(".", |file| &file.value.decimal);
    check::originals(&originals, folder, decimal, &mut reader.errors);
    if let Some(file) = &campaign {
        check::summary(file, &originals, &mut reader.errors);
    }
    let mut translations: Vec<Option<Translations>> = Vec::new();
    for (code, files) in languages.iter().zip(&singles) {
        let original_files = at_original.map_or(files, |at| &singles[at]);
        check::singles(code, files, original_files, &originals, &mut reader.errors);
        translations.push((*code != original).then(|| {
            let lists = read_translations(&mut reader, code);
            check_entries(&originals, &lists, &mut reader.errors);
            check::translated(code, &lists, &originals, &mut reader.errors);
            same_terms_and_numbers(
                files,
                original_files,
                &originals,
                &lists,
                &mut reader.errors,
            );
            lists
        }));
        let lists = translations.last().and_then(Option::as_ref);
        check::questions(files, &originals, lists, &mut reader.errors);
    }

    let built = editions(
        campaign.as_ref().map(|file| &file.value),
        &singles,
        &originals,
        &translations,
    );
    let mut of_posts = Vec::new();
    for ((code, files), (lists, edition)) in languages
        .iter()
        .zip(&singles)
        .zip(translations.iter().zip(&built))
    {
        // The lengths of posts depend on these files. If one of them has an error, that error is
        // reported and has to be corrected first.
        let relied_on = [
            reader.shown("campaign.json"),
            reader.shown(&format!("{code}/language.json")),
            reader.shown(&format!("{code}/words.json")),
            reader.shown(&format!("{code}/messages.json")),
            reader.shown(&format!("{code}/documents.json")),
            reader.shown(&format!("{original}/messages.json")),
            reader.shown(&format!("{original}/documents.json")),
        ];
        let wrong = |error: &ContentError| relied_on.contains(&error.file);
        if let Some((content, _)) = edition
            && !reader.errors.iter().any(wrong)
        {
            check::posts(content, files, &originals, lists.as_ref(), &mut of_posts);
        }
    }
    reader.errors.append(&mut of_posts);
    if !reader.errors.is_empty() {
        return Err(ordered(reader.errors));
    }
    let all: Option<Vec<_>> = built.into_iter().collect();
    let (contents, coverage) = all
        .expect("a file that cannot be read is an error, and there are none")
        .into_iter()
        .unzip();
    Ok(Editions {
        contents,
        coverage,
        warnings: check::warnings(campaign.as_ref(), &singles),
    })
}

/// Checks that the texts of a language have its terms and the original's numbers.
fn same_terms_and_numbers(
    files: &Singles,
    own: &Singles,
    originals: &Originals,
    lists: &Translations,
    errors: &mut Vec<ContentError>,
) {
    let (Some(terms), Some(original)) = (&files.terms, &own.terms) else {
        return;
    };
    let words = [
        ("words", &own.words, &files.words),
        ("room", &own.room, &files.room),
        ("exports", &own.exports, &files.exports),
    ];
    let words = words
        .into_iter()
        .filter_map(|(name, original, translated)| {
            Some(Pair {
                name,
                original: &original.as_ref()?.placed,
                translated: &translated.as_ref()?.placed,
            })
        });
    let numerals = [(own, original), (files, terms)].map(|(files, terms)| {
        let language = &files.language.as_ref()?.value;
        Some(Numerals { language, terms })
    });
    for pair in pairs(originals, lists).into_iter().chain(words) {
        check::terms::texts(&pair, terms, original, errors);
        if let [Some(original), Some(translated)] = numerals {
            check::numbers::texts(&pair, original, translated, errors);
        }
    }
}

/// Edition of each language; `None` if one of its files could not be read.
fn editions(
    campaign: Option<&Campaign>,
    singles: &[Singles],
    originals: &Originals,
    translations: &[Option<Translations>],
) -> Vec<Option<(Content, Coverage)>> {
    let known: Option<Vec<Language>> = singles
        .iter()
        .map(|files| Some(files.language.as_ref()?.value.language()))
        .collect();
    let both = || singles.iter().zip(translations);
    let own = both().find(|(_, lists)| lists.is_none());
    both()
        .map(|(files, lists)| {
            let (own, _) = own?;
            let known = known.as_ref()?;
            content(campaign?, known, files, own, originals, lists.as_ref())
        })
        .collect()
}

/// Locale of a language, with the plural categories of CLDR.
fn locale(file: &LanguageFile) -> Locale {
    Locale {
        decimal: file.decimal.clone(),
        grouping: file.grouping.clone(),
        min_grouping: file.min_grouping,
        marks: file.marks.clone(),
        plurals: plurals::table(&file.code),
        months: file.months.clone(),
        date: file.date.clone(),
    }
}

/// Sorts the errors by file, line and column, and removes duplicates.
fn ordered(mut errors: Vec<ContentError>) -> Vec<ContentError> {
    errors.sort();
    errors.dedup();
    errors
}

/// Reads the single files of a language; `original` are those of the original language, unless it
/// is this one.
fn read_singles(reader: &mut Reader, code: &str, original: Option<&Singles>) -> Singles {
    let words = |reader: &mut Reader,
                 name: &str,
                 keys: &[&str],
                 of: fn(&Singles) -> &Option<SingleFile<check::Words>>| {
        let original = original.and_then(|files| of(files).as_ref());
        reader.words(code, name, keys, original)
    };
    Singles {
        language: reader.single(
            &format!("{code}/language.json"),
            &schema::single::<LanguageFile>("language.json"),
        ),
        words: words(reader, "words.json", Word::KEYS, |one| &one.words),
        room: words(reader, "room.json", RoomWord::KEYS, |one| &one.room),
        exports: words(reader, "exports.json", ExportWord::KEYS, |one| &one.exports),
        home: reader.single(
            &format!("{code}/home.json"),
            &schema::single::<Home>("home.json"),
        ),
        search: reader.single(
            &format!("{code}/search.json"),
            &schema::single::<Search>("search.json"),
        ),
        terms: reader.single(
            &format!("{code}/terms.json"),
            &schema::single::<Terms>("terms.json"),
        ),
    }
}
