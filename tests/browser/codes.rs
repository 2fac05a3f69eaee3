//! QR codes of pages: saved as shapes and as pixels, and what is said where they cannot be.

use crate::picture_page::{calls, open, restore, text, until_said};
use crate::{script_with, settle};
use routes::Page;
use wasm_bindgen_test::wasm_bindgen_test;

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
