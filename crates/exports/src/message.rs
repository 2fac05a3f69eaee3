//! Kit data of every message. `messages.json` holds it as it is; the tables and texts are made from
//! it.

use super::pictures;
use content::{Content, Document, LICENCE, Message, Tie, Word, find};
use message::compose::Lines;
use message::count::fit;
use message::lines::{FIRST_PARTS, lines, post as sent};
use message::network::Network;
use message::ready::ready;
use routes::{self, Page, address};
use schemars::JsonSchema;
use search::speaks_of;
use serde::Serialize;
use share_image::Size;

/// Kit of a whole edition.
#[derive(Debug, Serialize, JsonSchema)]
pub struct Kit {
    /// Name of the JSON Schema of this file, in the same folder.
    #[serde(rename = "$schema")]
    pub schema: String,
    /// Name of the campaign.
    pub campaign: String,
    /// Address of the site's kit page.
    pub address: String,
    /// Disclaimer, who speaks here and who does not: to be kept wherever the texts go.
    pub disclaimer: String,
    /// Licence, what may be done with the texts: a paragraph each.
    pub licence: Vec<String>,
    /// Explanation of `used`, `limit` and `fits`.
    pub counts: String,
    /// Language of the edition.
    pub language: EditionLanguage,
    /// Documents that the messages are from.
    pub sources: Vec<Source>,
    /// All messages, in the documents' order.
    pub messages: Vec<Entry>,
}

/// Language of an edition.
#[derive(Debug, Serialize, JsonSchema)]
pub struct EditionLanguage {
    /// BCP 47 code.
    pub code: String,
    /// Name of the language in itself.
    pub name: String,
    /// Direction of writing, `ltr` or `rtl`.
    pub direction: String,
}

/// Source document of messages.
#[derive(Debug, Serialize, JsonSchema)]
pub struct Source {
    /// Id of the document.
    pub id: String,
    /// Name of the document with its date.
    pub cited: String,
    /// Day of publication, or the month where no day is known, ISO 8601.
    pub date: String,
    /// Address of the document's text on the site.
    pub address: String,
}

/// Id that does not change, with a name in the edition's language.
#[derive(Debug, Serialize, JsonSchema)]
pub struct Named {
    /// Id, the same in every language.
    pub id: String,
    /// Name in the edition's language.
    pub name: String,
}

/// Message with its posts and cards.
#[derive(Debug, Serialize, JsonSchema)]
pub struct Entry {
    /// Id of the message, the same in every language.
    pub id: String,
    /// Section of the document.
    pub section: Named,
    /// Exact words of the message.
    pub text: String,
    /// BCP 47 code of the language of the words: the original's where they are not translated.
    pub language: String,
    /// Speaker of a quotation, name and office; null for other messages.
    pub speaker: Option<String>,
    /// Pillars that the message speaks of: grouped by the site, not by the United Nations.
    pub pillars: Vec<Named>,
    /// Areas that the message speaks of: grouped by the site, not by the United Nations.
    pub areas: Vec<Named>,
    /// Whether the message is for sharing. Lead-ins and words that mislead when they stand alone
    /// are not, and have no posts.
    pub shareable: bool,
    /// Receipt: the sentences that the message cites.
    pub receipt: Receipt,
    /// Address of the message's page on the site.
    pub link: String,
    /// Line that names the source.
    pub source_line: String,
    /// Suggested hashtag, which is not from the documents and in none of the posts.
    pub hashtag: String,
    /// Alternative text of the cards, all that they say: to be given with every card. Empty where
    /// the message is not for sharing.
    pub alt_text: String,
    /// Cards in all sizes; none where the message is not for sharing.
    pub cards: Vec<Card>,
    /// Path of the QR code of its page, from the kit's folder; null where the message is not for
    /// sharing.
    pub code: Option<String>,
    /// Posts, one for every network; none where the message is not for sharing.
    pub posts: Vec<Post>,
}

/// Receipt of a message: the sentences that it cites.
#[derive(Debug, Serialize, JsonSchema)]
pub struct Receipt {
    /// Id of the document.
    pub document: String,
    /// Name of the document with its date.
    pub cited: String,
    /// Ids of the cited sentences in the document.
    pub sentences: Vec<String>,
    /// Whether the message is a part of the cited sentences, not all of them.
    pub part: bool,
    /// Address of the first cited sentence on the site.
    pub address: String,
}

/// Card: a message's words as a picture.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct Card {
    /// Path of the picture, from the kit's folder.
    pub file: String,
    /// Address of the picture on the site.
    pub address: String,
    /// Width in pixels.
    pub width: u32,
    /// Height in pixels.
    pub height: u32,
}

/// Post: a message as text for one network.
#[derive(Debug, Serialize, JsonSchema)]
pub struct Post {
    /// Id of the network.
    pub network: String,
    /// Name of the network in the edition's language.
    pub name: String,
    /// Form of the message in the post: `full`, `long` or `short`, the longest that fits.
    pub form: String,
    /// Whether the link is in the post: it is left out only where no form fits with it.
    pub with_link: bool,
    /// Text of the whole post: the words, a blank line, the source line, the link.
    pub text: String,
    /// Length of the post in the network's own unit.
    pub used: usize,
    /// Greatest length that the network takes, in the same unit.
    pub limit: usize,
    /// Whether the network takes the post.
    pub fits: bool,
}

/// Kit data of an edition.
pub fn kit(content: &Content) -> Kit {
    let language = &content.language;
    let licence = find(&content.about, LICENCE).map(|section| &section.words.paragraphs);
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

/// Full address of a path on the site.
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

/// Pillars or areas to which a message is tied firmly enough to name them, in the documents' order.
fn spoken_of<Facts, Words>(
    ties: &[Tie],
    all: &[content::Item<Facts, Words>],
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

/// Post for a network, as the site has it ready.
fn post(content: &Content, at: usize, network: Network) -> Post {
    let ready = ready(content, at, network, FIRST_PARTS, None);
    let fit = fit(
        network,
        &sent(content, &ready.text, &lines(content, at).link),
        None,
    );
    Post {
        network: network.id().to_owned(),
        name: name(content, network).to_owned(),
        form: ready.form.id().to_owned(),
        with_link: ready.parts.link,
        text: ready.text,
        used: fit.used,
        limit: fit.limit,
        fits: fit.fits,
    }
}

/// Name of a network; an interface word for email and SMS, which have no brand name.
fn name(content: &Content, network: Network) -> &str {
    network.name().unwrap_or(match network {
        Network::Email => content.word(Word::Email),
        _ => content.word(Word::Sms),
    })
}
