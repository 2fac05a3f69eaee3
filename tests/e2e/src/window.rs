//! The window's size, and what the browser tells pages about the person before it.

use crate::engine::Engine;
use crate::say;
use crate::session::Session;
use serde_json::{Value, json};

/// The size of the page's part of the window and of all of it, once the page has been drawn.
const SIZE: &str = "
    const done = arguments[arguments.length - 1];
    requestAnimationFrame(() =>
        setTimeout(() => done([innerWidth, innerHeight, outerWidth, outerHeight])));";

impl Session {
    /// Gives pages this width in CSS pixels, or one as near as the engine can come to it, and
    /// gives back the width that they have. In Chromium scroll bars then lie over the page, as
    /// they do on telephones.
    #[track_caller]
    pub fn set_width(&self, width: u32) -> u32 {
        self.set_size(width, 900)[0]
    }

    /// Gives pages this width and height in CSS pixels, or those as near as the engine can come to
    /// them, and gives back those that they have.
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
            // What the window has around the page is only known once it is there.
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

    /// Goes on in a window without bars of its own, which in Firefox can be narrower than others.
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

    /// The window that commands go to.
    #[track_caller]
    pub fn this_window(&self) -> Value {
        self.get("/window")
    }

    /// Sends the next commands to another window.
    #[track_caller]
    pub fn go_on_in(&self, window: &Value) {
        self.post("/window", json!({ "handle": window }));
    }

    /// Clicks a link that opens a window, and gives that back; commands still go to this one.
    /// None where the engine's driver lets no window open, which is then said.
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
            let found = (0..200).find_map(|_| {
                std::thread::sleep(std::time::Duration::from_millis(15));
                opened()
            });
            if found.is_none() {
                say("WebKit: its driver opens no second window");
            }
            return found;
        }
        Some(self.until("a second window", opened))
    }

    /// Opens a page of the site in another tab of this browser, waits for it and gives both back, the
    /// one that commands went to and the new one, to which they go now. None where the engine's
    /// driver opens no other, which is then said.
    #[track_caller]
    pub fn visit_in_another_tab(&self, path: &str) -> Option<[Value; 2]> {
        let first = self.this_window();
        // WebKit's driver opens one, but draws nothing in it: what waits for a frame never comes.
        let new = match self.engine {
            Engine::Webkit => None,
            _ => self.try_post("/window/new", &json!({ "type": "tab" })).ok(),
        };
        let Some(new) = new else {
            say(&format!("{:?}: its driver opens no other tab", self.engine));
            return None;
        };
        let second = new["handle"].clone();
        self.go_on_in(&second);
        self.visit(path);
        Some([first, second])
    }

    /// Closes the tab that commands go to, and goes on in another.
    #[track_caller]
    pub fn close_and_go_on_in(&self, window: &Value) {
        self.delete("/window");
        self.go_on_in(window);
    }

    /// Tells pages what the person wants, as media features with their values. Gives back whether
    /// the engine can do that; where it cannot, says so.
    pub fn prefer(&self, features: &[(&str, &str)]) -> bool {
        if self.engine != Engine::Chromium {
            let names: Vec<&str> = features.iter().map(|(name, _)| *name).collect();
            let names = names.join(" or ");
            say(&format!(
                "{:?}: its driver cannot ask for {names}",
                self.engine
            ));
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
