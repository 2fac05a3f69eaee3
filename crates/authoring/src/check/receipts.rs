//! Comparison of all cited texts with their documents, word for word.
//!
//! Longer than most files: each kind of entry cites documents in its own way.

use super::exact::{is_plain_decimal, is_run, says_number};
use super::{around_difference, quoted};
use crate::load::ListFile;
use crate::place::{ContentError, Placed};
use content::{Area, Document, Figure, Message, Pillar, Question, Quote};

/// Sentences of the documents, the targets of receipts.
pub struct Sentences<'a> {
    documents: Option<&'a ListFile<Document>>,
}

/// Text that a receipt points to.
struct Source<'a> {
    /// Name for error messages: `key-messages#t3-1, t3-2`.
    name: String,
    /// Sentences joined by single spaces.
    text: String,
    document: &'a Document,
}

impl<'a> Sentences<'a> {
    /// Sentences of all documents that could be read.
    pub fn of(documents: &'a Option<ListFile<Document>>) -> Sentences<'a> {
        Sentences {
            documents: documents.as_ref(),
        }
    }

    /// Text of the receipt at this pointer. `None` if it does not resolve, which is reported, or if
    /// its document has errors, which are reported already.
    fn source(
        &self,
        placed: &Placed,
        pointer: &str,
        document: &str,
        sentences: &[String],
        errors: &mut Vec<ContentError>,
    ) -> Option<Source<'a>> {
        let list = self.documents?;
        if !list.ids().any(|(_, id)| id == document) {
            let known: Vec<&str> = list.ids().map(|(_, id)| id).collect();
            errors.push(placed.error(
                &format!("{pointer}/document"),
                format!(
                    "the id of a document in {}: {}",
                    list.placed.file,
                    known.join(", ")
                ),
                quoted(document),
                "correct the id",
            ));
            return None;
        }
        let document = super::entry(list, document)?;
        if sentences.is_empty() {
            errors.push(placed.error(
                &format!("{pointer}/sentences"),
                format!("at least one sentence of {}", document.id),
                "an empty list",
                "name the sentences that hold the words",
            ));
            return None;
        }
        let known: Vec<_> = document
            .facts
            .blocks
            .iter()
            .flat_map(|block| &block.sentences)
            .collect();
        let mut texts = Vec::new();
        let mut last = None;
        for (at, id) in sentences.iter().enumerate() {
            let pointer = format!("{pointer}/sentences/{at}");
            let Some(position) = known.iter().position(|sentence| sentence.id == *id) else {
                errors.push(placed.error(
                    &pointer,
                    format!(
                        "the id of a sentence of {} in {}",
                        document.id, list.placed.file
                    ),
                    quoted(id),
                    "correct the id",
                ));
                continue;
            };
            if last >= Some(position) {
                errors.push(placed.error(
                    &pointer,
                    "sentences in the document's order, each once",
                    quoted(id),
                    "put the ids in the order in which the sentences stand",
                ));
            }
            last = Some(position);
            texts.push(known[position].text.as_str());
        }
        (texts.len() == sentences.len()).then(|| Source {
            name: format!("{}#{}", document.id, sentences.join(", ")),
            text: texts.join(" "),
            document,
        })
    }

    fn quote(
        &self,
        placed: &Placed,
        pointer: &str,
        quote: &Quote,
        errors: &mut Vec<ContentError>,
    ) -> Option<Source<'a>> {
        self.source(placed, pointer, &quote.document, &quote.sentences, errors)
    }
}

const WHAT_TO_DO: &str = "restore the document's wording, or correct the receipt";

impl Source<'_> {
    /// Reports a text that is not the whole text of the source.
    fn whole(&self, placed: &Placed, pointer: &str, text: &str, errors: &mut Vec<ContentError>) {
        if text != self.text {
            let (expected, found, _) = around_difference(&self.text, text);
            let expected = format!("the exact words of {}: {expected}", self.name);
            errors.push(placed.error(pointer, expected, found, WHAT_TO_DO));
        }
    }

    /// Reports a text that is not a run of whole words of the source.
    fn part(&self, placed: &Placed, pointer: &str, text: &str, errors: &mut Vec<ContentError>) {
        if !is_run(text, &self.text) {
            let expected = format!("exact words from {}: {}", self.name, quoted(&self.text));
            errors.push(placed.error(pointer, expected, quoted(text), WHAT_TO_DO));
        }
    }
}

/// Checks the pillars' statements.
pub fn pillars(list: &ListFile<Pillar>, known: &Sentences, errors: &mut Vec<ContentError>) {
    let placed = &list.placed;
    for (at, pillar) in &list.entries {
        let receipt = &pillar.facts.receipt;
        let pointer = format!("/{at}/facts/receipt");
        let source = known.source(
            placed,
            &pointer,
            &receipt.document,
            &receipt.sentences,
            errors,
        );
        if let Some(source) = source {
            let pointer = format!("/{at}/words/statement");
            source.part(placed, &pointer, &pillar.words.statement, errors);
        }
    }
}

