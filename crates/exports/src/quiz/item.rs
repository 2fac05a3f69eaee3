//! Question as all export formats read it.

use super::html;
use super::loss::Loss;
use crate::xml::Element;
use content::Language;
use content::exports::ExportWord;
use content::{Content, NumericRange, Question, QuestionKind, find};
use quiz::{plain_text, tenths};
use routes;

/// Question of an edition.
#[derive(Clone, Copy)]
pub struct Item<'a> {
    /// Facts and words of the question.
    pub question: &'a Question,
    /// Edition of the question.
    pub content: &'a Content,
}

/// Quotation that the answer comes from.
pub struct Source<'a> {
    /// Quoted words, in the documents' language.
    pub text: &'a str,
    /// Name of the document with its date, in the edition's language.
    pub cited: &'a str,
    /// Address of the first quoted sentence on the site.
    pub address: String,
}

impl<'a> Item<'a> {
    /// Id of the question, the same in all editions.
    pub fn id(&self) -> &'a str {
        &self.question.id
    }

    /// Kind of the question.
    pub fn kind(&self) -> QuestionKind {
        self.question.facts.kind
    }

    /// Name of the kind, the same in all languages.
    pub fn kind_name(&self) -> &'static str {
        match self.kind() {
            QuestionKind::Single => "single",
            QuestionKind::Multiple => "multiple",
            QuestionKind::TrueFalse => "true-false",
            QuestionKind::Numeric => "numeric",
            QuestionKind::Matching => "matching",
            QuestionKind::Ordering => "ordering",
            QuestionKind::WhoSaidIt => "who-said-it",
        }
    }

    /// Whether the answer is a choice of one option.
    pub fn is_choice_of_one(&self) -> bool {
        matches!(
            self.kind(),
            QuestionKind::Single | QuestionKind::TrueFalse | QuestionKind::WhoSaidIt
        )
    }

    /// Language of the words: that of the documents where the question has no translation.
    pub fn language(&self) -> &'a Language {
        match self.question.in_original {
            true => self.content.original(),
            false => &self.content.language,
        }
    }

    /// Options in the order of the bank; empty for a question for a number.
    pub fn options(&self) -> &'a [String] {
        &self.question.words.options
    }

    /// Matches of a matching question; otherwise empty.
    pub fn matches(&self) -> &'a [String] {
        &self.question.words.matches
    }

    /// Right answer as positions, counted from 0: the right options, the match of each option, or
    /// the options in their right order.
    pub fn key(&self) -> &'a [u8] {
        &self.question.facts.key
    }

    /// Whether the key has this position: an option that is right, or a match that belongs to an
    /// option.
    pub fn is_right(&self, option: usize) -> bool {
        self.key().iter().any(|right| usize::from(*right) == option)
    }

    /// Misconception that a wrong option stands for; `None` for a right one.
    pub fn mistake(&self, option: usize) -> Option<&'a str> {
        let all = &self.question.words.misconceptions;
        all.get(option)?.as_deref()
    }

    /// Range of a question for a number; `None` for other kinds.
    pub fn range(&self) -> Option<&'a NumericRange> {
        self.question.facts.range.as_ref()
    }

    /// Name of the pillar that the question counts under, if any.
    pub fn pillar(&self) -> Option<&'a str> {
        let id = self.question.facts.pillar.as_ref()?;
        Some(&find(&self.content.pillars, id)?.words.name)
    }

    /// Prompt, with the unit in brackets where it asks for a number of something.
    pub fn prompt(&self) -> String {
        let words = &self.question.words;
        match words.unit.is_empty() {
            true => words.prompt.clone(),
            false => self.content.locale.marks.aside(&words.prompt, &words.unit),
        }
    }

    /// Bounds of a number, as people read them; `None` for other kinds.
    pub fn bounds(&self) -> Option<String> {
        let range = self.range()?;
        let number = |plain: &str| self.content.locale.number(plain);
        let words = self.content.export_word(ExportWord::Bounds);
        let words = words.replace("{min}", &number(&range.min));
        Some(words.replace("{max}", &number(&range.max)))
    }

    /// Prompt as HTML, with the bounds of a number.
    pub fn prompt_html(&self) -> Vec<Element> {
        let bounds = self.bounds();
        let bounds = bounds.map(|words| html::paragraph(&self.content.language, &words));
        std::iter::once(self.html(&self.prompt()))
            .chain(bounds)
            .collect()
    }

    /// HTML paragraph with a text of the question.
    pub fn html(&self, text: &str) -> Element {
        html::paragraph(self.language(), text)
    }

    /// Quotations that the answer comes from.
    pub fn sources(&self) -> impl Iterator<Item = Source<'a>> {
        let content = self.content;
        self.question.facts.quotes.iter().map(move |quote| {
            let document = find(&content.documents, &quote.document);
            let first = quote.sentences.first().map_or("", String::as_str);
            let path = routes::sentence(content, &quote.document, first);
            Source {
                text: &quote.text,
                cited: document.map_or("", |document| &document.words.cited),
                address: format!("{}{path}", content.campaign.address),
            }
        })
    }

    /// Explanation as HTML: why the answer is right, the quotations, and links to them.
    pub fn explanation_html(&self) -> Vec<Element> {
        let mut all = vec![self.html(&self.question.words.why)];
        for source in self.sources() {
            all.extend([
                html::quotation(self.content.original(), source.text),
                html::link(&self.content.language, source.cited, &source.address),
            ]);
        }
        all
    }

    /// Band around the answer: the least and the greatest number within a distance, as plain
    /// decimals. `None` without a range.
    pub fn band(&self, distance: &str) -> Option<(String, String)> {
        let answer = tenths(&self.range()?.answer)?;
        let distance = tenths(distance)?;
        Some((plain_text(answer - distance), plain_text(answer + distance)))
    }

    /// Loss of a part of this question; the rest stays in the file.
    pub fn changed(&self, word: ExportWord) -> Loss {
        Loss::changed(self.id(), self.content.export_word(word).to_owned())
    }

    /// Loss of this whole question.
    pub fn left_out(&self, word: ExportWord) -> Loss {
        Loss::left_out(self.id(), self.content.export_word(word).to_owned())
    }

    /// Texts that people read before they answer: prompt, options and matches.
    pub fn texts(&self) -> impl Iterator<Item = &'a String> {
        let words = &self.question.words;
        std::iter::once(&words.prompt).chain(words.options.iter().chain(&words.matches))
    }

    /// Whether a text has a line end or a tab, for formats in which lines have a meaning.
    pub fn has_lines(&self) -> bool {
        self.texts().any(|text| text.contains(['\n', '\r', '\t']))
    }
}
