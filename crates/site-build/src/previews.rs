//! Preview images: the wide share card that networks show for a link to a page.

use super::assets::put;
use content::{Content, STRANDS, Word};
use exports::drawing::cards;
use exports::parallel::in_parallel;
use roadmap::components::area_text::area_text;
use roadmap::page_meta;
use routes::{Page, address, pages as all_pages};
use share_image::{Card, Size, alt, of_message, source};
use std::collections::BTreeMap;
use std::path::Path;

/// Folder of the preview images, as a path from the site's root.
pub const FOLDER: &str = "/assets/previews/";

/// Size of all preview images.
pub const SIZE: Size = Size::Wide;

/// Preview image of a page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Preview {
    /// Path from the site's root, with the hash of the bytes in its name.
    pub address: String,
    /// Alternative text of the image.
    pub alt: String,
}

/// Preview images by the addresses of their pages.
pub type Previews = BTreeMap<String, Preview>;

/// Draws the preview images of all pages of all editions, and of the language chooser, into the
/// site's folder. Returns them by page address.
///
/// # Errors
///
/// Every character that no bundled font has, with the page and the remedy; every file that cannot
/// be written. One per line.
pub fn write(folder: &Path, editions: &[Content]) -> Result<Previews, String> {
    let mut queue = Vec::new();
    for content in editions {
        for page in all_pages(content) {
            queue.push((address(content, page), content, page));
            if page == Page::Home && content.language.code == content.campaign.original {
                queue.push((String::from("/"), content, page));
            }
        }
    }
    let drawn = in_parallel(queue, |(here, content, page)| {
        let preview = one(folder, &here, content, page)
            .map_err(|error| format!("{here}: its preview image: {error}"))?;
        Ok((here, preview))
    })?;
    Ok(drawn.into_iter().collect())
}

fn one(folder: &Path, here: &str, content: &Content, page: Page) -> Result<Preview, String> {
    let call = page_meta::call(content);
    let card = card(content, page, &call);
    let name = match here.trim_matches('/') {
        "" => String::from("index"),
        path => path.replace('/', "-"),
    };
    let bytes = cards::draw(&card, SIZE)?;
    let file = [FOLDER.trim_start_matches('/'), &name].concat();
    Ok(Preview {
        address: put(folder, &file, "png", &bytes)?.address,
        alt: alt(&card),
    })
}

/// Card of a page's preview image; `call` is the opening call in one line.
pub fn card<'a>(content: &'a Content, page: Page, call: &'a str) -> Card<'a> {
    let all = [true; STRANDS];
    let own = |heading: Word, text: Word| Card {
        heading: content.word(heading),
        text: content.word(text),
        strands: all,
        ..Card::of_edition(content, false)
    };
    match page {
        Page::Home | Page::NotFound => Card {
            text: call,
            strands: all,
            ..Card::of_edition(content, false)
        },
        Page::Pillar(at) => {
            let pillar = &content.pillars[at];
            let mut strands = [false; STRANDS];
            if let Some(strand) = strands.get_mut(at) {
                *strand = true;
            }
            Card {
                heading: &pillar.words.name,
                text: &pillar.words.statement,
                source: source(content, &pillar.facts.receipt.document),
                strands,
                ..Card::of_edition(content, pillar.in_original)
            }
        }
        Page::Area(at) => {
            let area = &content.areas[at];
            let whole = area_text(content, area);
            Card {
                text: whole.text,
                source: source(content, &area.facts.wordings[0].document),
                // The documents tie no area to a single pillar.
                strands: all,
                ..Card::of_edition(content, whole.in_original)
            }
        }
        Page::Messages => own(Word::KeyMessages, Word::MessagesLede),
        Page::Message(at) | Page::Languages(at) => {
            of_message(content, at, &content.messages[at].words.text)
        }
        Page::Share => own(Word::ShareTitle, Word::ShareLede),
        Page::Quiz => own(Word::QuizTitle, Word::QuizLede),
        Page::Answers => own(Word::AllQuestions, Word::AnswersLede),
        Page::Room => own(Word::RoomTitle, Word::RoomLede),
        Page::Screen => own(Word::ScreenTitle, Word::ScreenLede),
        Page::Sheet => own(Word::SheetTitle, Word::SheetLede),
        Page::Results => own(Word::ResultsTitle, Word::ResultsLede),
        Page::Source(at) => {
            let document = &content.documents[at];
            Card {
                heading: &document.words.cited,
                text: &document.words.nature,
                strands: all,
                ..Card::of_edition(content, document.in_original)
            }
        }
        Page::Kit => own(Word::Kit, Word::KitLede),
        Page::About => own(Word::About, Word::Disclaimer),
    }
}
