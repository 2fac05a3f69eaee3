//! Files that a page gives to the browser to save, intercepted.

use crate::campaign::text;
use crate::session::Session;
use base64::Engine as _;
use base64::prelude::BASE64_STANDARD;
use serde_json::json;

/// File that a page gave to the browser to save.
pub struct Saved {
    /// Name under which the page saves it.
    pub name: String,
    /// MIME type of the file.
    pub kind: String,
    pub bytes: Vec<u8>,
}

/// Intercepts files that are saved from now on: they do not become downloads but go to [`saved`].
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

/// File that was saved last. Waits until there is one.
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
