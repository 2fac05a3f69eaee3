//! Sentences of a document that can be picked: each is a link to itself, and beside it stands what
//! shows as soon as the page's address names it.

use content::{Quote, Receipt, Word, find};
use markup::{Element, el, link};
use roadmap::components::button::plain_button;
use roadmap::components::copy::said;
use roadmap::components::passage::{original_mark, with_filled};
use roadmap::context::AppContext;
use routes::{self, Page};
use text::wording::same_words;

/// What the site has on a sentence, by positions in the content.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct Standing {
    /// Messages whose receipt names the sentence.
    pub messages: Vec<usize>,
    /// Questions that quote it.
    pub questions: Vec<usize>,
    /// Sentences of other documents that say the same, in the same or other words.
    pub wordings: Vec<Receipt>,
}

/// What stands on this sentence of this document.
pub fn standing(context: AppContext, document: &str, sentence: &str) -> Standing {
    let content = context.content;
    let names = |of: &str, sentences: &[String]| {
        of == document && sentences.iter().any(|one| one == sentence)
    };
    let quotes = |quote: &Quote| names(&quote.document, &quote.sentences);
    let mut standing = Standing::default();
    let mut add = |receipt: Receipt| {
        if receipt.document != document && !standing.wordings.contains(&receipt) {
            standing.wordings.push(receipt);
        }
    };
    for (at, message) in content.messages.iter().enumerate() {
        let receipt = &message.facts.receipt;
        if !names(&receipt.document, &receipt.sentences) {
            continue;
        }
        standing.messages.push(at);
        let sibling = message.facts.sibling.as_ref();
        if let Some(sibling) = sibling.and_then(|id| find(&content.messages, id)) {
            add(sibling.facts.receipt.clone());
        }
    }
    for area in &content.areas {
        let wordings = &area.facts.wordings;
        if wordings.iter().any(quotes) {
            for quote in wordings {
                add(Receipt {
                    document: quote.document.clone(),
                    sentences: quote.sentences.clone(),
                });
            }
        }
    }
    for (at, question) in content.quiz.iter().enumerate() {
        if question.facts.quotes.iter().any(quotes) {
            standing.questions.push(at);
        }
    }
    standing
}

/// A sentence of a document, with the sentence after it.
#[derive(Clone, Copy)]
pub struct Picked {
    /// Id of the document.
    pub document: &'static str,
    /// Id of the sentence.
    pub id: &'static str,
    /// Text of the sentence.
    pub text: &'static str,
    /// Id of the next sentence on the page, if there is one.
    pub next: Option<&'static str>,
}

impl Picked {
    /// The sentence as a link to its own address. It looks like text until somebody points at it.
    ///
    /// Who walks by keys stops once at each heading, paragraph and list, at its first sentence
    /// (`first`): a stop at every sentence would be a hundred on one page, and what reads the page
    /// aloud finds every link anyway. From a picked sentence the last link of its panel leads to
    /// the next one.
    pub fn sentence(self, first: bool) -> Element {
        link(["#", self.id].concat())
            .attr("id", self.id)
            .attr_opt("tabindex", (!first).then_some("-1"))
            // Who drags over a sentence wants to select words, not to drag a link.
            .attr("draggable", "false")
            .text(self.text)
    }

    /// What can be done with the sentence once it is picked, and what stands on it. All of it is
    /// in the page from the start, so that it needs no script and is there for a link from
    /// elsewhere; the style sheet shows it beside the sentence that the address names.
    pub fn panel(self, context: AppContext) -> Element {
        let content = context.content;
        let standing = standing(context, self.document, self.id);
        let own = original_mark(context).map(|_| {
            let language = &content.language;
            (language.code.as_str(), language.direction.code())
        });
        let copy = plain_button()
            .class("button with-script")
            .attr("data-copy", "")
            .attr("data-copies", self.copied(context))
            .text(context.word(Word::CopySentence));
        let messages = standing.messages.iter().map(|at| {
            let id = &content.messages[*at].id;
            link(context.address(Page::Message(*at)))
                .attr("rel", "external")
                .text(context.word(Word::MessageNumber).replace("{id}", id))
        });
        let questions = standing.questions.iter().map(|at| {
            let number = [("n", at + 1)];
            let quiz = context.address(Page::Quiz);
            link(format!("{quiz}#{}", content.quiz[*at].id))
                .attr("rel", "external")
                .text(context.counted(Word::QuizQuestion, &number))
        });
        let next = self
            .next
            .map(|next| link(["#", next].concat()).text(context.word(Word::NextSentence)));
        let wordings = standing.wordings.iter();
        // Inside of a paragraph, where nothing but words and inline elements may stand.
        el("span")
            .class("row picked")
            .lang(own)
            .child(copy)
            .child(said(content))
            .children(wordings.filter_map(|other| wording(context, self.text, other)))
            .children(messages)
            .children(questions)
            .children(next)
    }

    /// The sentence as it is copied: with its document and its own address. It comes from the
    /// content, since the page may have been translated by a machine.
    fn copied(self, context: AppContext) -> String {
        let content = context.content;
        let cited = find(&content.documents, self.document);
        let cited = cited.map_or("", |document| document.words.cited.as_str());
        let source = context.word(Word::CardSource).replace("{document}", cited);
        let address = routes::sentence(content, self.document, self.id);
        let site = &content.campaign.address;
        format!("{}\n\n{source}\n{site}{address}", self.text)
    }
}

/// What another document says in place of the sentence, with a link to it there.
fn wording(context: AppContext, text: &str, other: &Receipt) -> Option<Element> {
    let content = context.content;
    let document = find(&content.documents, &other.document)?;
    let words = content.sentences(other);
    let word = match same_words(text, &words) {
        true => Word::SiblingAlike,
        false => Word::SiblingDiffers,
    };
    let there = link(routes::sentence(
        content,
        &other.document,
        other.sentences.first()?,
    ))
    .attr("rel", "external")
    .lang(original_mark(context))
    .text(words);
    let said = with_filled(
        context,
        el("span").class("wording"),
        context.word(word),
        "{document}",
        document.words.cited.clone(),
        document.in_original,
    );
    Some(said.text(" ").child(there))
}
