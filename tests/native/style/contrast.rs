//! Contrast by WCAG 2: how far apart the tokens' colours are in every look that a reader can ask
//! for.

use super::sheets::{Sheet, property_and_value, sheet};
use std::collections::BTreeMap;

/// Text on its grounds: 7:1, success criterion 1.4.6 (AAA).
const TEXT: f64 = 7.0;
/// Edges of controls and the focus ring: 3:1, success criterion 1.4.11.
const PARTS: f64 = 3.0;

/// A name, such as `--ink`, and its colour.
type Palette = BTreeMap<String, String>;

/// What a reader has asked for.
#[derive(Clone, Copy, Debug)]
pub struct Look {
    dark: bool,
    more_contrast: bool,
}

/// Every look there is.
pub const LOOKS: [Look; 4] = [
    Look {
        dark: false,
        more_contrast: false,
    },
    Look {
        dark: true,
        more_contrast: false,
    },
    Look {
        dark: false,
        more_contrast: true,
    },
    Look {
        dark: true,
        more_contrast: true,
    },
];

/// What is too close together in a look.
pub fn too_close(sheets: &[Sheet], look: Look) -> Vec<String> {
    let palette = palette(sheets, look);
    let mut wrong = Vec::new();
    let mut pair = |front: &str, back: &str, least: f64| {
        let found = ratio_of(&palette, front, back);
        if !found.as_ref().is_ok_and(|found| *found >= least) {
            let found = found.map_or_else(|error| error, |ratio| format!("{ratio:.2}:1"));
            wrong.push(format!(
                "style/tokens.css, {look:?}: {front} on {back}: {found}, not {least}:1"
            ));
        }
    };
    for ground in ["--paper", "--card"] {
        for ink in ["--ink", "--muted", "--strand-1", "--strand-2", "--strand-3"] {
            pair(ink, ground, TEXT);
        }
        pair("--edge", ground, PARTS);
    }
    for tint in ["--tint-1", "--tint-2", "--tint-3"] {
        pair("--ink", tint, TEXT);
    }
    pair("--paper", "--ink", TEXT);
    pair("--focus", "--halo", PARTS);
    // The ring has two colours, one inside the other: one of them must be seen on any ground.
    for ground in ["--paper", "--card", "--ink"] {
        let outline = ratio_of(&palette, "--focus", ground).unwrap_or(0.0);
        let halo = ratio_of(&palette, "--halo", ground).unwrap_or(0.0);
        if outline.max(halo) < PARTS {
            wrong.push(format!(
                "style/tokens.css, {look:?}: neither --focus ({outline:.2}:1) nor --halo \
                 ({halo:.2}:1) is seen on {ground}; one of them needs {PARTS}:1"
            ));
        }
    }
    wrong
}

/// The colours of a look: what the tokens set on `:root`, later ones over earlier ones.
fn palette(sheets: &[Sheet], look: Look) -> Palette {
    let tokens = sheets.iter().find(|sheet| sheet.file == "style/tokens.css");
    let tokens = tokens.expect("style/tokens.css is one of the sheets");
    let named: BTreeMap<String, &str> = tokens
        .preludes
        .iter()
        .filter_map(|part| part.text.strip_prefix("@custom-media "))
        .filter_map(|definition| definition.split_once(' '))
        .map(|(name, condition)| (format!("({name})"), condition))
        .collect();
    let holds = |query: &str| {
        query.split(" and ").all(|condition| {
            let condition = named.get(condition).copied().unwrap_or(condition);
            condition.split(" and ").all(|feature| match feature {
                "screen" => true,
                "(prefers-color-scheme: dark)" => look.dark,
                "(prefers-color-scheme: light)" => !look.dark,
                "(prefers-contrast: more)" => look.more_contrast,
                _ => false,
            })
        })
    };
    let mut palette = Palette::new();
    for declaration in &tokens.declarations {
        let applies = declaration.within.iter().all(|prelude| {
            let query = prelude.strip_prefix("@media ");
            prelude == ":root" || query.is_some_and(holds)
        });
        let (name, value) = property_and_value(declaration);
        if applies && name.starts_with("--") {
            palette.insert(name, value.to_owned());
        }
    }
    palette
}

fn ratio_of(palette: &Palette, front: &str, back: &str) -> Result<f64, String> {
    Ok(ratio(colour(palette, front)?, colour(palette, back)?))
}

