//! A question with what all formats take from it.

use super::html;
use super::loss::Loss;
use crate::content::exports::ExportWord;
use crate::content::{Content, NumericRange, Question, QuestionKind, find};
use crate::language::Language;
use crate::quiz::{plain_text, tenths};
use crate::routes;

/// A question of an edition.
#[derive(Clone, Copy)]
pub struct Item<'a> {
    /// It.
    pub question: &'a Question,
    /// Its edition.
    pub content: &'a Content,
}

/// A sentence that the answer comes from.
pub struct Source<'a> {
    /// Its words, in the documents' language.
    pub text: &'a str,
    /// The document, in the edition's language.
    pub cited: &'a str,
    /// Where it stands on the site.
    pub address: String,
}

impl<'a> Item<'a> {
    /// The id, which is the same in all editions.
    pub fn id(&self) -> &'a str {
        &self.question.id
    }

    pub fn kind(&self) -> QuestionKind {
        self.question.facts.kind
    }

    /// The kind's name in all languages.
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

    /// Whether it is a choice of one option.
    pub fn is_choice_of_one(&self) -> bool {
        matches!(
            self.kind(),
            QuestionKind::Single | QuestionKind::TrueFalse | QuestionKind::WhoSaidIt
        )
    }

    /// The language that its words are in: the documents' where it has no translation.
    pub fn language(&self) -> &'a Language {
        match self.question.in_original {
            true => self.content.original(),
            false => &self.content.language,
        }
    }

    pub fn options(&self) -> &'a [String] {
        &self.question.words.options
    }

    pub fn matches(&self) -> &'a [String] {
        &self.question.words.matches
    }

    pub fn key(&self) -> &'a [u8] {
        &self.question.facts.key
    }

    /// Whether the option at this position is right, where options are right or wrong.
    pub fn is_right(&self, option: usize) -> bool {
        self.key().iter().any(|right| usize::from(*right) == option)
    }

    /// What a wrong option stands for.
    pub fn mistake(&self, option: usize) -> Option<&'a str> {
        let all = &self.question.words.misconceptions;
        all.get(option)?.as_deref()
    }

    /// The range of a question about a number.
    pub fn range(&self) -> Option<&'a NumericRange> {
        self.question.facts.range.as_ref()
    }

    /// The pillar's name, where it counts under one.
    pub fn pillar(&self) -> Option<&'a str> {
        let id = self.question.facts.pillar.as_ref()?;
        Some(&find(&self.content.pillars, id)?.words.name)
    }

    /// The prompt and, of a question about a number, what it counts.
    pub fn prompt(&self) -> String {
        let words = &self.question.words;
        match words.unit.is_empty() {
            true => words.prompt.clone(),
            false => format!("{} ({})", words.prompt, words.unit),
        }
    }

    /// What a number may be, as people read it.
    pub fn bounds(&self) -> Option<String> {
        let range = self.range()?;
        let number = |plain: &str| self.content.language.number(plain);
        let words = self.content.export_word(ExportWord::Bounds);
        let words = words.replace("{min}", &number(&range.min));
        Some(words.replace("{max}", &number(&range.max)))
    }

    /// The prompt as HTML, with what a number may be.
    pub fn prompt_html(&self) -> String {
        let bounds = self.bounds();
        let bounds = bounds.map(|words| html::paragraph(&self.content.language, &words));
        html::paragraph(self.language(), &self.prompt()) + &bounds.unwrap_or_default()
    }

    /// A text of the question's own as HTML.
    pub fn html(&self, text: &str) -> String {
        html::paragraph(self.language(), text)
    }

    /// The sentences that the answer comes from.
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

    /// Why the answer is right, the sentences and where they stand, as HTML.
    pub fn explanation_html(&self) -> String {
        let mut all = self.html(&self.question.words.why);
        for source in self.sources() {
            all += &html::quotation(self.content.original(), source.text);
            all += &html::link(&self.content.language, source.cited, &source.address);
        }
        all
    }

    /// The least and the greatest number within a distance, as plain decimals.
    pub fn band(&self, distance: &str) -> Option<(String, String)> {
        let answer = tenths(&self.range()?.answer)?;
        let distance = tenths(distance)?;
        Some((plain_text(answer - distance), plain_text(answer + distance)))
    }

    /// A loss of this question that leaves the rest of it in the file.
    pub fn changed(&self, word: ExportWord) -> Loss {
        Loss::changed(self.id(), self.content.export_word(word).to_owned())
    }

    /// A loss of the whole question.
    pub fn left_out(&self, word: ExportWord) -> Loss {
        Loss::left_out(self.id(), self.content.export_word(word).to_owned())
    }

    /// All that people read before they answer.
    pub fn texts(&self) -> impl Iterator<Item = &'a String> {
        let words = &self.question.words;
        std::iter::once(&words.prompt).chain(words.options.iter().chain(&words.matches))
    }

    /// Whether some text has a line's end or a tab, for formats whose lines have a meaning.
    pub fn has_lines(&self) -> bool {
        self.texts().any(|text| text.contains(['\n', '\r', '\t']))
    }
}
