//! Steps of the history, each with a number in `history.state`.

use crate::browser::random;
use leptos::prelude::window;
use std::sync::atomic::{AtomicU32, Ordering::Relaxed};

/// Number of the present step of the history.
static STEP: AtomicU32 = AtomicU32::new(0);

/// Number of the last step that was noted.
pub fn noted() -> u32 {
    STEP.load(Relaxed)
}

/// Number that the history's present step has; none for a new step.
pub fn number_of_step() -> Option<f64> {
    window().history().ok()?.state().ok()?.as_f64()
}

/// Notes the history's present step; a new one is given a number.
pub fn note_step() {
    let number = number_of_step().map_or_else(random, |number| number as u32);
    STEP.store(number, Relaxed);
    if number_of_step().is_none()
        && let Ok(history) = window().history()
    {
        let _ = history.replace_state(&number.into(), "");
    }
}
