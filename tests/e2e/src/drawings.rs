//! Contrast of drawings and texts to their background.

use crate::findings::HELPERS;
use crate::session::Session;
use serde_json::{Value, json};

/// Least contrast of what carries meaning to what is beside it (WCAG 1.4.11).
const LEAST_CONTRAST: f64 = 3.0;

/// Least contrast of texts (WCAG 1.4.3), for colours that the user has chosen.
const LEAST_CONTRAST_OF_TEXTS: f64 = 4.5;

/// JavaScript that compares colours, in any notation of the style sheet. The background of an
/// element is the nearest opaque background colour from it upwards.
const COLOURS: &str = r"
    const canvas = document.createElement('canvas');
    canvas.width = canvas.height = 1;
    const brush = canvas.getContext('2d', { willReadFrequently: true });
    const pixel = (colour) => {
        brush.clearRect(0, 0, 1, 1);
        brush.fillStyle = colour;
        brush.fillRect(0, 0, 1, 1);
        return brush.getImageData(0, 0, 1, 1).data;
    };
    const light = ([red, green, blue]) => {
        const [r, g, b] = [red, green, blue].map((value) => value / 255).map((value) =>
            value <= .04045 ? value / 12.92 : ((value + .055) / 1.055) ** 2.4);
        return .2126 * r + .7152 * g + .0722 * b;
    };
    const contrast = (one, other) => {
        const [dark, bright] = [light(one), light(other)].sort((a, b) => a - b);
        return (bright + .05) / (dark + .05);
    };
    const ground = (element) => {
        for (let at = element; at; at = at.parentElement) {
            const colour = pixel(style(at).backgroundColor);
            if (colour[3] === 255) return colour;
        }
        return pixel('Canvas');
    };
";

/// Script that finds drawn elements without any colour that stands out from what is under them. The
/// colours of an element are its fill and stroke, its background with all colours of a gradient,
/// and its borders.
const FAINT: &str = r"
    const [least, selectors] = arguments;
    const painted = (element, part) => {
        const of = getComputedStyle(element, part);
        const colours = [of.backgroundColor,
            ...of.backgroundImage.match(/[a-z]+\([^()]*\d[^()]*\)/g) ?? []];
        for (const side of ['Top', 'Right', 'Bottom', 'Left'])
            if (parseFloat(of[`border${side}Width`]) > 0) colours.push(of[`border${side}Color`]);
        if (!part && element instanceof SVGElement) {
            if (of.fill !== 'none') colours.push(of.fill);
            if (of.stroke !== 'none' && parseFloat(of.strokeWidth) > 0) colours.push(of.stroke);
        }
        return colours.map(pixel).filter((colour) => colour[3] > 127);
    };
    return selectors.flatMap((selector) => {
        const [, base, part] = selector.match(/^(.*?)(::[a-z-]+)?$/);
        const all = [...document.querySelectorAll(base)];
        if (!all.length) return [{ where: selector, says: 'is nowhere on the page' }];
        return all.flatMap((element) => {
            const under = ground(part ? element : element.parentElement);
            const best = Math.max(1, ...painted(element, part).map((colour) => contrast(colour, under)));
            if (best >= least) return [];
            return [finding(element, `${part ?? ''} stands out from its ground by ${best.toFixed(2)} : 1`)];
        });
    });";

/// Script that finds texts that do not stand out from their background, except those of disabled
/// controls.
const FAINT_TEXTS: &str = r"
    const [least] = arguments;
    return [...document.body.querySelectorAll('*')]
        .filter((element) => shown(element) && !element.closest(':disabled'))
        .filter(({ childNodes }) => [...childNodes].some((node) => node.nodeType === 3 && node.data.trim()))
        .map((element) => [element, contrast(pixel(style(element).color), ground(element))])
        .filter(([, found]) => found < least)
        .map(([element, found]) => finding(element, `keeps ${found.toFixed(2)} : 1 to its ground`));";

impl Session {
    /// Findings of drawings that can hardly be seen, among the elements that the selectors find. A
    /// selector may end in a pseudo-element.
    #[track_caller]
    pub fn faint_drawings(&self, selectors: &[&str]) -> Value {
        let arguments = json!([LEAST_CONTRAST, selectors]);
        self.run(&format!("{HELPERS}{COLOURS}{FAINT}"), arguments)
    }

    /// Findings of texts that can hardly be read in the colours that the browser gives them. In
    /// forced colours axe compares the page's own colours, so this looks at the visible ones.
    #[track_caller]
    pub fn faint_texts(&self) -> Value {
        let script = format!("{HELPERS}{COLOURS}{FAINT_TEXTS}");
        self.run(&script, json!([LEAST_CONTRAST_OF_TEXTS]))
    }
}
