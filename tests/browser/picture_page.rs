//! Pages with a card and a code, opened in a browser that is changed first and put back in the end.

use crate::campaign::campaign;
use crate::{Stage, script, script_with, settle, written};
use markup::dom::{Mounted, hydrate};
use roadmap::context::AppContext;
use roadmap::pages::of;
use routes::Page;

/// Selector of what is said of the card.
pub const SAID: &str = "[data-image] [data-made]";

/// Selector of the button that saves the card.
pub const SAVE: &str = "[data-image] [data-make=png]";

/// Text of the first message, which is all that its card says.
pub const ALT: &str = "رسالة أولى 🌍";

/// Opens a page, ready, with the picture and the code made and nothing unfolded; `before` changes the browser first. What a test that
/// failed has left is cleared away.
pub async fn open(at: Page, before: &str) -> (Stage, Mounted) {
    script(&format!(
        "while (globalThis.undo?.length) undo.pop()();
         for (const left of document.querySelectorAll('body > :has([data-image])')) left.remove();
         globalThis.calls = []; globalThis.undo = [];
         globalThis.replace = (object, name, value) => {{
             const own = Object.getOwnPropertyDescriptor(object, name);
             Object.defineProperty(object, name, {{ configurable: true, writable: true, value }});
             undo.push(() => own ? Object.defineProperty(object, name, own) : delete object[name]);
         }};
         const canvas = HTMLCanvasElement.prototype;
         const [context, blob] = [canvas.getContext, canvas.toBlob];
         replace(canvas, 'getContext', function (kind) {{ calls.push('draw'); return context.call(this, kind); }});
         replace(canvas, 'toBlob', function (then) {{ calls.push('blob'); return blob.call(this, then); }});
         const address = URL.createObjectURL;
         replace(URL, 'createObjectURL', (file) => {{ globalThis.file = file; return address.call(URL, file); }});
         replace(HTMLAnchorElement.prototype, 'click', function () {{ calls.push('saved ' + this.download); }});
         {before}"
    ));
    let stage = Stage::new();
    let context = AppContext::new(campaign(), at);
    let element = stage.set(&written(|| of(at.part())(context, at)));
    let mounted = hydrate(of(at.part())(context, at), element);
    settle().await;
    context.ready.set(true);
    settle().await;
    // What makes both comes once one of them is unfolded; the code draws nothing on a canvas.
    let code = stage.find("[data-qr]");
    code.set_attribute("open", "").unwrap();
    until("!!document.querySelector('[data-image] canvas') && !!document.querySelector('[data-qr] svg')")
        .await;
    code.remove_attribute("open").unwrap();
    settle().await;
    (stage, mounted)
}

/// Puts the browser back as it was.
pub fn restore() {
    script("while (undo.length) undo.pop()();");
}

/// Unfolds the card, and waits until it is a file or it is said that it is none.
pub async fn unfold(stage: &Stage) {
    stage
        .find("[data-image]")
        .set_attribute("open", "")
        .unwrap();
    let end = format!(
        "document.querySelector('{SAVE}')?.disabled === false || document.querySelector('{SAID}')?.textContent"
    );
    until(&end).await;
}

/// Waits until a script's expression is true.
pub async fn until(expression: &str) {
    let body = format!(
        "for (let turn = 0; turn < 500; turn++) {{
             if ({expression}) return true;
             await new Promise((then) => setTimeout(then, 10));
         }}
         return false;"
    );
    let came = script_with("", &body).await;
    assert_eq!(came, true, "waited for {expression}");
}

/// Waits until an element says these words.
pub async fn until_said(selector: &str, words: &str) {
    until(&format!(
        "document.querySelector('{selector}').textContent === '{words}'"
    ))
    .await;
}

/// Text of an element, without its markup.
pub fn text(stage: &Stage, selector: &str) -> String {
    stage.find(selector).text_content().unwrap_or_default()
}

/// Calls of the browser so far, in their order: drawn, made a file, saved.
pub fn calls() -> String {
    script("return calls.join();").as_string().unwrap()
}
