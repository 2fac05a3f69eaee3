//! Browser engines, and the WebDriver capabilities of their sessions.

use crate::{camera, setting};
use serde_json::{Value, json};
use std::path::Path;

/// Browser engine.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Engine {
    Chromium,
    Firefox,
    Webkit,
}

/// Circumstances of a visit to the site.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Visit {
    /// Everything works.
    Everyday,
    /// The browser does not run the page's scripts.
    WithoutScript,
    /// Scripts run, but the app never arrives.
    WithoutApp,
    /// The app arrives over a throttling proxy when it is let.
    SlowLine,
    /// The machine has a camera that shows a picture ([`crate::camera::hold`]).
    WithCamera,
}

impl Engine {
    /// Engine of this run, from `BROWSER`.
    ///
    /// # Panics
    ///
    /// If that is no engine.
    pub fn of_this_run() -> Engine {
        match setting("BROWSER").as_str() {
            "chromium" => Engine::Chromium,
            "firefox" => Engine::Firefox,
            "webkit" => Engine::Webkit,
            other => panic!("BROWSER is {other}, which is no engine: chromium, firefox or webkit"),
        }
    }

    /// Capabilities of a session. Pages count as loaded once their document is parsed, so that they
    /// can be watched before the app takes over. WebKit's driver sometimes loses a script that
    /// comes so early, so it waits for whole pages. `profile` is the folder of Firefox's profile.
    pub(crate) fn capabilities(self, visit: Visit, profile: Option<&Path>) -> Value {
        let binary = setting("BROWSER_BINARY");
        let mut wanted = json!({
            "pageLoadStrategy": if self == Engine::Webkit { "normal" } else { "eager" },
        });
        match self {
            Engine::Chromium => {
                // Without a sandbox, since build machines run as root. Only the site's own pages
                // are opened.
                let mut arguments = [
                    "--headless",
                    "--no-sandbox",
                    "--disable-gpu",
                    "--no-first-run",
                    "--disable-background-networking",
                    "--disable-component-update",
                    "--disable-sync",
                    "--window-size=1200,900",
                    // Letters and colours of pictures must not depend on the screen.
                    "--font-render-hinting=none",
                    "--disable-lcd-text",
                    "--force-color-profile=srgb",
                    // Tests change the address more often than a person does: two hundred times in
                    // half a minute.
                    "--disable-ipc-flooding-protection",
                ]
                .map(str::to_owned)
                .to_vec();
                if visit == Visit::WithCamera {
                    arguments.extend(camera::chromium());
                }
                wanted["goog:loggingPrefs"] = json!({ "browser": "ALL" });
                wanted["goog:chromeOptions"] = json!({ "binary": binary, "args": arguments });
            }
            Engine::Firefox => {
                let mut arguments = ["-headless", "--width=1200", "--height=900"]
                    .map(str::to_owned)
                    .to_vec();
                if let Some(folder) = profile {
                    arguments.extend(["-profile".to_owned(), folder.display().to_string()]);
                }
                wanted["moz:firefoxOptions"] = json!({
                    "binary": binary,
                    "args": arguments,
                    "prefs": {
                        // No processes started ahead, for pages that are never opened.
                        "dom.ipc.processPrelaunch.enabled": false,
                        "javascript.enabled": visit != Visit::WithoutScript,
                        // A camera that shows a colour, without a question for permission.
                        "media.navigator.streams.fake": visit == Visit::WithCamera,
                        "media.navigator.permission.disabled": visit == Visit::WithCamera,
                    },
                });
            }
            Engine::Webkit => {
                let mut arguments = vec!["--automation"];
                if visit == Visit::WithoutScript {
                    arguments.push("--enable-javascript=false");
                }
                wanted["webkitgtk:browserOptions"] = json!({ "binary": binary, "args": arguments });
            }
        }
        json!({ "capabilities": { "alwaysMatch": wanted } })
    }
}
