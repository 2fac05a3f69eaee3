//! Raw colours, sizes and durations stand in the tokens only; everything else names them.

use super::sheets::{Part, Sheet, Token, is_tokens, property_and_value, sheet, tokens};

/// Units that say a share, an angle or a resolution: no size, and no duration.
const UNITS: [&str; 9] = ["", "%", "fr", "deg", "grad", "rad", "turn", "dppx", "x"];

/// Functions that make a colour from numbers.
const COLOUR_FUNCTIONS: [&str; 11] = [
    "rgb",
    "rgba",
    "hsl",
    "hsla",
    "hwb",
    "lab",
    "lch",
    "oklab",
    "oklch",
    "color",
    "device-cmyk",
];

/// Properties whose words are names that a sheet gives, `red` among them.
const NAMING: [&str; 7] = [
    "animation-name",
    "container-name",
    "counter-increment",
    "counter-reset",
    "font-family",
    "grid-area",
    "view-transition-name",
];

/// The system's colours, which forced colours are made of (CSS Color 4, section 6.2).
const SYSTEM: &str = " accentcolor accentcolortext activetext buttonborder buttonface buttontext \
    canvas canvastext field fieldtext graytext highlight highlighttext linktext mark marktext \
    selecteditem selecteditemtext visitedtext ";

/// The named colours (CSS Color 4, section 6.1).
const NAMED: &str = " aliceblue antiquewhite aqua aquamarine azure beige bisque black \
    blanchedalmond blue blueviolet brown burlywood cadetblue chartreuse chocolate coral \
    cornflowerblue cornsilk crimson cyan darkblue darkcyan darkgoldenrod darkgray darkgreen \
    darkgrey darkkhaki darkmagenta darkolivegreen darkorange darkorchid darkred darksalmon \
    darkseagreen darkslateblue darkslategray darkslategrey darkturquoise darkviolet deeppink \
    deepskyblue dimgray dimgrey dodgerblue firebrick floralwhite forestgreen fuchsia gainsboro \
    ghostwhite gold goldenrod gray green greenyellow grey honeydew hotpink indianred indigo ivory \
    khaki lavender lavenderblush lawngreen lemonchiffon lightblue lightcoral lightcyan \
    lightgoldenrodyellow lightgray lightgreen lightgrey lightpink lightsalmon lightseagreen \
    lightskyblue lightslategray lightslategrey lightsteelblue lightyellow lime limegreen linen \
    magenta maroon mediumaquamarine mediumblue mediumorchid mediumpurple mediumseagreen \
    mediumslateblue mediumspringgreen mediumturquoise mediumvioletred midnightblue mintcream \
    mistyrose moccasin navajowhite navy oldlace olive olivedrab orange orangered orchid \
    palegoldenrod palegreen paleturquoise palevioletred papayawhip peachpuff peru pink plum \
    powderblue purple rebeccapurple red rosybrown royalblue saddlebrown salmon sandybrown seagreen \
    seashell sienna silver skyblue slateblue slategray slategrey snow springgreen steelblue tan \
    teal thistle tomato turquoise violet wheat white whitesmoke yellow yellowgreen ";

/// What is raw in the sheets beside the tokens: place, declaration, what to do.
pub fn raw(sheets: &[Sheet]) -> Vec<String> {
    let forced = forced_conditions(sheets);
    let mut wrong = Vec::new();
    for sheet in sheets.iter().filter(|sheet| !is_tokens(sheet)) {
        let at_rules = sheet.preludes.iter().filter(|p| p.text.starts_with('@'));
        for rule in at_rules {
            let remedy = "name the condition by @custom-media";
            for what in raw_numbers(&rule.text) {
                wrong.push((rule.line, said(sheet, rule, &what, remedy)));
            }
        }
        for declaration in &sheet.declarations {
            let (property, value) = property_and_value(declaration);
            let mut found = raw_numbers(value);
            found.extend(raw_colours(&property, value));
            let remedy = "name it by a custom property";
            for what in found {
                wrong.push((declaration.line, said(sheet, declaration, &what, remedy)));
            }
            let is_forced = |prelude: &String| forced.iter().any(|name| prelude.contains(name));
            if !declaration.within.iter().any(is_forced) {
                for word in words_among(value, SYSTEM) {
                    let what = format!("{word} is a colour of the system");
                    let text = said(sheet, declaration, &what, "use it");
                    let instead = "inside `@media (forced-colors: active)` only";
                    let text = text.replace("in style/tokens.css", instead);
                    wrong.push((declaration.line, text));
                }
            }
        }
    }
    wrong.into_iter().map(|(_, text)| text).collect()
}

fn said(sheet: &Sheet, part: &Part, what: &str, remedy: &str) -> String {
    let Part { line, text, .. } = part;
    format!(
        "{}:{line}: `{text}`: {what}; {remedy} in style/tokens.css",
        sheet.file
    )
}

/// How a media query says that colours are forced: in words, or by a name from the tokens.
fn forced_conditions(sheets: &[Sheet]) -> Vec<String> {
    let mut forced = vec![String::from("forced-colors")];
    for definition in sheets.iter().flat_map(|sheet| &sheet.preludes) {
        let mut words = definition.text.split_whitespace();
        if words.next() == Some("@custom-media") && definition.text.contains("forced-colors") {
            forced.push(format!("({})", words.next().unwrap_or_default()));
        }
    }
    forced
}

