//! Texts in the page's language or, where no translation exists yet, in the original language.

use crate::context::AppContext;
use content::Word;
use markup::{Element, IntoText, el};

/// Attributes `lang` and `dir` of a text; `None` if it is in the page's own language.
pub type Mark = Option<(&'static str, &'static str)>;

/// Mark of a text that may not be translated yet.
pub fn marked(context: AppContext, in_original: bool) -> Mark {
    in_original.then(|| {
        let original = context.content.original();
        (original.code.as_str(), original.direction.code())
    })
}

/// Mark of the documents' own words; `None` if the page is in their language.
pub fn original_mark(context: AppContext) -> Mark {
    marked(
        context,
        context.content.language != *context.content.original(),
    )
}

/// Wording in an element of its own, marked up and labelled where it is not translated yet.
/// Browsers are told not to translate it: people share the words that they read.
pub fn passage(
    context: AppContext,
    tag: &'static str,
    text: &'static str,
    in_original: bool,
) -> Element {
    el(tag)
        .child(
            el("span")
                .attr("translate", "no")
                .lang(marked(context, in_original))
                .text(text),
        )
        .children(untranslated(context, in_original))
}

/// Text in an element of its own, marked up where it is not translated yet. For names and other
/// short texts, whose label stands elsewhere.
pub fn words(
    context: AppContext,
    tag: &'static str,
    text: &'static str,
    in_original: bool,
) -> Element {
    el(tag).lang(marked(context, in_original)).text(text)
}

/// Adds a text to `element`; it gets an element of its own only where it has to be marked up.
pub fn with_words(
    context: AppContext,
    element: Element,
    text: impl IntoText,
    in_original: bool,
) -> Element {
    match marked(context, in_original) {
        None => element.text(text),
        mark => element.child(el("span").lang(mark).text(text)),
    }
}

/// Adds an interface text to `element`. Its placeholder is filled with a text that may not be
/// translated yet.
pub fn with_filled(
    context: AppContext,
    element: Element,
    template: &'static str,
    placeholder: &str,
    text: String,
    in_original: bool,
) -> Element {
    let (before, after) = template.split_once(placeholder).unwrap_or((template, ""));
    with_words(context, element.text(before), text, in_original).text(after)
}

/// Label of a text that is not translated yet; `None` for other texts.
pub fn untranslated(context: AppContext, in_original: bool) -> Option<Element> {
    in_original.then(|| {
        el("small")
            .class("untranslated")
            .text(context.word(Word::NotYetTranslated))
    })
}

/// Label of the documents' own words; `None` if the page is in their language.
pub fn in_original(context: AppContext) -> Option<Element> {
    original_mark(context).map(|_| {
        el("small")
            .class("untranslated")
            .text(context.word(Word::InOriginal))
    })
}

/// Fold with the documents' own words, beside a translated text; `None` if the text is not
/// translated. `official` is the United Nations' page that has the translation.
pub fn original(
    context: AppContext,
    words: &'static str,
    in_original: bool,
    official: Option<&'static str>,
) -> Option<Element> {
    let content = context.content;
    let translated = content.language.code != content.campaign.original && !in_original;
    translated.then(|| {
        let summary = match official {
            None => el("summary").text(context.word(Word::UnofficialTranslation)),
            Some(page) => on_page(el("summary"), context.word(Word::OfficialTranslation), page),
        };
        el("details")
            .class("original")
            .child(summary)
            .child(el("p").lang(original_mark(context)).text(words))
    })
}

/// Adds an interface text to `element`; `{page}` is filled with an address, which runs from left to
/// right in every script.
pub fn on_page(element: Element, template: &'static str, page: &'static str) -> Element {
    let (before, after) = template.split_once("{page}").unwrap_or((template, ""));
    let page = el("bdi").attr("dir", "ltr").text(page);
    element.text(before).child(page).text(after)
}
