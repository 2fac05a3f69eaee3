//! Picture and QR code of a message. Few people unfold them, so what makes them is a part of the
//! program that comes then, or with a page that the app itself makes.
//!
//! Longer than most files: two frames wait for the same part of the program.

use super::button::plain_button;
use super::copy::LateText;
use super::notice::notice;
use super::{image_card, qr};
use crate::browser::{self, parts};
use crate::context::AppContext;
use content::Word;
use markup::signal::Signal;
use markup::{Element, effect, el, ev};

/// Functions that make the parts inside the frames.
#[derive(Clone, Copy)]
pub struct Pictures {
    image: fn(AppContext, Signal<usize>, LateText, Signal<bool>) -> Vec<Element>,
    code: fn(AppContext, Signal<usize>, LateText) -> Vec<Element>,
    /// Alternative text of the card of the message at this position, in its exact words.
    pub alt: fn(AppContext, usize) -> String,
}

/// All functions of the program's part for pictures.
pub fn all() -> Pictures {
    Pictures {
        image: image_card::inside,
        code: qr::inside,
        alt: image_card::alt,
    }
}

/// Texts of a message's picture and code.
pub struct Texts {
    /// Text on the card, in exact words.
    pub card: LateText,
    /// Address in the code.
    pub address: LateText,
}

/// Picture and code of the message at this position. With `written`, both stand in the page before
/// any script: then message and texts never change.
pub fn pictures(
    context: AppContext,
    at: Signal<usize>,
    texts: Texts,
    written: bool,
) -> [Element; 2] {
    let late = Late::new(written);
    // A page that is gone to is the same as it is written.
    if written && context.ready.get_untracked() {
        late.ask();
    }
    frames(context, at, texts, late, Word::ImageCard)
}

/// Frames of picture and code, by functions that come later; `name` is on the picture's.
pub fn frames(
    context: AppContext,
    at: Signal<usize>,
    texts: Texts,
    late: Late,
    name: Word,
) -> [Element; 2] {
    let unfolded = Signal::new(false);
    let Texts { card, address } = texts;
    let image = move || match late.functions.get() {
        Some(functions) => (functions.image)(context, at, card.clone(), unfolded),
        None => Vec::new(),
    };
    let code = move || match late.functions.get() {
        Some(functions) => (functions.code)(context, at, address.clone()),
        None => Vec::new(),
    };
    effect(move || {
        if unfolded.get() || browser::find(UNFOLDED).is_some() {
            late.ask();
        }
    });
    let code_frame = qr::frame(context).on(ev::toggle, move |event| {
        if browser::is_open(&event) {
            late.ask();
        }
    });
    [
        image_card::frame(context, name, unfolded)
            .child(el("div").children_dyn(image))
            .child(late.lost_notice(context)),
        code_frame
            .child(el("div").children_dyn(code))
            .child(late.lost_notice(context)),
    ]
}

/// Selector of frames that were unfolded before the app arrived.
const UNFOLDED: &str = ".make[open]";

/// Functions that come later; `Copy`.
#[derive(Clone, Copy)]
pub struct Late {
    /// The functions, once they are there.
    pub functions: Signal<Option<Pictures>>,
    asked: Signal<bool>,
    lost: Signal<bool>,
}

impl Late {
    /// Functions that are there natively if a page is `written` with what they make.
    pub fn new(written: bool) -> Self {
        Late {
            functions: Signal::new(written.then(parts::written_pictures).flatten()),
            asked: Signal::new(false),
            lost: Signal::new(false),
        }
    }

    /// Asks for the functions, unless they are there or on their way.
    pub fn ask(self) {
        if self.asked.get_untracked() {
            return;
        }
        self.asked.set(true);
        self.lost.set(false);
        browser::spawn(async move {
            let come = parts::pictures().await;
            if self.functions.is_disposed() {
                return;
            }
            match come {
                Ok(functions) => self.functions.set(Some(functions)),
                Err(_) => {
                    self.asked.set(false);
                    self.lost.set(true);
                }
            }
        });
    }

    /// Notice that the functions did not come, with a button that asks again.
    fn lost_notice(self, context: AppContext) -> Element {
        let again = plain_button()
            .class("button quiet")
            .attr("data-again", "")
            .on(ev::click, move |_| self.ask())
            .text(context.word(Word::TryAgain));
        el("div")
            .prop("hidden", move || !self.lost.get())
            .child(notice(context, Word::PartLost, move || self.lost.get()))
            .child(el("p").child(again))
    }
}
