//! What the kit says of every message; `messages.json` holds it as it is, the tables and texts
//! are made from it.

use super::pictures;
use crate::card::Size;
use crate::content::{Content, Document, Message, Tie, Word, find};
use crate::message::compose::{Lines, Parts, compose};
use crate::message::count::fit;
use crate::message::form::{self, forms, longest_fitting};
use crate::message::lines::{FIRST_PARTS, lines, post as sent};
use crate::message::network::Network;
use crate::routes::{self, Page, address};
use crate::search::speaks_of;
use schemars::JsonSchema;
use serde::Serialize;

/// A whole edition's kit.
#[derive(Debug, Serialize, JsonSchema)]
pub struct Kit {
    /// The file beside this one that describes it.
    #[serde(rename = "$schema")]
    pub schema: String,
    /// The campaign's name.
    pub campaign: String,
    /// Address of the site's kit page.
    pub address: String,
    /// Who speaks here, and who does not: to be kept wherever the texts go.
    pub disclaimer: String,
    /// What may be done with the texts, a paragraph each.
    pub licence: Vec<String>,
    /// What `used`, `limit` and `fits` are.
    pub counts: String,
    /// The edition's language.
    pub language: EditionLanguage,
    /// The documents that the messages are from.
    pub sources: Vec<Source>,
    /// All messages, in the documents' order.
    pub messages: Vec<Entry>,
}

/// The language of an edition.
#[derive(Debug, Serialize, JsonSchema)]
pub struct EditionLanguage {
    /// BCP 47 code.
    pub code: String,
    /// Its own name.
    pub name: String,
    /// `ltr` or `rtl`.
    pub direction: String,
}

/// A source document.
#[derive(Debug, Serialize, JsonSchema)]
pub struct Source {
    /// Its id.
    pub id: String,
    /// Its name with its date.
    pub cited: String,
    /// Day on which it was given out, or month where no day is known, ISO 8601.
    pub date: String,
    /// Address of its text on the site.
    pub address: String,
}

/// Something with an id that does not change and a name in the edition's language.
#[derive(Debug, Serialize, JsonSchema)]
pub struct Named {
    /// Its id.
    pub id: String,
    /// Its name.
    pub name: String,
}

/// A message.
#[derive(Debug, Serialize, JsonSchema)]
pub struct Entry {
    /// Its id, the same in every language.
    pub id: String,
    /// The section of its document.
    pub section: Named,
    /// The exact words.
    pub text: String,
    /// BCP 47 code of the language of the words: the original's where they are not translated.
    pub language: String,
    /// Who said it, name and office, where it is a quotation.
    pub speaker: Option<String>,
    /// Pillars that it speaks of: grouped by the site, not by the United Nations.
    pub pillars: Vec<Named>,
    /// Areas that it speaks of, likewise.
    pub areas: Vec<Named>,
    /// False for lead-ins and for words that mislead when they stand alone: they have no posts.
    pub shareable: bool,
    /// Where it stands.
    pub receipt: Receipt,
    /// Address of its page on the site.
    pub link: String,
    /// The line that names its source.
    pub source_line: String,
    /// The suggested hashtag, which is not from the documents and in none of the posts.
    pub hashtag: String,
    /// All that its cards say, for those who do not see them: to go along with every one. Empty
    /// where it is not for sharing.
    pub alt_text: String,
    /// Its words as pictures.
    pub cards: Vec<Card>,
    /// Path of the QR code of its page, from the kit's folder.
    pub code: Option<String>,
    /// A post for every network.
    pub posts: Vec<Post>,
}

/// Where a message stands.
#[derive(Debug, Serialize, JsonSchema)]
pub struct Receipt {
    /// Id of its document.
    pub document: String,
    /// The document's name with its date.
    pub cited: String,
    /// Ids of its sentences in the document.
    pub sentences: Vec<String>,
    /// True where the message is a part of its sentences, not all of them.
    pub part: bool,
    /// Address of the first sentence on the site.
    pub address: String,
}

/// A message's words as a picture.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct Card {
    /// Its path, from the kit's folder.
    pub file: String,
    /// Its address on the site.
    pub address: String,
    /// In pixels.
    pub width: u32,
    /// In pixels.
    pub height: u32,
}

/// A message as a post for one network.
#[derive(Debug, Serialize, JsonSchema)]
pub struct Post {
    /// The network's id.
    pub network: String,
    /// Its name in the edition's language.
    pub name: String,
    /// Which form of the message it has: `full`, `long` or `short`, the longest that fits.
    pub form: String,
    /// Whether the link is in it: it is left out only where no form fits with it.
    pub with_link: bool,
    /// The whole post: the words, a blank line, the source line, the link.
    pub text: String,
    /// Its length in the network's own unit.
    pub used: usize,
    /// The most that the network takes, in the same unit.
    pub limit: usize,
    /// Whether the network takes it.
    pub fits: bool,
}

