//! Actions of people on a page, and what they see there. Elements are named by CSS selectors.

use crate::engine::{Engine, Visit};
use crate::session::Session;
use crate::wire;
use serde_json::{Value, json};

impl Session {
    /// Opens a page and waits until it is interactive. On a page for reading it presses on a link
    /// first, since the app is loaded only then.
    #[track_caller]
    pub fn visit(&self, path: &str) {
        self.open(path);
        self.until_ready();
    }

    /// Opens a page and waits until it shows all that it shows before somebody uses it. A page for
    /// reading is complete as it was sent, and stays so when its app arrives (`every_page.rs`), so
    /// its app is not loaded.
    #[track_caller]
    pub fn look_at(&self, path: &str) {
        self.open(path);
        self.until_true(
            "the page to be complete",
            "const { ready, use } = document.documentElement.dataset;
            return ready === 'true' || use === 'reading'",
            json!([]),
        );
    }

    /// Waits until the app, or the script of the pages that choose a language, has taken over. On a
    /// page for reading it presses on a link, which makes the page load its app.
    #[track_caller]
    pub fn until_ready(&self) {
        self.until_true(
            "the page to be interactive",
            "const { booted, ready, loading, use } = document.documentElement.dataset;
            const link = document.querySelector('header nav li:nth-child(2) a');
            if (booted === '' && !ready && !loading && use === 'reading')
                link?.dispatchEvent(new PointerEvent('pointerdown', { bubbles: true }));
            return ready === 'true'",
            json!([]),
        );
        self.watch();
    }

    /// Waits until path and fragment of the address are these.
    #[track_caller]
    pub fn until_at(&self, path: &str) {
        self.until_true(
            &format!("the address {path}"),
            "return location.pathname + location.hash === arguments[0]",
            json!([path]),
        );
    }

    /// Path and fragment of the address.
    pub fn at(&self) -> String {
        let address = self.get("/url");
        let address = address.as_str().unwrap_or_default();
        let rest = address.split_once("://").map_or("", |(_, rest)| rest);
        rest[rest.find('/').unwrap_or(rest.len())..].to_owned()
    }

    /// Title of the document.
    #[track_caller]
    pub fn title(&self) -> String {
        words(&self.get("/title"))
    }

    /// Scrolls an element to the middle of the window, at once.
    #[track_caller]
    pub fn bring_into_view(&self, selector: &str) {
        self.element(selector);
        self.run(
            "document.querySelector(arguments[0]).scrollIntoView({ behavior: 'instant', block: 'center' })",
            json!([selector]),
        );
    }

    /// Clicks an element as a mouse does.
    #[track_caller]
    pub fn click(&self, selector: &str) {
        self.bring_and(selector, "click");
    }

    /// Goes to the same page in another language, by the links in the head. Where there are several
    /// other languages they are unfolded first.
    #[track_caller]
    pub fn change_language(&self, code: &str) {
        let folded = "nav.languages details:not([open]) > summary";
        let link = format!("nav.languages a[hreflang='{code}']");
        self.until(&format!("{link} to take a click"), || {
            if self.count(folded) > 0 {
                self.try_bring_and(folded, "click")?;
            }
            self.try_bring_and(&link, "click")
        });
    }

    /// Sends a command to an element, which it brings into view first: drivers take the style
    /// sheet's smooth scrolling for an obstacle, and a page after a step back may still scroll to
    /// its old position.
    #[track_caller]
    fn bring_and(&self, selector: &str, command: &str) {
        self.until(&format!("{selector} to take a {command}"), || {
            self.try_bring_and(selector, command)
        });
    }

    /// Tries that once.
    fn try_bring_and(&self, selector: &str, command: &str) -> Option<Value> {
        let element = self.try_element(selector)?;
        self.bring_into_view(selector);
        if self.engine == Engine::Webkit && !self.stands_still(selector) {
            return None;
        }
        let path = format!("/element/{element}/{command}");
        self.try_post(&path, &wire::nothing()).ok()
    }

