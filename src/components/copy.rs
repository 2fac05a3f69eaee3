//! The buttons that take a text along: to the clipboard, or into the system's share sheet.

use crate::browser;
use crate::components::button::{button, plain_button};
use crate::context::AppContext;
use crate::markup::signal::Signal;
use crate::markup::{Element, el, ev};
use content::{Content, Word};
use std::sync::Arc;

/// A text that is asked for when it is needed.
pub type LateText = Arc<dyn Fn() -> String + Send + Sync>;

/// Copies the text, and says so; where the browser refuses, says what to do instead.
pub fn copy_button(
    context: AppContext,
    text: impl Fn() -> String + Send + Sync + 'static,
) -> Element {
    copy_row(context, Arc::new(text), Signal::new(None), None)
}

/// Copies a text that never changes, with the system's share sheet beside it where there is one. The
/// boot script does both, so that neither waits for the app.
pub fn copy_ready(context: AppContext, text: String) -> Element {
    let share = plain_button()
        .class("button quiet")
        .attr("data-share-sheet", "")
        .text(context.word(Word::ShareSheet));
    el("p")
        .class("row")
        .child(copies(context.content, text))
        .child(share)
        .child(said(context.content))
}

/// The button that holds the text that it copies.
pub fn copies(content: &'static Content, text: String) -> Element {
    plain_button()
        .class("button")
        .attr("data-copy", "")
        .attr("data-copies", text)
        .text(content.word(Word::Copy))
}

/// What the boot script says of a copy in the same row.
pub fn said(content: &'static Content) -> Element {
    el("span")
        .attr("role", "status")
        .attr("data-done", content.word(Word::Copied))
        .attr("data-refused", content.word(Word::CopyRefused))
        .attr("data-unshared", content.word(Word::ShareRefused))
}

/// The same with the system's share sheet beside it, where there is one.
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
            // Some of what the sheet offers loses a text: it goes along to the clipboard.
            browser::copy_on_leaving(post.clone(), |_| {});
            browser::share(&post, move || said.set(Some(Word::ShareRefused)));
        })
        .text(context.word(Word::ShareSheet));
    copy_row(context, text, said, Some(share))
}

/// The row of what copies a text, with what is said after a button was pressed.
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

/// The same for a text of another name. Where copying is refused, what the selector finds is
/// selected for the keyboard.
pub fn copy_part(
    context: AppContext,
    name: &'static str,
    selector: &'static str,
    text: LateText,
    said: Signal<Option<Word>>,
    more: Option<Element>,
) -> Element {
    let copy = move |_| {
        // Emptied first, so that a second copy is announced like the first.
        said.set(None);
        browser::copy(text(), move |copied| {
            said.set(Some(match copied {
                true => Word::Copied,
                false => Word::CopyRefused,
            }));
            if !copied {
                browser::select_text(selector);
            }
        });
    };
    let button = button(context)
        .class("button")
        .attr("data-copy", "")
        .on(ev::click, copy)
        .text(name);
    let status = el("span")
        .attr("role", "status")
        .attr_dyn("data-copied", move || {
            said.get().map(|said| match said {
                Word::Copied => "true",
                _ => "false",
            })
        })
        .text_dyn(move || said.get().map_or("", |said| context.word(said)));
    el("p")
        .class("row")
        .child(button)
        .children(more)
        .child(status)
}
