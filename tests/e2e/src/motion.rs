//! Motion on a page, and its duration.

use crate::findings::HELPERS;
use crate::session::Session;
use serde_json::{Value, json};

/// Script that finds elements and pseudo-elements with a transition or animation of more than
/// `longest` seconds; with 0, also a page that scrolls smoothly.
const STYLED: &str = r"
    const [longest] = arguments;
    const found = [];
    const seconds = (list) => list.split(',').map((length) => parseFloat(length) || 0);
    for (const element of document.querySelectorAll('*')) {
        for (const part of [null, '::before', '::after', '::details-content']) {
            if (part === '::details-content' && element.localName !== 'details') continue;
            const of = getComputedStyle(element, part);
            const rounds = seconds(of.animationIterationCount.replaceAll('infinite', '1e9'));
            const lengths = {
                transition: Math.max(...seconds(of.transitionDuration)),
                animation: Math.max(...seconds(of.animationDuration)
                    .map((length, at) => length * Math.max(1, rounds[at % rounds.length]))),
            };
            for (const [kind, length] of Object.entries(lengths))
                if (length > longest + 1e-6)
                    found.push(finding(element, `${part ?? ''} has a ${kind} of ${length} s`));
        }
    }
    if (longest === 0 && getComputedStyle(document.documentElement).scrollBehavior === 'smooth')
        found.push(finding(document.body, 'scrolls smoothly'));
    return found;";

/// Script that finds running animations that take more than `longest` seconds from beginning to
/// end.
const MOVING: &str = r"
    const [longest] = arguments;
    return document.getAnimations()
        .filter((animation) => animation.playState === 'running')
        .map((animation) => [animation, animation.effect.getComputedTiming().endTime / 1000])
        .filter(([, length]) => length > longest + 1e-6)
        .map(([animation, length]) => finding(animation.effect.target,
            `${animation.effect.pseudoElement ?? ''} moves for ${length} s`));";

impl Session {
    /// Findings of styles that let something move for more than `longest` seconds.
    #[track_caller]
    pub fn styled_to_move(&self, longest: f64) -> Value {
        self.run(&format!("{HELPERS}{STYLED}"), json!([longest]))
    }

    /// Findings of animations that run now and take more than `longest` seconds.
    #[track_caller]
    pub fn moving(&self, longest: f64) -> Value {
        self.run(&format!("{HELPERS}{MOVING}"), json!([longest]))
    }

    /// Findings of animations of more than `longest` seconds that start when all that is folded
    /// opens. The script that opens also looks, before anything can have come to rest.
    #[track_caller]
    pub fn moving_by_unfolding(&self, longest: f64) -> Value {
        let unfold = "for (const summary of document.querySelectorAll('summary')) summary.click();";
        self.run(&format!("{HELPERS}{unfold}{MOVING}"), json!([longest]))
    }
}
