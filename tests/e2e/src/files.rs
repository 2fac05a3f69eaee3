//! Files that a page gives to the browser to save, caught on their way.

use crate::campaign::text;
use crate::session::Session;
use base64::Engine as _;
use base64::prelude::BASE64_STANDARD;
use serde_json::json;

/// A file that the page gave to the browser to save.
pub struct Saved {
    pub name: String,
    /// Its MIME type.
    pub kind: String,
    pub bytes: Vec<u8>,
}

/// Keeps what is saved from now on from the browser's downloads, and for [`saved`].
pub fn catch_files(browser: &Session) {
    browser.run(
        "window.filesSaved = [];
         const address = URL.createObjectURL;
         let last;
         URL.createObjectURL = (file) => { last = file; return address.call(URL, file); };
         HTMLAnchorElement.prototype.click = function () {
             window.filesSaved.push([this.download, last]);
         };",
        json!([]),
    );
}

/// The file that was saved last.
pub fn saved(browser: &Session) -> Saved {
    browser.until_true("a file", "return window.filesSaved.length > 0", json!([]));
    let file = browser.run_async(
        "const done = arguments[arguments.length - 1];
         const [name, file] = window.filesSaved.pop();
         const reader = new FileReader();
         reader.onload = () => done([name, file.type, reader.result.split(',')[1]]);
         reader.readAsDataURL(file);",
        json!([]),
    );
    let part = |at: usize| text(&file[at]);
    Saved {
        name: part(0),
        kind: part(1),
        bytes: BASE64_STANDARD.decode(part(2)).expect("base64"),
    }
}
