//! Browser session of a test: opened with it and closed with it, whatever comes of it.

use crate::engine::{Engine, Visit};
use crate::faults;
use crate::line::{Answer, App, Line};
use crate::profile::Profile;
use crate::wire::{self, Refusal};
use crate::{alone, number, say, setting};
use serde_json::{Value, json};
use std::time::{Duration, Instant};

/// Longest time to wait for a condition. A wait ends once the condition holds, so that patience
/// costs nothing then; a machine that does other work besides needs it.
const PATIENCE: Duration = Duration::from_secs(30);
/// Time between two looks at a condition.
const PACE: Duration = Duration::from_millis(15);

/// Longest time in seconds that a browser may take to start; it takes one to three.
const START: u64 = 20;

/// Key of an element's reference in the WebDriver standard.
pub(crate) const ELEMENT: &str = "element-6066-11e4-a52e-4f735466cecf";

/// Running browser with one window.
pub struct Session {
    /// Engine of the browser.
    pub engine: Engine,
    /// Kind of the visit.
    pub visit: Visit,
    /// Address of the session at the driver.
    address: String,
    /// Throttling proxy, for visits on which the app does not simply arrive.
    line: Option<Line>,
    /// Firefox's profile, removed with the session.
    _profile: Option<Profile>,
}

impl Session {
    /// Starts a browser for a visit in which everything works.
    pub fn start() -> Session {
        Session::start_for(Visit::Everyday)
    }

    /// Reports that a claim is not checked in this engine, and why. `cargo xtask test` counts these
    /// lines.
    ///
    /// # Panics
    ///
    /// If the engine is none of those in which this is expected, and if the test runs in no other
    /// engine: then nothing would check the claim.
    #[track_caller]
    pub fn skip(&self, expected: &[Engine], why: &str) {
        let engine = self.engine;
        assert!(
            expected.contains(&engine),
            "{engine:?} has to check this: {why}"
        );
        assert!(
            !alone(),
            "{engine:?} cannot check this and no other engine is asked: name the test under \
             IN_CHROMIUM in xtask/src/journeys.rs ({why})"
        );
        let place = std::panic::Location::caller();
        say(&format!(
            "skipped in {engine:?}, {}:{}: {why}",
            place.file(),
            place.line()
        ));
    }

    /// Starts a browser for a visit.
    pub fn start_for(visit: Visit) -> Session {
        let engine = Engine::of_this_run();
        let driver = setting("WEBDRIVER");
        let profile = (engine == Engine::Firefox).then(|| Profile::new(&driver));
        let folder = profile.as_ref().map(Profile::folder);
        let wanted = engine.capabilities(visit, folder);
        let address = format!("{driver}/session");
        let start = || wire::command_within(START, "POST", &address, Some(&wanted));
        // Sometimes WebKit's browser never comes up, and its driver waits for it forever. No page
        // has been asked for yet, so another attempt hides no fault of the site. The third failure
        // fails the test.
        let again = |refusal| {
            say(&format!(
                "the browser did not start and is asked for again: {refusal:?}"
            ));
            start()
        };
        let given = start().or_else(again).or_else(again);
        let given = given.unwrap_or_else(|refusal| panic!("no browser: {refusal:?}"));
        let id = given["sessionId"].as_str().expect("a session has an id");
        let session = Session {
            engine,
            visit,
            address: format!("{driver}/session/{id}"),
            line: match visit {
                Visit::Everyday | Visit::WithoutScript | Visit::WithCamera => None,
                Visit::WithoutApp => Some(Line::to(setting("SITE"), App::IsLost)),
                Visit::SlowLine => Some(Line::to(setting("SITE"), App::Arrives)),
            },
            _profile: profile,
        };
        if engine == Engine::Chromium {
            session.prepare_chromium();
        }
        session
    }

    fn prepare_chromium(&self) {
        if self.visit == Visit::WithoutScript {
            let disabled = json!({ "value": true });
            self.devtools("Emulation.setScriptExecutionDisabled", disabled);
        }
        if let Some(rate) = number("SLOWED") {
            self.devtools("Emulation.setCPUThrottlingRate", json!({ "rate": rate }));
        }
        // The other drivers' classic WebDriver commands cannot run a script before a document.
        let source = json!({ "source": faults::WATCH });
        self.devtools("Page.addScriptToEvaluateOnNewDocument", source);
    }

    /// Sends a command of Chromium's DevTools protocol and returns its result.
    pub fn devtools(&self, name: &str, parameters: Value) -> Value {
        self.post(
            "/goog/cdp/execute",
            json!({ "cmd": name, "params": parameters }),
        )
    }

    /// Cuts the window off the network, or connects it again. Chromium only: the other drivers
    /// cannot.
    pub fn cut_the_network(&self, cut: bool) {
        if self.engine == Engine::Chromium {
            self.devtools("Network.enable", json!({}));
            self.devtools(
                "Network.emulateNetworkConditions",
                json!({
                    "offline": cut, "latency": 0,
                    "downloadThroughput": -1, "uploadThroughput": -1,
                }),
            );
        }
    }

    /// PDF of the page in base64, printed with a printer's own settings. WebKit's driver cannot
    /// print.
    #[track_caller]
    pub fn print(&self) -> String {
        let printed = match self.engine {
            // The driver's own command ignores the page sizes of style sheets.
            Engine::Chromium => {
                let wishes = json!({ "preferCSSPageSize": true });
                self.devtools("Page.printToPDF", wishes)["data"].clone()
            }
            _ => self.post("/print", json!({})),
        };
        printed.as_str().expect("a document in base64").to_owned()
    }