/// Checks the areas' wordings, and that the title is the start of the first one.
pub fn areas(list: &ListFile<Area>, known: &Sentences, errors: &mut Vec<ContentError>) {
    let placed = &list.placed;
    for (at, area) in &list.entries {
        let wordings = &area.facts.wordings;
        if wordings.is_empty() {
            errors.push(placed.error(
                &format!("/{at}/facts/wordings"),
                "at least one wording; the first is the one that the site uses",
                "an empty list",
                "add the wording of a document",
            ));
        }
        for (position, wording) in wordings.iter().enumerate() {
            let pointer = format!("/{at}/facts/wordings/{position}");
            let before = &wordings[..position];
            if before.iter().any(|one| one.document == wording.document) {
                errors.push(placed.error(
                    &format!("{pointer}/document"),
                    "one wording of each document",
                    format!("{} a second time", quoted(&wording.document)),
                    "keep one of the two",
                ));
            }
            let Some(source) = known.quote(placed, &pointer, wording, errors) else {
                continue;
            };
            source.whole(placed, &format!("{pointer}/text"), &wording.text, errors);
            if position > 0 {
                continue;
            }
            let title = format!("/{at}/words/title");
            if is_run(&area.words.title, &source.text)
                && !source.text.starts_with(&area.words.title)
            {
                errors.push(placed.error(
                    &title,
                    format!(
                        "the first words of {}: {}",
                        source.name,
                        quoted(&source.text)
                    ),
                    quoted(&area.words.title),
                    "let the title begin where the wording does",
                ));
            }
            source.part(placed, &title, &area.words.title, errors);
        }
        if let Some(follows) = &area.words.follows {
            errors.push(placed.error(
                &format!("/{at}/words/follows"),
                "nothing: in the original language the title is that of the first wording",
                quoted(follows),
                "take the field out",
            ));
        }
    }
}

/// Checks that the figures' quotations are the documents' words and contain the number; `decimal`
/// is the decimal separator of the documents' language.
pub fn figures(
    list: &ListFile<Figure>,
    known: &Sentences,
    decimal: &str,
    errors: &mut Vec<ContentError>,
) {
    let placed = &list.placed;
    for (at, figure) in &list.entries {
        let (percent, quote) = (&figure.facts.percent, &figure.facts.quote);
        let pointer = format!("/{at}/facts/quote");
        if let Some(source) = known.quote(placed, &pointer, quote, errors) {
            source.part(placed, &format!("{pointer}/text"), &quote.text, errors);
        }
        let pointer = format!("/{at}/facts/percent");
        if !is_plain_decimal(percent) {
            errors.push(placed.error(
                &pointer,
                "a plain decimal number, such as \"46.4\"",
                quoted(percent),
                "write digits and at most one point, without % and without blanks",
            ));
        } else if !says_number(&percent.replace('.', decimal), &quote.text) {
            errors.push(placed.error(
                &pointer,
                format!("a number that its quotation says: {}", quoted(&quote.text)),
                quoted(percent),
                "correct the number, or quote the sentence that gives it",
            ));
        }
    }
}

/// Checks the messages' texts, and that the document names each speaker.
pub fn messages(list: &ListFile<Message>, known: &Sentences, errors: &mut Vec<ContentError>) {
    let placed = &list.placed;
    for (at, message) in &list.entries {
        let receipt = &message.facts.receipt;
        let pointer = format!("/{at}/facts/receipt");
        let source = known.source(
            placed,
            &pointer,
            &receipt.document,
            &receipt.sentences,
            errors,
        );
        let Some(source) = source else { continue };
        let pointer = format!("/{at}/words/text");
        if message.facts.part {
            source.part(placed, &pointer, &message.words.text, errors);
        } else {
            source.whole(placed, &pointer, &message.words.text, errors);
        }
        if let Some(speaker) = &message.words.speaker {
            let document = source.document;
            let mut all = document
                .facts
                .blocks
                .iter()
                .flat_map(|block| &block.sentences);
            if !all.any(|sentence| is_run(speaker, &sentence.text)) {
                errors.push(placed.error(
                    &format!("/{at}/words/speaker"),
                    format!("name and office as {} gives them", document.id),
                    quoted(speaker),
                    WHAT_TO_DO,
                ));
            }
        }
    }
}

/// Checks the quotations that contain the answers of the quiz.
pub fn quiz(list: &ListFile<Question>, known: &Sentences, errors: &mut Vec<ContentError>) {
    let placed = &list.placed;
    for (at, question) in &list.entries {
        if question.facts.quotes.is_empty() {
            errors.push(placed.error(
                &format!("/{at}/facts/quotes"),
                "at least one quotation that the answer comes from",
                "an empty list",
                "quote the sentence that gives the answer",
            ));
        }
        for (position, quote) in question.facts.quotes.iter().enumerate() {
            let pointer = format!("/{at}/facts/quotes/{position}");
            if let Some(source) = known.quote(placed, &pointer, quote, errors) {
                source.part(placed, &format!("{pointer}/text"), &quote.text, errors);
            }
        }
    }
}
