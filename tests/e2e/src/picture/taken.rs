//! Pictures taken of the present page.

use super::Picture;
use crate::page::words;
use crate::session::Session;
use base64::Engine as _;
use base64::prelude::BASE64_STANDARD;
use serde_json::{Value, json};

/// Script that shows one specimen and hides the others, so that no change of another moves it.
/// Returns its rectangle on the page.
const SET_UP: &str = "
    const [name] = arguments;
    const all = [...document.querySelectorAll('[data-specimen]')];
    const wanted = all.find((one) => one.dataset.specimen === name);
    for (const one of all) one.style.display = one.contains(wanted) || wanted.contains(one) ? '' : 'none';
    scrollTo({ top: 0, left: 0, behavior: 'instant' });
    const { left, top, right, bottom } = wanted.getBoundingClientRect();
    const [x, y, endX, endY] = [left, top, right, bottom].map(Math.round);
    return { x, y, width: endX - x, height: endY - y, scale: 1 };";

/// Script that measures texts of several scripts in fonts of this machine; other fonts give other
/// widths.
const LETTERS: &str = r#"
    const brush = document.createElement('canvas').getContext('2d');
    const texts = ['Hamburgefonstiv 0123', 'الحقوق الرقمية', '数字合作'];
    return ['sans-serif', 'system-ui', 'serif', 'monospace', '"Noto Sans"', '"Noto Sans Arabic"']
        .map((family) => {
            brush.font = `100px ${family}`;
            return `${family}: ` + texts.map((text) => brush.measureText(text).width.toFixed()).join(' ');
        }).join('\n') + '\n';"#;

impl Session {
    /// Picture of one specimen of the present page, at half size. Chromium only.
    ///
    /// # Panics
    ///
    /// If nothing of the specimen can be seen.
    #[track_caller]
    pub fn picture(&self, specimen: &str) -> Picture {
        let clip = self.run(SET_UP, json!([specimen]));
        let empty = ["width", "height"]
            .iter()
            .any(|side| clip[side] == json!(0));
        assert!(
            !empty,
            "nothing can be seen of the specimen {specimen}: {clip}"
        );
        let wanted = json!({ "format": "png", "captureBeyondViewport": true, "clip": clip });
        let taken = self.devtools("Page.captureScreenshot", wanted);
        let bytes = BASE64_STANDARD
            .decode(words(&taken["data"]))
            .expect("a picture in base64");
        let picture = Picture::from_png(&bytes).expect("a picture");
        let sides = [picture.width, picture.height].map(Value::from);
        assert_eq!(
            sides,
            [clip["width"].clone(), clip["height"].clone()],
            "size of the picture of {specimen}"
        );
        picture.halved()
    }

    /// Widths of texts, which tell this machine's fonts from those of another.
    #[track_caller]
    pub fn letters(&self) -> String {
        words(&self.run(LETTERS, json!([])))
    }
}
