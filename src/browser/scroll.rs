//! Scroll positions of the history's steps: kept when a step is left, and restored on going back.
//!
//! Pages are put in place after the browser would have restored the position by itself. A position is
//! read in the moment in which a step is left, by whatever way, and not while somebody scrolls: no
//! frame has to come between scrolling and leaving, and engines limit the changes of the history in a
//! time.

mod spots;
mod steps;

use super::dom::by_id;
use super::futures::spawn;
use super::listen::{in_two_frames, listen_capturing};
use super::object;
use leptos::prelude::{document, request_animation_frame, window};
use spots::spot;
use std::sync::atomic::{AtomicBool, AtomicI32, Ordering::Relaxed};
use steps::{note_step, number_of_step};
use wasm_bindgen::JsValue;

/// Number of page changes under way. Meanwhile the new page may stand while the history's step is the
/// old one, or the other way round: scrolling that follows from a shorter page is then nobody's doing.
/// There are two if somebody goes back at once.
static MOVES: AtomicI32 = AtomicI32::new(0);

/// True from a step in the history until its scroll position is restored.
static WENT_BACK: AtomicBool = AtomicBool::new(false);

/// True from then on until the next input: the focus comes into sight only after it.
static CAME_BACK: AtomicBool = AtomicBool::new(false);

/// Whether the reader went back to this page and did nothing since.
pub(super) fn came_back() -> bool {
    CAME_BACK.load(Relaxed)
}

/// Starts to keep scroll positions, and to restore them in place of the browser.
pub fn restore_scroll_by_hand() {
    let Ok(history) = window().history() else {
        return;
    };
    let _ = history.set_scroll_restoration(web_sys::ScrollRestoration::Manual);
    // A click, also one by keys, leaves by a link; other ways leave the document. A telephone may
    // end a hidden page without another event.
    listen_capturing("click", leave);
    listen_capturing("pagehide", leave);
    listen_capturing("visibilitychange", || {
        if object::get(&document(), "hidden").is_truthy() {
            leave();
        }
    });
    // A page from the back-forward cache may come back at its top.
    listen_capturing("pageshow", || {
        WENT_BACK.store(true, Relaxed);
        scroll_back();
    });
    listen_capturing("popstate", || {
        stepped();
        WENT_BACK.store(true, Relaxed);
        // If the address stays the same, nobody else goes back to the spot.
        in_two_frames(scroll_back);
    });
    note_step();
    // The page was loaded again, or come back to. Its own first effects are over by the next frame.
    // An app that starts late finds the page where the boot script or its reader has put it.
    let root = document().document_element();
    let late =
        root.is_some_and(|root| root.get_attribute("data-loading").as_deref() == Some("reading"));
    if !late && spot(steps::noted()).is_some() {
        WENT_BACK.store(true, Relaxed);
        request_animation_frame(scroll_back);
    }
}

fn leave() {
    CAME_BACK.store(false, Relaxed);
    note_step();
    keep_spot(steps::noted());
}

/// Keeps the position of a step that the history has left, while its page still stands. A step without
/// a number is new: a fragment was typed, and the page is already there.
///
/// Some engines report a step in the history before the router hears of it, some after.
pub fn stepped() {
    let step = steps::noted();
    if number_of_step().is_some_and(|number| number as u32 != step) {
        keep_spot(step);
    }
}

fn keep_spot(step: u32) {
    if MOVES.load(Relaxed) == 0 && !WENT_BACK.load(Relaxed) {
        spots::keep_spot(step);
    }
}

/// Stops keeping positions until the new page is settled.
pub fn move_on() {
    MOVES.fetch_add(1, Relaxed);
}

/// Ends a change whose page does not come, or is replaced by another one.
pub fn stay_here() {
    MOVES.fetch_sub(1, Relaxed);
}

/// Notes the step again while the same page stands: in this turn the router may put another address
/// into the history.
pub fn stay() {
    spawn(async { note_step() });
}

/// Ends a change whose page stands: the page of this path and this fragment. In the same turn the
/// router puts it into the history.
pub fn settle(path: String, fragment: String) {
    spawn(async move {
        if MOVES.fetch_sub(1, Relaxed) == 1 && !WENT_BACK.load(Relaxed) {
            put_into_history(&path, &fragment);
        }
        note_step();
        scroll_back();
    });
}

/// Adds the step that the router leaves out: if several steps were gone back at once, it takes a link
/// to the page before for no step at all.
fn put_into_history(path: &str, fragment: &str) {
    if window().location().pathname().is_ok_and(|now| now == path) {
        return;
    }
    if let Ok(history) = window().history() {
        let address = [path, "#", fragment].concat();
        let address = address.trim_end_matches('#');
        let _ = history.push_state_with_url(&JsValue::NULL, "", Some(address));
    }
    match by_id(fragment) {
        Some(element) => element.scroll_into_view(),
        None => window().scroll_to_with_x_and_y(0.0, 0.0),
    }
}

/// Restores the scroll position of the present step, once for each step, and not before the last
/// change of the page is over.
pub fn scroll_back() {
    if MOVES.load(Relaxed) > 0 || !WENT_BACK.swap(false, Relaxed) {
        return;
    }
    note_step();
    if let Some(top) = spot(steps::noted()) {
        CAME_BACK.store(true, Relaxed);
        scroll_to(top, FRAMES);
    }
}

/// Number of frames in which a page may still grow to the height at which it was left.
const FRAMES: u32 = 30;

fn scroll_to(top: f64, frames: u32) {
    window().scroll_to_with_x_and_y(0.0, top);
    let is_too_short = window().scroll_y().is_ok_and(|reached| reached + 1.0 < top);
    if is_too_short && frames > 0 {
        request_animation_frame(move || {
            // A reader who did something meanwhile stays where they are.
            if CAME_BACK.load(Relaxed) {
                scroll_to(top, frames - 1);
            }
        });
    }
}