    /// Opens a page of the site and starts to watch for faults. The app may not be there yet.
    #[track_caller]
    pub fn open(&self, path: &str) {
        let site = match &self.line {
            Some(line) => line.address.clone(),
            None => setting("SITE"),
        };
        self.post("/url", json!({ "url": format!("{site}{path}") }));
        self.watch();
    }

    /// Opens a page and holds its app back. Only for visits over the throttling proxy.
    #[track_caller]
    pub fn open_held(&self, path: &str) {
        self.line().set(App::Waits);
        self.open(path);
    }

    /// Holds back what is still to come of the app. Only for visits over the throttling proxy.
    #[track_caller]
    pub fn hold_the_app(&self) {
        self.line().set(App::Waits);
    }

    /// Lets the app arrive, and waits until it has taken over.
    #[track_caller]
    pub fn let_the_app_arrive(&self) {
        self.line().set(App::Arrives);
        self.until_ready();
    }

    /// Changes the site's responses from now on. Only for visits over the throttling proxy.
    #[track_caller]
    pub fn meddle(&self, change: impl FnMut(&str, &mut Answer) + Send + 'static) {
        self.line().change(change);
    }

    #[track_caller]
    fn line(&self) -> &Line {
        self.line.as_ref().expect("a visit over a slow line")
    }

    /// Resizes the window, in CSS pixels.
    #[track_caller]
    pub fn resize(&self, width: u32, height: u32) {
        self.post("/window/rect", json!({ "width": width, "height": height }));
    }

    /// Cookies for the present page, also those hidden from scripts.
    #[track_caller]
    pub fn cookies(&self) -> Value {
        self.get("/cookie")
    }

    /// Starts to watch the present document for faults, unless that has been done.
    pub fn watch(&self) {
        if self.visit != Visit::WithoutScript {
            self.run(faults::WATCH, json!([]));
        }
    }

    /// Runs a function body in the page and returns its result.
    #[track_caller]
    pub fn run(&self, script: &str, arguments: Value) -> Value {
        let body = json!({ "script": script, "args": arguments });
        // A document may unload while a script runs; WebKit's driver then says `timeout`, or that
        // the script failed. Scripts here read, and none changes the page in parts, so it is tried
        // once more.
        match self.try_post("/execute/sync", &body) {
            Ok(value) => value,
            Err(_) => self.post("/execute/sync", body),
        }
    }

    /// Runs a function body in the page and returns the value that it passes to its last argument.
    #[track_caller]
    pub fn run_async(&self, script: &str, arguments: Value) -> Value {
        self.post(
            "/execute/async",
            json!({ "script": script, "args": arguments }),
        )
    }

    /// Waits until the condition returns a value.
    ///
    /// # Panics
    ///
    /// After half a minute; the message names what was awaited and the address of the page.
    #[track_caller]
    pub fn until<T>(&self, awaited: &str, condition: impl FnMut() -> Option<T>) -> T {
        // Not in a closure, which would take the place of the caller in the message.
        let Some(found) = within(PATIENCE, condition) else {
            let at = self.try_get("/url").unwrap_or_default();
            panic!("waited {} s at {at} for {awaited}", PATIENCE.as_secs());
        };
        found
    }

    /// Waits until the script's result is true.
    #[track_caller]
    pub fn until_true(&self, awaited: &str, script: &str, arguments: Value) {
        let body = json!({ "script": script, "args": arguments });
        self.until(awaited, || {
            let result = self.try_post("/execute/sync", &body).ok()?;
            (result == json!(true)).then_some(())
        });
    }

    /// Waits until there is an element and returns its reference.
    #[track_caller]
    pub(crate) fn element(&self, selector: &str) -> String {
        self.until(&format!("an element {selector}"), || {
            self.try_element(selector)
        })
    }

    pub(crate) fn try_element(&self, selector: &str) -> Option<String> {
        let wanted = json!({ "using": "css selector", "value": selector });
        let found = self.try_post("/element", &wanted).ok()?;
        found[ELEMENT].as_str().map(str::to_owned)
    }

    #[track_caller]
    pub(crate) fn post(&self, path: &str, body: Value) -> Value {
        self.try_post(path, &body)
            .unwrap_or_else(|refusal| panic!("{path}: {} ({})", refusal.code, refusal.words))
    }

    pub(crate) fn try_post(&self, path: &str, body: &Value) -> Result<Value, Refusal> {
        wire::command("POST", &format!("{}{path}", self.address), Some(body))
    }

    #[track_caller]
    pub(crate) fn get(&self, path: &str) -> Value {
        self.try_get(path)
            .unwrap_or_else(|refusal| panic!("{path}: {} ({})", refusal.code, refusal.words))
    }

    #[track_caller]
    pub(crate) fn delete(&self, path: &str) {
        wire::command("DELETE", &format!("{}{path}", self.address), None)
            .unwrap_or_else(|refusal| panic!("{path}: {} ({})", refusal.code, refusal.words));
    }

    fn try_get(&self, path: &str) -> Result<Value, Refusal> {
        wire::command("GET", &format!("{}{path}", self.address), None)
    }
}

/// Value that a condition returns within a time; `None` if it returns none.
pub(crate) fn within<T>(time: Duration, mut condition: impl FnMut() -> Option<T>) -> Option<T> {
    let started = Instant::now();
    loop {
        let found = condition();
        if found.is_some() || started.elapsed() > time {
            return found;
        }
        std::thread::sleep(PACE);
    }
}

impl Drop for Session {
    /// Closes the browser, also when a test panics: two of the drivers run only one browser.
    fn drop(&mut self) {
        let _ = wire::command("DELETE", &self.address, None);
    }
}
