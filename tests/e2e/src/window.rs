//! Window sizes, tabs, and the user's preferences that the browser tells pages.

use crate::engine::Engine;
use crate::session::{Session, within};
use serde_json::{Value, json};
use std::time::Duration;

/// Longest time to wait for a window that may not open at all.
const OPENS: Duration = Duration::from_secs(3);

/// Script that returns the size of the viewport and of the whole window, once the page has been
/// drawn.
const SIZE: &str = "
    const done = arguments[arguments.length - 1];
    requestAnimationFrame(() =>
        setTimeout(() => done([innerWidth, innerHeight, outerWidth, outerHeight])));";

/// Script that tells whether the page of a window that was opened has loaded.
const LOADED: &str =
    "return location.href !== 'about:blank' && document.readyState === 'complete';";

impl Session {
    /// Sets the width of the viewport in CSS pixels, or the nearest that the engine can reach, and
    /// returns the actual width. In Chromium scroll bars then take no space, as on phones.
    #[track_caller]
    pub fn set_width(&self, width: u32) -> u32 {
        self.set_size(width, 900)[0]
    }

    /// Sets the size of the viewport, width and height in CSS pixels, or the nearest that the
    /// engine can reach, and returns the actual size.
    #[track_caller]
    pub fn set_size(&self, width: u32, height: u32) -> [u32; 2] {
        if self.engine == Engine::Chromium {
            let size = json!({
                "width": width, "height": height, "deviceScaleFactor": 1, "mobile": false,
            });
            self.devtools("Emulation.setDeviceMetricsOverride", size);
            self.devtools("Emulation.setScrollbarsHidden", json!({ "hidden": true }));
        } else {
            self.resize(width, height);
            // The size of the window's frame is known only once the window is there.
            let [across, down, all_across, all_down] = self.inner_and_outer_size();
            self.resize(
                width + all_across.saturating_sub(across),
                height + all_down.saturating_sub(down),
            );
        }
        let [across, down, ..] = self.inner_and_outer_size();
        [across, down]
    }

    #[track_caller]
    fn inner_and_outer_size(&self) -> [u32; 4] {
        let all = self.run_async(SIZE, json!([]));
        [0, 1, 2, 3].map(|at| all[at].as_u64().unwrap_or_default() as u32)
    }

    /// Continues in a window without bars of its own, which in Firefox can be narrower than others.
    /// WebKit's driver opens none.
    #[track_caller]
    pub fn go_on_in_a_bare_window(&self) {
        let handles = |session: &Session| -> Vec<Value> {
            let all = session.get("/window/handles");
            all.as_array().cloned().unwrap_or_default()
        };
        let before = handles(self);
        self.run(
            "open('about:blank', '_blank', 'popup,width=320,height=900')",
            json!([]),
        );
        let bare = self.until("a bare window", || {
            let mut after = handles(self).into_iter();
            after.find(|handle| !before.contains(handle))
        });
        self.post("/window", json!({ "handle": bare }));
    }

    /// Handle of the window that commands go to.
    #[track_caller]
    pub fn this_window(&self) -> Value {
        self.get("/window")
    }

    /// Switches to another window: the next commands go there.
    #[track_caller]
    pub fn go_on_in(&self, window: &Value) {
        self.post("/window", json!({ "handle": window }));
    }

    /// Clicks a link that opens a window, and returns its handle. Commands still go to this window.
    /// `None` where the engine's driver opens no window, which is then reported.
    #[track_caller]
    pub fn open_beside(&self, link: &str) -> Option<Value> {
        let handles = || {
            let all = self.get("/window/handles");
            all.as_array().cloned().unwrap_or_default()
        };
        let before = handles();
        self.click(link);
        let opened = || handles().into_iter().find(|one| !before.contains(one));
        if self.engine == Engine::Webkit {
            let found = within(OPENS, opened);
            if found.is_none() {
                self.skip(&[Engine::Webkit], "its driver opens no second window");
            }
            return found;
        }
        let opened = self.until("a second window", opened);
        // A driver loses the next page that it is asked for while the first one still loads.
        let here = self.this_window();
        self.go_on_in(&opened);
        self.until_true("the second window's page", LOADED, json!([]));
        self.go_on_in(&here);
        Some(opened)
    }

    /// Opens a page of the site in another tab, switches to it, and waits until it is interactive.
    /// Returns the handles of both tabs, the former first. `None` where the engine's driver opens
    /// no other tab, which is then reported.
    #[track_caller]
    pub fn visit_in_another_tab(&self, path: &str) -> Option<[Value; 2]> {
        let first = self.this_window();
        // WebKit's driver opens a tab but draws nothing in it, so code that waits for a frame never
        // goes on.
        let new = match self.engine {
            Engine::Webkit => None,
            _ => self.try_post("/window/new", &json!({ "type": "tab" })).ok(),
        };
        let Some(new) = new else {
            self.skip(&[Engine::Webkit], "its driver opens no other tab");
            return None;
        };
        let second = new["handle"].clone();
        self.go_on_in(&second);
        self.visit(path);
        Some([first, second])
    }

    /// Closes the tab that commands go to, and switches to another window.
    #[track_caller]
    pub fn close_and_go_on_in(&self, window: &Value) {
        self.delete("/window");
        self.go_on_in(window);
    }

    /// Sets the user's preferences, as media features with their values. Returns whether the engine
    /// can do that; where it cannot, this is reported.
    pub fn prefer(&self, features: &[(&str, &str)]) -> bool {
        if self.engine != Engine::Chromium {
            let names: Vec<&str> = features.iter().map(|(name, _)| *name).collect();
            let names = names.join(" or ");
            self.skip(
                &[Engine::Firefox, Engine::Webkit],
                &format!("its driver cannot ask for {names}"),
            );
            return false;
        }
        let features: Vec<Value> = features
            .iter()
            .map(|(name, value)| json!({ "name": name, "value": value }))
            .collect();
        let media = json!({ "features": features });
        self.devtools("Emulation.setEmulatedMedia", media);
        true
    }
}
