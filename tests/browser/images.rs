//! Share cards and QR codes: what is on the canvas, what is handed on, and what is said where a
//! browser draws, copies or shares nothing. The words of this campaign are their own keys.

use crate::campaign::campaign;
use crate::{Stage, script, script_with, settle, written};
use markup::dom::{Mounted, hydrate};
use roadmap::context::AppContext;
use roadmap::pages::of;
use routes::Page;
use wasm_bindgen_test::wasm_bindgen_test;

const SAID: &str = "[data-image] [data-made]";
const SAVE: &str = "[data-image] [data-make=png]";
const COPY: &str = "[data-image] [data-make=copy]";
const SHARE: &str = "[data-image] [data-make=share]";
/// All that the card of the first message says.
const ALT: &str = "رسالة أولى 🌍";

/// Opens a page, ready, with nothing unfolded; `before` changes the browser first. What a test that
/// failed has left is cleared away.
async fn open(at: Page, before: &str) -> (Stage, Mounted) {
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
    let site = AppContext::new(campaign(), at);
    let element = stage.set(&written(|| of(at.part())(site, at)));
    let mounted = hydrate(of(at.part())(site, at), element);
    settle().await;
    site.ready.set(true);
    settle().await;
    (stage, mounted)
}

/// Puts the browser back as it was.
fn restore() {
    script("while (undo.length) undo.pop()();");
}

/// Unfolds the card, and waits until it is a file or it is said that it is none.
async fn unfold(stage: &Stage) {
    stage
        .find("[data-image]")
        .set_attribute("open", "")
        .unwrap();
    let end = format!(
        "!document.querySelector('{SAVE}').disabled || document.querySelector('{SAID}').textContent"
    );
    until(&end).await;
}

