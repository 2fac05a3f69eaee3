//! Logical properties only, so that one sheet serves languages of both directions.

use super::sheets::{Part, Sheet, Token, property_and_value, sheet, tokens};

/// Properties that name a side or an axis of the screen without its word.
const PHYSICAL: [&str; 12] = [
    "width",
    "height",
    "min-width",
    "max-width",
    "min-height",
    "max-height",
    "overflow-x",
    "overflow-y",
    "overscroll-behavior-x",
    "overscroll-behavior-y",
    "contain-intrinsic-width",
    "contain-intrinsic-height",
];

const SIDES: [&str; 4] = ["left", "right", "top", "bottom"];

/// Properties that have no logical words. `top` and `bottom` are fine in them, since all our
/// languages run down the page; `left` and `right` need a mirrored rule.
const WITHOUT_LOGICAL_WORDS: [&str; 8] = [
    "background",
    "caption-side",
    "mask",
    "object-position",
    "offset",
    "perspective-origin",
    "transform-origin",
    "vertical-align",
];

/// Shorthands of one value for each side, from the top clockwise.
const SIDED: [&str; 8] = [
    "border-color",
    "border-style",
    "border-width",
    "inset",
    "margin",
    "padding",
    "scroll-margin",
    "scroll-padding",
];

/// How selectors say that the page runs from right to left.
const FROM_RIGHT: [&str; 8] = [
    ":root[dir=\"rtl\"]",
    "html[dir=\"rtl\"]",
    "[dir=\"rtl\"]",
    ":root[dir=rtl]",
    "html[dir=rtl]",
    "[dir=rtl]",
    ":root:dir(rtl)",
    ":dir(rtl)",
];

/// What is physical in a sheet: place, declaration, what to do.
pub fn physical(sheet: &Sheet) -> Vec<String> {
    let mut wrong = Vec::new();
    for declaration in &sheet.declarations {
        // Paper has no direction: its margins have no logical names.
        let on_paper = |prelude: &String| prelude.starts_with("@page");
        if declaration.within.iter().any(on_paper) {
            continue;
        }
        for what in physical_in(sheet, declaration) {
            let Part { line, text, .. } = declaration;
            wrong.push(format!("{}:{line}: `{text}`: {what}", sheet.file));
        }
    }
    wrong
}

fn physical_in(sheet: &Sheet, declaration: &Part) -> Vec<String> {
    let (property, value) = property_and_value(declaration);
    let mut found = Vec::new();
    let has_side = property.split('-').any(|part| SIDES.contains(&part));
    let is_own = property.starts_with("--");
    if !is_own && (has_side || PHYSICAL.contains(&property.as_str())) {
        // The logical names of these are younger than the browsers that we serve.
        let remedy = match property.split_once("-x").or(property.split_once("-y")) {
            Some((both, _)) => format!("use {both}, for both axes"),
            None => String::from("use the property with block or inline in its name"),
        };
        found.push(format!("{property} is physical; {remedy}"));
    }
    if SIDED.contains(&property.as_str()) && !is_mirrored_sides(value) {
        found.push(format!(
            "the second and the fourth value differ, left and right that is; use {property}-inline"
        ));
    }
    if property == "border-radius" && !is_mirrored_corners(value) {
        let remedy = "use border-start-start-radius and the like";
        found.push(format!("corners left and right differ; {remedy}"));
    }
    let lenient = WITHOUT_LOGICAL_WORDS.iter().any(|name| {
        property
            .strip_prefix(name)
            .is_some_and(|rest| rest.is_empty() || rest.starts_with('-'))
    });
    for (word, in_gradient) in sides_in(value) {
        if !lenient && !in_gradient {
            found.push(format!(
                "{word} is physical; use start or end, with block or inline where needed"
            ));
        } else if !["top", "bottom"].contains(&word.as_str()) && !mirrored(sheet, declaration) {
            found.push(format!(
                "{word} does not turn with the page; add a rule for `[dir=\"rtl\"]` with the same \
                 selector to this sheet"
            ));
        }
    }
    found
}

