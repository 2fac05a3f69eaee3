//! Buttons that copy a text to the clipboard or open the system's share sheet.
//!
//! Longer than most files: all buttons that copy say the same in the same way.

use crate::browser;
use crate::components::button::{button, plain_button};
use crate::context::AppContext;
use content::{Content, Word};
use markup::signal::Signal;
use markup::{Element, el, ev};
use std::sync::Arc;

/// Function that returns a text at the moment when it is needed.
pub type LateText = Arc<dyn Fn() -> String + Send + Sync>;

/// Row with a button that copies the text, and with the message whether it was copied. Where the
/// browser refuses, the message says how to copy by hand.
pub fn copy_button(
    context: AppContext,
    text: impl Fn() -> String + Send + Sync + 'static,
) -> Element {
    copy_row(context, Arc::new(text), Signal::new(None), None)
}

/// Row with buttons that copy a fixed text, the first with this word, and share it by the system's
/// share sheet. The boot script does both, so that neither waits for the app. The second button
/// shows only where there is a share sheet.
pub fn copy_ready(context: AppContext, word: Word, text: String) -> Element {
    let share = plain_button()
        .class("button quiet")
        .attr("data-share-sheet", "")
        .text(context.word(Word::ShareSheet));
    el("p")
        .class("row")
        .child(copies(context.content, word, text))
        .child(share)
        .child(said(context.content))
}

/// Button with this word that copies the text in its own attribute `data-copies`, by the boot
/// script.
pub fn copies(content: &'static Content, word: Word, text: String) -> Element {
    plain_button()
        .class("button")
        .attr("data-copy", "")
        .attr("data-copies", text)
        .text(content.word(word))
}

/// Status of the row, with the messages that the boot script may show in it.
pub fn said(content: &'static Content) -> Element {
    el("span")
        .attr("role", "status")
        .attr("data-done", content.word(Word::Copied))
        .attr("data-refused", content.word(Word::CopyRefused))
        .attr("data-unshared", content.word(Word::ShareRefused))
}

/// Row with a button that copies the text and, where there is a share sheet, one that opens it;
/// both work by the app.
pub fn copy_or_share(context: AppContext, text: LateText) -> Element {
    let said = Signal::new(None);
    let post = text.clone();
    let share = plain_button()
        .class("button quiet")
        .attr("data-share-sheet", "")
        .attr("data-of-app", "")
        .prop("hidden", move || {
            !(context.is_ready() && browser::can_share())
        })
        .on(ev::click, move |_| {
            let post = post();
            said.set(None);
            // Some apps of the share sheet lose a text. So it is copied to the clipboard, too.
            browser::copy_on_leaving(post.clone(), |_| {});
            browser::share(&post, move || said.set(Some(Word::ShareRefused)));
        })
        .text(context.word(Word::ShareSheet));
    copy_row(context, text, said, Some(share))
}

/// Row with the button that copies a text, then `more`, then the message about the last press,
/// `said`.
pub fn copy_row(
    context: AppContext,
    text: LateText,
    said: Signal<Option<Word>>,
    more: Option<Element>,
) -> Element {
    let selector = "[data-composer], [data-post]";
    copy_part(
        context,
        context.word(Word::Copy),
        selector,
        text,
        said,
        more,
    )
}

/// Row of [`copy_row`] with another name on the button. Where copying is refused, the element that
/// `selector` finds is selected, to be copied by keyboard.
pub fn copy_part(
    context: AppContext,
    name: &'static str,
    selector: &'static str,
    text: LateText,
    said: Signal<Option<Word>>,
    more: Option<Element>,
) -> Element {
    let button = button(context)
        .class("button")
        .attr("data-copy", "")
        .on(ev::click, move |_| copy_and_say(text(), selector, said))
        .text(name);
    el("p")
        .class("row")
        .child(button)
        .children(more)
        .child(status(context, said))
}

/// Copies a text and says in `said` whether it worked. Where it is refused, the element that
/// `selector` finds is selected.
pub fn copy_and_say(text: String, selector: &'static str, said: Signal<Option<Word>>) {
    // The status is emptied first, so that a second copy is announced like the first.
    said.set(None);
    browser::copy(text, move |copied| {
        said.set(Some(match copied {
            true => Word::Copied,
            false => Word::CopyRefused,
        }));
        if !copied {
            browser::select_text(selector);
        }
    });
}

/// Status with the message about the last press.
pub fn status(context: AppContext, said: Signal<Option<Word>>) -> Element {
    el("span")
        .attr("role", "status")
        .attr_dyn("data-copied", move || {
            said.get().map(|said| match said {
                Word::Copied => "true",
                _ => "false",
            })
        })
        .text_dyn(move || said.get().map_or("", |said| context.word(said)))
}
