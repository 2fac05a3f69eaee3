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

/// Greatest height of a picture of a page, in CSS pixels: about three windows of a desk. What comes
/// below is more of the same.
const TALLEST: u32 = 2400;

/// Script that hides what changes with every build, the page's weight, and goes to the page's
/// beginning. Returns the page's width and height, and the edges of its head.
const PAGE: &str = "
    for (const one of document.querySelectorAll('[data-weight]')) one.style.visibility = 'hidden';
    if (arguments[0]) scrollTo({ top: 0, left: 0, behavior: 'instant' });
    const head = document.querySelector('header.top')?.getBoundingClientRect();
    const { left, right, top, bottom } = head ?? { left: 0, right: 0, top: 0, bottom: 0 };
    const edges = [left, right, top, bottom].map((edge) => Math.max(0, Math.round(edge)));
    return [innerWidth, arguments[0] ? document.documentElement.scrollHeight : innerHeight, ...edges];";

/// How much of a page a picture shows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Extent {
    /// What stands in the window, as it is scrolled.
    Window,
    /// Page from its beginning, up to [`TALLEST`].
    Page,
}

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
        self.clipped(&clip, true, specimen)
    }

    /// Picture of the present page, at half size. Its head, which all pages share, is left out of
    /// comparisons: it is a specimen of its own. Chromium only.
    #[track_caller]
    pub fn picture_of_page(&self, extent: Extent) -> Picture {
        let whole = extent == Extent::Page;
        let size = self.run(PAGE, json!([whole]));
        let [width, height, left, right, top, bottom] =
            [0, 1, 2, 3, 4, 5].map(|at| size[at].as_u64().expect("a length"));
        let height = height.min(u64::from(TALLEST));
        let clip = json!({ "x": 0, "y": 0, "width": width, "height": height, "scale": 1 });
        let name = self.at();
        let mut picture = match whole {
            true => self.clipped(&clip, true, &name),
            false => self.clipped(&Value::Null, false, &name),
        };
        // The picture has half the size.
        let halves = |from: u64, to: u64| from as usize / 2..(to as usize).div_ceil(2);
        picture.left_out = Some([halves(left, right), halves(top, bottom)]);
        picture
    }

    fn clipped(&self, clip: &Value, beyond: bool, of: &str) -> Picture {
        let mut wanted = json!({ "format": "png", "captureBeyondViewport": beyond });
        if !clip.is_null() {
            wanted["clip"] = clip.clone();
        }
        let taken = self.devtools("Page.captureScreenshot", wanted);
        let bytes = BASE64_STANDARD
            .decode(words(&taken["data"]))
            .expect("a picture in base64");
        let picture = Picture::from_png(&bytes).expect("a picture");
        if !clip.is_null() {
            let sides = [picture.width, picture.height].map(Value::from);
            let asked = [clip["width"].clone(), clip["height"].clone()];
            assert_eq!(sides, asked, "size of the picture of {of}");
        }
        picture.halved()
    }

    /// Widths of texts, which tell this machine's fonts from those of another.
    #[track_caller]
    pub fn letters(&self) -> String {
        words(&self.run(LETTERS, json!([])))
    }
}