/// The kit of an edition.
pub fn kit(content: &Content) -> Kit {
    let language = &content.language;
    let licence = find(&content.about, "licence").map(|section| &section.words.paragraphs);
    Kit {
        schema: super::SCHEMA.to_owned(),
        campaign: content.word(Word::SiteName).to_owned(),
        address: on_the_site(content, &address(content, Page::Kit)),
        disclaimer: content.word(Word::Disclaimer).to_owned(),
        licence: licence.cloned().unwrap_or_default(),
        counts: format!(
            "{} {}",
            content.word(Word::CountsNotice),
            content.word(Word::KitUnits)
        ),
        language: EditionLanguage {
            code: language.code.clone(),
            name: language.name.clone(),
            direction: language.direction.code().to_owned(),
        },
        sources: (0..content.documents.len())
            .map(|at| source(content, at))
            .collect(),
        messages: (0..content.messages.len())
            .map(|at| entry(content, at))
            .collect(),
    }
}

/// A path of the site as a whole address.
fn on_the_site(content: &Content, path: &str) -> String {
    format!("{}{path}", content.campaign.address)
}

fn source(content: &Content, at: usize) -> Source {
    let document: &Document = &content.documents[at];
    Source {
        id: document.id.clone(),
        cited: document.words.cited.clone(),
        date: document.facts.date.clone(),
        address: on_the_site(content, &address(content, Page::Source(at))),
    }
}

fn entry(content: &Content, at: usize) -> Entry {
    let message = &content.messages[at];
    let Lines {
        source,
        link,
        hashtag,
    } = lines(content, at);
    let section = find(&content.sections, &message.facts.section);
    let shareable = message.facts.shareable;
    Entry {
        id: message.id.clone(),
        section: Named {
            id: message.facts.section.clone(),
            name: section.map_or_else(String::new, |section| section.words.title.clone()),
        },
        text: message.words.text.clone(),
        language: match message.in_original {
            true => content.original().code.clone(),
            false => content.language.code.clone(),
        },
        speaker: message.words.speaker.clone(),
        pillars: spoken_of(&message.facts.pillars, &content.pillars, |words| {
            &words.name
        }),
        areas: spoken_of(&message.facts.areas, &content.areas, |words| &words.title),
        shareable,
        receipt: receipt(content, message),
        link,
        source_line: source,
        hashtag,
        alt_text: match shareable {
            true => pictures::alt_text(content, at),
            false => String::new(),
        },
        cards: match shareable {
            true => Size::ALL.map(|size| card(content, at, size)).to_vec(),
            false => Vec::new(),
        },
        code: shareable.then(|| pictures::code(&message.id)),
        posts: match shareable {
            true => Network::ALL
                .iter()
                .map(|to| post(content, at, *to))
                .collect(),
            false => Vec::new(),
        },
    }
}

fn card(content: &Content, at: usize, size: Size) -> Card {
    let file = pictures::card(&content.messages[at].id, size);
    let path = format!("{}{file}", routes::kit_folder(content));
    Card {
        address: on_the_site(content, &path),
        file,
        width: size.width(),
        height: size.height(),
    }
}

/// The pillars or areas that these ties are firm enough to name, in the documents' order.
fn spoken_of<Facts, Words>(
    ties: &[Tie],
    all: &[crate::content::Item<Facts, Words>],
    name: impl Fn(&Words) -> &String,
) -> Vec<Named> {
    all.iter()
        .filter(|item| speaks_of(ties, &item.id))
        .map(|item| Named {
            id: item.id.clone(),
            name: name(&item.words).clone(),
        })
        .collect()
}

fn receipt(content: &Content, message: &Message) -> Receipt {
    let facts = &message.facts.receipt;
    let first = facts.sentences.first().map_or("", String::as_str);
    let document = find(&content.documents, &facts.document);
    Receipt {
        document: facts.document.clone(),
        cited: document.map_or_else(String::new, |document| document.words.cited.clone()),
        sentences: facts.sentences.clone(),
        part: message.facts.part,
        address: on_the_site(content, &routes::sentence(content, &facts.document, first)),
    }
}

/// The message's longest form that fits the network with its source and link. Where none does,
/// the longest that fits without the link; where even that does not help, the shortest with all
/// its lines, and that it does not fit.
fn post(content: &Content, at: usize, network: Network) -> Post {
    let lines = lines(content, at);
    let fitting = |text: &str| fit(network, &sent(content, text, &lines.link), None);
    let without_link = Parts {
        link: false,
        ..FIRST_PARTS
    };
    let forms = forms(&content.messages[at].words);
    let fitted = [FIRST_PARTS, without_link].into_iter().find_map(|parts| {
        let fits = |body: &str| fitting(&compose(body, &lines, parts)).fits;
        Some((longest_fitting(&forms, fits)?, parts))
    });
    let shortest = forms.last().map(|(form, _)| *form).unwrap_or_default();
    let (form, parts) = fitted.unwrap_or((shortest, FIRST_PARTS));
    let body = form::text(&content.messages[at].words, form).unwrap_or_default();
    let text = compose(body, &lines, parts);
    let fit = fitting(&text);
    Post {
        network: network.id().to_owned(),
        name: name(content, network).to_owned(),
        form: form.id().to_owned(),
        with_link: parts.link,
        text,
        used: fit.used,
        limit: fit.limit,
        fits: fit.fits,
    }
}

/// A network's name; those without a brand name have a word.
fn name(content: &Content, network: Network) -> &str {
    network.name().unwrap_or(match network {
        Network::Email => content.word(Word::Email),
        _ => content.word(Word::Sms),
    })
}
