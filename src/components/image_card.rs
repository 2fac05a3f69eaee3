//! A message as a picture: drawn here in three sizes, saved, copied or shared, with its
//! alternative text always beside it.

use crate::app::Site;
use crate::browser::{self, files, picture};
use crate::card::{self, Size};
use crate::components::copy::copy_part;
use crate::content::Word;
use crate::markup::value::{Live, Made};
use crate::markup::{Element, effect, el};
use leptos::prelude::untrack;
use std::sync::Arc;

const SIZES: [Word; 3] = [Word::ImageWide, Word::ImageSquare, Word::ImageTall];

/// The card of the message at this position. `text` is what the card says of it, always in exact
/// words. Nothing is drawn before it is unfolded. There is one on a page.
pub fn image_card(site: Site, at: Live<usize>, text: Made<String>) -> Element {
    let size = Live::new(0);
    // None while there is no file, then whether the browser can share it.
    let made = Live::new(None);
    let said = Live::new(String::new());
    let say = move |word: Word| said.set(String::from(site.word(word)));
    let unfolded = Live::new(false);
    let fonts = Live::new(false);
    effect(move || {
        let (at, size) = (at.get(), Size::ALL[size.get()]);
        fonts.track();
        // It may have been unfolded before the app arrived: what is open is told by the page.
        unfolded.track();
        made.set(None);
        said.set(String::new());
        let content = site.content;
        let name = [
            &content.messages[at].id,
            "-",
            &content.language.code,
            "-",
            size.id(),
            ".png",
        ];
        text.with(|text| {
            let card = card::of_message(content, at, text);
            picture::draw(
                "[data-image][open] canvas",
                &card,
                size,
                name.concat(),
                move |can| match can {
                    Some(_) => made.set(can),
                    None => say(Word::ImageRefused),
                },
            );
        });
    });
    effect(move || picture::when_fonts_come(move || fonts.set(true)));
    let told = move |yes: Word, no: Word| move |done| say(if done { yes } else { no });
    let button = move |name: Word| {
        el("button")
            .set("type", "button")
            .class("button quiet")
            .live_flag("disabled", move || made.get().is_none())
            .text(site.word(name))
    };
    let save = button(Word::SavePng)
        .set("data-save", "png")
        .on("click", move |_| {
            told(Word::ImageSaved, Word::FileNotSaved)(files::save(&picture::made()));
        });
    let copy = button(Word::CopyImage)
        .set("data-copy-image", "")
        .on("click", move |_| {
            said.set(String::new());
            files::copy(
                &picture::made(),
                told(Word::ImageCopied, Word::ImageNotCopied),
            );
        });
    let share = button(Word::ShareImage)
        .set("data-share-image", "")
        .live_flag("hidden", move || made.get() != Some(true))
        .on("click", move |_| {
            said.set(String::new());
            files::share(
                &picture::made(),
                told(Word::ImageShared, Word::ImageNotShared),
            );
        });
    let alt = move || text.with(|text| card::alt(&card::of_message(site.content, at.get(), text)));
    let canvas = el("canvas")
        .set("role", "img")
        .set("aria-labelledby", "alt")
        .set("width", Size::ALL[0].width().to_string())
        .set("height", Size::ALL[0].height().to_string());
    let alt_text = el("div")
        .child(el("h3").text(site.word(Word::AltText)))
        .child(el("p").set("id", "alt").set("dir", "auto").live_text(alt))
        .child(copy_part(
            site,
            Word::CopyAlt,
            "#alt",
            Arc::new(move || untrack(alt)),
            Live::new(None),
            None,
        ));
    el("details")
        .class("make")
        .set("data-image", "")
        .on("toggle", move |event| {
            unfolded.set(browser::is_open(&event))
        })
        .child(el("summary").text(site.word(Word::ImageCard)))
        .child(
            el("p")
                .class("without-script")
                .text(site.word(Word::ImageNeedsScript)),
        )
        .child(sizes(site, size))
        .child(el("div").class("picture").child(canvas).child(alt_text))
        .child(el("p").class("row").child(save).child(copy).child(share))
        .child(said_line(said))
        .child(el("p").class("small").text(site.word(Word::ImageExact)))
}

/// What came of saving, copying and sharing.
pub fn said_line(said: Live<String>) -> Element {
    el("p")
        .set("role", "status")
        .set("data-made", "")
        .live_text(move || said.get())
}

/// Radios for the sizes.
fn sizes(site: Site, size: Live<usize>) -> Element {
    let sizes = SIZES.iter().enumerate().map(|(at, name)| {
        let radio = el("input")
            .set("type", "radio")
            .set("name", "size")
            .set("autocomplete", "off")
            .set("value", Size::ALL[at].id())
            .live_flag("checked", move || size.get() == at)
            .live_flag("disabled", move || !site.ready.get())
            .on("change", move |_| size.set(at));
        el("label").child(radio).text(site.word(*name))
    });
    el("fieldset")
        .class("chips")
        .child(el("legend").text(site.word(Word::ImageSize)))
        .child(el("div").children(sizes))
}