fn raw_numbers(text: &str) -> Vec<String> {
    let mut found = Vec::new();
    for token in tokens(text) {
        let Token::Number(number, unit) = token else {
            continue;
        };
        match unit.to_lowercase().as_str() {
            unit if UNITS.contains(&unit) => {}
            "s" | "ms" => found.push(format!("{number} is a raw duration")),
            _ => found.push(format!("{number} is a raw size")),
        }
    }
    found
}

fn raw_colours(property: &str, value: &str) -> Vec<String> {
    let mut found = Vec::new();
    // The functions that are open, innermost last.
    let mut open: Vec<String> = Vec::new();
    for token in tokens(value) {
        match token {
            Token::Hash(hex) => found.push(format!("#{hex} is a raw colour")),
            Token::Function(name) if name.eq_ignore_ascii_case("url") => {}
            Token::Function(name) => open.push(name.to_lowercase()),
            Token::Sign('(') => open.push(String::new()),
            Token::Sign(')') => drop(open.pop()),
            Token::Number(..) => {
                let makes_colour = |name: &&String| COLOUR_FUNCTIONS.contains(&name.as_str());
                if let Some(name) = open.iter().rev().find(makes_colour) {
                    found.push(format!("{name}(…) is a raw colour"));
                }
            }
            _ => {}
        }
    }
    if !NAMING.contains(&property) {
        let named = words_among(value, NAMED);
        found.extend(named.map(|word| format!("{word} is a raw colour")));
    }
    found.dedup();
    found
}

/// The value's words that stand in a list, which is in small letters with a blank around each.
fn words_among<'a>(value: &'a str, list: &'static str) -> impl Iterator<Item = &'a str> {
    tokens(value).into_iter().filter_map(move |token| {
        let Token::Word(word) = token else {
            return None;
        };
        let lower = format!(" {} ", word.to_lowercase());
        list.contains(&lower).then_some(word)
    })
}

/// What is said of a sheet with these rules.
fn of(css: &str) -> Vec<String> {
    let named = "@custom-media --forced (forced-colors: active);";
    raw(&[
        sheet("style/tokens.css", named),
        sheet("style/page.css", css),
    ])
}

#[test]
fn raw_colours_are_found() {
    for (value, what) in [
        ("#fff", "#fff"),
        ("#12203A80", "#12203A80"),
        ("rgb(0 0 0 / 50%)", "rgb(…)"),
        ("HSL(120deg 5% 5%)", "hsl(…)"),
        ("oklch(from var(--ink) calc(l * 2) c h)", "oklch(…)"),
        ("color(display-p3 1 0 0)", "color(…)"),
        ("light-dark(white, var(--ink))", "white"),
        ("color-mix(in oklab, Red 10%, var(--paper))", "Red"),
        ("var(--ink, black)", "black"),
    ] {
        let found = of(&format!("a {{ color: {value} }}"));
        assert_eq!(found.len(), 1, "{value}: {found:?}");
        assert!(found[0].contains(&format!("{what} is a raw colour")));
    }
}

#[test]
fn raw_sizes_and_durations_are_found_wherever_they_hide() {
    for css in [
        "a { padding: .8rem }",
        "a { --own: 3px }",
        "a { margin-block: calc(1px * var(--step)) }",
        "a { margin: var(--gap, -2em) }",
        "a { block-size: 100DVH }",
        "@media (width < 36rem) { a { margin: 0 } }",
        "@container (inline-size > 20em) { a { margin: 0 } }",
        "a { b { inset: 0 0px } }",
        "a { transition: color .2s }",
        "a { animation-duration: 1ms }",
    ] {
        assert_eq!(of(css).len(), 1, "{css}: {:?}", of(css));
    }
}

#[test]
fn colours_of_the_system_are_for_forced_colours_only() {
    assert_eq!(of("a { color: CanvasText }").len(), 1);
    assert_eq!(of("@media print { a { color: linktext } }").len(), 1);
    for allowed in ["(forced-colors: active)", "(--forced)"] {
        let css = format!("@media {allowed} {{ a {{ color: CanvasText }} }}");
        assert_eq!(of(&css), Vec::<String>::new());
    }
}

#[test]
fn what_is_named_or_no_size_passes() {
    let css = "/* 3px #fff red */
        #add .5px, .red { content: \"3px red\"; color: var(--red-1); background: transparent }
        a:nth-child(2n+1) { color: currentColor; flex: 1 1 50%; line-height: 1.5; margin: 0 -1 }
        a { grid-template-columns: repeat(auto-fit, minmax(0, 1fr)); rotate: -45deg; z-index: 2 }
        a { background: color-mix(in oklab, var(--ink) 20%, transparent); fill: url(#fade) }
        @media (--narrow) { a { margin: calc(2 * var(--space)) } }
        @media print and (resolution > 2dppx) { a { grid-area: tan } }";
    assert_eq!(of(css), Vec::<String>::new());
    let tokens = sheet("style/tokens.css", ":root { --a: 3px; --b: #fff; --c: 2s }");
    assert_eq!(raw(&[tokens]), Vec::<String>::new());
}

#[test]
fn what_is_found_is_told_with_its_place_and_the_remedy() {
    assert_eq!(
        of("/* one\n two */\n.a {\n  padding:\n    .8rem;\n}"),
        [
            "style/page.css:4: `padding: .8rem`: .8rem is a raw size; name it by a custom property \
          in style/tokens.css"
        ]
    );
}