/// Waits until a script's expression is true.
async fn until(expression: &str) {
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

async fn until_said(selector: &str, words: &str) {
    until(&format!(
        "document.querySelector('{selector}').textContent === '{words}'"
    ))
    .await;
}

fn text(stage: &Stage, selector: &str) -> String {
    stage.find(selector).text_content().unwrap_or_default()
}

fn calls() -> String {
    script("return calls.join();").as_string().unwrap()
}

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
async fn the_saved_file_is_a_png_of_the_size_under_its_name() {
    let (stage, _mounted) = open(Page::Message(0), "").await;
    unfold(&stage).await;
    stage.click("[data-image] [value='1080x1080']");
    settle().await;
    until(&format!("!document.querySelector('{SAVE}').disabled")).await;
    stage.click(SAVE);
    until_said(SAID, "image-saved").await;
    assert!(
        calls().ends_with("saved one-ar-1080x1080.png"),
        "{}",
        calls()
    );
    // A PNG's first bytes: its signature, the header's length and name, width, height.
    let head = script_with(
        "",
        "const view = new DataView(await file.arrayBuffer());
         return [file.type, file.name, view.getUint32(0), view.getUint32(4), view.getUint32(16), view.getUint32(20)].join();",
    )
    .await;
    assert_eq!(
        head,
        "image/png,one-ar-1080x1080.png,2303741511,218765834,1080,1080"
    );
    restore();
}

/// A browser in which a clipboard does this with what is written to it.
fn clipboard(write: &str) -> String {
    format!("replace(navigator, 'clipboard', {{ write: {write} }});")
}

#[wasm_bindgen_test]
async fn the_image_is_copied_in_the_turn_of_the_click() {
    let before =
        clipboard("async (items) => { calls.push(items.length + items[0].types.join()); }");
    let (stage, _mounted) = open(Page::Message(0), &before).await;
    unfold(&stage).await;
    stage.click(COPY);
    assert!(calls().ends_with("1image/png"), "{}", calls());
    until_said(SAID, "image-copied").await;
    restore();
}

#[wasm_bindgen_test]
async fn where_the_image_cannot_be_copied_that_is_said_and_its_text_stays() {
    let refusing = clipboard("() => Promise.reject(new DOMException('no', 'NotAllowedError'))");
    let throwing = clipboard("() => { throw new TypeError('no'); }");
    let willing = clipboard("async () => {}");
    for before in [
        refusing,
        throwing,
        format!("{willing} replace(globalThis, 'ClipboardItem', undefined);"),
        format!(
            "{willing} replace(globalThis, 'ClipboardItem', class {{ constructor() {{ throw new TypeError('no'); }} }});"
        ),
        "replace(navigator, 'clipboard', undefined);".to_owned(),
        "replace(navigator, 'clipboard', {});".to_owned(),
    ] {
        let (stage, _mounted) = open(Page::Message(0), &before).await;
        unfold(&stage).await;
        stage.click(COPY);
        until_said(SAID, "image-not-copied").await;
        assert!(text(&stage, "#alt").starts_with(ALT), "{before}");
        restore();
    }
}

/// A browser that says this of what it can share, and does this with it.
fn sharing(can: &str, share: &str) -> String {
    format!("replace(navigator, 'canShare', {can}); replace(navigator, 'share', {share});")
}

#[wasm_bindgen_test]
async fn the_image_is_offered_for_sharing_only_where_the_browser_can_share_it() {
    let only_text = "(data) => !data.files";
    for (before, offered) in [
        (
            "replace(navigator, 'canShare', undefined);".to_owned(),
            false,
        ),
        (sharing("() => false", "undefined"), false),
        (sharing(only_text, "undefined"), false),
        (
            sharing("() => { throw new TypeError('no'); }", "undefined"),
            false,
        ),
        (
            sharing("(data) => data.files[0].type === 'image/png'", "undefined"),
            true,
        ),
    ] {
        let (stage, _mounted) = open(Page::Message(0), &before).await;
        unfold(&stage).await;
        assert_eq!(
            stage.count(&format!("{SHARE}:not([hidden])")) == 1,
            offered,
            "{before}"
        );
        restore();
    }
}

#[wasm_bindgen_test]
async fn the_image_is_shared_alone_and_in_the_turn_of_the_click() {
    let share = "async (data) => { calls.push(Object.keys(data).join() + data.files.length + data.files[0].name); }";
    let (stage, _mounted) = open(Page::Message(0), &sharing("() => true", share)).await;
    unfold(&stage).await;
    stage.click(SHARE);
    assert!(
        calls().ends_with("files1one-ar-1200x630.png"),
        "{}",
        calls()
    );
    until_said(SAID, "image-shared").await;
    restore();
}

#[wasm_bindgen_test]
async fn who_changes_their_mind_about_sharing_is_told_nothing_and_a_refusal_is_told() {
    let reject = |name: &str| {
        let share = format!(
            "() => {{ calls.push('asked'); return Promise.reject(new DOMException('no', '{name}')); }}"
        );
        sharing("() => true", &share)
    };
    let (stage, _mounted) = open(Page::Message(0), &reject("AbortError")).await;
    unfold(&stage).await;
    stage.click(SHARE);
    assert!(calls().ends_with("asked"), "{}", calls());
    settle().await;
    assert_eq!(text(&stage, SAID), "");
    restore();
    drop(stage);
    for before in [
        reject("NotAllowedError"),
        sharing("() => true", "undefined"),
    ] {
        let (stage, _mounted) = open(Page::Message(0), &before).await;
        unfold(&stage).await;
        stage.click(SHARE);
        until_said(SAID, "image-not-shared").await;
        restore();
    }
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

#[wasm_bindgen_test]
async fn a_code_is_saved_as_shapes_as_it_stands_on_the_page() {
    let (stage, _mounted) = open(Page::Message(0), "").await;
    stage.click("[data-qr] [data-make=svg]");
    until_said("[data-qr] [data-made]", "image-saved").await;
    assert!(calls().ends_with("saved one-ar-qr.svg"), "{}", calls());
    let path = script_with(
        "",
        "const file = new DOMParser().parseFromString(await globalThis.file.text(), globalThis.file.type);
         return file.documentElement.namespaceURI + file.querySelector('path').getAttribute('d');",
    )
    .await;
    let code = qr::encode("https://example.org/ar/m/one/").unwrap();
    assert_eq!(
        path,
        format!("http://www.w3.org/2000/svg{}", qr::svg_path(&code)).as_str()
    );
    restore();
}

/// The address has 29 bytes, so that the code is one of 29 modules (version 3), with its margin
/// 37; 28 pixels for each are the first whole number above 1024.
#[wasm_bindgen_test]
async fn a_code_is_saved_as_pixels_of_whole_modules() {
    let (stage, _mounted) = open(Page::Message(0), "").await;
    stage.click("[data-qr] [data-make=png]");
    until_said("[data-qr] [data-made]", "image-saved").await;
    assert!(calls().ends_with("saved one-ar-qr.png"), "{}", calls());
    let points = script_with(
        "",
        "const picture = await createImageBitmap(file);
         const canvas = new OffscreenCanvas(picture.width, picture.height);
         const pen = canvas.getContext('2d');
         pen.drawImage(picture, 0, 0);
         const data = pen.getImageData(0, 0, picture.width, picture.height).data;
         const times = picture.width / 37;
         const point = (x, y) => {
             const colours = new Set();
             for (let dy = 0; dy < times; dy++) for (let dx = 0; dx < times; dx++)
                 colours.add(data[4 * ((y * times + dy) * picture.width + x * times + dx)]);
             return [...colours].join('/');
         };
         let points = times + ' ';
         for (let y = 0; y < 37; y++) for (let x = 0; x < 37; x++)
             points += ({ 0: '#', 255: '.' })[point(x, y)] ?? '?';
         return points;",
    )
    .await;
    let code = qr::encode("https://example.org/ar/m/one/").unwrap();
    assert_eq!(code.side, 29);
    let mut expected = String::from("28 ");
    for y in 0..37usize {
        for x in 0..37usize {
            let inside = (4..33).contains(&x) && (4..33).contains(&y);
            let dark = inside && code.modules[(y - 4) * 29 + x - 4];
            expected.push(if dark { '#' } else { '.' });
        }
    }
    assert_eq!(points, expected.as_str());
    restore();
}

#[wasm_bindgen_test]
async fn where_a_code_cannot_be_a_file_that_is_said() {
    for (before, button) in [
        (
            "replace(HTMLCanvasElement.prototype, 'getContext', () => null);",
            "png",
        ),
        ("replace(globalThis, 'File', undefined);", "png"),
        ("replace(globalThis, 'File', undefined);", "svg"),
        (
            "replace(URL, 'createObjectURL', () => { throw new TypeError('no'); });",
            "svg",
        ),
    ] {
        let (stage, _mounted) = open(Page::Message(0), before).await;
        stage.click(&format!("[data-qr] [data-make={button}]"));
        until_said("[data-qr] [data-made]", "file-not-saved").await;
        restore();
    }
}

#[wasm_bindgen_test]
async fn the_builders_code_leads_to_the_choice() {
    let (stage, _mounted) = open(Page::Share, "").await;
    let leads = || text(&stage, "[data-qr] bdi");
    assert_eq!(leads(), "https://example.org/ar/share/#v1.one.sl");
    let before = stage.find("[data-qr] path").get_attribute("d");
    stage.click(".switches label:nth-of-type(3) input");
    settle().await;
    assert_eq!(leads(), "https://example.org/ar/share/#v1.one.slh");
    assert!(stage.find("[data-qr] path").get_attribute("d") != before);
    restore();
}
