//! Result code that is handed in to a room.

use super::Finished;
use crate::components::copy::copy_part;
use crate::components::handing_in::too_many;
use crate::components::qr::picture;
use content::Word;
use markup::signal::Signal;
use markup::{Element, el};
use qr;
use quiz::code;
use std::sync::Arc;

/// Result code in large letters, to be read out, copied or scanned; without a code, the reason.
pub fn result_code(finished: &Finished) -> Element {
    let (session, context) = (finished.session, finished.context);
    let bank = &context.content.quiz;
    let random = session.handed_in.get_untracked().unwrap_or_default();
    let selection = finished.selection.as_ref();
    let layout = selection.and_then(|selection| code::layout(bank, selection).ok());
    let part = el("section").class("result-code").child(
        el("h2")
            .attr("tabindex", "-1")
            .text(context.word(Word::ResultCode)),
    );
    let Some(layout) = layout else {
        return part.children(too_many(session));
    };
    let code = code::grouped(&code::encode(&layout, bank, &finished.sheet, random));
    let text = code.clone();
    // One group below the other, beside the picture; copied by hand the code is one text.
    let groups = code
        .split_inclusive('-')
        .map(|group| el("span").text(group.to_owned()));
    let shown = el("p")
        .class("code-text")
        .child(
            el("bdi")
                .attr("dir", "ltr")
                .attr("data-result-code", "")
                .attr("aria-hidden", "true")
                .children(groups),
        )
        .child(el("span").class("unseen").text(spelled(&code)));
    part.child(el("p").text(context.word(Word::ResultCodeLede)))
        .child(
            el("div").class("coded").child(shown).children(
                qr::encode(&code)
                    .map(|drawn| picture(&drawn, context.word(Word::CodeAsPicture).to_owned())),
            ),
        )
        .child(copy_part(
            context,
            context.word(Word::CopyCode),
            "[data-result-code]",
            Arc::new(move || text.clone()),
            Signal::new(None),
            None,
        ))
}

/// Code spelled out for screen readers: character by character, with a pause after each group.
fn spelled(code: &str) -> String {
    let mut text = String::new();
    for character in code.chars() {
        match character {
            '-' => text.push(','),
            character => {
                text.push(' ');
                text.push(character);
            }
        }
    }
    text
}
