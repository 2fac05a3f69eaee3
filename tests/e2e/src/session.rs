//! A browser of its own for a test: opened with it, closed with it, whatever comes of it.

use crate::engine::{Engine, Visit};
use crate::faults;
use crate::line::{Answer, App, Line};
use crate::profile::Profile;
use crate::wire::{self, Refusal};
use crate::{number, say, setting};
use serde_json::{Value, json};
use std::time::{Duration, Instant};

/// How long anything may take to come about. What is waited for is a condition, so that patience
/// costs nothing where it comes about; a machine that does other work besides needs it.
const PATIENCE: Duration = Duration::from_secs(30);
/// How often it is looked for.
const PACE: Duration = Duration::from_millis(15);

/// How long a browser may take to start, in seconds: they do in one or three.
const START: u64 = 20;

/// The name under which the WebDriver standard sends elements.
pub(crate) const ELEMENT: &str = "element-6066-11e4-a52e-4f735466cecf";

/// A running browser with one window.
pub struct Session {
    /// The engine of the browser.
    pub engine: Engine,
    pub visit: Visit,
    /// Where the driver knows this browser.
    address: String,
    /// For visits on which the app does not just arrive.
    line: Option<Line>,
    /// Where Firefox keeps what it knows; gone with the session.
    _profile: Option<Profile>,
}

impl Session {
    /// Starts a browser for a visit in which everything works.
    pub fn start() -> Session {
        Session::start_for(Visit::Everyday)
    }

    /// Starts a browser.
    pub fn start_for(visit: Visit) -> Session {
        let engine = Engine::of_this_run();
        let driver = setting("WEBDRIVER");
        let profile = (engine == Engine::Firefox).then(|| Profile::new(&driver));
        let folder = profile.as_ref().map(Profile::folder);
        let wanted = engine.capabilities(visit, folder);
        let address = format!("{driver}/session");
        let start = || wire::command_within(START, "POST", &address, Some(&wanted));
        // Now and then WebKit's browser never comes up, and its driver waits for it without an
        // end. No page has been asked for yet, so that nothing of the site is passed
        // over by asking for another browser; a third one that stays away is a failure.
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
        // The classic WebDriver commands of the others know nothing that runs before a document.
        let source = json!({ "source": faults::WATCH });
        self.devtools("Page.addScriptToEvaluateOnNewDocument", source);
    }

    /// A command of Chromium's DevTools protocol.
    pub fn devtools(&self, name: &str, parameters: Value) -> Value {
        self.post(
            "/goog/cdp/execute",
            json!({ "cmd": name, "params": parameters }),
        )
    }

    /// Cuts the window off the network, or joins it again; in Chromium, the others' drivers cannot.
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

    /// The page printed with a printer's own settings, as PDF in base64. WebKit's driver prints
    /// nothing.
    #[track_caller]
    pub fn print(&self) -> String {
        let printed = match self.engine {
            // The driver's own command does not know the sizes that style sheets ask for.
            Engine::Chromium => {
                let wishes = json!({ "preferCSSPageSize": true });
                self.devtools("Page.printToPDF", wishes)["data"].clone()
            }
            _ => self.post("/print", json!({})),
        };
        printed.as_str().expect("a document in base64").to_owned()
    }

    /// Opens a page of the site and starts to watch for faults; the app may not be there yet.
    #[track_caller]
    pub fn open(&self, path: &str) {
        let site = match &self.line {
            Some(line) => line.address.clone(),
            None => setting("SITE"),
        };
        self.post("/url", json!({ "url": format!("{site}{path}") }));
        self.watch();
    }

    /// Opens a page whose app waits until it is let. For visits over a slow line only.
    #[track_caller]
    pub fn open_held(&self, path: &str) {
        self.line().set(App::Waits);
        self.open(path);
    }

    /// Has what is still to come of the app wait. For visits over a slow line only.
    #[track_caller]
    pub fn hold_the_app(&self) {
        self.line().set(App::Waits);
    }

    /// Lets the app arrive, and waits for it.
    #[track_caller]
    pub fn let_the_app_arrive(&self) {
        self.line().set(App::Arrives);
        self.until_ready();
    }

    /// Has others change what passes. For visits over a slow line only.
    #[track_caller]
    pub fn meddle(&self, change: impl FnMut(&str, &mut Answer) + Send + 'static) {
        self.line().change(change);
    }

    #[track_caller]
    fn line(&self) -> &Line {
        self.line.as_ref().expect("a visit over a slow line")
    }

    /// Makes the window smaller or larger, in CSS pixels.
    #[track_caller]
    pub fn resize(&self, width: u32, height: u32) {
        self.post("/window/rect", json!({ "width": width, "height": height }));
    }

    /// The browser's cookies for the present page, also those hidden from scripts.
    #[track_caller]
    pub fn cookies(&self) -> Value {
        self.get("/cookie")
    }

    /// Starts to watch the present document for faults, where that has not been done.
    pub fn watch(&self) {
        if self.visit != Visit::WithoutScript {
            self.run(faults::WATCH, json!([]));
        }
    }

    /// Runs a function body in the page and gives back what it returns.
    #[track_caller]
    pub fn run(&self, script: &str, arguments: Value) -> Value {
        let body = json!({ "script": script, "args": arguments });
        // A document may go away under a script's feet; WebKit's driver then says `timeout`, or
        // that the script failed. Looking is repeatable, and nothing here changes the page in
        // parts, so it is tried once more.
        match self.try_post("/execute/sync", &body) {
            Ok(value) => value,
            Err(_) => self.post("/execute/sync", body),
        }
    }

    /// Runs a function body in the page and gives back what it passes to its last argument.
    #[track_caller]
    pub fn run_async(&self, script: &str, arguments: Value) -> Value {
        self.post(
            "/execute/async",
            json!({ "script": script, "args": arguments }),
        )
    }

    /// Waits until the condition gives something.
    ///
    /// # Panics
    /// After half a minute; the message names what was awaited and where the browser is.
    #[track_caller]
    pub fn until<T>(&self, awaited: &str, mut condition: impl FnMut() -> Option<T>) -> T {
        let started = Instant::now();
        loop {
            if let Some(found) = condition() {
                return found;
            }
            if started.elapsed() > PATIENCE {
                let at = self.try_get("/url").unwrap_or_default();
                panic!("waited {} s at {at} for {awaited}", PATIENCE.as_secs());
            }
            std::thread::sleep(PACE);
        }
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

    /// Waits until there is an element and gives back its handle.
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

impl Drop for Session {
    /// Also when a test panics: two of the drivers know no more than one browser.
    fn drop(&mut self) {
        let _ = wire::command("DELETE", &self.address, None);
    }
}