/// A token's red, green and blue. One that names another has its colour.
fn colour(palette: &Palette, name: &str) -> Result<[u8; 3], String> {
    let mut value = palette.get(name).map(String::as_str);
    for _ in 0..4 {
        let other = value.and_then(|text| text.strip_prefix("var(")?.strip_suffix(')'));
        match other {
            Some(other) => value = palette.get(other.trim()).map(String::as_str),
            None => break,
        }
    }
    let value = value.ok_or_else(|| format!("{name} has no colour"))?;
    hex(value).ok_or_else(|| format!("{name} is `{value}`, no colour of the form #rrggbb"))
}

fn hex(value: &str) -> Option<[u8; 3]> {
    let digits = value.strip_prefix('#')?;
    let digits: Option<Vec<u8>> = digits
        .chars()
        .map(|digit| u8::try_from(digit.to_digit(16)?).ok())
        .collect();
    match digits?[..] {
        [r, g, b] => Some([r * 17, g * 17, b * 17]),
        [r, s, g, h, b, c] => Some([r * 16 + s, g * 16 + h, b * 16 + c]),
        _ => None,
    }
}

/// WCAG 2.2, "contrast ratio".
fn ratio(one: [u8; 3], other: [u8; 3]) -> f64 {
    let (one, other) = (luminance(one), luminance(other));
    (one.max(other) + 0.05) / (one.min(other) + 0.05)
}

/// WCAG 2.2, "relative luminance".
fn luminance(colour: [u8; 3]) -> f64 {
    let [r, g, b] = colour.map(|channel| {
        let share = f64::from(channel) / 255.0;
        if share <= 0.04045 {
            share / 12.92
        } else {
            ((share + 0.055) / 1.055).powf(2.4)
        }
    });
    0.2126 * r + 0.7152 * g + 0.0722 * b
}

#[test]
fn ratios_are_those_that_others_publish() {
    for (one, other, published) in [
        ("#000", "#fff", 21.0),
        ("#ffffff", "#ffffff", 1.0),
        ("#767676", "#ffffff", 4.54),
        ("#777777", "#ffffff", 4.48),
        ("#595959", "#ffffff", 7.0),
        ("#ff0000", "#ffffff", 4.0),
        ("#0000ff", "#ffffff", 8.59),
    ] {
        let found = ratio(hex(one).unwrap(), hex(other).unwrap());
        assert!((found - published).abs() < 0.005, "{one}: {found}");
        assert_eq!(found, ratio(hex(other).unwrap(), hex(one).unwrap()));
    }
}

/// Tokens that are far enough apart, with more rules behind them.
fn tokens(more: &str) -> Vec<Sheet> {
    let css = ":root {
        --paper: #fff; --card: #fff; --ink: #000; --muted: var(--ink); --edge: #767676;
        --strand-1: #595959; --strand-2: #000; --strand-3: #000;
        --tint-1: #eee; --tint-2: #eee; --tint-3: #eee; --focus: #000; --halo: #fff }";
    vec![sheet("style/tokens.css", &format!("{css}\n{more}"))]
}

#[test]
fn colours_that_are_far_enough_apart_pass_in_every_look() {
    for look in LOOKS {
        assert_eq!(too_close(&tokens(""), look), Vec::<String>::new());
    }
}

#[test]
fn a_colour_that_is_too_close_is_found_in_its_look_only() {
    let dark = "@media (prefers-color-scheme: dark)";
    let more = "@media (prefers-contrast: more)";
    for (rules, expected) in [
        (":root { --strand-1: #5a5a5a }", [2, 2, 2, 2]),
        (
            "@media (prefers-color-scheme: dark) { :root { --edge: #777 } }",
            [0, 0, 0, 0],
        ),
        (
            "@media (prefers-color-scheme: dark) { :root { --edge: #aaa } }",
            [0, 2, 0, 2],
        ),
        (
            "@media (prefers-contrast: more) { :root { --tint-1: #777 } }",
            [0, 0, 1, 1],
        ),
        ("@media (--both) { :root { --halo: #222 } }", [0, 0, 0, 2]),
        (":root:lang(ar) { --ink: #fff }", [0, 0, 0, 0]),
        ("@media print { :root { --ink: #fff } }", [0, 0, 0, 0]),
        (":root { --paper: pink; --card: #fff }", [8, 8, 8, 8]),
    ] {
        let both = format!("@custom-media --both {} and {};", &dark[7..], &more[7..]);
        let sheets = tokens(&format!("{both}\n{rules}"));
        let found = LOOKS.map(|look| too_close(&sheets, look));
        assert_eq!(
            found.each_ref().map(Vec::len),
            expected,
            "{rules}: {found:#?}"
        );
    }
}
