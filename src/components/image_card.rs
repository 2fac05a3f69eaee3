//! Picture of a message: drawn in the browser in three sizes; to be saved, copied or shared, always
//! with its alternative text beside it.
//!
//! Longer than most files: picture, file and alternative text are made of one choice.

use crate::browser::{self, files, picture};
use crate::components::button::plain_button;
use crate::components::copy::{LateText, copy_part};
use crate::components::passage::marked;
use crate::context::AppContext;
use content::Word;
use leptos::prelude::untrack;
use markup::signal::Signal;
use markup::{Element, effect, el, ev};
use share_image::{self, Size};
use std::sync::Arc;

const SIZES: [Word; 3] = [Word::ImageWide, Word::ImageSquare, Word::ImageTall];

/// Picture of the message at this position, with all that belongs to it. `text` is the text on the
/// card, always in exact words. A page has at most one.
pub fn image_card(context: AppContext, at: Signal<usize>, text: LateText) -> Element {
    let unfolded = Signal::new(false);
    frame(context, Word::ImageCard, unfolded)
        .child(el("div").children(inside(context, at, text, unfolded)))
}

/// Folded frame of the picture, under this name; `unfolded` follows whether it is open.
pub fn frame(context: AppContext, name: Word, unfolded: Signal<bool>) -> Element {
    let needs_script = el("p")
        .class("without-script")
        .text(context.word(Word::ImageNeedsScript));
    el("details")
        .class("make")
        .attr("data-image", "")
        .on(ev::toggle, move |event| {
            unfolded.set(browser::is_open(&event))
        })
        .child(el("summary").text(context.word(name)))
        .child(needs_script)
}

/// Parts inside the frame. Nothing is drawn before it is unfolded.
pub fn inside(
    context: AppContext,
    at: Signal<usize>,
    text: LateText,
    unfolded: Signal<bool>,
) -> Vec<Element> {
    let size = Signal::new(0);
    // `None` while there is no file; then whether the browser can share it.
    let made = Signal::new(None);
    let said = Signal::new(String::new());
    let fonts = Signal::new(false);
    let words = text.clone();
    effect(move || {
        // The part may have been unfolded before the app arrived: the page itself says what is
        // open.
        unfolded.track();
        fonts.track();
        made.set(None);
        said.set(String::new());
        let (at, size, text) = (at.get(), Size::ALL[size.get()], words());
        let content = context.content;
        let (id, language) = (&content.messages[at].id, &content.language.code);
        let name = [id, "-", language, "-", size.id(), ".png"].concat();
        let drawn = move |can: Option<bool>| match can {
            Some(_) => made.set(can),
            None => say(context, said, Word::ImageRefused),
        };
        let card = share_image::of_message(content, at, &text);
        picture::draw(
            "[data-image][open] canvas",
            &card,
            size,
            name,
            Box::new(drawn),
        );
    });
    effect(move || picture::when_fonts_come(move || fonts.set(true)));
    let button = move |name: Word, id: &'static str| {
        let press = move |_| {
            said.set(String::new());
            let told = move |done: bool| say(context, said, told(name, done));
            let (file, told) = (picture::made(), Box::new(told));
            match name {
                Word::CopyImage => files::copy(&file, told),
                Word::ShareImage => files::share(&file, told),
                _ => told(files::save(&file)),
            }
        };
        make_button(context, name, id)
            .prop("disabled", move || made.get().is_none())
            .on(ev::click, press)
    };
    let canvas = el("canvas")
        .attr("role", "img")
        .attr("aria-labelledby", "alt")
        .attr("width", "1200")
        .attr("height", "630");
    // The text as it was made, not as it stands in the page, where a machine may have translated
    // it.
    let (words, said_of) = (text.clone(), at);
    let alt_text = move || {
        untrack(|| {
            share_image::alt(&share_image::of_message(
                context.content,
                said_of.get(),
                &words(),
            ))
        })
    };
    let copy = copy_part(
        context,
        context.word(Word::CopyAlt),
        "#alt",
        Arc::new(alt_text),
        Signal::new(None),
        None,
    );
    let alt = el("p")
        .attr("id", "alt")
        .attr("translate", "no")
        .children_dyn(move || {
            let (at, text) = (at.get(), text());
            let alt = share_image::alt(&share_image::of_message(context.content, at, &text));
            // The message may not be in the page's language; the text after it always is.
            let own = same_start(&alt, &text);
            let mark = marked(context, context.content.messages[at].in_original);
            vec![
                el("span").lang(mark).text(String::from(&alt[..own])),
                el("span")
                    .attr("data-alt", "")
                    .attr("dir", "auto")
                    .text(String::from(&alt[own..])),
            ]
        });
    let alt = el("div")
        .child(el("h3").text(context.word(Word::AltText)))
        .child(alt)
        .child(copy);
    let share = button(Word::ShareImage, "share");
    let buttons = el("p")
        .class("row")
        .child(button(Word::SavePng, "png"))
        .child(button(Word::CopyImage, "copy"))
        .child(share.prop("hidden", move || made.get() != Some(true)));
    vec![
        sizes(context, size),
        el("div").class("picture").child(canvas).child(alt),
        buttons,
        said_line(said),
        el("p").class("small").text(context.word(Word::ImageExact)),
    ]
}

/// Alternative text of the card of the message at this position, in its exact words.
pub fn alt(context: AppContext, at: usize) -> String {
    let text = &context.content.messages[at].words.text;
    share_image::alt(&share_image::of_message(context.content, at, text))
}

/// Length in bytes of the common start of two texts.
fn same_start(one: &str, other: &str) -> usize {
    let same = one.chars().zip(other.chars()).take_while(|(a, b)| a == b);
    same.map(|(character, _)| character.len_utf8()).sum()
}

/// Button that saves, copies or shares something that the app makes; `id` is the value of its
/// `data-make`.
pub fn make_button(context: AppContext, name: Word, id: &'static str) -> Element {
    plain_button()
        .class("button quiet")
        .attr("data-make", id)
        .text(context.word(name))
}

/// Word for the outcome of saving, copying or sharing a picture; `way` is the word on the button.
pub fn told(way: Word, done: bool) -> Word {
    match (way, done) {
        (Word::CopyImage, true) => Word::ImageCopied,
        (Word::CopyImage, false) => Word::ImageNotCopied,
        (Word::ShareImage, true) => Word::ImageShared,
        (Word::ShareImage, false) => Word::ImageNotShared,
        (_, true) => Word::ImageSaved,
        (_, false) => Word::FileNotSaved,
    }
}

/// Shows a word in the status line of [`said_line`].
pub fn say(context: AppContext, said: Signal<String>, word: Word) {
    said.set(String::from(context.word(word)));
}

/// Status line for the outcome of saving, copying and sharing.
pub fn said_line(said: Signal<String>) -> Element {
    el("p")
        .attr("role", "status")
        .attr("data-made", "")
        .text_dyn(move || said.get())
}

/// Radio buttons for the picture's size.
fn sizes(context: AppContext, size: Signal<usize>) -> Element {
    let sizes = SIZES.iter().enumerate().map(|(at, name)| {
        let radio = el("input")
            .attr("type", "radio")
            .attr("name", "size")
            .attr("autocomplete", "off")
            .attr("value", Size::ALL[at].id())
            .prop("checked", move || size.get() == at)
            .prop("disabled", move || !context.is_ready())
            .on(ev::change, move |_| size.set(at));
        el("label").child(radio).text(context.word(*name))
    });
    el("fieldset")
        .class("chips")
        .child(el("legend").text(context.word(Word::ImageSize)))
        .child(el("div").children(sizes))
}