    /// Whether an element is where it was two frames before. WebKit's driver asks for its place and
    /// clicks there a moment later, whatever is there by then.
    fn stands_still(&self, selector: &str) -> bool {
        if self.visit == Visit::WithoutScript {
            // No frame is told to a page without scripts.
            let place =
                "const { x, y } = document.querySelector(arguments[0]).getBoundingClientRect();
                 return `${x} ${y} ${document.readyState}`";
            let body = json!({ "script": place, "args": [selector] });
            let [before, after] = [(); 2].map(|()| self.try_post("/execute/sync", &body).ok());
            let loaded = |place: Value| words(&place).ends_with("complete");
            return before == after && before.is_some_and(loaded);
        }
        let script = "const [selector, done] = arguments;
             const place = () => {
                 const { x, y } = document.querySelector(selector)?.getBoundingClientRect() ?? {};
                 return `${x} ${y}`;
             };
             const before = place();
             const told = () => done(place() === before);
             requestAnimationFrame(() => requestAnimationFrame(told));
             setTimeout(told, 200);";
        let body = json!({ "script": script, "args": [selector] });
        let still = self.try_post("/execute/async", &body);
        still.is_ok_and(|still| still == json!(true))
    }

    /// Types a text at the end of a field.
    #[track_caller]
    pub fn type_into(&self, selector: &str, text: &str) {
        let element = self.element(selector);
        self.post(
            &format!("/element/{element}/value"),
            json!({ "text": text }),
        );
    }

    /// Empties a field.
    #[track_caller]
    pub fn clear(&self, selector: &str) {
        self.bring_and(selector, "clear");
    }

    /// Chooses an entry of a `<select>` by its value.
    #[track_caller]
    pub fn choose(&self, selector: &str, value: &str) {
        let entry = format!("{selector} option[value='{value}']");
        // A person who chooses has the list in focus. WebKit's driver leaves the focus out, and
        // then the engine compares with what was chosen last, not with what a script has set since.
        self.run(
            "const list = document.querySelector(arguments[0]); list.blur(); list.focus();
             window.heard = list.value === arguments[1];
             addEventListener('change', () => { window.heard = true; }, { once: true });",
            json!([selector, value]),
        );
        self.until(&format!("{entry} to be chosen"), || {
            let option = self.try_element(&entry)?;
            self.bring_into_view(selector);
            let path = format!("/element/{option}/click");
            self.try_post(&path, &wire::nothing()).ok()
        });
        // The driver may return before the page has handled the choice. A choice may also load a
        // page.
        self.until_true(
            "the page to hear what was chosen",
            "return window.heard !== false",
            json!([]),
        );
    }

    /// Unfolds the builder's list of messages.
    #[track_caller]
    pub fn unfold_picker(&self) {
        self.run("document.querySelector('.picker').open = true", json!([]));
    }

    /// Picks a message in the builder. The list scrolls by itself, and WebKit's driver sometimes
    /// clicks the former position of an entry; so it clicks until the entry is picked.
    #[track_caller]
    pub fn pick(&self, message: &str) {
        let radio = format!("[data-message='{message}'] input");
        self.until(&format!("{message} to be picked"), || {
            self.unfold_picker();
            self.click(&radio);
            self.is_checked(&radio).then_some(())
        });
    }

    /// Text of an element as the document has it.
    #[track_caller]
    pub fn text(&self, selector: &str) -> String {
        self.element(selector);
        words(&self.run(
            "return document.querySelector(arguments[0]).textContent",
            json!([selector]),
        ))
    }

    /// Text of an element as it is drawn, without hidden parts.
    #[track_caller]
    pub fn drawn_text(&self, selector: &str) -> String {
        let element = self.element(selector);
        words(&self.get(&format!("/element/{element}/text")))
    }

    /// Texts of all elements that the selector finds.
    #[track_caller]
    pub fn texts(&self, selector: &str) -> Vec<String> {
        let all = self.run(
            "return [...document.querySelectorAll(arguments[0])].map((e) => e.textContent)",
            json!([selector]),
        );
        list(&all)
    }

    /// Attribute of an element; empty where it has none.
    #[track_caller]
    pub fn attribute(&self, selector: &str, name: &str) -> String {
        self.element(selector);
        words(&self.run(
            "return document.querySelector(arguments[0]).getAttribute(arguments[1])",
            json!([selector, name]),
        ))
    }

