//! The browser engines, and how a session of each is asked for.

use crate::{camera, setting};
use serde_json::{Value, json};
use std::path::Path;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Engine {
    Chromium,
    Firefox,
    Webkit,
}

/// The circumstances in which the site is visited.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Visit {
    /// Everything works.
    Everyday,
    /// The browser runs no script of the page.
    WithoutScript,
    /// Scripts run, but the app never arrives.
    WithoutApp,
    /// The app arrives when it is let.
    SlowLine,
    /// The machine has a camera, before which somebody holds a picture
    /// ([`crate::camera::hold`]).
    WithCamera,
}

impl Engine {
    /// The engine of this run.
    pub fn of_this_run() -> Engine {
        match setting("BROWSER").as_str() {
            "chromium" => Engine::Chromium,
            "firefox" => Engine::Firefox,
            "webkit" => Engine::Webkit,
            other => panic!("BROWSER is {other}, which is no engine: chromium, firefox or webkit"),
        }
    }

    /// What a driver is asked for. Pages count as loaded once their document stands, so that they
    /// can be watched from before the app takes over; WebKit's driver now and then loses a script
    /// that comes so early, and waits for the whole of them. Firefox is given the folder of its
    /// profile.
    pub(crate) fn capabilities(self, visit: Visit, profile: Option<&Path>) -> Value {
        let binary = setting("BROWSER_BINARY");
        let mut wanted = json!({
            "pageLoadStrategy": if self == Engine::Webkit { "normal" } else { "eager" },
        });
        match self {
            Engine::Chromium => {
                // Without a sandbox since build machines run as root; nothing but the site's own
                // pages is ever opened.
                let mut arguments = [
                    "--headless",
                    "--no-sandbox",
                    "--disable-gpu",
                    "--no-first-run",
                    "--disable-background-networking",
                    "--disable-component-update",
                    "--disable-sync",
                    "--window-size=1200,900",
                    // Letters and colours of pictures do not hang on the screen.
                    "--font-render-hinting=none",
                    "--disable-lcd-text",
                    "--force-color-profile=srgb",
                    // No person changes the address two hundred times in half a minute.
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
                        // Processes for pages that nobody opens.
                        "dom.ipc.processPrelaunch.enabled": false,
                        "javascript.enabled": visit != Visit::WithoutScript,
                        // A camera that shows a colour, and that nobody is asked about.
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
