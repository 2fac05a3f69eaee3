//! Share cards: what is on the canvas and when, and what is said where a browser draws nothing. The
//! words of this campaign are their own keys.

use crate::pages::unfold_the_list;
use crate::picture_page::{ALT, SAID, SAVE, calls, open, restore, text, unfold, until, until_said};
use crate::{script, settle};
use routes::Page;
use wasm_bindgen_test::wasm_bindgen_test;

/// Runs a script over the canvas' pixels, which it has as `at(x, y)`, a colour such as `#faf7f0`,
/// and their `width` and `height`.
fn pixels(body: &str) -> String {
    let found = script(&format!(
        "const canvas = document.querySelector('[data-image] canvas');
         const {{ width, height }} = canvas;
         const data = canvas.getContext('2d').getImageData(0, 0, width, height).data;
         const at = (x, y) => '#' + [0, 1, 2].map((part) =>
             data[4 * (y * width + x) + part].toString(16).padStart(2, '0')).join('');
         return String((() => {{ {body} }})());"
    ));
    found.as_string().unwrap()
}

#[wasm_bindgen_test]
async fn nothing_is_drawn_before_the_card_is_unfolded() {
    let (stage, _mounted) = open(Page::Message(0), "").await;
    assert_eq!(calls(), "");
    assert_eq!(stage.count("[data-image] [data-make][disabled]"), 3);
    unfold(&stage).await;
    assert_eq!(calls(), "draw,blob");
    assert_eq!(text(&stage, SAID), "");
    restore();
}

#[wasm_bindgen_test]
async fn an_arabic_card_has_its_strand_and_starts_at_the_right() {
    let (stage, _mounted) = open(Page::Message(0), "").await;
    unfold(&stage).await;
    assert_eq!(
        pixels("return [width, height, at(2, 2), at(600, 4)];"),
        "1200,630,#faf7f0,#faf7f0"
    );
    // The first pillar's strand alone has its colour, and runs along the right.
    let strand = |colour: &str| {
        pixels(&format!(
            "let [count, left] = [0, width];
             for (let y = 0; y < height; y++) for (let x = 0; x < width; x++)
                 if (at(x, y) === '{colour}') {{ count++; left = Math.min(left, x); }}
             return count > 1000 && left > width - 152;"
        ))
    };
    assert_eq!(strand("#005a55"), "true");
    assert_eq!(strand("#6b2a6f"), "false");
    // Text keeps to its column: 152 pixels from the right, and 76 from the left.
    let ink = "let [left, right] = [width, 0];
         for (let y = 150; y < 480; y++) for (let x = 0; x < width - 150; x++)
             if (at(x, y) === '#12203a') { left = Math.min(left, x); right = Math.max(right, x); }
         return [left >= 76, right > width - 152 - 30, right <= width - 152];";
    assert_eq!(pixels(ink), "true,true,true");
    restore();
}

#[wasm_bindgen_test]
async fn the_card_follows_its_size_and_the_message() {
    let (stage, _mounted) = open(Page::Share, "").await;
    unfold(&stage).await;
    let picture = || pixels("return width + 'x' + height + canvas.toDataURL();");
    let first = picture();
    assert!(first.starts_with("1200x630"));
    for size in ["1080x1080", "1080x1920"] {
        stage.click(&format!("[data-image] [value='{size}']"));
        settle().await;
        until(&format!("!document.querySelector('{SAVE}').disabled")).await;
        assert!(picture().starts_with(size), "{size}");
    }
    stage.click("[data-image] [value='1200x630']");
    settle().await;
    assert_eq!(picture(), first);
    unfold_the_list(&stage).await;
    stage.click("input[value=three]");
    settle().await;
    assert!(picture() != first, "another message has another card");
    assert!(
        text(&stage, "#alt").starts_with("رسالة ثالثة"),
        "{}",
        text(&stage, "#alt")
    );
    restore();
}

#[wasm_bindgen_test]
async fn what_is_typed_is_not_on_the_card() {
    let (stage, _mounted) = open(Page::Share, "").await;
    unfold(&stage).await;
    let drawn = calls();
    script(
        "const field = document.querySelector('[data-composer]'); field.value += ' mine';
            field.dispatchEvent(new Event('input', { bubbles: true }));",
    );
    settle().await;
    assert_eq!(stage.count("[data-wording=edited]"), 1);
    assert!(!text(&stage, "#alt").contains("mine"));
    assert_eq!(calls(), drawn);
    restore();
}

#[wasm_bindgen_test]
async fn where_nothing_can_be_drawn_that_is_said_and_the_alt_text_can_be_copied() {
    let white = "replace(CanvasRenderingContext2D.prototype, 'getImageData', () => ({ data: [255, 255, 255, 255] }));";
    for before in [
        "replace(HTMLCanvasElement.prototype, 'getContext', () => null);",
        "replace(HTMLCanvasElement.prototype, 'getContext', undefined);",
        "replace(HTMLCanvasElement.prototype, 'toBlob', (then) => then(null));",
        "replace(HTMLCanvasElement.prototype, 'toBlob', () => { throw new DOMException('no', 'SecurityError'); });",
        // Nobody waits in this test: what is waited for is the picture.
        "replace(HTMLCanvasElement.prototype, 'toBlob', () => {});
         const timer = window.setTimeout;
         replace(window, 'setTimeout', (then, after) => timer.call(window, then, after > 1000 ? 5 : after));",
        "replace(CanvasRenderingContext2D.prototype, 'getImageData', () => { throw new DOMException('no', 'SecurityError'); });",
        white,
    ] {
        let before = format!(
            "{before} {}",
            "replace(navigator, 'clipboard', Object.create(Clipboard.prototype,
            { writeText: { value: async (text) => { calls.push(text); } } }));"
        );
        let (stage, _mounted) = open(Page::Message(0), &before).await;
        unfold(&stage).await;
        assert_eq!(text(&stage, SAID), "image-refused", "{before}");
        assert_eq!(
            stage.count("[data-image] [data-make][disabled]"),
            3,
            "{before}"
        );
        let alt = text(&stage, "#alt");
        assert!(alt.starts_with(ALT), "{before}");
        stage.click("[data-image] [data-copy]");
        until_said("[data-image] [data-copy] + span", "copied").await;
        assert!(calls().ends_with(&alt), "{}", calls());
        restore();
    }
}

#[wasm_bindgen_test]
async fn a_font_that_never_comes_holds_nothing_and_one_that_comes_late_is_drawn() {
    let before = "replace(document, 'fonts', { status: 'loading',
        ready: new Promise((come) => { globalThis.come = come; }) });";
    let (stage, _mounted) = open(Page::Message(0), before).await;
    unfold(&stage).await;
    assert_eq!(calls(), "draw,blob");
    script("come();");
    until("calls.join() === 'draw,blob,draw,blob'").await;
    until(&format!("!document.querySelector('{SAVE}').disabled")).await;
    assert_eq!(text(&stage, SAID), "");
    restore();
}