    /// Attribute of all elements that the selector finds and that are shown.
    #[track_caller]
    pub fn shown(&self, selector: &str, attribute: &str) -> Vec<String> {
        let all = self.run(
            "return [...document.querySelectorAll(arguments[0])]
                .filter((e) => e.checkVisibility() && e.getClientRects().length)
                .map((e) => e.getAttribute(arguments[1]))",
            json!([selector, attribute]),
        );
        list(&all)
    }

    /// Number of elements that the selector finds.
    #[track_caller]
    pub fn count(&self, selector: &str) -> usize {
        let count = self.run(
            "return document.querySelectorAll(arguments[0]).length",
            json!([selector]),
        );
        count.as_u64().unwrap_or_default() as usize
    }

    /// Value of a field.
    #[track_caller]
    pub fn value(&self, selector: &str) -> String {
        let element = self.element(selector);
        words(&self.get(&format!("/element/{element}/property/value")))
    }

    /// Whether a checkbox or radio button is checked.
    #[track_caller]
    pub fn is_checked(&self, selector: &str) -> bool {
        let element = self.element(selector);
        self.get(&format!("/element/{element}/selected")) == json!(true)
    }

    /// Whether the element with the focus is the first that the selector finds.
    pub fn has_focus(&self, selector: &str) -> bool {
        let script = "return document.activeElement === document.querySelector(arguments[0])";
        self.run(script, json!([selector])) == json!(true)
    }

    /// Waits until an element has the focus.
    #[track_caller]
    pub fn until_focused(&self, selector: &str) {
        self.until(&format!("the focus on {selector}"), || {
            self.has_focus(selector).then_some(())
        });
    }

    /// Waits until an element's text is this one.
    #[track_caller]
    pub fn until_text(&self, selector: &str, text: &str) {
        self.until_true(
            &format!("{selector} to say “{text}”"),
            "return document.querySelector(arguments[0])?.textContent === arguments[1]",
            json!([selector, text]),
        );
    }

    /// Waits until an attribute of an element has this value.
    #[track_caller]
    pub fn until_attribute(&self, selector: &str, name: &str, value: &str) {
        self.until_true(
            &format!("{selector} to have {name}={value}"),
            "return document.querySelector(arguments[0])?.getAttribute(arguments[1]) === arguments[2]",
            json!([selector, name, value]),
        );
    }

    /// Waits until a sentence of a source document is in the window and has another background than
    /// its neighbours.
    #[track_caller]
    pub fn until_sentence_shown(&self, id: &str) {
        self.until_true(
            &format!("sentence {id} to be highlighted"),
            "const sentence = document.getElementById(arguments[0]);
            if (!sentence?.matches('[data-marked], :target')) return false;
            const other = [...document.querySelectorAll('.document [id]')].find((e) => e !== sentence);
            return getComputedStyle(sentence).backgroundColor !== getComputedStyle(other).backgroundColor",
            json!([id]),
        );
        self.until_true(
            &format!("sentence {id} to be in the window"),
            "const { top, bottom } = document.getElementById(arguments[0]).getBoundingClientRect();
            return top >= 0 && bottom <= innerHeight",
            json!([id]),
        );
    }

    /// Goes back one step in the history.
    pub fn back(&self) {
        self.post("/back", wire::nothing());
    }

    /// Reloads the page.
    pub fn reload(&self) {
        self.post("/refresh", wire::nothing());
    }

    /// Vertical scroll position in CSS pixels.
    pub fn scrolled(&self) -> f64 {
        let top = self.run("return window.scrollY", json!([]));
        top.as_f64().unwrap_or_default()
    }
}

/// String that a script returned; empty for any other value.
pub(crate) fn words(value: &Value) -> String {
    value.as_str().unwrap_or_default().to_owned()
}

/// Strings that a script returned; empty for any value that is no list.
pub(crate) fn list(value: &Value) -> Vec<String> {
    let entries = value.as_array().map(Vec::as_slice).unwrap_or_default();
    entries.iter().map(words).collect()
}
