//! Share cards are taken along: saved, copied, shared, and what is said where a browser refuses. The
//! words of this campaign are their own keys.

use crate::picture_page::{ALT, SAID, SAVE, calls, open, restore, text, unfold, until, until_said};
use crate::{script_with, settle};
use routes::Page;
use wasm_bindgen_test::wasm_bindgen_test;

const SHARE: &str = "[data-image] [data-make=share]";
const COPY: &str = "[data-image] [data-make=copy]";

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