/// The sides that a value names, and whether a gradient runs there. Its angles of 90 and 270
/// degrees are sides by another name.
fn sides_in(value: &str) -> Vec<(String, bool)> {
    let mut found = Vec::new();
    let mut open: Vec<bool> = Vec::new();
    for token in tokens(value) {
        let in_gradient = open.contains(&true);
        match token {
            Token::Function(name) if name.eq_ignore_ascii_case("url") => {}
            Token::Function(name) => open.push(name.to_lowercase().ends_with("linear-gradient")),
            Token::Sign('(') => open.push(false),
            Token::Sign(')') => drop(open.pop()),
            Token::Number(angle @ ("90deg" | "-90deg" | "270deg"), _) if in_gradient => {
                found.push((angle.to_owned(), true));
            }
            Token::Word(word) if SIDES.contains(&word.to_lowercase().as_str()) => {
                found.push((word.to_lowercase(), in_gradient));
            }
            _ => {}
        }
    }
    found
}

/// The values of a shorthand; what stands in brackets is one of them.
fn values(value: &str) -> Vec<String> {
    let mut found = vec![String::new()];
    let mut depth = 0;
    for c in value.trim_end_matches("!important").trim().chars() {
        match c {
            '(' => depth += 1,
            ')' => depth -= 1,
            _ => {}
        }
        if c == ' ' && depth == 0 {
            found.push(String::new());
        } else if let Some(last) = found.last_mut() {
            last.push(c);
        }
    }
    found
}

fn is_mirrored_sides(value: &str) -> bool {
    let values = values(value);
    values.len() < 4 || values[1] == values[3]
}

/// Corners are written from the top left clockwise, those left out take the one across.
fn is_mirrored_corners(value: &str) -> bool {
    value.split('/').all(|radii| {
        let values = values(radii.trim());
        let corner = |at: usize| match (values.get(at), at) {
            (Some(value), _) => value,
            (None, 3) => values.get(1).unwrap_or(&values[0]),
            (None, _) => &values[0],
        };
        corner(0) == corner(1) && corner(2) == corner(3)
    })
}

/// Whether a rule is for one direction, or the sheet has one for the other direction that sets
/// the same or turns the whole.
fn mirrored(sheet: &Sheet, declaration: &Part) -> bool {
    let selector = selector(declaration);
    if selector.contains(":dir(") || selector.contains("[dir=") {
        return true;
    }
    let family = |property: &str| match property.split_once('-') {
        Some((family, _)) if !family.is_empty() => family.to_owned(),
        _ => property.to_owned(),
    };
    let (property, _) = property_and_value(declaration);
    let turned: Vec<String> = sheet
        .declarations
        .iter()
        .filter(|other| {
            let (its_property, its_value) = property_and_value(other);
            let turns =
                ["transform", "scale"].contains(&its_property.as_str()) && its_value.contains("-1");
            turns || family(&its_property) == family(&property)
        })
        .flat_map(|other| members(&self::selector(other)))
        .filter_map(|member| from_right(&member))
        .collect();
    members(&selector)
        .iter()
        .all(|member| turned.contains(member))
}

/// The selectors of a list, one by one.
fn members(list: &str) -> Vec<String> {
    let mut depth = 0;
    let separates = |sign: char| {
        depth += match sign {
            '(' | '[' => 1,
            ')' | ']' => -1,
            _ => 0,
        };
        sign == ',' && depth == 0
    };
    list.split(separates)
        .map(|member| member.trim().to_owned())
        .collect()
}

/// The selectors around a declaration as one.
fn selector(declaration: &Part) -> String {
    let selectors = declaration.within.iter().filter(|p| !p.starts_with('@'));
    let joined = selectors.map(String::as_str).collect::<Vec<_>>().join(" ");
    joined.replace("& ", "").replace('&', "").trim().to_owned()
}

/// The same selector without what limits it to pages from right to left, if something does.
fn from_right(selector: &str) -> Option<String> {
    let mut plain = selector.to_owned();
    for limit in FROM_RIGHT {
        plain = plain.replace(&format!("{limit} "), "").replace(limit, "");
    }
    (plain != selector).then(|| plain.trim().to_owned())
}

/// What is said of a sheet with these rules.
fn of(css: &str) -> Vec<String> {
    physical(&sheet("style/page.css", css))
}

#[test]
fn physical_properties_are_found() {
    for property in [
        "width",
        "max-height",
        "LEFT",
        "margin-left",
        "padding-right",
        "border-top",
        "border-top-left-radius",
        "scroll-margin-top",
        "overflow-x",
    ] {
        let found = of(&format!("a {{ b {{ {property}: 0 }} }}"));
        assert_eq!(found.len(), 1, "{property}: {found:?}");
        assert!(found[0].starts_with("style/page.css:1: `"), "{found:?}");
    }
}

#[test]
fn physical_words_are_found() {
    for declaration in [
        "text-align: left",
        "float: Right",
        "--side: left",
        "transition-property: top",
    ] {
        let found = of(&format!("a {{ {declaration} }}"));
        assert_eq!(found.len(), 1, "{declaration}: {found:?}");
    }
}

#[test]
fn shorthands_that_treat_left_and_right_differently_are_found() {
    for declaration in [
        "padding: 0 1em 0 0",
        "margin: 1em auto 0 calc(1em + 2px) !important",
        "inset: 0 auto auto 0",
        "border-width: 0 0 0 var(--stroke)",
        "border-radius: 1em 0",
        "border-radius: 1em 1em 0 2em",
        "border-radius: 1em / 1em 0 0",
    ] {
        let found = of(&format!("a {{ {declaration} }}"));
        assert_eq!(found.len(), 1, "{declaration}: {found:?}");
    }
    for declaration in [
        "padding: 0 1em",
        "padding: 0 1em 2em",
        "margin: 0 calc(1em + 2px) 1em calc(1em + 2px)",
        "border-radius: 0 0 1em 1em",
        "border-radius: 1em",
    ] {
        assert_eq!(of(&format!("a {{ {declaration} }}")), Vec::<String>::new());
    }
}

#[test]
fn a_gradient_to_a_side_needs_a_mirrored_rule() {
    for gradient in [
        "linear-gradient(to right, red, blue)",
        "repeating-linear-gradient(to top left, red, blue)",
        "linear-gradient(90deg, red, rgb(0 0 0))",
    ] {
        let rule = format!(".a b {{ background: {gradient} }}");
        assert_eq!(of(&rule).len(), 1, "{gradient}: {:?}", of(&rule));
        for other in [
            ":root[dir=\"rtl\"] .a b { background: none }",
            "[dir=rtl] .a b { background-image: none }",
            ".a b:dir(rtl) { scale: -1 1 }",
            ".a b { @media (x) { &:dir(rtl) { transform: scaleX(-1) } } }",
        ] {
            let both = format!("{rule} {other}");
            assert_eq!(of(&both), Vec::<String>::new(), "{both}");
        }
        for other in [
            ":root[dir=\"rtl\"] .a { background: none }",
            ":root[dir=\"ltr\"] .a b { background: none }",
            ":root[dir=\"rtl\"] .a b { color: red }",
        ] {
            let both = format!("{rule} {other}");
            assert_eq!(of(&both).len(), 1, "{both}");
        }
    }
    // Each selector of a list has to be turned, wherever that is said.
    let list = "a, b { background: linear-gradient(to right, red, blue) }";
    assert_eq!(
        of(&format!("{list} [dir=rtl] a {{ scale: -1 1 }}")).len(),
        1
    );
    let both = "[dir=rtl] b, [dir=rtl] a { scale: -1 1 }";
    assert_eq!(of(&format!("{list} {both}")).len(), 0);
    assert_eq!(
        of("a:dir(ltr) { background: linear-gradient(to right, red, blue) }").len(),
        0
    );
    assert_eq!(of("a { transform-origin: left }").len(), 1);
}

#[test]
fn what_turns_with_the_page_passes() {
    let css = "/* margin-left: 0 */
        .left { margin-inline: 0 1em; inset-block-start: 0; text-align: start; float: inline-end }
        a { transform: translateX(1em) scaleX(-1); vertical-align: top; content: \"left\" }
        a { background: linear-gradient(to bottom, red, blue); --left: 1em; rotate: 90deg }
        @page { margin-left: 2cm; margin: 1cm 2cm 3cm 4cm }
        @custom-media --narrow (max-width: 3em);";
    assert_eq!(of(css), Vec::<String>::new());
}
